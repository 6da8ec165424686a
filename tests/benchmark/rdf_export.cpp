// Writes a synthetic graph of about a million statements in one format to standard output, streaming; on standard error
// the seconds it took, without the making of the graph, and how many statements there are.
//   rdf_export nt|nq|ttl STATEMENTS
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "exporters/nquads_exporter.hpp"
#include "exporters/rdf_statements.hpp"
#include "exporters/sample_graph.hpp"
#include "exporters/turtle_exporter.hpp"

namespace {

using namespace notegraph;

std::size_t statements_of(const KnowledgeGraph& graph) {
  std::size_t count = 0;
  for_each_statement(graph, [&](const RdfTerm&, const RdfTerm&, const RdfTerm&) { ++count; });
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return EXIT_FAILURE;
  const std::string_view format = argv[1];
  const std::size_t wanted = std::strtoull(argv[2], nullptr, 10);
  const std::size_t of_one = statements_of(testing::large_graph(1));
  const KnowledgeGraph graph = testing::large_graph(std::max<std::size_t>(1, wanted / of_one));
  const TextSink out = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); };
  const auto begin = std::chrono::steady_clock::now();
  if (format == "nt") write_ntriples(graph, out);
  if (format == "nq") write_nquads(graph, out);
  if (format == "ttl") write_turtle(graph, out);
  std::fflush(stdout);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::fprintf(stderr, "%.2f\n", took.count());
  return EXIT_SUCCESS;
}
