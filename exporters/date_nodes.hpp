#pragma once

#include <map>
#include <string>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The date nodes of a graph that is being read: one a date, whoever names it, with its mentions gathered
/// from all over the file.
class DateNodes {
 public:
  explicit DateNodes(KnowledgeGraph& graph) : graph_(graph) {}

  /// The date's vertex, added if it is new.
  KnowledgeGraph::Vertex vertex(const Edtf& edtf);
  void mention(const Edtf& edtf, DateMentionPlace place);
  /// Puts the mentions of every date in their canonical order. To be called once, at the end.
  void sort_mentions();

 private:
  DateNode& node(const Edtf& edtf);

  KnowledgeGraph& graph_;
  std::map<std::string, KnowledgeGraph::Vertex> by_edtf_;
};

}  // namespace notegraph
