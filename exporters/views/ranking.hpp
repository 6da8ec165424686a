#pragma once

#include <vector>

#include "exporters/views/relations.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// All ends of the relations, the chief ones first: by PageRank over claims, each claim walked in both
/// directions, what is done counted three times what is said, times the binary logarithm of the size of the
/// connected part that it is in, so that a pair apart from all else does not outweigh what ties the report
/// together. Named things come before described ones, which belong to one claim each; equals stand in
/// canonical order.
std::vector<KnowledgeGraph::Vertex> ranked(const KnowledgeGraph& graph, const Relations& relations);

}  // namespace notegraph
