#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;

// A report of 6,000 names that hang together by 15,000 claims, which GraphViz takes minutes for.
std::string tangled_graph() {
  std::string entities, claims;
  for (int i = 0; i < 6000; ++i)
    entities += (i == 0 ? "" : ",") +
                std::string(R"({"type": "Organization", "aliases": [], "mentions": [], "id": "n)") +
                std::to_string(i) + R"(", "name": "Name )" + std::to_string(i) + "\"}";
  for (int i = 0; i < 15000; ++i)
    claims += (i == 0 ? "" : ",") +
              std::string(R"({"type": "Attack", "notes": [], "quote": "q", "id": "claim-)") +
              std::to_string(10000000 + i) + R"(", "roles": {"agent": ["n)" + std::to_string(7 * i % 6000) +
              R"("], "target": ["n)" + std::to_string((11 * i + i / 6000) % 6000) +
              R"("]}, "evidence": {"start": 0, "end": 1}, "sentence": {"start": 0, "end": 1}})";
  return R"({"format": "notegraph-graph/1", "reports": [{"id": "r"}], "entities": [)" + entities +
         R"(], "claims": [)" + claims + "]}";
}

TEST(Draw, GivesUpALayoutThatTakesTooLongAndTellsTheWayRound) {
  const TemporaryFolder folder;
  const std::string graph = folder.file("r.json", tangled_graph());
  const Outcome outcome =
      run({"draw", graph, "--nodes", "6000", "--time-limit", "1", "-o", folder.path("r.svg")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("r.json: error: no layout after 1 seconds"));
  EXPECT_THAT(outcome.err, HasSubstr("draw fewer with --nodes, --focus or --type"));
  EXPECT_EQ(run({"draw", graph, "-o", folder.path("r.svg")}).code, 0);
}

}  // namespace
}  // namespace notegraph::testing
