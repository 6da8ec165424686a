#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string graph(const std::string& dataset, const std::string& country) {
  return R"({"format": "notegraph-graph/1", "reports": [{"id": ")" + dataset + R"(", "country_code": ")" +
         country + R"("}],
    "entities": [{"id": "anna-zenda", "type": "Person", "name": "Anna Zenda"}, {"id": "zendaweb", "type": "Website", "subtype": "Platform", "name": "ZendaWeb"}],
    "claims": [{"id": "claim-1", "type": "Block", "roles": {"target": ["zendaweb"]}, "quote": "ZendaWeb was blocked.", "notes": [], "evidence": {"start": 0, "end": 9}}],
    "observations": [], "dates": [], "notes": []})";
}

const std::string kSame =
    R"({"judge": "same", "a": {"name": "Anna Zenda", "dataset": "ruritania-2020"}, "b": {"name": "anna  zenda", "dataset": "syldavia-2021"}, "author": "Flavia", "reason": "one passport"})"
    "\n";

class Judgements : public ::testing::Test {
 protected:
  Outcome merge(const std::string& judgements) {
    return run({"merge", a, b, "-o", folder.path("merged"), "--judgements",
                folder.file("judged.jsonl", judgements), "-q"});
  }
  nlohmann::json ties() { return nlohmann::json::parse(file_bytes(folder.path("merged/merged-ties.json"))); }

  TemporaryFolder folder;
  std::string a = folder.file("a.json", graph("ruritania-2020", "KZ"));
  std::string b = folder.file("b.json", graph("syldavia-2021", "KH"));
};

TEST_F(Judgements, PeopleDecideWhoIsTheSame) {
  ASSERT_EQ(merge(kSame).code, 0);
  const auto clusters = ties()["clusters"];
  ASSERT_EQ(clusters.size(), 2u);
  EXPECT_EQ(clusters[0]["id"], "anna-zenda");
  EXPECT_THAT(file_bytes(folder.path("merged/merged-ties.json")),
              HasSubstr("judged by Flavia: one passport"));
}

TEST_F(Judgements, AndWhoIsNot) {
  ASSERT_EQ(
      merge(
          R"({"judge": "not-same", "a": {"name": "ZendaWeb", "dataset": "ruritania-2020"}, "b": {"name": "ZendaWeb", "dataset": "syldavia-2021"}, "author": "Flavia", "reason": "two sites"})")
          .code,
      0);
  EXPECT_EQ(ties()["clusters"].size(), 0u);
}

TEST_F(Judgements, NamesTypesAndClaimsAreJudgedWithoutATouchOnTheDatasets) {
  const std::string judgements =
      R"({"judge": "rename", "entity": {"name": "ZendaWeb"}, "to": "Zenda Web", "author": "Flavia", "reason": "as its masthead"})"
      "\n"
      R"({"judge": "reject", "claim": {"type": "Block", "dataset": "ruritania-2020", "quote": "zendaweb was  blocked."}, "author": "Flavia", "reason": "it was not"})"
      "\n";
  ASSERT_EQ(merge(judgements).code, 0);
  EXPECT_EQ(ties()["clusters"][0]["name"], "Zenda Web");
  EXPECT_EQ(ties()["rejections"][0]["claim"], "ruritania-2020/claim-1");
  const std::string quads = file_bytes(folder.path("merged/merged.nq"));
  EXPECT_THAT(quads, HasSubstr("ruritania-2020/claim-1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"));
}

TEST_F(Judgements, WhatFitsNothingIsListed) {
  const Outcome outcome = merge(
      "# mine\n\n"
      R"({"judge": "rename", "entity": {"name": "Nobody"}, "to": "Somebody", "author": "F", "reason": "r"})");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("judged.jsonl:3: warning: fits nothing: “Nobody”"));
}

TEST_F(Judgements, ContradictionsAndCirclesAreToldWithTheirLines) {
  const auto rename = [](const std::string& from, const std::string& to) {
    return R"({"judge": "rename", "entity": {"name": ")" + from + R"("}, "to": ")" + to +
           R"(", "author": "F", "reason": "r"})"
           "\n";
  };
  std::string not_same = kSame;
  not_same.replace(not_same.find("\"same\""), 6, "\"not-same\"");
  for (const auto& [judgements, message] :
       {std::pair(kSame + not_same, "judged both ways"),
        std::pair(rename("A", "B") + rename("A", "C"), "two names"),
        std::pair(rename("A", "B") + rename("B", "A"), "circle"),
        std::pair(std::string("{\"judge\": \"maybe\"}"), "must be same, not-same"),
        std::pair(std::string("{\"judge\": "), "not JSON"),
        std::pair(R"({"judge": "rename", "entity": {"name": "A"}, "to": "B", "author": "F"})" + std::string(),
                  "\"reason\" is missing")}) {
    const Outcome outcome = merge(judgements);
    EXPECT_EQ(outcome.code, 1) << judgements;
    EXPECT_THAT(outcome.err, HasSubstr(message));
    EXPECT_FALSE(std::filesystem::exists(folder.path("merged")));
  }
}

TEST_F(Judgements, AReviewAsksAndWrites) {
  ASSERT_EQ(run({"merge", a, b, "-o", folder.path("merged"), "-q"}).code, 0);
  const std::vector<std::string> review{
      "review", folder.path("merged/merged.json"), "-o", folder.path("mine.jsonl"), "--author", "Flavia"};
  const Outcome first = run(review, "what?\ny\none passport\n");
  ASSERT_EQ(first.code, 0) << first.err;
  EXPECT_THAT(first.out, HasSubstr("Anna Zenda, Person in ruritania-2020"));
  EXPECT_THAT(first.out, HasSubstr("1 judged, 0 left"));
  EXPECT_THAT(run(review, "").out, HasSubstr("0 judged, 0 left"));
  ASSERT_EQ(
      run({"merge", a, b, "-o", folder.path("again"), "--judgements", folder.path("mine.jsonl"), "-q"}).code,
      0);
  EXPECT_THAT(file_bytes(folder.path("again/merged-ties.json")), HasSubstr("judged by Flavia: one passport"));
}

TEST_F(Judgements, ABuildAppliesThem) {
  const std::string judgements = folder.file(
      "build.jsonl",
      R"({"judge": "retype", "entity": {"name": "Guljan.org"}, "type": "Organization", "subtype": "Media", "author": "F", "reason": "r"})"
      "\n"
      R"({"judge": "rename", "entity": {"name": "Guljan.org"}, "to": "Guljan", "author": "F", "reason": "r"})"
      "\n");
  const Outcome outcome =
      run({"build", sample_report(), "-f", "json", "-o", "-", "--judgements", judgements});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const auto graph = nlohmann::json::parse(outcome.out);
  const auto& entities = graph["entities"];
  const auto site = std::find_if(entities.begin(), entities.end(),
                                 [](const auto& entity) { return entity["id"] == "guljan-org"; });
  ASSERT_NE(site, entities.end());
  EXPECT_EQ((*site)["name"], "Guljan");
  EXPECT_EQ((*site)["type"], "Organization");
  EXPECT_EQ((*site)["subtype"], "Media");
  EXPECT_THAT(outcome.err, Not(HasSubstr("fits nothing")));
}

}  // namespace
}  // namespace notegraph::testing
