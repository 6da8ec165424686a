#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// Which claims a picture is made of. What is empty does not filter; a claim must pass all that is given.
struct ClaimFilter {
  // Claim types, or classes of what fills a role: "Block", "Website", "Court".
  std::vector<std::string> types = {};
  std::vector<std::string> sections = {};  // titles or ids, in any case; with the sections below them
  std::optional<Edtf> from = {},
                      to = {};          // dated claims only, that can have happened on or after, on or before
  std::vector<std::string> notes = {};  // numbers, direct or inherited
  double min_confidence = 0;
  bool direct_notes_only = false;
};

/// The claims that pass, in canonical order. Throws std::invalid_argument with a sentence for the user if the
/// graph has no such type, section or note.
std::vector<KnowledgeGraph::Vertex> selected_claims(const KnowledgeGraph& graph, const ClaimFilter& filter);

}  // namespace notegraph
