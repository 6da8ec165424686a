#include "text/slug.hpp"

#include <gtest/gtest.h>

namespace notegraph {
namespace {

TEST(Slug, TransliteratesToAsciiWords) {
  EXPECT_EQ(slug("Ministry of Culture & Information"), "ministry-of-culture-information");
  EXPECT_EQ(slug("Guljan.org"), "guljan-org");
  EXPECT_EQ(slug("K+"), "k-plus");
  EXPECT_EQ(slug("Almaty city prosecutor's office"), "almaty-city-prosecutors-office");
  EXPECT_EQ(slug("Vo Van Thưởng"), "vo-van-thuong");
  EXPECT_EQ(slug("Республика"), "respublika");
}

TEST(Slug, IsNeverEmpty) {
  EXPECT_EQ(slug("!!!"), "x");
  EXPECT_EQ(slug(""), "x");
}

}  // namespace
}  // namespace notegraph
