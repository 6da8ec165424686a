#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace notegraph {

/// Word lists that somebody keeps (GeoNames, iso-codes, WordNet, …) become bits of a word.
enum class WordList : std::uint32_t {
  City,
  CityBegin,
  CityInside,
  Region,
  RegionPart,
  Country,
  CountryPart,
  Language,
  GivenName,  // names, in any case
  Noun,
  Verb,
  Adjective,
  Adverb,  // by themselves
  PersonName,
  PlaceName,
  GroupName,  // words of WordNet's names
  PluralNoun,
  VerbS,
  VerbEd,
  VerbIng,
  Comparative,
  Superlative  // regular forms of the words above, not stored
};
constexpr std::uint32_t kWordLists = 24;
constexpr std::uint32_t list_bit(WordList list) {
  return 1U << static_cast<std::uint32_t>(list);
}

/// A 64-bit hash of a string, the same on every machine.
std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0);

/// A read-only table from words to small numbers: an open-addressed hash table over 64-bit hashes. The words
/// themselves are not kept; two words of one hash would be taken for one.
class WordTable {
 public:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t value = 0;
  };
  static constexpr std::uint32_t kAbsent = 0xFFFFFFFF;

  WordTable() = default;
  explicit WordTable(std::span<const Entry> entries);

  /// The number of the word with this hash, or kAbsent.
  [[nodiscard]] std::uint32_t find(std::uint64_t hash) const;
  [[nodiscard]] std::uint32_t find(std::string_view word) const { return find(hash_text(word)); }

 private:
  std::vector<Entry> slots_;
  std::uint64_t mask_ = 0;
};

}  // namespace notegraph
