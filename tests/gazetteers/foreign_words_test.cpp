#include "gazetteers/foreign_words.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace notegraph {
namespace {

using Phrase = std::vector<std::string_view>;

TEST(ForeignWords, WordsOfOneLanguageMakeAPhrase) {
  const ForeignWords words;
  for (const Phrase& phrase :
       {Phrase{"fuerza", "nueva"}, Phrase{"derechos", "digitales"}, Phrase{"voz", "para", "todos"},
        Phrase{"folha", "do", "povo"}, Phrase{"luật", "khoa"}, Phrase{"suara", "rakyat"},
        Phrase{"lakas", "ng", "bayan"}})
    EXPECT_TRUE(words.make_phrase(phrase)) << phrase[0];
}

TEST(ForeignWords, PeoplesNamesMakeNone) {
  const ForeignWords words;
  for (const Phrase& phrase :
       {Phrase{"rosa", "flores"}, Phrase{"maría", "luna"}, Phrase{"pedro", "castillo"},
        Phrase{"lê", "công", "định"}, Phrase{"tran", "thi", "nga"}, Phrase{"budi", "utomo"}})
    EXPECT_FALSE(words.make_phrase(phrase)) << phrase[0];
}

TEST(ForeignWords, NeitherOneWordNorWordsOfSeveralLanguages) {
  const ForeignWords words;
  EXPECT_FALSE(words.make_phrase(Phrase{"voluntad"}));
  EXPECT_FALSE(words.make_phrase(Phrase{"voluntad", "luật"}));
  EXPECT_FALSE(words.make_phrase(Phrase{}));
}

}  // namespace
}  // namespace notegraph
