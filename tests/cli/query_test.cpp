#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::json;

// The graph of the sample, and the answers to the named queries worked out from its JSON, without SPARQL.
class NamedQuery : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(run({"build", sample_report(), "--name", "kz", "-f", "json,ttl", "-o", folder_.path()}).code,
              0);
    graph_ = Json::parse(file_bytes(folder_.path("kz.json")));
    for (const Json& entity : graph_["entities"]) label_[entity["id"]] = entity["name"];
  }

  using Row = std::vector<std::string>;

  std::multiset<Row> answer(const std::string& name, const std::string& file = "kz.ttl") const {
    const Outcome outcome = run({"query", folder_.path(file), "--named", name, "-f", "json"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    const Json result = Json::parse(outcome.out);
    std::multiset<Row> rows;
    for (const Json& binding : result["results"]["bindings"]) {
      Row row;
      for (const std::string column : result["head"]["vars"]) {
        row.push_back(binding.contains(column) ? binding[column]["value"].get<std::string>() : "");
      }
      rows.insert(row);
    }
    return rows;
  }

  std::vector<std::string> fillers(const Json& claim, const std::string& role) const {
    std::set<std::string> ids;
    std::vector<std::string> names;
    if (claim["roles"].contains(role)) {
      for (const Json& filler : claim["roles"][role]) {
        if (filler.is_object()) {
          names.push_back(filler["text"]);
        } else if (ids.insert(filler).second) {
          names.push_back(label_.at(filler));
        }
      }
    }
    return names;
  }

  static std::vector<std::string> notes(const Json& claim) {
    return claim["notes"].get<std::vector<std::string>>();
  }
  static std::vector<std::string> value(const Json& claim, const std::string& name) {
    return claim["values"].contains(name) ? Row{claim["values"][name]} : Row{};
  }
  static std::vector<std::string> date(const Json& claim) {
    return claim["date"].is_null() ? Row{} : Row{claim["date"]};
  }
  static std::string iri(const Json& claim) {
    return "https://w3id.org/notegraph/data/kz/" + claim["id"].get<std::string>();
  }

  // All combinations; an empty list stands for one empty cell, as OPTIONAL has it.
  static std::multiset<Row> product(const std::vector<Row>& lists) {
    std::vector<Row> rows{{}};
    for (const Row& list : lists) {
      std::vector<Row> longer;
      for (const Row& row : rows) {
        for (const std::string& cell : list.empty() ? Row{""} : list) {
          longer.push_back(row);
          longer.back().push_back(cell);
        }
      }
      rows = longer;
    }
    return {rows.begin(), rows.end()};
  }

  template <typename Columns>
  std::multiset<Row> expected(const std::string& type, const Columns& columns) const {
    std::multiset<Row> rows;
    for (const Json& claim : graph_["claims"]) {
      if (claim["type"] == type) rows.merge(product(columns(claim)));
    }
    return rows;
  }

  TemporaryFolder folder_;
  Json graph_;
  std::map<std::string, std::string> label_;
};

TEST_F(NamedQuery, BlockedWebsitesAreTheTargetsOfBlocks) {
  auto rows = expected("Block", [&](const Json& claim) {
    return std::vector<Row>{
        {iri(claim)}, fillers(claim, "target"), fillers(claim, "agent"), date(claim), notes(claim)};
  });
  std::erase_if(rows, [](const Row& row) { return row[1].empty(); });  // a block must say what was blocked
  EXPECT_EQ(answer("blocked-websites"), rows);
  EXPECT_FALSE(rows.empty());
}

TEST_F(NamedQuery, RulingsAreAllCourtRulings) {
  const auto rows = expected("CourtRuling", [&](const Json& claim) {
    return std::vector<Row>{{iri(claim)},
                            fillers(claim, "court"),
                            fillers(claim, "against"),
                            value(claim, "outcome"),
                            date(claim),
                            notes(claim)};
  });
  EXPECT_EQ(answer("rulings"), rows);
  EXPECT_FALSE(rows.empty());
}

TEST_F(NamedQuery, LawsAreAllEnactmentsThatNameALaw) {
  auto rows = expected("Enactment", [&](const Json& claim) {
    return std::vector<Row>{{iri(claim)},          fillers(claim, "law"),
                            value(claim, "stage"), fillers(claim, "agent"),
                            date(claim),           notes(claim)};
  });
  std::erase_if(rows, [](const Row& row) { return row[1].empty(); });
  EXPECT_EQ(answer("laws"), rows);
}

TEST_F(NamedQuery, ClaimsWithoutNoteHaveNeitherKind) {
  std::multiset<std::string> expected_ids, found;
  for (const Json& claim : graph_["claims"]) {
    if (claim["notes"].empty() && claim["inherited_notes"].empty()) expected_ids.insert(iri(claim));
  }
  for (const Row& row : answer("claims-without-note")) found.insert(row[0]);
  EXPECT_EQ(found, expected_ids);
}

TEST_F(NamedQuery, SourcesAreAllCitedWorks) {
  std::multiset<Row> expected_rows, found;
  for (const Json& note : graph_["notes"]) {
    for (const Json& source : note["sources"]) {
      expected_rows.insert({note["number"], source.value("title", ""), source.value("publisher", ""),
                            source.value("date", "")});
    }
  }
  for (Row row : answer("sources")) {
    row.pop_back();  // the URL stands there made legal
    found.insert(row);
  }
  EXPECT_EQ(found, expected_rows);
}

TEST_F(NamedQuery, JsonAndTurtleGiveTheSameAnswer) {
  for (const char* name : {"blocked-websites", "rulings", "laws", "claims-without-note", "sources"}) {
    EXPECT_EQ(answer(name, "kz.json"), answer(name, "kz.ttl")) << name;
  }
}

TEST_F(NamedQuery, AreListedWithWhatTheyAsk) {
  const Outcome list = run({"query", "--list"});
  EXPECT_THAT(list.out, HasSubstr("rulings                 What courts decided"));
}

TEST_F(NamedQuery, AQueryOfOnesOwnNeedsNoPrefixes) {
  const Outcome outcome =
      run({"query", folder_.path("kz.ttl"), "-q",
           "SELECT ?url WHERE { ?note ng:number \"20\" ; ng:cites ?work . ?work schema:url ?url }"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("forbes.kz"));
  EXPECT_THAT(outcome.out, HasSubstr("(1 row)"));
}

TEST_F(NamedQuery, AFaultyOrRefusedQueryIsTold) {
  const Outcome faulty = run({"query", folder_.path("kz.ttl"), "-q", "SELECT ?x WHERE {\n ?x ng:number }"});
  EXPECT_EQ(faulty.code, 1);
  EXPECT_THAT(faulty.err, HasSubstr("error: "));
  const Outcome refused =
      run({"query", folder_.path("kz.ttl"), "-q", "SELECT ?x { ?x ng:cites/dct:title ?t }"});
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.err, HasSubstr("property paths"));
}

TEST_F(NamedQuery, SeveralGraphsAreAskedAsOne) {
  const std::string other = folder_.file("other.txt", small_report());
  ASSERT_EQ(run({"build", other, "--name", "rr", "-f", "ttl", "-o", folder_.path()}).code, 0);
  const Outcome outcome =
      run({"query", folder_.path("kz.json"), folder_.path("rr.ttl"), "--named", "sources", "-f", "csv"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Who owns what"));
  EXPECT_THAT(outcome.out, HasSubstr("Zakon.kz"));
}

TEST_F(NamedQuery, WhyShowsSentenceAndSourcesOfEveryClaim) {
  for (const Json& claim : graph_["claims"]) {
    const Outcome why = run({"why", folder_.path("kz.json"), claim["id"]});
    EXPECT_EQ(why.code, 0) << why.err;
    EXPECT_THAT(why.out, HasSubstr(claim["id"].get<std::string>() + " in kz"));
    for (const Json& number : claim["notes"])
      EXPECT_THAT(why.out, HasSubstr("[" + number.get<std::string>() + "]"));
    EXPECT_EQ(claim["notes"].empty(), why.out.find("Notes directly behind it") == std::string::npos);
    EXPECT_EQ(claim["inherited_notes"].empty(),
              why.out.find("the next in the paragraph") == std::string::npos);
  }
}

TEST_F(NamedQuery, WhyUnderstandsNamesNumbersAndDates) {
  EXPECT_THAT(run({"why", folder_.path("kz.ttl"), "guljan.ORG"}).out,
              HasSubstr("What the report says of it"));
  EXPECT_THAT(run({"why", folder_.path("kz.ttl"), "20"}).out, HasSubstr("note, note-20 in kz"));
  EXPECT_THAT(run({"why", folder_.path("kz.ttl"), "kz:note-20"}).out, HasSubstr("forbes.kz"));
  EXPECT_THAT(run({"why", folder_.path("kz.ttl"), "2012-12-04"}).out, HasSubstr("date, 2012-12-04"));
  const Outcome nothing = run({"why", folder_.path("kz.ttl"), "Atlantis"});
  EXPECT_EQ(nothing.code, 1);
  EXPECT_THAT(nothing.err, HasSubstr("holds nothing with the id or name \"Atlantis\""));
}

}  // namespace
}  // namespace notegraph::testing
