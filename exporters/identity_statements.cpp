#include "exporters/identity_statements.hpp"

#include <string>
#include <string_view>

#include "exporters/json_writer.hpp"
#include "exporters/rdf_vocabulary.hpp"

namespace notegraph {

namespace {

using rdf::ng;

RdfTerm node(std::string_view dataset, std::string_view id) {
  return RdfTerm::iri(rdf::data_iri(dataset, id));
}
RdfTerm node(const NodeKey& key) {
  return node(key.dataset, key.id);
}

class IdentityStatements {
 public:
  explicit IdentityStatements(const StatementSink& sink) : sink_(sink) {}

  void write(const Identity& identity) {
    for (const Cluster& one : identity.clusters) cluster(one);
    for (const Tie& one : identity.ties) tie(one);
    for (const SharedHappening& one : identity.happenings) happening(one);
    for (const SharedFigure& one : identity.figures) figure(one);
    for (const Rejection& one : identity.rejections) rejection(one);
  }

 private:
  void say(const std::string& predicate, const RdfTerm& object) {
    sink_(subject_, RdfTerm::iri(predicate), object);
  }
  void text(const std::string& predicate, const std::string& value) {
    if (!value.empty()) say(predicate, RdfTerm::literal(value));
  }
  void begin(const std::string& id, std::string_view type) {
    subject_ = node(kMergedDataset, id);
    say(std::string(rdf::kType), RdfTerm::iri(ng(type)));
  }

  void cluster(const Cluster& cluster) {
    begin(cluster.id, "MergedEntity");
    text(rdf::rdfs("label"), cluster.name);
    text(rdf::skos("prefLabel"), cluster.name);
    for (const std::string& alias : cluster.aliases) text(rdf::skos("altLabel"), alias);
    text(ng("entityType"), std::string(name_of(cluster.type)));
    text(ng("entitySubtype"), cluster.subtype);
    for (const NodeKey& member : cluster.members) say(rdf::owl("sameAs"), node(member));
    for (const std::string& identifier : cluster.identifiers) {
      say(ng("identifier"),
          RdfTerm::iri(rdf::absolute_iri(identifier).value_or(ng(rdf::percent_encode(identifier)))));
    }
  }

  void tie(const Tie& tie) {
    if (tie.comparison.verdict == Verdict::Possibly) {
      subject_ = node(tie.a);
      say(rdf::skos("closeMatch"), node(tie.b));
    }
    begin("tie/" + tie.a.dataset + "/" + tie.a.id + "/" + tie.b.dataset + "/" + tie.b.id, "Tie");
    say(ng("tiedFrom"), node(tie.a));
    say(ng("tiedTo"), node(tie.b));
    text(ng("verdict"), std::string(name_of(tie.comparison.verdict)));
    say(ng("likeness"), RdfTerm::typed(decimal_numeral(tie.comparison.score), rdf::xsd("decimal")));
    std::string reasons;
    for (const std::string& reason : tie.comparison.reasons)
      reasons += (reasons.empty() ? "" : "\n") + reason;
    text(ng("reason"), reasons);
  }

  void happening(const SharedHappening& happening) {
    begin(happening.id, "SharedHappening");
    text(ng("claimType"), happening.type);
    for (const NodeKey& claim : happening.claims) say(ng("toldBy"), node(claim));
  }

  void figure(const SharedFigure& figure) {
    begin(figure.id, "SharedFigure");
    text(ng("indicatorName"), figure.indicator);
    text(ng("unitName"), figure.unit);
    text(ng("placeName"), figure.place);
    if (!figure.date.empty()) say(rdf::dct("date"), RdfTerm::typed(figure.date, std::string(rdf::kEdtf)));
    say(ng("differs"), RdfTerm::typed(figure.differs ? "true" : "false", rdf::xsd("boolean")));
    for (const NodeKey& observation : figure.observations) say(ng("toldBy"), node(observation));
  }

  void rejection(const Rejection& rejection) {
    begin("rejection/" + rejection.claim.dataset + "/" + rejection.claim.id, "Rejection");
    say(ng("rejects"), node(rejection.claim));
    text(ng("reason"), rejection.reason);
  }

  const StatementSink& sink_;
  RdfTerm subject_;
};

}  // namespace

void for_each_identity_statement(const Identity& identity, const StatementSink& sink) {
  IdentityStatements(sink).write(identity);
}

}  // namespace notegraph
