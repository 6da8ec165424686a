#include "gazetteers/english_words.hpp"

#include <gtest/gtest.h>

namespace notegraph {
namespace {

TEST(EnglishWords, OrdinaryWordsInBothSpellings) {
  const EnglishWords words;
  for (const char* word : {"the", "signal", "court", "harbour", "harbor", "organisation", "censorship"}) {
    EXPECT_TRUE(words.is_ordinary(word)) << word;
  }
}

TEST(EnglishWords, NamesAndOtherLanguagesAreNone) {
  const EnglishWords words;
  for (const char* word : {"facebook", "almaty", "nurlan", "Signal", "", "internett"}) {
    EXPECT_FALSE(words.is_ordinary(word)) << word;
    EXPECT_FALSE(words.size_class(word)) << word;
  }
}

TEST(EnglishWords, CommonWordsHaveSmallClasses) {
  const EnglishWords words;
  ASSERT_TRUE(words.size_class("adjudicate"));
  EXPECT_LT(words.size_class("court"), words.size_class("adjudicate"));
}

}  // namespace
}  // namespace notegraph
