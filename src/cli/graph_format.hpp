#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graphs/knowledge_graph.hpp"

namespace notegraph::cli {

/// A form in which a graph is written; its name is also the file's ending.
struct GraphFormat {
  std::string_view name;         // "ttl"
  std::string_view description;  // "Turtle"
  std::string (*render)(const KnowledgeGraph&) = nullptr;
};

/// All of them, in the order in which help lists them.
const std::vector<GraphFormat>& graph_formats();

/// The formats of "json,ttl,dot". Throws UsageError for an unknown one, or if there is none.
std::vector<const GraphFormat*> formats_named(std::string_view list);

}  // namespace notegraph::cli
