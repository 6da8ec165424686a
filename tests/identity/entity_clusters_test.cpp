#include "graphs/identity/entity_clusters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "text/slug.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

EntityRecord record(const std::string& dataset, EntityType type, const std::string& subtype,
                    const std::string& name, const std::string& country) {
  EntityRecord record;
  record.dataset = dataset;
  record.id = slug(name);
  record.type = type;
  record.subtype = subtype;
  record.name = name;
  record.country = country;
  return record;
}

EntityRecord site(const std::string& dataset, const std::string& name, const std::string& country) {
  return record(dataset, EntityType::Website, "Site", name, country);
}

std::vector<EntityRecord> three_reports() {
  return {record("ruritania-2020", EntityType::Website, "Platform", "YouTube", "KZ"),
          record("ruritania-2021", EntityType::Website, "Platform", "Youtube", "KZ"),
          record("syldavia-2021", EntityType::Website, "Platform", "youtube.com", "KH"),
          record("ruritania-2020", EntityType::Organization, "Government", "Ministry of Truth", "KZ"),
          record("ruritania-2021", EntityType::Organization, "Government", "Ministry of Truth", "KZ"),
          record("syldavia-2021", EntityType::Organization, "Government", "Ministry of Truth", "KH"),
          record("ruritania-2020", EntityType::Person, "", "Anna Zenda", "KZ"),
          record("syldavia-2021", EntityType::Person, "", "Anna Zenda", "KH")};
}

const Cluster* cluster(const Identity& identity, const std::string& id) {
  const auto found = std::find_if(identity.clusters.begin(), identity.clusters.end(),
                                  [&](const Cluster& c) { return c.id == id; });
  return found == identity.clusters.end() ? nullptr : &*found;
}

std::string in_words(const Identity& identity) {
  std::string text;
  for (const Cluster& one : identity.clusters) {
    text += one.id + ":";
    for (const NodeKey& key : one.members) text += " " + key.dataset + "/" + key.id;
    text += "\n";
  }
  for (const Tie& tie : identity.ties) {
    text += tie.a.dataset + "/" + tie.a.id + " " + std::string(name_of(tie.comparison.verdict)) + " " +
            tie.b.dataset + "/" + tie.b.id;
    for (const std::string& reason : tie.comparison.reasons) text += "; " + reason;
    text += "\n";
  }
  return text;
}

TEST(EntityClusters, APlatformIsOneThingAndAMinistryOneACountry) {
  const Identity identity = cluster_entities(three_reports(), {}, 1);
  ASSERT_NE(cluster(identity, "youtube"), nullptr);
  EXPECT_THAT(cluster(identity, "youtube")->members,
              ElementsAre(NodeKey{"ruritania-2020", "youtube"}, NodeKey{"ruritania-2021", "youtube"},
                          NodeKey{"syldavia-2021", "youtube-com"}));
  ASSERT_NE(cluster(identity, "ministry-of-truth"), nullptr);
  EXPECT_THAT(cluster(identity, "ministry-of-truth")->members,
              ElementsAre(NodeKey{"ruritania-2020", "ministry-of-truth"},
                          NodeKey{"ruritania-2021", "ministry-of-truth"}));
}

TEST(EntityClusters, APersonOfOneNameInTwoCountriesIsPossiblyOne) {
  const Identity identity = cluster_entities(three_reports(), {}, 1);
  EXPECT_EQ(cluster(identity, "anna-zenda"), nullptr);
  EXPECT_THAT(in_words(identity), HasSubstr("ruritania-2020/anna-zenda possibly syldavia-2021/anna-zenda"));
}

TEST(EntityClusters, NeitherOrderNorThreadsMatter) {
  std::vector<EntityRecord> records = three_reports();
  const std::string first = in_words(cluster_entities(records, {}, 1));
  for (int i = 0; i < 20; ++i) {
    std::next_permutation(records.begin(), records.end(), [](const auto& a, const auto& b) {
      return std::tie(a.name, a.dataset) < std::tie(b.name, b.dataset);
    });
    EXPECT_EQ(in_words(cluster_entities(records, {}, 1 + static_cast<std::size_t>(i % 3))), first);
  }
}

TEST(EntityClusters, WhatOneReportTellsApartStaysApart) {
  const Identity identity = cluster_entities(
      {site("a", "zenda.kz", "KZ"), site("a", "www.zenda.kz", "KZ"), site("b", "zenda.kz", "KZ")}, {}, 1);
  ASSERT_EQ(identity.clusters.size(), 1u);
  EXPECT_EQ(identity.clusters.front().members.size(), 2u);
  EXPECT_THAT(in_words(identity), HasSubstr("possibly"));
  EXPECT_THAT(in_words(identity), HasSubstr("but a tells"));
}

TEST(EntityClusters, PeopleHaveTheLastWord) {
  const NodeKey anna_r{"ruritania-2020", "anna-zenda"}, anna_s{"syldavia-2021", "anna-zenda"};
  const NodeKey you_20{"ruritania-2020", "youtube"}, you_21{"ruritania-2021", "youtube"};
  const Identity identity = cluster_entities(
      three_reports(), {{anna_r, anna_s, true, "Flavia: one passport"}, {you_20, you_21, false, "Flavia"}},
      1);
  ASSERT_NE(cluster(identity, "anna-zenda"), nullptr);
  EXPECT_THAT(in_words(identity), HasSubstr("Flavia: one passport"));
  for (const Cluster& one : identity.clusters) {
    EXPECT_FALSE(std::binary_search(one.members.begin(), one.members.end(), you_20) &&
                 std::binary_search(one.members.begin(), one.members.end(), you_21));
  }
}

TEST(EntityClusters, JudgementsThatContradictEachOtherAreRefused) {
  const NodeKey a{"ruritania-2020", "youtube"}, b{"ruritania-2021", "youtube"},
      c{"syldavia-2021", "youtube-com"};
  EXPECT_THROW(cluster_entities(three_reports(), {{a, b, true, ""}, {b, c, true, ""}, {a, c, false, ""}}, 1),
               std::invalid_argument);
}

TEST(EntityClusters, IdentifiersDecide) {
  EntityRecord a = record("a", EntityType::Person, "", "Anna Zenda", "KZ"),
               b = record("b", EntityType::Person, "", "Anna Zenda", "KZ");
  a.identifiers = {"http://www.wikidata.org/entity/Q1000001"};
  b.identifiers = {"http://www.wikidata.org/entity/Q1000002"};
  EXPECT_TRUE(cluster_entities({a, b}, {}, 1).clusters.empty());
  b.identifiers = a.identifiers;
  b.country = "KH";
  b.name = "A. Z.";
  EXPECT_EQ(cluster_entities({a, b}, {}, 1).clusters.size(), 1u);
}

}  // namespace
}  // namespace notegraph
