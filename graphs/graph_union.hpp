#pragma once

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// Adds all that a graph of other reports holds. Entities stay apart, dates are shared. Throws
/// std::invalid_argument, with `to` as it was, if a dataset is in both.
void add_graph(KnowledgeGraph& to, const KnowledgeGraph& from);

}  // namespace notegraph
