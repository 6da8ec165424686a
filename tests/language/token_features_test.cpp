#include "language/token_features.hpp"

#include <gtest/gtest.h>

namespace notegraph {
namespace {

TEST(TokenFeatures, KeysFoldCaseDigitsAndApostrophes) {
  EXPECT_EQ(word_key("Court"), "court");
  EXPECT_EQ(word_key("2019"), "0000");
  EXPECT_EQ(word_key("n’t"), "n't");
  EXPECT_EQ(word_key("ÉCOLE"), "école");
}

TEST(TokenFeatures, ShapesTellKindsOfCharacters) {
  EXPECT_EQ(word_shape("McDowell-12"), "XxXxx-dd");
  EXPECT_EQ(word_shape("Жанна"), "Xxx");
}

TEST(TokenFeatures, RegularFormsShareTheListsOfTheirWords) {
  const std::vector<WordTable::Entry> entries{{list_hash("stop"), list_bit(WordList::Verb)},
                                              {list_hash("try"), list_bit(WordList::Verb)},
                                              {list_hash("make"), list_bit(WordList::Verb)}};
  const WordTable lists(entries);
  EXPECT_EQ(list_bits("stopped", lists), list_bit(WordList::VerbEd));
  EXPECT_EQ(list_bits("tried", lists), list_bit(WordList::VerbEd));
  EXPECT_EQ(list_bits("tries", lists), list_bit(WordList::VerbS));
  EXPECT_EQ(list_bits("making", lists), list_bit(WordList::VerbIng));
  EXPECT_EQ(list_bits("king", lists), 0U);
}

TEST(TokenFeatures, StayInsideTheTable) {
  FeatureSpace space;
  space.words = 3;
  std::vector<Feature> features;
  for (const std::string& form :
       {std::string("a"), std::string(500, 'q'), std::string("\xFF\xFE"), std::string("…")}) {
    token_features(form, {}, {}, {}, space, features);
    EXPECT_EQ(features.front().row, FeatureSpace::kUnknownWord);
    for (const Feature feature : features) EXPECT_LT(feature.row, space.rows());
  }
}

}  // namespace
}  // namespace notegraph
