#pragma once

#include "exporters/text_sink.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The graph as RDF 1.1 XML, written by raptor. Throws InputError for what XML cannot hold: control
/// characters, and properties whose names are no XML names.
void write_rdfxml(const KnowledgeGraph& graph, const TextSink& out);

}  // namespace notegraph
