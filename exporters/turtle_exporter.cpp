#include "exporters/turtle_exporter.hpp"

#include <set>
#include <utility>

#include "exporters/rdf_statements.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/turtle_writer.hpp"

namespace notegraph {

std::string to_turtle(const KnowledgeGraph& graph) {
  TurtleWriter writer;
  for (const rdf::Namespace& space : rdf::kNamespaces) {
    writer.add_prefix(std::string(space.prefix), std::string(space.iri));
  }
  std::set<std::string> taken;
  for (const std::string& dataset : graph.datasets()) {
    std::string prefix = rdf::dataset_prefix(dataset);
    for (int twin = 2; !taken.insert(prefix).second; ++twin) {
      prefix = rdf::dataset_prefix(dataset) + "-" + std::to_string(twin);
    }
    writer.add_prefix(std::move(prefix), rdf::data_iri(dataset, ""));
  }
  for_each_statement(graph, [&](const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
    writer.statement(subject, predicate, object);
  });
  return writer.take();
}

}  // namespace notegraph
