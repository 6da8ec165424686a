#include "graphs/knowledge_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace notegraph {
namespace {

using ::testing::ElementsAre;

NoteNode note(const std::string& dataset, const std::string& number, std::size_t at) {
  return {dataset, "note-" + number, number, "", false, {at, at + 1}};
}

std::vector<std::string> ids(const KnowledgeGraph& graph) {
  std::vector<std::string> out;
  for (const auto vertex : graph.all<NoteNode>()) {
    out.push_back(dataset_of(graph[vertex]) + "/" + id_of(graph[vertex]));
  }
  return out;
}

TEST(KnowledgeGraph, FindsVerticesByDatasetAndId) {
  KnowledgeGraph graph;
  const auto vertex = graph.add(note("a", "1", 0));
  EXPECT_EQ(graph.find("a", "note-1"), vertex);
  EXPECT_EQ(graph.find("b", "note-1"), std::nullopt);
}

TEST(KnowledgeGraph, RefusesASecondVertexWithTheSameKey) {
  KnowledgeGraph graph;
  graph.add(note("a", "1", 0));
  EXPECT_THROW(graph.add(note("a", "1", 5)), std::invalid_argument);
  EXPECT_NO_THROW(graph.add(note("b", "1", 5)));
}

TEST(KnowledgeGraph, ListsVerticesInOneOrderWhateverOrderTheyCameIn) {
  KnowledgeGraph graph;
  graph.add(note("b", "3", 1));
  graph.add(note("a", "10", 7));
  graph.add(note("a", "9", 7));
  graph.add(note("a", "2", 3));
  EXPECT_THAT(ids(graph), ElementsAre("a/note-2", "a/note-9", "a/note-10", "b/note-3"));
  EXPECT_THAT(graph.datasets(), ElementsAre("a", "b"));
}

TEST(KnowledgeGraph, ListsEdgesByRoleThenPosition) {
  KnowledgeGraph graph;
  const auto from = graph.add(note("a", "1", 0));
  const auto x = graph.add(note("a", "2", 1)), y = graph.add(note("a", "3", 2)),
             z = graph.add(note("a", "4", 3));
  graph.connect(from, x, {EdgeKind::Role, "target", 1, {}});
  graph.connect(from, y, {EdgeKind::Role, "target", 0, {}});
  graph.connect(from, z, {EdgeKind::Role, "agent", 0, {}});
  graph.connect(from, x, {EdgeKind::DirectNote, "", 0, {}});
  std::vector<KnowledgeGraph::Vertex> targets;
  for (const auto& link : graph.links(from, EdgeKind::Role)) targets.push_back(link.target);
  EXPECT_THAT(targets, ElementsAre(z, y, x));
}

TEST(DateId, SpellsOutWhatALocalNameCannotHold) {
  const auto id = [](const char* text) { return date_id(*Edtf::parse(text)); };
  EXPECT_EQ(id("2012-12-04"), "2012-12-04");
  EXPECT_EQ(id("2012-05/2013-04~"), "2012-05_to_2013-04-approximate");
  EXPECT_EQ(id("../2012"), "open_to_2012");
}

}  // namespace
}  // namespace notegraph
