#include "cli/warnings.hpp"

#include <gtest/gtest.h>

namespace notegraph::cli {
namespace {

TEST(Warnings, GiveFileAndLine) {
  EXPECT_EQ(warning_lines({{"r.txt", 12, "odd"}, {"r.txt", 0, "odder"}}),
            "r.txt:12: warning: odd\nr.txt: warning: odder\n");
}

TEST(Warnings, TellTenOfAKindAndCountTheRest) {
  std::vector<Problem> problems;
  for (std::size_t i = 1; i <= 12; ++i)
    problems.push_back({"r.txt", i, "marker " + std::to_string(i) + " has no note"});
  problems.push_back({"r.txt", 20, "another kind"});
  const std::string lines = warning_lines(problems);
  EXPECT_NE(lines.find("r.txt:10: warning: marker 10 has no note\nr.txt: … and 2 more of this kind\n"),
            lines.npos);
  EXPECT_EQ(lines.find("marker 11"), lines.npos);
  EXPECT_NE(lines.find("r.txt:20: warning: another kind\n"), lines.npos);
}

}  // namespace
}  // namespace notegraph::cli
