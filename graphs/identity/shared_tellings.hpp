#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extraction/claim_rule.hpp"
#include "graphs/identity/identity.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// What is remembered of a claim when many datasets are compared.
struct ClaimRecord {
  NodeKey key;
  std::string type, modality;
  std::vector<std::pair<std::string, NodeKey>> roles;          // named fillers, by role
  std::vector<std::pair<std::string, std::string>> described;  // fillers without a name, by role
  std::map<std::string, std::string> values;
  std::optional<Edtf> date;
};

/// And of a figure.
struct FigureRecord {
  NodeKey key;
  std::string indicator, unit, date, country;  // EDTF; the country of its report
  double value = 0;
  std::vector<NodeKey> places;
  std::string described_place;
};

struct Tellings {
  std::vector<ClaimRecord> claims;
  std::vector<FigureRecord> figures;
};

/// Adds the records of a graph.
void add_tellings(Tellings& to, const KnowledgeGraph& graph);

/// Finds the claims of different datasets that tell the same happening, by the rules that hold within a
/// report (extraction/same_happening.hpp) with clusters for entities, and the figures for one indicator,
/// place, date and unit. `identity` has its clusters. The order of the records does not matter.
void tie_tellings(Tellings tellings, const ClaimSchemas& schemas, Identity& identity);

}  // namespace notegraph
