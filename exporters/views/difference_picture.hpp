#pragma once

#include "exporters/views/picture.hpp"
#include "graphs/graph_difference.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// What is new, no longer reported or changed between two graphs, as a picture: entities coloured by which
/// graph has them, claims as lines that say it in words. At most `max_nodes` nodes; what is left out is told.
Picture difference_picture(const KnowledgeGraph& before, const KnowledgeGraph& after,
                           const GraphDifference& difference, std::size_t max_nodes = 60);

}  // namespace notegraph
