#include "text/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

#include "text/fold.hpp"

namespace notegraph {
namespace {

TEST(Utf8, ValidTextHasNoError) { EXPECT_EQ(utf8::first_error("Қазақ — ok 😀"), std::nullopt); }

TEST(Utf8, FirstErrorIsTheByteWhereTheSequenceBreaks) {
  EXPECT_EQ(utf8::first_error("ab\xE9 c"), 2u) << "Latin-1 e acute";
  EXPECT_EQ(utf8::first_error("ok \xD0"), 3u) << "cut in the middle of a character";
  EXPECT_EQ(utf8::first_error("\xC0\xAF"), 0u) << "overlong";
  EXPECT_EQ(utf8::first_error("x\xED\xA0\x80"), 1u) << "surrogate";
}

TEST(Utf8, WalksForwardsAndBackwardsOverTheSameCodePoints) {
  const std::string text = "aЖ€😀";
  std::u32string forwards, backwards;
  for (std::size_t at = 0; at < text.size();) forwards += utf8::next(text, at);
  for (std::size_t at = text.size(); at > 0;) backwards.insert(0, 1, utf8::previous(text, at));
  EXPECT_EQ(forwards, U"aЖ€😀");
  EXPECT_EQ(backwards, forwards);
  EXPECT_EQ(utf8::length(text), 4u);
}

TEST(Fold, IgnoresCaseAndWidth) {
  EXPECT_EQ(fold_case("ЗОНА.KZ"), "зона.kz");
  EXPECT_EQ(fold_case("ＡＢＣ"), "abc");
}

TEST(Fold, SqueezesAllKindsOfWhiteSpace) {
  EXPECT_EQ(squeeze_spaces("  a\t\n b\u00a0 c "), "a b c");
}

}  // namespace
}  // namespace notegraph
