#pragma once

#include <string>
#include <utility>
#include <vector>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// A prefix and its namespace IRI for each dataset of the graph; no prefix occurs twice, and none is one of
/// rdf::kNamespaces.
std::vector<std::pair<std::string, std::string>> dataset_prefixes(const KnowledgeGraph& graph);

}  // namespace notegraph
