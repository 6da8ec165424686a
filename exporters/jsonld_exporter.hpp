#pragma once

#include "exporters/text_sink.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The graph as JSON-LD 1.1: one object a subject, with the terms of schema/context.jsonld, which stands in
/// the document too so that it can be read without a network.
void write_jsonld(const KnowledgeGraph& graph, const TextSink& out);

}  // namespace notegraph
