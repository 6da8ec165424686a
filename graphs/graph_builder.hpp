#pragma once

#include <string>

#include "extraction/extraction.hpp"
#include "graphs/knowledge_graph.hpp"
#include "reading/report.hpp"

namespace notegraph {

/// The graph of one report under the name of its dataset ("kazakhstan-2013"). `extraction` must come from
/// `report`. Every id is unique in the dataset and depends on what the thing says, not on where it stands or
/// on what else was found: a claim keeps its id when rules are added or paragraphs move.
///
/// A claim may point to a note number that the report never prints; that note is then a vertex with a number
/// and nothing else, so that the pointer is not lost.
KnowledgeGraph build_graph(const Report& report, const Extraction& extraction, const std::string& dataset);

}  // namespace notegraph
