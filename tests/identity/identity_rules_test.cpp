#include "graphs/identity/identity_rules.hpp"

#include <gtest/gtest.h>

#include "graphs/identity/host_name.hpp"
#include "graphs/identity/spelling.hpp"

namespace notegraph {
namespace {

TEST(Spelling, TransliterationsOfOneNameAreAlike) {
  EXPECT_EQ(likeness("mukhammed", "muhammed"), Likeness::Spelling);
  EXPECT_EQ(likeness("yergaliyeva", "ergalieva"), Likeness::Spelling);
  EXPECT_EQ(likeness("tokayev", "tokaev"), Likeness::Spelling);
  EXPECT_EQ(likeness("aleksandr", "alexander"), Likeness::Close);
}

TEST(Spelling, OtherNamesAreNot) {
  EXPECT_EQ(likeness("ivanov", "ivanova"), Likeness::None);
  EXPECT_EQ(likeness("maria", "mario"), Likeness::None);
  EXPECT_EQ(likeness("rakhat", "ilham"), Likeness::None);
  EXPECT_EQ(likeness("2012", "2013"), Likeness::None);
}

TEST(Spelling, AlikeWordsHaveTheirConsonantsInCommon) {
  EXPECT_EQ(consonant_key("mukhammed"), consonant_key("muhammed"));
  EXPECT_EQ(consonant_key("yergaliyeva"), consonant_key("ergalieva"));
}

TEST(HostName, IsTheAddressWithoutItsTrimmings) {
  EXPECT_EQ(host_of("https://www.Zenda.kz/news?x"), "zenda.kz");
  EXPECT_EQ(host_of("Зона.kz"), "zona.kz");
  EXPECT_EQ(host_of("Zenda"), "");
  EXPECT_EQ(host_of("St. Zenda"), "");
  EXPECT_EQ(registrable_domain("blog.zenda.co.uk"), "zenda.co.uk");
  EXPECT_EQ(domain_label("blog.zenda.co.uk"), "zenda");
}

}  // namespace
}  // namespace notegraph
