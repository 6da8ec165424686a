#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graphs/knowledge_graph.hpp"

namespace notegraph::cli {

/// The vertices that a user means: an id ("claim-3f9a1c2b", "guljan-org"), one with its dataset before it
/// ("kazakhstan-2013:note-57", as tables of results show it), a full IRI, a note's number ("57"), a date in
/// EDTF, or an entity's name or alias in any case. Empty if nothing is meant.
std::vector<KnowledgeGraph::Vertex> vertices_meant(const KnowledgeGraph& graph, std::string_view words);

/// A page for people, `width` columns wide: what the vertex is, and for a claim its sentence with the trigger
/// and the words of its roles marked, what pronouns and descriptions in it refer to, its notes and their
/// sources; for any other vertex the claims that rest on it.
std::string explanation(const KnowledgeGraph& graph, KnowledgeGraph::Vertex vertex, std::size_t width = 96);

}  // namespace notegraph::cli
