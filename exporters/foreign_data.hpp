#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// Reads other people's data as the entities of one dataset, by schema/mappings/*.json, which say how their
/// classes and properties are called: RDF in schema.org's terms or Wikidata's truthy statements,
/// FollowTheMoney entities one a line, lists of URLs as CSV. The dataset is called after the file. Gives
/// nothing for what is a graph of ours or what no mapping knows. Throws InputError for what looks like such
/// data but is broken.
std::optional<KnowledgeGraph> read_foreign_data(std::string_view bytes, const std::string& file);

}  // namespace notegraph
