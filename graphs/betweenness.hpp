#pragma once

#include <cstddef>
#include <unordered_map>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// How often each entity stands on the shortest ways between two others, from 0 to 1 (Freeman 1977, by the
/// algorithm of Brandes 2001). Entities are neighbours through the claims and figures in which both have a
/// role; who only is said to have said something (attributedTo) is none. Entities with 0 are left out. Empty
/// for graphs of more than `kBetweennessLimit` entities, for the effort grows with entities times roles.
std::unordered_map<KnowledgeGraph::Vertex, double> betweenness(const KnowledgeGraph& graph);

inline constexpr std::size_t kBetweennessLimit = 2000;

}  // namespace notegraph
