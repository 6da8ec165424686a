#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "gazetteers/sorted_lines.hpp"

namespace notegraph {

/// Which lower-case words are ordinary English, from the SCOWL word lists (American and British spelling; no
/// names, abbreviations or possessives). Constant once made.
class EnglishWords {
 public:
  EnglishWords();
  explicit EnglishWords(const std::filesystem::path& words) : words_(words) {}

  /// SCOWL's size class of the word, which must be in lower case: 10 for the commonest, then 20, 35, 40, 50,
  /// 55 and 60 for what a large college dictionary holds; nothing for all else.
  [[nodiscard]] std::optional<int> size_class(std::string_view word) const;

  /// Whether `word`, in lower case, is one that every reader knows (size class 50 or less).
  [[nodiscard]] bool is_ordinary(std::string_view word) const;

 private:
  SortedLines words_;
};

}  // namespace notegraph
