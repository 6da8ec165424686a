#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/document_sink.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph::cli {

/// A form in which a graph is written.
struct GraphFormat {
  std::string_view name;         // "ttl"
  std::string_view description;  // "Turtle"
  std::string_view ending;       // of the file: ".ttl"; empty if the format has several files
  /// Writes the graph. `name` is what the files are called before their endings.
  void (*write)(const KnowledgeGraph& graph, std::string_view name, DocumentSink& out) = nullptr;
  /// Writes what one more graph adds to the same files, for formats in which that is possible.
  void (*write_more)(const KnowledgeGraph& graph, DocumentSink& out) = nullptr;
};

/// All of them, in the order in which help lists them.
const std::vector<GraphFormat>& graph_formats();

/// The formats of "json,ttl,dot". Throws UsageError for an unknown one, or if there is none.
std::vector<const GraphFormat*> formats_named(std::string_view list);

/// "Formats, separated by commas, of json ttl …", for help.
std::string format_help();

/// A document of a graph; its name goes behind the graph's: ".ttl", "-claims.csv".
struct Document {
  std::string name, bytes;
};

/// The documents of a graph in memory.
std::vector<Document> documents_of(const KnowledgeGraph& graph, std::string_view name,
                                   const std::vector<const GraphFormat*>& formats);

}  // namespace notegraph::cli
