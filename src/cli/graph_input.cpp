#include "cli/graph_input.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "exporters/json_importer.hpp"
#include "exporters/rdf_importer.hpp"
#include "exporters/turtle_exporter.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

bool GraphFile::is_json() const {
  if (name.ends_with(".json")) return true;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string::npos && bytes[first] == '{';
}

std::string read_file_bytes(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  if (!std::filesystem::exists(path)) throw InputError({path, 0, "no such file"});
  if (std::filesystem::is_directory(path)) throw InputError({path, 0, "is a folder; name the files in it"});
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path, 0, std::string("cannot be opened: ") + std::strerror(errno)});
  return {std::istreambuf_iterator<char>(in), {}};
}

GraphFile read_graph_file(const std::string& path) {
  GraphFile file{path == "-" ? "standard input" : path, read_file_bytes(path)};
  if (file.name.ends_with(".jsonld")) {
    throw InputError(
        {file.name, 0, "JSON-LD is written, but not read; give the JSON or Turtle of the same graph"});
  }
  if (file.bytes.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw InputError({file.name, 0, "the file is empty; a graph is JSON, Turtle or N-Triples"});
  }
  return file;
}

KnowledgeGraph graph_of(const GraphFile& file) {
  if (file.is_json()) return from_json(file.bytes, file.name);
  return from_rdf(file.bytes, rdf_syntax(file.name, file.bytes), file.name);
}

KnowledgeGraph load_graph(const std::string& path) {
  return graph_of(read_graph_file(path));
}

RdfStore load_statements(const std::vector<std::string>& paths) {
  RdfStore store;
  for (const std::string& path : paths) {
    const GraphFile file = read_graph_file(path);
    if (file.is_json()) {
      store.load(to_turtle(from_json(file.bytes, file.name)), RdfSyntax::Turtle, file.name);
    } else {
      store.load(file.bytes, rdf_syntax(file.name, file.bytes), file.name);
    }
  }
  return store;
}

}  // namespace notegraph::cli
