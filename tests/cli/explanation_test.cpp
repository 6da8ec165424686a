#include "cli/explanation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/display_width.hpp"
#include "cli/explanation_json.hpp"
#include "extraction/extraction.hpp"
#include "graphs/graph_builder.hpp"
#include "reading/report_reader.hpp"

namespace notegraph::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::SizeIs;

KnowledgeGraph block_graph(bool direct) {
  const Report report = read_report("r.txt",
                                    "Ruritania 2020\n\nAccess\n\nRuritel blocked Example.org.[1]\n\nNotes\n\n"
                                    "1 \"Gone,\" Gazette, May 5, 2020, http://example.com/gone.\n");
  const auto range = [&](std::string_view words) {
    const std::size_t at = report.text.find(words);
    return Range{at, at + words.size()};
  };
  Extraction extraction;
  for (const char* name : {"Ruritel", "Example.org"}) {
    Entity entity;
    entity.type = EntityType::Website;
    entity.name = name;
    entity.slug = name == std::string("Ruritel") ? "ruritel" : "example-org";
    extraction.entities.push_back(entity);
  }
  Claim claim;
  claim.type = "Block";
  claim.roles = {{"agent", {{EntityId{0}, range("Ruritel")}}},
                 {"target", {{EntityId{1}, range("Example.org")}}}};
  for (std::size_t i = 0; i < report.sentences.size(); ++i) {
    if (report.sentences[i].text.holds(range("Example.org"))) claim.sentence = i;
  }
  claim.evidence = report.sentences[claim.sentence].text;
  claim.trigger = range("blocked");
  (direct ? claim.notes : claim.inherited_notes) = {"1"};
  claim.rule = "block/active";
  claim.confidence = 0.9;
  extraction.claims.push_back(claim);
  return build_graph(report, extraction, "r");
}

std::string page(const KnowledgeGraph& graph, const std::string& id) {
  const auto meant = vertices_meant(graph, id);
  EXPECT_THAT(meant, SizeIs(1)) << id;
  return meant.empty() ? "" : explanation(graph, meant[0]);
}

TEST(Explanation, OfAClaimGoesFromItsSentenceToItsSources) {
  const KnowledgeGraph graph = block_graph(true);
  const std::string text = page(graph, id_of(graph[graph.all<ClaimNode>()[0]]));
  EXPECT_THAT(text, AllOf(HasSubstr("“{agent: Ruritel} **blocked** {target: Example.org}.”"),
                          HasSubstr("rule           block/active, confidence 0.9"),
                          HasSubstr("Notes directly behind it\n  [1]\n    “Gone”, Gazette, 2020-05-05\n"
                                    "    http://example.com/gone\n")));
}

// "Example.org was slow. The provider blocked the site." as a graph: "the site" means Example.org.
KnowledgeGraph referring_graph() {
  const Report report = read_report("r.txt", "Example.org was slow. Ruritel blocked the site.\n");
  const auto range = [&](std::string_view words) {
    const std::size_t at = report.text.find(words);
    return Range{at, at + words.size()};
  };
  Extraction extraction;
  Entity site;
  site.type = EntityType::Website;
  site.name = "Example.org";
  site.slug = "example-org";
  extraction.entities = {site};
  Mention mention;
  mention.text = range("Example.org");
  extraction.mentions = {mention};
  Claim claim;
  claim.type = "Block";
  claim.roles = {{"target", {{EntityId{0}, range("the site")}}}};
  claim.sentence = report.sentences.size() - 1;
  claim.evidence = report.sentences[claim.sentence].text;
  claim.trigger = range("blocked");
  extraction.claims = {claim};
  return build_graph(report, extraction, "r");
}

TEST(Explanation, SaysWhatADescriptionRefersTo) {
  const KnowledgeGraph graph = referring_graph();
  const auto claim = graph.all<ClaimNode>()[0];
  EXPECT_THAT(
      explanation(graph, claim),
      HasSubstr(
          "target         Example.org (example-org); here “the site”, last named at characters 0 to 11"));
  EXPECT_THAT(explanation_json(graph, {claim}),
              AllOf(HasSubstr("\"words\": \"the site\", \"antecedent\": {\"start\": 0, \"end\": 11}"),
                    HasSubstr("\"marked\": \"Ruritel **blocked** {target: the site}.\"")));
  const KnowledgeGraph named = block_graph(true);
  EXPECT_THAT(explanation(named, named.all<ClaimNode>()[0]), ::testing::Not(HasSubstr("last named")));
}

TEST(Explanation, FitsNarrowTerminals) {
  const KnowledgeGraph graph = block_graph(true);
  const std::string text = explanation(graph, graph.all<ClaimNode>()[0], 40);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("http") == std::string::npos) {
      EXPECT_LE(display_width(line), 40u) << line;
    }
  }
}

TEST(Explanation, ForProgramsHasNotesWithTheirSources) {
  const KnowledgeGraph graph = block_graph(false);
  const auto json = nlohmann::json::parse(explanation_json(graph, {graph.all<ClaimNode>()[0]}));
  ASSERT_EQ(json.size(), 1u);
  EXPECT_EQ(json[0]["rule"], "block/active");
  EXPECT_TRUE(json[0]["notes"].empty());
  EXPECT_EQ(json[0]["inherited_notes"][0]["number"], "1");
  EXPECT_EQ(json[0]["inherited_notes"][0]["sources"][0]["url"], "http://example.com/gone");
  const auto note = nlohmann::json::parse(explanation_json(graph, vertices_meant(graph, "1")));
  EXPECT_EQ(note[0]["kind"], "note");
  EXPECT_EQ(note[0]["claims"].size(), 1u);
}

TEST(Explanation, NeverPassesAnInheritedNoteForADirectOne) {
  const KnowledgeGraph graph = block_graph(false);
  const std::string text = page(graph, id_of(graph[graph.all<ClaimNode>()[0]]));
  EXPECT_THAT(
      text,
      HasSubstr("No note directly behind it; the next in the paragraph, which may be about something else"));
  EXPECT_THAT(page(graph, "note-1"), HasSubstr("(inherited)"));
}

TEST(Explanation, OfAnEntityOrNoteListsTheClaimsThatRestOnIt) {
  const KnowledgeGraph graph = block_graph(true);
  const std::string id = id_of(graph[graph.all<ClaimNode>()[0]]);
  for (const char* named :
       {"example-org", "EXAMPLE.ORG", "1", "r:note-1", "https://w3id.org/notegraph/data/r/note-1"}) {
    EXPECT_THAT(page(graph, named), HasSubstr(id + " [1]")) << named;
  }
}

TEST(Explanation, MeansNothingByAnUnknownName) {
  EXPECT_THAT(vertices_meant(block_graph(true), "Atlantis"), SizeIs(0));
}

}  // namespace
}  // namespace notegraph::cli
