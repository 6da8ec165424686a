#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

namespace notegraph {

/// Words that say little about who a name means: schema/gazetteers/identity_words.tsv. Constant once made.
class IdentityWords {
 public:
  IdentityWords();
  explicit IdentityWords(const std::filesystem::path& table);

  /// Whether `word`, ASCII in lower case, is of the class: small, state, legal, law, paper, treaty, title,
  /// suffix, between, generic.
  [[nodiscard]] bool is(std::string_view word_class, std::string_view word) const;

 private:
  std::map<std::string, std::unordered_set<std::string>, std::less<>> classes_;
};

}  // namespace notegraph
