#pragma once

#include <optional>
#include <string>

#include "graphs/knowledge_graph.hpp"

namespace notegraph::cli {

/// The quoted sentence of a claim or observation with **the words that made the rule fire** and {role: the
/// words that fill it} marked, as far as their places can be told.
std::string marked_sentence(const KnowledgeGraph& graph, KnowledgeGraph::Vertex vertex);

/// How a filler that is not named where it fills its role is known: by a pronoun or a description that refers
/// to a name before it.
struct Antecedent {
  std::string words;  // "it", "the weekly"; empty where the quote's characters cannot be told
  Span name;          // where the entity was last named before
};

/// Nothing if the filler is described only, or named right there.
std::optional<Antecedent> antecedent(const KnowledgeGraph& graph, KnowledgeGraph::Vertex claim,
                                     const KnowledgeGraph::Link& role);

}  // namespace notegraph::cli
