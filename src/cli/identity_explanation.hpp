#pragma once

#include <string>
#include <string_view>

#include "graphs/knowledge_graph.hpp"

namespace notegraph::cli {

/// For people: what a vertex of a merged graph has to do with other reports: for an entity the canonical
/// node, what else stands for it, and each tie with its reasons; for a claim or figure who tells the same.
/// Empty if there is nothing.
std::string identity_explanation(const KnowledgeGraph& graph, KnowledgeGraph::Vertex vertex,
                                 std::size_t width);

/// The same for a canonical node, by its id ("youtube", "merged/youtube"). Empty if there is none.
std::string cluster_explanation(const KnowledgeGraph& graph, std::string_view id, std::size_t width);

}  // namespace notegraph::cli
