#include "language/name_clues.hpp"

#include <gtest/gtest.h>

#include "language/token_features.hpp"

namespace notegraph {
namespace {

bool has(std::uint32_t clues, NameClue clue) {
  return (clues >> static_cast<std::uint32_t>(clue) & 1U) != 0;
}

TEST(NameClues, TellWhatTheDocumentSaysElsewhere) {
  const std::vector<std::vector<std::string_view>> document{{"Then", "Mr.", "Brook", "came"},
                                                            {"Brook", "left"}};
  const auto clues = name_clues(document, {}, {});
  EXPECT_TRUE(has(clues[1][0], NameClue::DocumentTitle));
  EXPECT_TRUE(has(clues[1][0], NameClue::DocumentCapital));
  EXPECT_TRUE(has(clues[1][0], NameClue::First));
  EXPECT_FALSE(has(clues[1][0], NameClue::AfterTitle));
  EXPECT_TRUE(has(clues[0][2], NameClue::AfterTitle));
  EXPECT_EQ(clues[1][1], 0U);
}

TEST(NameClues, TellSmallLettersElsewhere) {
  const std::vector<std::vector<std::string_view>> document{{"Trade", "grew"}, {"the", "trade"}};
  EXPECT_TRUE(has(name_clues(document, {}, {})[0][0], NameClue::DocumentSmall));
}

TEST(NameClues, FindListedNamesOfSeveralWords) {
  const std::vector<WordTable::Entry> words{{list_hash("port"), list_bit(WordList::CityBegin)}};
  const std::array<std::string_view, 2> name{"port", "vale"};
  const std::vector<WordTable::Entry> phrases{{phrase_hash(name), kCityPhrase}};
  const std::vector<std::vector<std::string_view>> document{{"in", "Port", "Vale", "and", "Port", "Hill"}};
  const auto clues = name_clues(document, WordTable(words), WordTable(phrases));
  EXPECT_TRUE(has(clues[0][1], NameClue::CityBegin));
  EXPECT_TRUE(has(clues[0][2], NameClue::CityInside));
  EXPECT_FALSE(has(clues[0][4], NameClue::CityBegin));
}

}  // namespace
}  // namespace notegraph
