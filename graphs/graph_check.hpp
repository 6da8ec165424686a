#pragma once

#include <string>
#include <vector>

#include "extraction/claim_rule.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// A rule of the model that a vertex breaks.
struct Violation {
  std::string dataset, id;
  std::string message;

  bool operator==(const Violation&) const = default;
};

/// What is wrong in a graph, wherever it came from: claims without evidence or section, roles and values that
/// their type does not have, edges to the wrong kind of vertex, notes that are referred to but not printed,
/// dates that are not EDTF. In canonical order; empty for a sound graph. Claims of types that `schemas` do
/// not have are judged but for their roles and values.
std::vector<Violation> check_graph(const KnowledgeGraph& graph, const ClaimSchemas& schemas);

}  // namespace notegraph
