#include <gtest/gtest.h>

#include "gazetteers/organization_gazetteer.hpp"
#include "gazetteers/platform_gazetteer.hpp"
#include "gazetteers/report_series.hpp"

namespace notegraph {
namespace {

TEST(Platforms, AreFoundByNameAliasAndDomain) {
  const PlatformGazetteer platforms;
  for (const char* name : {"Facebook", "facebook.com", "FACEBOOK"}) {
    const Platform* found = platforms.find(name);
    ASSERT_NE(found, nullptr) << name;
    EXPECT_EQ(found->name, "Facebook");
    EXPECT_EQ(found->subtype, "Platform");
    EXPECT_EQ(found->wikidata, "Q355");
  }
  EXPECT_EQ(platforms.find("Nosuchbook"), nullptr);
}

TEST(Platforms, SayWhenTheNameIsAWordOrACompany) {
  const PlatformGazetteer platforms;
  ASSERT_NE(platforms.find("Signal"), nullptr);
  EXPECT_TRUE(platforms.find("Signal")->ordinary_word);
  EXPECT_EQ(platforms.find("signal"), nullptr);
  ASSERT_NE(platforms.find("Yandex"), nullptr);
  EXPECT_TRUE(platforms.find("Yandex")->company);
  EXPECT_FALSE(platforms.find("YouTube")->ordinary_word);
}

TEST(Organizations, AreFoundByNameAndAcronym) {
  const OrganizationGazetteer organizations;
  const Organization* itu = organizations.find("ITU");
  ASSERT_NE(itu, nullptr);
  EXPECT_EQ(itu->name, "International Telecommunication Union");
  EXPECT_EQ(itu->subtype, "Intergovernmental");
  EXPECT_EQ(organizations.find("the International Telecommunication Union"), itu);
  EXPECT_EQ(organizations.find("who"), nullptr);
  ASSERT_NE(organizations.find("Human Rights Watch"), nullptr);
  EXPECT_EQ(organizations.find("Human Rights Watch")->subtype, "CivilSociety");
}

TEST(Organizations, WhatEveryCountryHasIsNoneOfThem) {
  const OrganizationGazetteer organizations;
  for (const char* name :
       {"Department of Justice", "Security Council", "Human Rights Committee", "ECHR", "Article 19"}) {
    EXPECT_EQ(organizations.find(name), nullptr) << name;
  }
}

TEST(ReportSeries, NameTheirPublisher) {
  const ReportSeries series;
  EXPECT_EQ(series.publisher("Freedom on the Net"), "Freedom House");
  EXPECT_EQ(series.publisher("World Press Freedom Index"), "Reporters Without Borders");
  EXPECT_EQ(series.full_name("CPI"), "Corruption Perceptions Index");
  for (const char* name : {"Annual Review of Nothing", "Transparency Report", "Freedom of the Press"})
    EXPECT_FALSE(series.publisher(name)) << name;
}

}  // namespace
}  // namespace notegraph
