#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// A type of one's own: who steers what.
std::string steering(const std::string& expected = R"({"vessel": "Harbour Party", "pilot": "Ann Lee"})") {
  return R"({
  "type": "Steering",
  "roles": {"vessel": {"main": true}, "pilot": {"types": ["Person"], "nouns": []}},
  "rules": [
    {"name": "steering/verb", "lemmas": ["steer"], "roles": {"vessel": "object", "pilot": "subject"},
     "examples": [
       {"text": "Ann Lee steered the Harbour Party.",
        "claims": [)" +
         expected + R"(]}
     ]}
  ]
})";
}

TEST(Rules, OursKeepToTheirExamples) {
  const Outcome outcome = run({"rules", "--test"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr(" 0 of them fail"));
}

TEST(Rules, TypesRulesAndTriggersAreListed) {
  const TemporaryFolder folder;
  const Outcome outcome = run({"rules", "--list", "--rules", folder.file("steering.json", steering())});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Unblock: Access restored.\n  roles agent, target\n"));
  EXPECT_THAT(outcome.out, HasSubstr("    steering/verb: steer\n"));
}

TEST(Rules, AnExampleThatFailsIsToldWithItsLine) {
  const TemporaryFolder folder;
  EXPECT_EQ(run({"rules", "--test", folder.file("steering.json", steering())}).code, 0);
  const Outcome outcome =
      run({"rules", "--test", folder.file("wrong.json", steering(R"({"pilot": "Bob Fox"})"))});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err,
              HasSubstr("wrong.json:7: error: rule \"steering/verb\" makes {pilot: Ann Lee; vessel: Harbour "
                        "Party} of “Ann Lee steered the Harbour Party.”, not {pilot: Bob Fox}"));
  EXPECT_EQ(outcome.out, "1 rules, 1 examples, 1 of them fail\n");
}

TEST(Rules, ABrokenFileEndsTheRun) {
  const TemporaryFolder folder;
  const std::string file = folder.file("broken.json", "{\"type\": \"Steering\",\n \"rolls\": {}}");
  for (const auto& arguments : {std::vector<std::string>{"rules", "--test", file},
                                {"rules", "--rules", file},
                                {"build", sample_report(), "--rules", file, "-o", folder.path()}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, HasSubstr("broken.json:2: error: \"rolls\" is no key of a rule file"));
  }
}

TEST(Rules, AGraphIsCheckedByTheTypesOfOnesOwn) {
  const TemporaryFolder folder;
  const std::string report = folder.file("report.txt", "Ann Lee steered the Harbour Party in May 2019.\n");
  const std::string rules = folder.file("steering.json", steering());
  ASSERT_EQ(run({"build", report, "--rules", rules, "--name", "r", "-f", "json", "-o", folder.path()}).code,
            0);
  std::string narrower = steering();
  for (std::size_t at = narrower.find("pilot"); at != std::string::npos; at = narrower.find("pilot", at))
    narrower.replace(at, 5, "chief");
  const Outcome outcome =
      run({"check", folder.path("r.json"), "--rules", folder.file("chief.json", narrower)});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out, HasSubstr("has the role pilot, which Steering does not have"));
}

TEST(Rules, ATypeOfOnesOwnGoesThroughEveryFormat) {
  const TemporaryFolder folder;
  const std::string report = folder.file("report.txt", "Ann Lee steered the Harbour Party in May 2019.\n");
  std::filesystem::create_directory(folder.path("rules"));
  folder.file("rules/steering.json", steering());
  const Outcome built = run({"build", report, "--rules", folder.path("rules"), "--name", "r", "-f",
                             "json,ttl,dot,svg", "-o", folder.path()});
  ASSERT_EQ(built.code, 0) << built.err;
  EXPECT_THAT(file_bytes(folder.path("r.json")), HasSubstr("\"type\": \"Steering\""));
  EXPECT_THAT(file_bytes(folder.path("r.ttl")), HasSubstr("a ng:Claim, ng:Steering ;"));
  EXPECT_THAT(file_bytes(folder.path("r.ttl")), HasSubstr("ng:pilot r:ann-lee"));
  EXPECT_THAT(file_bytes(folder.path("r.dot")), HasSubstr("steering"));
  EXPECT_THAT(file_bytes(folder.path("r.svg")), HasSubstr("steering"));
  for (const char* graph : {"r.json", "r.ttl"}) {
    EXPECT_EQ(run({"check", folder.path(graph)}).code, 0) << graph;
    EXPECT_THAT(run({"why", folder.path(graph), "Ann Lee"}).out, HasSubstr("steering")) << graph;
  }
  EXPECT_EQ(run({"check", folder.path("r.json"), "--rules", folder.path("rules")}).code, 0);
  EXPECT_THAT(run({"build", report, "--name", "r", "-f", "json", "-o", "-"}).out, Not(HasSubstr("Steering")));
}

}  // namespace
}  // namespace notegraph::testing
