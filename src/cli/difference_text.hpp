#pragma once

#include <cstddef>
#include <string>

#include "graphs/graph_difference.hpp"

namespace notegraph::cli {

/// For people: what is new, changed and no longer reported, entities by type, claims by type and section,
/// figures.
std::string difference_text(const KnowledgeGraph& before, const KnowledgeGraph& after,
                            const GraphDifference& difference, std::size_t width);

/// For programs.
std::string difference_json(const KnowledgeGraph& before, const KnowledgeGraph& after,
                            const GraphDifference& difference);

}  // namespace notegraph::cli
