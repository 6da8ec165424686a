#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;

TEST(Usage, VersionAndHelpGoToStandardOutput) {
  const Outcome version = run({"--version"});
  EXPECT_EQ(version.code, 0);
  EXPECT_THAT(version.out, MatchesRegex("notegraph [0-9]+\\.[0-9]+\\.[0-9]+\n"));
  EXPECT_THAT(run({"--help"}).out, HasSubstr("Exit codes: 0 done"));
}

TEST(Usage, EveryCommandTeachesByExample) {
  for (const char* command : {"build", "query", "draw", "why", "check", "rules", "analyse"}) {
    const Outcome help = run({command, "--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.out, HasSubstr(std::string("Examples:\n  notegraph ") + command)) << command;
  }
}

TEST(Usage, WrongUsageIsTwoAndSaysWhatToDo) {
  const TemporaryFolder folder;
  const std::string report = folder.file("r.txt", small_report());
  struct Case {
    std::vector<std::string> arguments;
    std::string message;
  };
  const std::vector<Case> cases{
      {{}, "A subcommand is required"},
      {{"paint"}, "A subcommand is required"},
      {{"build"}, "REPORT is required"},
      {{"build", report, "-f", "docx"}, "no format is called docx; there are json, ttl"},
      {{"build", report, "-o", "-"}, "-o - writes one graph in one format"},
      {{"build", report, report, "--name", "x"}, "--name names one graph"},
      {{"build", report, "--name", "../x"}, "--name becomes the name of files"},
      {{"build", "-", "-"}, "standard input (-) can be read only once"},
      {{"query", "g.ttl"}, "say what to ask"},
      {{"query", "--named", "laws"}, "name the graph to ask"},
      {{"query", "g.ttl", "--named", "lawz"}, "no query is named lawz; there are about, amendments"},
      {{"query", "g.ttl", "-q", "ASK {}", "-f", "xlsx"}, "no result format is called xlsx"},
      {{"draw", "g.ttl", "-o", "g.bmp"}, "no picture format is called bmp"},
      {{"draw", "g.ttl", "-o", "-"}, "say what to draw with -f"},
      {{"draw", "g.ttl", "-o", "g.svg", "--view", "moon"}, "no view is called moon"},
      {{"analyse", report, "-f", "xml"}, "no form of analysis is called xml"},
  };
  for (const Case& wrong : cases) {
    const Outcome outcome = run(wrong.arguments);
    EXPECT_EQ(outcome.code, 2) << wrong.message;
    EXPECT_THAT(outcome.err, HasSubstr(wrong.message));
  }
}

TEST(Analyse, WritesEveryWordOfTheReportAsConllu) {
  const TemporaryFolder folder;
  const Outcome outcome = run({"analyse", folder.file("r.txt", small_report()), "--format", "conllu"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("\tblocked\t"));
  EXPECT_THAT(outcome.out, HasSubstr("\tRuritel\t"));
}

}  // namespace
}  // namespace notegraph::testing
