#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "gazetteers/sorted_lines.hpp"

namespace notegraph {

/// Which words are ordinary ones of Spanish, Portuguese, French, Indonesian, Tagalog or Vietnamese, from Debian's word
/// lists without what is a name too. Constant once made.
class ForeignWords {
 public:
  ForeignWords();
  explicit ForeignWords(const std::filesystem::path& words) : words_(words) {}

  /// Whether there is a language of which all of `words` (case-folded) are ordinary words, as in "Ojo
  /// Público"; a plural or feminine of a listed word counts. The first word must be no given name either
  /// ("Rosa Flores").
  [[nodiscard]] bool make_phrase(std::span<const std::string_view> words) const;

 private:
  SortedLines words_;
};

}  // namespace notegraph
