#pragma once

#include <string>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The whole graph as JSON of the form "notegraph-graph/1" (schema/graph.schema.json), UTF-8, ended by a line
/// feed. Nothing is lost: `from_json` gives an equal graph back. Equal graphs give equal bytes.
std::string to_json(const KnowledgeGraph& graph);

}  // namespace notegraph
