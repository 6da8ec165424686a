#include "exporters/nanopublication_exporter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "exporters/dataset_prefixes.hpp"
#include "exporters/rdf_statements.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/turtle_writer.hpp"

namespace notegraph {

namespace {

constexpr rdf::Namespace np{"np", "http://www.nanopub.org/nschema#"};

// What a finding says about itself instead of the world, in ng:.
constexpr std::array<std::string_view, 13> kProvenance{
    "begin", "confidence", "directNote",    "end",         "inheritedNote", "quote",     "roleSpan",
    "rule",  "section",    "sentenceBegin", "sentenceEnd", "triggerBegin",  "triggerEnd"};

bool is_provenance(const std::string& predicate) {
  if (predicate.starts_with(rdf::prov.iri)) return true;
  return predicate.starts_with(rdf::ng.iri) &&
         std::binary_search(kProvenance.begin(), kProvenance.end(),
                            std::string_view(predicate).substr(rdf::ng.iri.size()));
}

class NanopublicationWriter {
 public:
  NanopublicationWriter(const KnowledgeGraph& graph, const TextSink& out) : turtle_(out) {
    for (const rdf::Namespace& space : rdf::kNamespaces) {
      turtle_.add_prefix(std::string(space.prefix), std::string(space.iri));
    }
    turtle_.add_prefix(std::string(np.prefix), std::string(np.iri));
    for (const auto& [prefix, iri] : dataset_prefixes(graph)) turtle_.add_prefix(prefix, iri);
  }

  void begin_dataset(const std::string& dataset) {
    end_subject();
    dataset_ = dataset;
    finding_.clear();
    enter(rdf::graph_iri(dataset));
  }

  void statement(RdfStatement statement) {
    if (statements_.empty() || statement.subject != statements_.front().subject) end_subject();
    statements_.push_back(std::move(statement));
  }

  void finish() {
    end_subject();
    turtle_.finish();
  }

 private:
  void enter(const std::string& graph) {
    if (graph == entered_) return;
    turtle_.begin_graph(graph);
    entered_ = graph;
  }

  void write(const RdfStatement& statement) {
    turtle_.statement(statement.subject, statement.predicate, statement.object);
  }

  [[nodiscard]] bool is_finding() const {
    return std::any_of(statements_.begin(), statements_.end(), [](const RdfStatement& s) {
      return s.predicate.value == rdf::kType &&
             (s.object.value == rdf::ng("Claim") || s.object.value == rdf::ng("Observation"));
    });
  }

  // A described filler follows the finding that it belongs to, and is part of what that one asserts.
  [[nodiscard]] bool is_part_of_finding() const {
    return !finding_.empty() && statements_.front().subject.value.starts_with(finding_ + "-") &&
           statements_.front().object.value == rdf::ng("Description");
  }

  void end_subject() {
    if (statements_.empty()) return;
    if (is_finding()) {
      nanopublication();
    } else {
      enter(is_part_of_finding() ? finding_ + "#assertion" : rdf::graph_iri(dataset_));
      for (const RdfStatement& statement : statements_) write(statement);
    }
    statements_.clear();
  }

  void nanopublication() {
    finding_ = statements_.front().subject.value;
    const auto part = [this](std::string_view name) {
      return RdfTerm::iri(finding_ + "#" + std::string(name));
    };
    const auto says = [this](const RdfTerm& subject, const std::string& predicate, const RdfTerm& object) {
      turtle_.statement(subject, RdfTerm::iri(predicate), object);
    };
    const RdfTerm whole = part("nanopub");
    enter(part("head").value);
    says(whole, std::string(rdf::kType), RdfTerm::iri(np("Nanopublication")));
    says(whole, np("hasAssertion"), part("assertion"));
    says(whole, np("hasProvenance"), part("provenance"));
    says(whole, np("hasPublicationInfo"), part("publication"));
    enter(part("publication").value);
    says(whole, rdf::prov("wasGeneratedBy"), RdfTerm::iri(rdf::data_iri(dataset_, "build")));
    enter(part("provenance").value);
    says(part("assertion"), rdf::prov("wasDerivedFrom"), RdfTerm::iri(rdf::data_iri(dataset_, "report")));
    for (const RdfStatement& statement : statements_) {
      if (is_provenance(statement.predicate.value)) write(statement);
    }
    enter(part("assertion").value);
    for (const RdfStatement& statement : statements_) {
      if (!is_provenance(statement.predicate.value)) write(statement);
    }
  }

  TurtleWriter turtle_;
  std::string dataset_, entered_;
  std::string finding_;                   // the IRI of the last one
  std::vector<RdfStatement> statements_;  // about one subject
};

}  // namespace

void write_nanopublications(const KnowledgeGraph& graph, const TextSink& out) {
  NanopublicationWriter writer(graph, out);
  for_each_statement_by_dataset(
      graph, [&](const std::string& dataset) { writer.begin_dataset(dataset); },
      [&](const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
        writer.statement({subject, predicate, object});
      });
  writer.finish();
}

}  // namespace notegraph
