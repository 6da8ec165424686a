#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/word_table.hpp"

namespace notegraph {

/// What speaks for a name besides the words around it: lists of names, and what the document says elsewhere
/// about the same word. One bit a clue.
enum class NameClue : std::uint32_t {
  Capital,
  First,
  AllCapitals,  // of this token; First: of the sentence
  DocumentCapital,
  DocumentSmall,  // the word elsewhere: capital within a sentence, small
  DocumentTitle,
  DocumentPlaceWord,
  DocumentPossessive,  // somewhere after "Mr.", after "in", before "'s"
  DocumentGroupWord,
  DocumentGivenName,
  DocumentSpeaks,  // beside "Ministry", after "Mary", before "said"
  Twice,
  FiveTimes,  // how often the document has the word
  CityBegin,
  CityInside,
  CountryBegin,
  CountryInside,
  RegionBegin,
  RegionInside,  // of a listed name of several words
  City,
  Country,
  GivenName,
  PersonName,
  PlaceName,
  GroupName,  // listed, and capital here
  AfterTitle,
  BeforeGroupWord,
  AfterPlaceWord,
  AfterGivenName,
  EntityText  // in training alone: names here are taken from entities, which follow rules of their own
};
constexpr std::size_t kNameClues = 32;

constexpr std::uint32_t clue_bit(NameClue clue) {
  return 1U << static_cast<std::uint32_t>(clue);
}
/// The clues that come from lists alone.
constexpr std::uint32_t kListedClues =
    (clue_bit(NameClue::AfterTitle) - 1) & ~(clue_bit(NameClue::CityBegin) - 1);

/// The key under which a name of several words is listed: the hash of its word keys, 40 bits.
std::uint64_t phrase_hash(std::span<const std::string_view> keys);

/// Kinds of listed names of several words: the values of the table of phrases.
constexpr std::uint32_t kCityPhrase = 1, kCountryPhrase = 2, kRegionPhrase = 4;

/// The clues of every token of a document, sentence by sentence; linear in its length. `lists` is by
/// list_hash, `phrases` by phrase_hash.
std::vector<std::vector<std::uint32_t>> name_clues(std::span<const std::vector<std::string_view>> sentences,
                                                   const WordTable& lists, const WordTable& phrases);

}  // namespace notegraph
