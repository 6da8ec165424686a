#include "exporters/turtle_exporter.hpp"

#include "exporters/dataset_prefixes.hpp"
#include "exporters/rdf_statements.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/turtle_writer.hpp"

namespace notegraph {

namespace {

TurtleWriter writer_for(const KnowledgeGraph& graph, const TextSink& out) {
  TurtleWriter writer(out);
  for (const rdf::Namespace& space : rdf::kNamespaces) {
    writer.add_prefix(std::string(space.prefix), std::string(space.iri));
  }
  for (const auto& [prefix, iri] : dataset_prefixes(graph)) writer.add_prefix(prefix, iri);
  return writer;
}

}  // namespace

void write_turtle(const KnowledgeGraph& graph, const TextSink& out) {
  TurtleWriter writer = writer_for(graph, out);
  for_each_statement(graph, [&](const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
    writer.statement(subject, predicate, object);
  });
  writer.finish();
}

std::string to_turtle(const KnowledgeGraph& graph) {
  std::string turtle;
  write_turtle(graph, [&](std::string_view text) { turtle += text; });
  return turtle;
}

void write_trig(const KnowledgeGraph& graph, const TextSink& out) {
  TurtleWriter writer = writer_for(graph, out);
  for_each_statement_by_dataset(
      graph, [&](const std::string& dataset) { writer.begin_graph(rdf::graph_iri(dataset)); },
      [&](const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
        writer.statement(subject, predicate, object);
      });
  writer.finish();
}

}  // namespace notegraph
