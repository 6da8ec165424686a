#pragma once

#include <string>
#include <vector>

#include "exporters/rdf_store.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph::cli {

/// A graph file in memory.
struct GraphFile {
  std::string name;  // for messages
  std::string bytes;

  [[nodiscard]] bool is_json() const;
};

/// The bytes of a file; "-" is standard input. Throws InputError.
std::string read_file_bytes(const std::string& path);

/// Reads a graph file; "-" is standard input. Throws InputError.
GraphFile read_graph_file(const std::string& path);

/// The graph in a file. Throws InputError.
KnowledgeGraph graph_of(const GraphFile& file);

/// The graph of a file that we exported: JSON, Turtle, N-Triples, N-Quads or RDF/XML. Throws InputError.
KnowledgeGraph load_graph(const std::string& path);

/// The statements of all files together: graphs of ours in JSON, and any RDF at all. Throws InputError.
RdfStore load_statements(const std::vector<std::string>& paths);

}  // namespace notegraph::cli
