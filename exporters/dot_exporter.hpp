#pragma once

#include <cstddef>
#include <string>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

struct DotOptions {
  /// How many nodes people can take in; the least connected beyond are folded into one counted node a class.
  /// At least 1.
  std::size_t max_nodes = 60;
};

/// An overview in GraphViz's DOT, UTF-8: entities by shape and colour, court rulings as nodes of their own,
/// all other claims as edges from who acts to what is acted on (as small nodes where only one of the two is
/// told). Edges carry dates and note numbers, inherited ones in round brackets and dotted; what the report
/// does not assert itself is dashed. What stands in no claim is left out. Equal graphs give equal bytes.
std::string to_dot(const KnowledgeGraph& graph, const DotOptions& options = {});

}  // namespace notegraph
