#include "graphs/graph_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extraction/claim_rules.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// One sound block with a note; each test breaks one thing of it.
struct Sketch {
  KnowledgeGraph graph;
  KnowledgeGraph::Vertex claim, site, section, note;

  Sketch() {
    site = graph.add(
        EntityNode{"r", "example-org", EntityType::Website, "Site", "Example.org", {}, {}, {{5, 16}}, ""});
    section = graph.add(SectionNode{"r", "section-access", "Access", 1, {0, 90}});
    note = graph.add(NoteNode{"r", "note-1", "1", "A work.", false, {90, 99}});
    ClaimNode node;
    node.dataset = "r";
    node.id = "claim-1";
    node.type = "Block";
    node.evidence = node.sentence = {0, 40};
    node.quote = "It blocked Example.org.";
    claim = graph.add(node);
    graph.connect(claim, site, {EdgeKind::Role, "target", 0, {}});
    graph.connect(claim, section, {EdgeKind::InSection, "", 0, {}});
    graph.connect(claim, note, {EdgeKind::DirectNote, "", 0, {}});
  }
  ClaimNode& node() { return std::get<ClaimNode>(graph[claim]); }
  std::vector<std::string> messages() const {
    std::vector<std::string> out;
    for (const Violation& violation : check_graph(graph, shipped_claim_schemas()))
      out.push_back(violation.id + ": " + violation.message);
    return out;
  }
};

TEST(GraphCheck, FindsNothingInASoundGraph) {
  EXPECT_THAT(Sketch().messages(), IsEmpty());
}

TEST(GraphCheck, AClaimNeedsEvidenceInsideItsSentence) {
  Sketch without, outside;
  without.node().evidence = {};
  outside.node().evidence = {30, 60};
  EXPECT_THAT(without.messages(), ElementsAre("claim-1: has no evidence"));
  EXPECT_THAT(outside.messages(), ElementsAre("claim-1: has evidence outside its sentence"));
}

TEST(GraphCheck, RolesAndValuesMustFitTheType) {
  Sketch sketch;
  sketch.graph.connect(sketch.claim, sketch.site, {EdgeKind::Role, "court", 0, {}});
  sketch.node().values["outcome"] = "ban";
  EXPECT_THAT(sketch.messages(), ElementsAre("claim-1: has the role court, which Block does not have",
                                             "claim-1: has the value outcome, which Block does not have"));
}

TEST(GraphCheck, OutcomesAreThoseOfTheModel) {
  Sketch sketch;
  sketch.node().type = "CourtRuling";
  sketch.node().values["outcome"] = "banishment";
  EXPECT_THAT(sketch.messages(),
              ::testing::Contains("claim-1: outcome \"banishment\" is not one of the model's"));
}

TEST(GraphCheck, RolesLeadToWhoOrWhatNotToNotes) {
  Sketch sketch;
  sketch.graph.connect(sketch.claim, sketch.note, {EdgeKind::Role, "agent", 0, {}});
  EXPECT_THAT(sketch.messages(), ElementsAre("claim-1: role agent: note-1 is no entity or description"));
}

TEST(GraphCheck, NotesThatAreReferredToMustBePrinted) {
  Sketch sketch;
  std::get<NoteNode>(sketch.graph[sketch.note]).span = {};
  EXPECT_THAT(sketch.messages(), ElementsAre("note-1: is referred to, but the report does not print it"));
}

TEST(GraphCheck, ANoteIsDirectOrInheritedNotBoth) {
  Sketch sketch;
  sketch.graph.connect(sketch.claim, sketch.note, {EdgeKind::InheritedNote, "", 0, {}});
  EXPECT_THAT(sketch.messages(), ElementsAre("claim-1: has both direct and inherited notes"));
}

TEST(GraphCheck, DatesOfSourcesMustBeEdtf) {
  Sketch sketch;
  Source source;
  source.date = "May 2012";
  const auto work = sketch.graph.add(SourceNode{"r", "note-1-source-1", source, false, {}});
  sketch.graph.connect(sketch.note, work, {EdgeKind::Cites, "", 0, {}});
  EXPECT_THAT(sketch.messages(), ElementsAre("note-1-source-1: date \"May 2012\" is not EDTF"));
}

TEST(GraphCheck, TypesThatTheModelDoesNotListAreNotJudged) {
  Sketch sketch;
  sketch.node().type = "Eclipse";
  sketch.node().values["magnitude"] = "total";
  EXPECT_THAT(sketch.messages(), IsEmpty());
}

}  // namespace
}  // namespace notegraph
