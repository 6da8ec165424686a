#pragma once

#include <string>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The whole graph as RDF 1.1 Turtle in the terms of schema/notegraph.ttl: flat, without blank nodes, UTF-8.
/// Nothing that JSON holds is lost: `from_rdf` gives an equal graph back. Equal graphs give equal bytes.
std::string to_turtle(const KnowledgeGraph& graph);

}  // namespace notegraph
