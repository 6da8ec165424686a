#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "exporters/json_exporter.hpp"
#include "exporters/sample_graph.hpp"
#include "exporters/views/view.hpp"
#include "outside/outside.hpp"

namespace notegraph::testing {
namespace {

// Two names and a claim between them, in words that mean something to Mermaid.
std::string graph_of_hostile_words() {
  GraphSketch s("x");
  const char* const words = "end \"subgraph\" ]] --> n0 ; %%{init}%% `#quot;` {{a}} <b>|x|</b>";
  const auto agent = s.entity(EntityType::Organization, "Government", words);
  const auto site = s.entity(EntityType::Website, "Site", "graph TD; click n0 call f()");
  const auto claim = s.claim("Block", 10);
  s.role(claim, "agent", agent);
  s.role(claim, "target", site);
  s.claim_at(claim).quote = words;
  s.edge(claim, EdgeKind::When, s.date("2012~"));
  s.edge(claim, EdgeKind::DirectNote, s.note("1", words, {}));
  return to_json(s.graph);
}

TEST(Mermaid, ParsesEveryView) {
  NOTEGRAPH_NEEDS_NODE();
  const TemporaryFolder folder;
  ASSERT_EQ(run({"build", sample_report(), "--name", "kz", "-f", "json", "-o", folder.path()}).code, 0);
  const std::string sample = folder.path("kz.json"),
                    hostile = folder.file("x.json", graph_of_hostile_words());
  std::vector<std::string> files{folder.file("wrong.mmd", "flowchart LR\n  n0[\"a\" --> \n")};
  std::string expected;
  for (const View& view : views()) {
    for (const auto& [graph, focus] :
         {std::pair(sample, "Guljan.org"), std::pair(hostile, "graph TD; click n0 call f()")}) {
      files.push_back(folder.path(std::to_string(files.size()) + ".mmd"));
      std::vector<std::string> arguments{"draw", graph, "--view", std::string(view.name), "-o", files.back()};
      if (view.name == "focus") arguments.insert(arguments.end(), {"--focus", focus});
      const Outcome drawn = run(arguments);
      ASSERT_EQ(drawn.code, 0) << drawn.err;
      expected += view.name == "timeline" ? "timeline\n" : "flowchart-v2\n";
    }
  }
  const Outcome parsed = node("mermaid.mjs", files);
  EXPECT_EQ(parsed.code, 0) << parsed.err;
  const std::size_t first = parsed.out.find('\n') + 1;
  EXPECT_THAT(parsed.out.substr(0, first), ::testing::HasSubstr("Parse error"));
  EXPECT_EQ(parsed.out.substr(first), expected);
}

}  // namespace
}  // namespace notegraph::testing
