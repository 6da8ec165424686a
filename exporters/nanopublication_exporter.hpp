#pragma once

#include "exporters/text_sink.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// Every claim and figure as a nanopublication (nanopub.net/guidelines/working_draft) in TriG: a head, what
/// is asserted, where it comes from (evidence, notes, rule), and by what it was published. What claims refer
/// to, entities, notes and dates, stands in the named graph of its dataset, as in `write_trig`.
void write_nanopublications(const KnowledgeGraph& graph, const TextSink& out);

}  // namespace notegraph
