#pragma once

#include "exporters/text_sink.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The graph as FollowTheMoney entities (followthemoney.tech), one JSON object a line, for Aleph and
/// OpenSanctions' tools. People, organizations and what they own become their namesakes; ownership, office,
/// membership and kinship become links; rulings and proceedings court cases with parties; all else events.
/// FollowTheMoney has no word for what is only alleged, planned or denied, so only what the report itself
/// asserts is written, and a date only if it is a plain one.
void write_followthemoney(const KnowledgeGraph& graph, const TextSink& out);

}  // namespace notegraph
