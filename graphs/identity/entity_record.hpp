#pragma once

#include <string>
#include <vector>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// What is remembered of an entity when many datasets are compared: all but where the text mentions it.
struct EntityRecord {
  std::string dataset, id;
  EntityType type = EntityType::Organization;
  std::string subtype, name;
  std::vector<std::string> aliases, identifiers;
  std::string country;                  // of its report: ISO 3166-1 code, else the name, or empty
  std::vector<std::string> neighbours;  // slugs of the names with which it shares claims, sorted
};

/// The records of all entities, in the graph's canonical order.
std::vector<EntityRecord> entity_records(const KnowledgeGraph& graph);

}  // namespace notegraph
