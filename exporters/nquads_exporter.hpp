#pragma once

#include "exporters/text_sink.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The graph as RDF 1.1 N-Triples, a statement a line.
void write_ntriples(const KnowledgeGraph& graph, const TextSink& out);

/// The graph as RDF 1.1 N-Quads with one named graph a dataset, so that files of several reports can be put
/// one behind the other.
void write_nquads(const KnowledgeGraph& graph, const TextSink& out);

}  // namespace notegraph
