#include "exporters/nquads_exporter.hpp"

#include <string>

#include "exporters/nquads_writer.hpp"
#include "exporters/rdf_statements.hpp"
#include "exporters/rdf_vocabulary.hpp"

namespace notegraph {

void write_ntriples(const KnowledgeGraph& graph, const TextSink& out) {
  NQuadsWriter writer(out);
  for_each_statement(graph, [&](const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
    writer.statement(subject, predicate, object);
  });
  writer.finish();
}

void write_nquads(const KnowledgeGraph& graph, const TextSink& out) {
  NQuadsWriter writer(out);
  for_each_statement_by_dataset(
      graph, [&](const std::string& dataset) { writer.begin_graph(rdf::graph_iri(dataset)); },
      [&](const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
        writer.statement(subject, predicate, object);
      });
  writer.finish();
}

}  // namespace notegraph
