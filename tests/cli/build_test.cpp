#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using Json = nlohmann::json;

Json graph_of(const std::string& report, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"build", report, "-f", "json", "-o", "-"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Outcome outcome = run(arguments);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  return Json::parse(outcome.out);
}

TEST(Build, WritesTheFormatsAskedForUnderTheNameOfTheGraph) {
  const TemporaryFolder folder;
  const Outcome outcome =
      run({"build", sample_report(), "--name", "kz", "-f", "json,ttl,dot,svg", "-o", folder.path("new/out")});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, folder.path("new/out/kz.json\n") + folder.path("new/out/kz.ttl\n") +
                             folder.path("new/out/kz.dot\n") + folder.path("new/out/kz.svg\n"));
  EXPECT_THAT(file_bytes(folder.path("new/out/kz.json")), StartsWith("{"));
  EXPECT_THAT(file_bytes(folder.path("new/out/kz.ttl")), HasSubstr("kz:note-20 a ng:Note"));
  EXPECT_THAT(file_bytes(folder.path("new/out/kz.dot")), HasSubstr("digraph"));
  EXPECT_THAT(file_bytes(folder.path("new/out/kz.svg")), HasSubstr("</svg>"));
}

TEST(Build, NamesAGraphAfterCountryAndYear) {
  const TemporaryFolder folder;
  const std::string report = folder.file("some.txt", small_report());
  ASSERT_EQ(
      run({"build", report, "-f", "ttl", "-o", folder.path(), "--country", "Côte d'Ivoire", "--year", "2021"})
          .code,
      0);
  EXPECT_THAT(folder.files(), ElementsAre("cote-divoire-2021.ttl", "some.txt"));
}

TEST(Build, ReadsStandardInputAndWritesStandardOutput) {
  const Outcome outcome = run({"build", "-", "--name", "r", "-f", "ttl", "-o", "-"}, small_report());
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("r:note-2 a ng:Note"));
}

TEST(Build, TheSampleKeepsEveryNoteWithItsSources) {
  const Json graph = graph_of(sample_report());
  ASSERT_EQ(graph["notes"].size(), 28u);
  for (const Json& note : graph["notes"]) {
    EXPECT_EQ(note["sources"].empty(), note["number"] == "12") << note;  // 12 explains
  }
  EXPECT_EQ(graph["notes"][1]["sources"].size(), 2u);
  EXPECT_EQ(graph["notes"][19]["sources"][0]["language"], "ru");
  EXPECT_EQ(graph["notes"][19]["sources"][0]["date"], "2012-12-05");
}

TEST(Build, TheSampleStatesWhatItsSentencesSay) {
  const Json graph = graph_of(sample_report());
  EXPECT_GT(graph["claims"].size(), 10u);
  bool found = false;
  for (const Json& claim : graph["claims"]) {
    if (claim["type"] != "CourtRuling" || claim["notes"] != Json{"20"}) continue;
    found = true;
    EXPECT_EQ(claim["date"], "2012-12-04");
    EXPECT_THAT(claim["roles"].dump(), AllOf(HasSubstr("bostandyk-district-court"), HasSubstr("guljan-org")));
  }
  EXPECT_TRUE(found);
}

TEST(Build, GivesTheSameBytesForTheSameInput) {
  const TemporaryFolder folder;
  for (const char* out : {"one", "two"}) {
    ASSERT_EQ(run({"build", sample_report(), "--name", "kz", "-o", folder.path(out)}).code, 0);
  }
  for (const char* name : {"/kz.json", "/kz.ttl", "/kz.dot", "/kz.svg"}) {
    EXPECT_EQ(file_bytes(folder.path("one") + name), file_bytes(folder.path("two") + name)) << name;
  }
}

TEST(Build, ManyReportsGiveTheSameGraphsAsOneByOne) {
  const TemporaryFolder folder;
  std::vector<std::string> arguments{"build", "-f", "json", "-o", folder.path("all")};
  for (int i = 0; i < 6; ++i) {
    std::string text = small_report();
    text.replace(text.find("2020"), 4, std::to_string(2010 + i));
    arguments.push_back(folder.file("report-" + std::to_string(i) + ".txt", text));
  }
  const Outcome all = run(arguments);
  ASSERT_EQ(all.code, 0) << all.err;
  for (std::size_t i = 0; i < 6; ++i) {
    const Outcome one = run({"build", arguments[5 + i], "-f", "json", "-o", folder.path("one")});
    const std::string name = std::filesystem::path(one.out.substr(0, one.out.size() - 1)).filename();
    EXPECT_EQ(file_bytes(folder.path("all/" + name)), file_bytes(folder.path("one/" + name)));
  }
}

TEST(Build, TellsABadReportAndDoesTheOthers) {
  const TemporaryFolder folder;
  const std::string good = folder.file("good.txt", small_report()), bad = folder.file("bad.txt", "");
  const Outcome outcome =
      run({"build", bad, good, "-f", "ttl", "-o", folder.path("out"), "--country", "Ruritania"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("bad.txt: error: the file is empty"));
  EXPECT_EQ(outcome.out, folder.path("out/ruritania-2020.ttl\n"));
}

TEST(Build, LeavesOutClaimsThatAreNotSureEnough) {
  const auto claims = [](const char* least) {
    const std::string json =
        run({"build", sample_report(), "-f", "json", "-o", "-", "--min-confidence", least}).out;
    std::size_t count = 0;
    for (std::size_t at = json.find("\"rule\""); at != std::string::npos; at = json.find("\"rule\"", at + 1))
      ++count;
    return count;
  };
  EXPECT_GT(claims("0"), claims("0.8"));
  EXPECT_GT(claims("0.8"), 0u);
  EXPECT_EQ(claims("1"), 0u);
  EXPECT_EQ(run({"build", sample_report(), "-f", "json", "-o", "-", "--min-confidence", "80"}).code, 2);
}

TEST(Build, RefusesASecondGraphOfTheSameName) {
  const TemporaryFolder folder;
  const std::string one = folder.file("one.txt", small_report()),
                    two = folder.file("two.txt", small_report());
  const Outcome outcome =
      run({"build", one, two, "-f", "ttl", "-o", folder.path("out"), "--country", "Ruritania"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err,
              HasSubstr("two.txt: error: its graph would be called ruritania-2020, as that of " + one));
}

TEST(Build, ReadingBackAndDrawingGivesWhatBuildGave) {
  const TemporaryFolder folder;
  ASSERT_EQ(run({"build", sample_report(), "--name", "kz", "-o", folder.path()}).code, 0);
  for (const char* name : {"kz.json", "kz.ttl"}) {
    EXPECT_EQ(run({"draw", folder.path(name), "-f", "dot", "-o", "-"}).out, file_bytes(folder.path("kz.dot")))
        << name;
    const Outcome check = run({"check", folder.path(name)});
    EXPECT_EQ(check.code, 0) << check.out;
    EXPECT_THAT(check.out, HasSubstr("28 notes: sound"));
  }
  EXPECT_EQ(run({"draw", folder.path("kz.json"), "-o", folder.path("kz.png")}).code, 0);
  EXPECT_THAT(file_bytes(folder.path("kz.png")), StartsWith("\x89PNG"));
}

TEST(Check, TellsWhatIsWrongAndFails) {
  const TemporaryFolder folder;
  const std::string graph = folder.file("g.json", R"({"format": "notegraph-graph/1", "reports": [{"id": "r"}],
    "entities": [{"id": "x", "type": "Website", "name": "Example.org"}],
    "claims": [{"id": "claim-1", "type": "Block", "roles": {"court": ["x"]}, "notes": [],
                "evidence": {"start": 0, "end": 9}, "quote": "It blocks."}],
    "observations": [], "dates": [], "notes": []})");
  const Outcome outcome = run({"check", graph});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out, HasSubstr("r/claim-1: has the role court, which Block does not have"));
  EXPECT_THAT(outcome.out, HasSubstr("2 violations"));
  EXPECT_THAT(outcome.err, IsEmpty());
}

}  // namespace
}  // namespace notegraph::testing
