#pragma once

#include "exporters/text_sink.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The graph as GraphML (graphml.graphdrawing.org) for Gephi, yEd and NetworkX. Entities, described fillers,
/// claims, figures and notes are nodes with label, kind, type, date and quote; roles and notes are edges.
/// What XML cannot hold (control characters) becomes U+FFFD.
void write_graphml(const KnowledgeGraph& graph, const TextSink& out);

}  // namespace notegraph
