#pragma once

#include <string>

#include "exporters/text_sink.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The whole graph as RDF 1.1 Turtle in the terms of schema/notegraph.ttl: flat, without blank nodes, UTF-8.
/// Nothing that JSON holds is lost: `from_rdf` gives an equal graph back. Equal graphs give equal bytes.
void write_turtle(const KnowledgeGraph& graph, const TextSink& out);
std::string to_turtle(const KnowledgeGraph& graph);

/// The same as RDF 1.1 TriG, one named graph a dataset.
void write_trig(const KnowledgeGraph& graph, const TextSink& out);

}  // namespace notegraph
