#include "gazetteers/name_key.hpp"

#include <gtest/gtest.h>

namespace notegraph {
namespace {

TEST(NameKey, SpellingsOfOneNameMeet) {
  EXPECT_EQ(name_key("The  Gambia"), name_key("gambia"));
  EXPECT_EQ(name_key("Côte d\u2019Ivoire"), name_key("CÔTE D'IVOIRE"));
  EXPECT_EQ(name_key("Asia\u2011Pacific"), name_key("Asia-Pacific"));
  EXPECT_NE(name_key("Theodosia"), name_key("odosia"));
}

TEST(CaseAllows, PronounsAreNotAcronyms) {
  EXPECT_TRUE(case_allows("US", "US"));
  EXPECT_TRUE(case_allows("US", "the US"));
  EXPECT_FALSE(case_allows("US", "us"));
  EXPECT_FALSE(case_allows("WHO", "Who"));
}

TEST(CaseAllows, NamesNeedACapitalButMayBeAllCapitals) {
  EXPECT_TRUE(case_allows("Nice", "Nice"));
  EXPECT_TRUE(case_allows("Nice", "NICE"));
  EXPECT_FALSE(case_allows("Nice", "nice"));
  EXPECT_TRUE(case_allows("facebook.com", "facebook.com"));
  EXPECT_TRUE(case_allows("Қазақстан", "ҚАЗАҚСТАН"));
  EXPECT_FALSE(case_allows("Қазақстан", "қазақстан"));
}

}  // namespace
}  // namespace notegraph
