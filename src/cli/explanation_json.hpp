#pragma once

#include <string>
#include <vector>

#include "graphs/knowledge_graph.hpp"

namespace notegraph::cli {

/// What `explanation` tells people, for programs: a JSON array with an object for each vertex. Of a claim its
/// sentence, plain and marked, rule, confidence, roles with the words that fill them and their antecedents,
/// values, date, notes with their sources; of any other vertex the claims that rest on it.
std::string explanation_json(const KnowledgeGraph& graph,
                             const std::vector<KnowledgeGraph::Vertex>& vertices);

}  // namespace notegraph::cli
