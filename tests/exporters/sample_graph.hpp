#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graphs/knowledge_graph.hpp"

namespace notegraph::testing {

/// Builds graphs by hand, the way extraction does: whole nodes, edges numbered by kind and role.
class GraphSketch {
 public:
  using Vertex = KnowledgeGraph::Vertex;

  explicit GraphSketch(std::string dataset = "ruritania-2020");

  Vertex section(const std::string& title, Span span);
  Vertex entity(EntityType type, const std::string& subtype, const std::string& name,
                const std::vector<std::string>& aliases = {}, const std::vector<Span>& mentions = {});
  Vertex date(const std::string& edtf);
  Vertex mentioned_date(const std::string& edtf, const std::string& text, Span span);
  Vertex note(const std::string& number, const std::string& text, const std::vector<Source>& sources);
  Vertex claim(const std::string& type, std::size_t at, const std::string& modality = {});
  Vertex observation(const std::string& indicator, double value, const std::string& unit, std::size_t at);

  /// One more filler of a role.
  void role(Vertex claim, const std::string& role, Vertex filler, Span mention = {});
  void described(Vertex claim, const std::string& role, const std::string& text);
  void edge(Vertex from, EdgeKind kind, Vertex to);

  [[nodiscard]] ClaimNode& claim_at(Vertex vertex) { return std::get<ClaimNode>(graph[vertex]); }

  KnowledgeGraph graph;
  std::string dataset;
  Vertex report = 0;

 private:
  std::size_t count(Vertex from, EdgeKind kind, const std::string& role) const;
};

/// A small graph with every kind of node and edge, and characters that need care in one syntax or another.
KnowledgeGraph small_graph();

/// As large as that of a report of 50,000 characters, `scale` times: 100 entities, 260 claims, 81 notes each.
KnowledgeGraph large_graph(std::size_t scale = 1);

/// Like what a careful reader would draw from a chapter on the blocking of websites: some 40 entities, 65
/// claims.
KnowledgeGraph chapter_graph();

}  // namespace notegraph::testing
