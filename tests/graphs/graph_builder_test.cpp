#include "graphs/graph_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "reading/report_reader.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Vertex = KnowledgeGraph::Vertex;

constexpr const char* kText =
    "Ruritania 2020 Scores\n\n"
    "Courts\n\n"
    "On 4 May 2020, the Zenda court banned Daily Strelsau.[1] It stayed banned.\n\n"
    "Access\n\n"
    "Two clerks blocked Example.org.[2]\n\n"
    "Courts\n\n"
    "Penetration was 12.5 percent in 2020.[9]\n\n"
    "Notes\n\n"
    "1 \"A ban,\" Strelsau Gazette, May 5, 2020, http://example.org/ban; \"More,\" Zenda Post, "
    "http://example.com/m.\n\n"
    "2 \"A ban,\" Strelsau Gazette.\n\n"
    "2 \"Another work,\" Zenda Post, June 1, 2020, http://example.com/other.\n";

// A report with an extraction that is filled by hand, by the words that stand for things.
struct Sketch {
  Report report = read_report("folder/ruritania.txt", kText);
  Extraction extraction;

  Range range(std::string_view words) const {
    const std::size_t at = report.text.find(words);
    EXPECT_NE(at, std::string::npos) << words;
    return {at, at + words.size()};
  }
  std::size_t sentence_of(std::string_view words) const {
    for (std::size_t i = 0; i < report.sentences.size(); ++i) {
      if (report.sentences[i].text.holds(range(words))) return i;
    }
    ADD_FAILURE() << "in no sentence: " << words;
    return 0;
  }
  EntityId entity(EntityType type, const std::string& name, const std::string& slug) {
    Entity entity;
    entity.type = type;
    entity.name = name;
    entity.slug = slug;
    extraction.entities.push_back(entity);
    const EntityId id{static_cast<std::uint32_t>(extraction.entities.size() - 1)};
    extraction.mentions.push_back({range(name), sentence_of(name), 0, 0, id, false});
    return id;
  }
  Claim& claim(const std::string& type, std::string_view evidence) {
    Claim claim;
    claim.type = type;
    claim.evidence = range(evidence);
    claim.sentence = sentence_of(evidence);
    extraction.claims.push_back(claim);
    return extraction.claims.back();
  }
  void observation() {
    Observation figure;
    figure.indicator = "penetration";
    figure.value = 12.5;
    figure.unit = "percent";
    figure.sentence = sentence_of("Penetration");
    figure.evidence = range("Penetration was 12.5 percent");
    figure.notes = {"9"};
    extraction.observations.push_back(figure);
  }
  KnowledgeGraph graph() const { return build_graph(report, extraction, "ruritania-2020"); }
};

Sketch ruling() {
  Sketch sketch;
  const EntityId court = sketch.entity(EntityType::Organization, "Zenda court", "zenda-court");
  const EntityId paper = sketch.entity(EntityType::Organization, "Daily Strelsau", "daily-strelsau");
  sketch.extraction.dates.push_back({sketch.range("On 4 May 2020"), *Edtf::parse("2020-05-04"), false});
  Claim& claim = sketch.claim("CourtRuling", "the Zenda court banned Daily Strelsau");
  claim.roles = {{"court", {{court, sketch.range("Zenda court")}}},
                 {"against", {{paper, sketch.range("Daily Strelsau")}}}};
  claim.values = {{"outcome", "ban"}};
  claim.trigger = sketch.range("banned");
  claim.date = Edtf::parse("2020-05-04");
  claim.notes = {"1"};
  return sketch;
}

std::vector<std::string> ids(const KnowledgeGraph& graph, const std::vector<Vertex>& vertices) {
  std::vector<std::string> out;
  for (const Vertex vertex : vertices) out.push_back(id_of(graph[vertex]));
  return out;
}

std::vector<std::string> targets(const KnowledgeGraph& graph, Vertex from, EdgeKind kind) {
  std::vector<std::string> out;
  for (const auto& link : graph.links(from, kind)) {
    out.push_back((link.edge->role.empty() ? "" : link.edge->role + "=") + id_of(graph[link.target]));
  }
  return out;
}

Vertex only_claim(const KnowledgeGraph& graph) {
  const auto claims = graph.all<ClaimNode>();
  EXPECT_EQ(claims.size(), 1u);
  return claims.at(0);
}

TEST(GraphBuilder, GivesSectionsTheirTitleAndTellsEqualTitlesApart) {
  const KnowledgeGraph graph = Sketch().graph();
  EXPECT_THAT(ids(graph, graph.all<SectionNode>()),
              ::testing::IsSupersetOf({"section-courts", "section-access", "section-courts-2"}));
}

TEST(GraphBuilder, KeepsNotesThatShareANumberApart) {
  const KnowledgeGraph graph = Sketch().graph();
  EXPECT_THAT(ids(graph, graph.all<NoteNode>()), ElementsAre("note-1", "note-2", "note-2-2"));
}

TEST(GraphBuilder, NumbersTheSourcesOfANote) {
  const KnowledgeGraph graph = Sketch().graph();
  EXPECT_THAT(targets(graph, *graph.find("ruritania-2020", "note-1"), EdgeKind::Cites),
              ElementsAre("note-1-source-1", "note-1-source-2"));
}

TEST(GraphBuilder, ConnectsAClaimWithAllThatItSays) {
  const KnowledgeGraph graph = ruling().graph();
  const Vertex claim = only_claim(graph);
  EXPECT_THAT(targets(graph, claim, EdgeKind::Role),
              ElementsAre("against=daily-strelsau", "court=zenda-court"));
  EXPECT_THAT(targets(graph, claim, EdgeKind::DirectNote), ElementsAre("note-1"));
  EXPECT_THAT(targets(graph, claim, EdgeKind::InheritedNote), IsEmpty());
  EXPECT_THAT(targets(graph, claim, EdgeKind::When), ElementsAre("2020-05-04"));
  EXPECT_THAT(targets(graph, claim, EdgeKind::InSection), ElementsAre("section-courts"));
}

TEST(GraphBuilder, GivesPositionsInTheInputAndQuotesWithoutMarkers) {
  const KnowledgeGraph graph = ruling().graph();
  const auto& claim = *graph.get<ClaimNode>(only_claim(graph));
  const std::string input = kText;
  EXPECT_EQ(input.substr(claim.evidence.begin, claim.evidence.end - claim.evidence.begin),
            "the Zenda court banned Daily Strelsau");
  EXPECT_EQ(input.substr(claim.trigger.begin, claim.trigger.end - claim.trigger.begin), "banned");
  EXPECT_EQ(claim.quote, "On 4 May 2020, the Zenda court banned Daily Strelsau.");
}

TEST(GraphBuilder, SaysWhichWordsGaveAClaimItsDate) {
  const KnowledgeGraph graph = ruling().graph();
  const auto when = graph.links(only_claim(graph), EdgeKind::When);
  ASSERT_EQ(when.size(), 1u);
  EXPECT_EQ(std::string(kText).substr(when[0].edge->mention.begin, 13), "On 4 May 2020");
}

TEST(GraphBuilder, SharesDateNodesAndGathersTheirMentions) {
  const KnowledgeGraph graph = ruling().graph();
  const auto dates = graph.all<DateNode>();
  ASSERT_EQ(dates.size(), 1u);
  const auto& date = *graph.get<DateNode>(dates[0]);
  EXPECT_EQ(date.dataset, "");
  ASSERT_EQ(date.mentions.size(), 1u);
  EXPECT_EQ(date.mentions[0].text, "On 4 May 2020");
}

TEST(GraphBuilder, MakesADescribedFillerANodeOfItsClaim) {
  Sketch sketch;
  const EntityId site = sketch.entity(EntityType::Website, "Example.org", "example-org");
  sketch.claim("Block", "Two clerks blocked Example.org").roles = {
      {"agent", {{std::string("Two clerks"), sketch.range("Two clerks")}}},
      {"target", {{site, sketch.range("Example.org")}}}};
  const KnowledgeGraph graph = sketch.graph();
  const Vertex claim = only_claim(graph);
  const std::string id = id_of(graph[claim]) + "-agent-1";
  EXPECT_THAT(targets(graph, claim, EdgeKind::Role), ElementsAre("agent=" + id, "target=example-org"));
  EXPECT_EQ(graph.get<DescriptionNode>(*graph.find("ruritania-2020", id))->text, "Two clerks");
}

TEST(GraphBuilder, AClaimKeepsItsIdWhateverElseIsFound) {
  const Sketch before = ruling();
  Sketch after = ruling();
  after.claim("Closure", "It stayed banned");
  std::swap(after.extraction.claims[0], after.extraction.claims[1]);
  const KnowledgeGraph graph = after.graph();
  const KnowledgeGraph alone = before.graph();
  EXPECT_TRUE(graph.find("ruritania-2020", id_of(alone[only_claim(alone)])).has_value());
}

TEST(GraphBuilder, TheIdOfAClaimIsTheSameInEveryDataset) {
  const Sketch sketch = ruling();
  const KnowledgeGraph one = build_graph(sketch.report, sketch.extraction, "one");
  const KnowledgeGraph two = build_graph(sketch.report, sketch.extraction, "two");
  EXPECT_EQ(id_of(one[only_claim(one)]), id_of(two[only_claim(two)]));
}

TEST(GraphBuilder, TheIdOfAClaimDependsOnWhatItSays) {
  const std::string id = [] {
    const KnowledgeGraph graph = ruling().graph();
    return id_of(graph[only_claim(graph)]);
  }();
  EXPECT_THAT(id, ::testing::MatchesRegex("claim-[0-9a-f]{8}"));
  Sketch other = ruling();
  other.extraction.claims[0].values["outcome"] = "suspension";
  const KnowledgeGraph graph = other.graph();
  EXPECT_NE(id_of(graph[only_claim(graph)]), id);
}

TEST(GraphBuilder, TellsTwoEqualClaimsOfOneSentenceApart) {
  Sketch sketch = ruling();
  sketch.extraction.claims.push_back(sketch.extraction.claims[0]);
  sketch.extraction.claims[1].same_happening_as = 0;
  const KnowledgeGraph graph = sketch.graph();
  const auto claims = ids(graph, graph.all<ClaimNode>());
  ASSERT_EQ(claims.size(), 2u);
  EXPECT_EQ(claims[1], claims[0] + "-2");
  EXPECT_THAT(targets(graph, *graph.find("ruritania-2020", claims[1]), EdgeKind::SameHappening),
              ElementsAre(claims[0]));
}

TEST(GraphBuilder, KeepsANoteNumberThatTheReportDoesNotPrint) {
  Sketch sketch;
  sketch.observation();
  const KnowledgeGraph graph = sketch.graph();
  const auto figures = graph.all<ObservationNode>();
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_THAT(targets(graph, figures[0], EdgeKind::DirectNote), ElementsAre("note-9"));
  const auto& note = *graph.get<NoteNode>(*graph.find("ruritania-2020", "note-9"));
  EXPECT_EQ(note.text, "");
  EXPECT_EQ(note.span, Span{});
}

TEST(GraphBuilder, AnEntityNeverTakesTheIdOfTheReportOrANote) {
  Sketch sketch;
  sketch.entity(EntityType::Person, "Zenda court", "report");
  sketch.entity(EntityType::Person, "Daily Strelsau", "note-1");
  const KnowledgeGraph graph = sketch.graph();
  EXPECT_THAT(ids(graph, graph.all<EntityNode>()), ElementsAre("note-1-2", "report-2"));
}

TEST(GraphBuilder, LeavesDescribingMentionsOutOfAnEntitysNames) {
  Sketch sketch = ruling();
  Mention it = sketch.extraction.mentions[1];
  it.text = sketch.range("It");
  it.description = true;
  sketch.extraction.mentions.push_back(it);
  const KnowledgeGraph graph = sketch.graph();
  EXPECT_EQ(graph.get<EntityNode>(*graph.find("ruritania-2020", "daily-strelsau"))->mentions.size(), 1u);
}

}  // namespace
}  // namespace notegraph
