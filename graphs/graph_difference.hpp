#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "extraction/claim_rule.hpp"
#include "graphs/identity/identity.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// A value that is another one now: "date", "outcome", "share", "subtype"; empty where there was or is none.
struct FieldChange {
  std::string field, before, after;
};

/// One thing that both graphs tell, but not alike.
struct Change {
  NodeKey before, after;
  std::vector<FieldChange> fields;
};

/// What differs in one kind of node. What the newer graph does not tell is "no longer reported"; whether it
/// ended, no graph says.
struct KindDifference {
  std::vector<NodeKey> fresh;                          // in the newer graph alone, in its canonical order
  std::vector<NodeKey> gone;                           // in the older graph alone
  std::vector<Change> changed;                         // in the canonical order of the older graph
  std::vector<std::pair<NodeKey, NodeKey>> unchanged;  // in the older and in the newer
};

struct GraphDifference {
  KindDifference entities, claims, figures;
};

/// Compares two graphs, of one report read twice or of reports of two years. Entities are the same by the
/// rules of identity/, claims by extraction/same_happening.hpp; claims of one type and with the same main
/// roles that tell of one time, or hold rather than happen, and differ in date, value or modality are
/// changed.
GraphDifference graph_difference(const KnowledgeGraph& before, const KnowledgeGraph& after,
                                 const ClaimSchemas& schemas, std::size_t threads);

}  // namespace notegraph
