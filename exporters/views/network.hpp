#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "exporters/views/labels.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relations.hpp"

namespace notegraph {

/// Where a vertex is drawn: index in Picture::nodes. Folded ones share a node.
using Places = std::map<KnowledgeGraph::Vertex, std::size_t>;

/// Draws relations into a picture: at most `max_nodes` nodes (at least 1), the first of `order`; of the rest,
/// those tied to a drawn one are folded into one counted node a class there, and what is left out is told in
/// the picture's remarks. Relations between the same two nodes become one edge with all dates and notes.
Places draw_network(const KnowledgeGraph& graph, const Relations& relations,
                    const std::vector<KnowledgeGraph::Vertex>& order, std::size_t max_nodes,
                    const Labels& labels, Picture& picture);

}  // namespace notegraph
