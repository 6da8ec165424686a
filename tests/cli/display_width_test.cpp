#include "cli/display_width.hpp"

#include <gtest/gtest.h>

namespace notegraph::cli {
namespace {

TEST(DisplayWidth, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width("Guljan"), 6u);
  EXPECT_EQ(display_width("Гульжан"), 7u);
  EXPECT_EQ(display_width("新聞"), 4u);
  EXPECT_EQ(display_width("Viê\u0323t"), 4u);  // combining dot below
}

TEST(Wrapped, BreaksAtSpacesAndIndents) {
  EXPECT_EQ(wrapped("one two three", 2, 9), "  one two\n  three\n");
  EXPECT_EQ(wrapped("unbreakable word", 0, 5), "unbreakable\nword\n");
  EXPECT_EQ(wrapped("", 2, 9), "");
}

}  // namespace
}  // namespace notegraph::cli
