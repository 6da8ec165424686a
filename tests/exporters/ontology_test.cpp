#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/rdf_statements.hpp"
#include "exporters/rdf_store.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/sample_graph.hpp"

namespace notegraph {
namespace {

// Predicate -> objects, of each term that the ontology declares.
using Declarations = std::map<std::string, std::multimap<std::string, std::string>>;

Declarations declarations() {
  RdfStore store;
  store.load_file(std::string(NOTEGRAPH_SOURCE_DIR) + "/schema/notegraph.ttl");
  Declarations all;
  store.for_each(
      [&](const RdfStatement& s) { all[s.subject.value].emplace(s.predicate.value, s.object.value); });
  return all;
}

bool says(const Declarations& all, const std::string& term, const std::string& predicate) {
  const auto found = all.find(term);
  return found != all.end() && found->second.contains(predicate);
}

struct Type {
  std::string name;
  std::vector<std::string> roles, values;
};
const std::vector<Type> kTypes{
    {"Block", {"agent", "target", "place"}, {}},
    {"Unblock", {"agent", "target"}, {}},
    {"Disruption", {"target", "place", "agent"}, {}},
    {"CourtRuling", {"court", "against", "requestedBy", "inFavorOf", "law"}, {"outcome", "term", "amount"}},
    {"LegalProceeding", {"plaintiff", "defendant", "court", "law"}, {"charge"}},
    {"Arrest", {"agent", "target", "place"}, {}},
    {"Attack", {"agent", "target", "place"}, {"method"}},
    {"Enactment", {"agent", "law", "amends"}, {"stage"}},
    {"Provision", {"law", "subject"}, {"content"}},
    {"Regulation", {"regulator", "regulated"}, {}},
    {"Ownership", {"owner", "owned"}, {"share"}},
    {"Founding", {"agent", "founded", "place"}, {}},
    {"Closure", {"agent", "target"}, {}},
    {"Position", {"person", "organization"}, {"title"}},
    {"Kinship", {"person", "relative"}, {"relation"}},
    {"Affiliation", {"member", "organization"}, {"relation"}},
    {"Statement", {"speaker", "addressee", "about"}, {"content"}},
    {"RemovalRequest", {"agent", "target"}, {"count"}},
    {"Surveillance", {"agent", "target"}, {"method"}},
    {"Protest", {"participant", "place"}, {}},
    {"Location", {"entity", "place"}, {}},
};

// One claim of each type with all its roles and values filled, and entities of all subtypes.
KnowledgeGraph full_graph() {
  testing::GraphSketch s;
  using enum EntityType;
  const auto thing = s.entity(Person, "", "Ann");
  for (const char* subtype :
       {"Government", "Court", "Company", "Media", "Party", "CivilSociety", "Intergovernmental", "Other"}) {
    s.entity(Organization, subtype, subtype);
  }
  for (const char* subtype : {"Site", "Platform", "Software", "Domain"}) s.entity(Website, subtype, subtype);
  std::size_t at = 0;
  for (const Type& type : kTypes) {
    const auto claim = s.claim(type.name, at += 100);
    for (const std::string& role : type.roles) s.role(claim, role, thing);
    for (const std::string& value : type.values) s.claim_at(claim).values.emplace(value, "x");
  }
  return std::move(s.graph);
}

TEST(Ontology, DeclaresEveryTermThatIsWritten) {
  const Declarations all = declarations();
  std::set<std::string> properties, classes;
  for (const KnowledgeGraph& graph : {testing::small_graph(), full_graph()}) {
    for_each_statement(graph, [&](const RdfTerm&, const RdfTerm& predicate, const RdfTerm& object) {
      if (predicate.value.starts_with(rdf::ng.iri)) properties.insert(predicate.value);
      if (predicate.value == rdf::kType && object.value.starts_with(rdf::ng.iri))
        classes.insert(object.value);
    });
  }
  EXPECT_GT(properties.size(), 80u);
  EXPECT_GT(classes.size(), 45u);
  for (const std::string& property : properties) {
    for (const char* predicate : {"label", "comment", "domain", "range"}) {
      EXPECT_TRUE(says(all, property, rdf::rdfs(predicate))) << property << " has no rdfs:" << predicate;
    }
  }
  for (const std::string& name : classes) {
    EXPECT_TRUE(says(all, name, rdf::rdfs("label")) && says(all, name, rdf::rdfs("comment"))) << name;
  }
}

TEST(Ontology, MakesEveryClaimTypeAClaim) {
  const Declarations all = declarations();
  for (const Type& type : kTypes) {
    const auto [first, last] = all.at(rdf::ng(type.name)).equal_range(rdf::rdfs("subClassOf"));
    EXPECT_TRUE(std::any_of(first, last, [](const auto& above) { return above.second == rdf::ng("Claim"); }))
        << type.name;
  }
}

// OWL 2 Profiles, section 3 (QL), as far as axioms between named classes and properties go.
TEST(Ontology, IsOwl2Ql) {
  const std::string owl(rdf::owl.iri), rdfs(rdf::rdfs.iri), xsd(rdf::xsd.iri);
  const std::set<std::string> kinds{owl + "Ontology",
                                    owl + "Class",
                                    owl + "ObjectProperty",
                                    owl + "DatatypeProperty",
                                    owl + "AnnotationProperty",
                                    rdfs + "Class",
                                    std::string(rdf::rdf.iri) + "Property"};
  const std::set<std::string> axioms{rdfs + "subClassOf", rdfs + "subPropertyOf", rdfs + "domain",
                                     rdfs + "range"};
  const std::set<std::string> annotations{rdfs + "label", rdfs + "comment", rdfs + "isDefinedBy",
                                          owl + "versionIRI", owl + "versionInfo"};
  const std::set<std::string> datatypes{rdfs + "Literal",           xsd + "string",  xsd + "integer",
                                        xsd + "nonNegativeInteger", xsd + "decimal", xsd + "anyURI"};
  const Declarations all = declarations();
  const auto is = [&](const std::string& term, const std::string& kind) {
    const auto found = all.find(term);
    if (found == all.end()) return false;
    const auto [first, last] = found->second.equal_range(std::string(rdf::kType));
    return std::any_of(first, last, [&](const auto& said) { return said.second == owl + kind; });
  };
  for (const auto& [term, said] : all) {
    EXPECT_EQ(is(term, "Class") + is(term, "ObjectProperty") + is(term, "DatatypeProperty") +
                  is(term, "AnnotationProperty") + is(term, "Ontology"),
              1)
        << term;
    for (const auto& [predicate, object] : said) {
      if (predicate == rdf::kType) {
        EXPECT_TRUE(kinds.contains(object)) << term << " is a " << object;
      } else if (!axioms.contains(predicate)) {
        EXPECT_TRUE(annotations.contains(predicate) || is(predicate, "AnnotationProperty"))
            << term << " " << predicate;
      } else if (predicate.ends_with("subPropertyOf")) {
        for (const char* kind : {"ObjectProperty", "DatatypeProperty"})
          EXPECT_EQ(is(term, kind), is(object, kind)) << term << " " << object;
      } else if (predicate.ends_with("range") && is(term, "DatatypeProperty")) {
        EXPECT_TRUE(datatypes.contains(object)) << term << " has the range " << object;
      } else {
        EXPECT_TRUE(object == owl + "Thing" || is(object, "Class"))
            << term << " " << predicate << " " << object;
      }
    }
  }
}

TEST(Ontology, RefersToNoTermOfItsOwnThatItDoesNotDeclare) {
  const Declarations all = declarations();
  for (const auto& [term, said] : all) {
    for (const auto& [predicate, object] : said) {
      if (object.starts_with(rdf::ng.iri)) {
        EXPECT_TRUE(all.contains(object)) << term << " " << predicate << " " << object;
      }
    }
  }
}

}  // namespace
}  // namespace notegraph
