#pragma once

#include <array>
#include <string>
#include <string_view>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// A direct edge that a claim stands for: from each filler of one role to each filler of another.
struct Shortcut {
  std::string_view from;
  std::string_view property;  // local name in ng:, e.g. "ruledAgainst"; empty: no such shortcut
  std::string_view to;
};

/// How claims of one type are shown to people, and which direct edges they stand for.
struct ClaimType {
  std::string_view name;                   // "CourtRuling"
  std::string_view words;                  // "court ruling"
  std::string_view subject;                // the role that a sentence about it would begin with
  std::string_view subject_words;          // between subject and the rest: "blocked"
  std::array<std::string_view, 2> values;  // those short enough for a label
  std::array<Shortcut, 3> shortcuts;
};

/// All types that we draw; types that are not listed are written too, only without shortcuts.
/// Nothing if the type is not listed.
const ClaimType* claim_type(std::string_view name);

/// "court ruling" for "CourtRuling"; a type that is not listed is split at its capitals.
std::string words_of_claim_type(std::string_view name);

/// A line for people: "Bostandyk district court: Guljan.org, suspension (2012-12-04)".
std::string claim_label(const KnowledgeGraph& graph, KnowledgeGraph::Vertex claim);

/// The name of an entity or the text of a description.
const std::string& filler_name(const KnowledgeGraph& graph, KnowledgeGraph::Vertex filler);

}  // namespace notegraph
