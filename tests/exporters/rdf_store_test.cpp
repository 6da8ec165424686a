#include "exporters/rdf_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "exporters/rdf_vocabulary.hpp"
#include "exporters/sample_graph.hpp"
#include "exporters/sparql_guard.hpp"
#include "exporters/turtle_exporter.hpp"
#include "text/problem.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

RdfStore store_of(const std::string& turtle) {
  RdfStore store;
  store.load(turtle, RdfSyntax::Turtle, "data.ttl");
  return store;
}

template <typename Action>
std::string problem_of(const Action& action) {
  try {
    action();
  } catch (const InputError& error) {
    return error.problem().text();
  }
  return "no error";
}

constexpr const char* kPeople = R"(@prefix : <http://x.example/> .
:ann :name "Ann"@en ; :age 41 . :bob :name "Bob" ; :knows :ann, [ :name "Nameless" ] .)";

TEST(RdfStore, AnswersASelectInTheOrderOfItsVariables) {
  const QueryResult result = store_of(kPeople).query(
      "PREFIX : <http://x.example/> SELECT ?name ?p ?age WHERE { ?p :name ?name OPTIONAL { ?p :age ?age } "
      "FILTER(isIRI(?p)) } ORDER BY ?name");
  EXPECT_THAT(result.columns, ElementsAre("name", "p", "age"));
  ASSERT_EQ(result.rows.size(), 2u);
  EXPECT_EQ(result.rows[0][0], RdfTerm::tagged("Ann", "en"));
  EXPECT_EQ(result.rows[0][2], RdfTerm::typed("41", "http://www.w3.org/2001/XMLSchema#integer"));
  EXPECT_EQ(result.rows[1][1], RdfTerm::iri("http://x.example/bob"));
  EXPECT_EQ(result.rows[1][2], std::nullopt);
}

TEST(RdfStore, AnswersAskAndConstruct) {
  const RdfStore store = store_of(kPeople);
  EXPECT_EQ(store.query("ASK { ?s <http://x.example/age> 41 }").rows[0][0]->value, "true");
  const QueryResult graph =
      store.query("CONSTRUCT { ?s <http://x.example/is> \"old\" } WHERE { ?s <http://x.example/age> ?a }");
  EXPECT_THAT(graph.columns, ElementsAre("subject", "predicate", "object"));
  ASSERT_EQ(graph.rows.size(), 1u);
  EXPECT_EQ(graph.rows[0][2], RdfTerm::literal("old"));
}

TEST(RdfStore, FindsRulingsWithTheirNotesInOurTurtle) {
  const QueryResult result = store_of(to_turtle(testing::small_graph())).query(R"(
    PREFIX ng: <https://w3id.org/notegraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT ?site ?number WHERE { ?c a ng:CourtRuling ; ng:against ?s ; ng:directNote ?n .
      ?s a ng:Website ; rdfs:label ?site . ?n ng:number ?number } ORDER BY ?number)");
  ASSERT_EQ(result.rows.size(), 2u);
  EXPECT_EQ(result.rows[0][0], RdfTerm::literal("Zenda.example"));
  EXPECT_EQ(result.rows[0][1], RdfTerm::literal("10"));
}

TEST(RdfStore, LoadsEverySyntax) {
  for (const auto& [syntax, text] : {
           std::pair(RdfSyntax::Turtle, "<http://a> <http://b> 'c' ."),
           std::pair(RdfSyntax::NTriples, "<http://a> <http://b> \"c\" .\n"),
           std::pair(RdfSyntax::NQuads, "<http://a> <http://b> \"c\" <http://g> .\n"),
           std::pair(RdfSyntax::RdfXml,
                     "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://'>"
                     "<rdf:Description rdf:about='http://a'><b>c</b></rdf:Description></rdf:RDF>"),
       }) {
    RdfStore store;
    store.load(text, syntax, "data");
    EXPECT_EQ(store.size(), 1u) << text;
    store.for_each([](const RdfStatement& statement) { EXPECT_EQ(statement.object, RdfTerm::literal("c")); });
  }
}

TEST(RdfStore, GuessesTheSyntax) {
  EXPECT_EQ(rdf_syntax("a.nq", ""), RdfSyntax::NQuads);
  EXPECT_EQ(rdf_syntax("-", "  <?xml version='1.0'?>"), RdfSyntax::RdfXml);
  EXPECT_EQ(rdf_syntax("-", "@prefix a: <b> ."), RdfSyntax::Turtle);
}

TEST(RdfStore, SaysInWhichLineDataAreFaulty) {
  EXPECT_THAT(problem_of([] { store_of("<http://a> <http://b> 1 .\n\n<http://a> nonsense ."); }),
              HasSubstr("data.ttl:3: "));
  EXPECT_THAT(problem_of([] { store_of("\xFF"); }), HasSubstr("not UTF-8"));
  EXPECT_THAT(problem_of([] { RdfStore().load_file("/no/such/file.ttl"); }), HasSubstr("cannot be opened"));
  EXPECT_EQ(store_of("").size(), 0u);
}

TEST(RdfStore, SaysWhyAQueryIsNotAnswered) {
  const RdfStore store = store_of(kPeople);
  EXPECT_THAT(problem_of([&] { (void)store.query("SELECT nonsense"); }), HasSubstr("query"));
  EXPECT_THAT(problem_of([&] { (void)store.query("SELECT * { ?a <b>/<c> ?d }"); }),
              HasSubstr("property paths"));
  EXPECT_EQ(store.query("SELECT ?s { ?s <http://x.example/age> ?a }").rows.size(),
            1u);  // and still works afterwards
}

TEST(RdfStore, NamesTheColumnsOfAnEmptyAnswer) {
  const RdfStore store = store_of(kPeople);
  EXPECT_THAT(store.query("SELECT ?s (?a AS ?b) { ?s <http://x.example/none> ?a }").columns,
              ElementsAre("s", "b"));
  EXPECT_THAT(store.query("SELECT * { ?s <http://x.example/none> ?o }").columns, ElementsAre("s", "o"));
}

TEST(RdfStore, CountsNothingAsZero) {
  const RdfStore store = store_of(kPeople);
  const QueryResult count = store.query(
      "SELECT (COUNT(*) AS ?n) (SUM(?a) AS ?sum) (MAX(?a) AS ?max) { ?s <http://x.example/none> ?a }");
  EXPECT_THAT(count.columns, ElementsAre("n", "sum", "max"));
  ASSERT_EQ(count.rows.size(), 1u);
  EXPECT_EQ(count.rows[0][0], RdfTerm::typed("0", rdf::xsd("integer")));
  EXPECT_EQ(count.rows[0][1], RdfTerm::typed("0", rdf::xsd("integer")));
  EXPECT_EQ(count.rows[0][2], std::nullopt);
  // Groups of nothing are none.
  EXPECT_EQ(store.query("SELECT (COUNT(*) AS ?n) { ?s <http://x.example/none> ?a } GROUP BY ?s").rows.size(),
            0u);
}

TEST(RdfStore, RefusesAggregatesOfNothingThatItCannotWorkOut) {
  const RdfStore store = store_of(kPeople);
  EXPECT_THAT(
      problem_of([&] { (void)store.query("SELECT (COUNT(*) + 1 AS ?n) { ?s <http://x.example/none> ?a }"); }),
      HasSubstr("aggregates of nothing"));
  EXPECT_THAT(problem_of([&] {
                (void)store.query(
                    "SELECT * { ?p <http://x.example/name> ?name . { SELECT (COUNT(*) AS ?n) { ?s "
                    "<http://x.example/none> ?a } } }");
              }),
              HasSubstr("subquery"));
  EXPECT_EQ(
      store.query("SELECT ?n { { SELECT (COUNT(*) AS ?n) { ?s <http://x.example/age> ?a } } }").rows.size(),
      1u);
}

TEST(SparqlGuard, SaysWhereInTheQuery) {
  const auto refusal = refused_sparql("SELECT * {\n  ?s ?p \"Сана\" . MINUS { ?s ?p ?o } }");
  ASSERT_TRUE(refusal.has_value());
  EXPECT_EQ(refusal->line, 2u);
  EXPECT_EQ(refusal->column, 18u);
}

TEST(SparqlGuard, RefusesWhatTheEngineLacksOrGetsWrong) {
  for (const char* query : {
           "SELECT * { ?a ng:b/ng:c ?d }",
           "SELECT * { ?a ng:b* ?d }",
           "SELECT * { ?a ng:b+ ?d }",
           "SELECT * { ?a ng:b? ?d }",
           "SELECT * { ?a (ng:b|ng:c) ?d }",
           "SELECT * { ?a ^ng:b ?d }",
           "SELECT * { ?a !ng:b ?d }",
           "SELECT * { ?a a/ng:b ?d }",
           "SELECT * { ?a <http://b>/<http://c> ?d }",
           "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?a ng:d ?e } }",
           "SELECT * { ?a ?b ?c minus { ?a ng:d ?e } }",
           "DESCRIBE <http://a>",
           "SELECT * { VALUES ?a { 1 2 } ?a ?b ?c }",
           "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a ?b ?c }",
           "SELECT (count ( distinct ?a ) AS ?n) { ?a ?b ?c }",
           "SELECT (COUNT(?d) AS ?n) { ?a ?b ?c OPTIONAL { ?c ng:d ?d } }",
           "SELECT (COUNT(?d) AS ?n) { ?a ?b ?c }",
           "SELECT (AVG(?d) AS ?n) { { ?a ?b ?c } UNION { ?c ng:d ?d } FILTER(BOUND(?c)) }",
           "SELECT (CONCAT(?a, ?b) AS ?n) { ?a ?b ?c }",
           "SELECT (GROUP_CONCAT(?a; SEPARATOR=', ') AS ?n) { ?a ?b ?c }",
           "SELECT * FROM <file:///etc/passwd> { ?a ?b ?c }",
           "SELECT * { SERVICE <http://a> { ?a ?b ?c } }",
           "SELECT * { GRAPH ?g { ?a ?b ?c } }",
           "INSERT DATA { <a> <b> <c> }",
           "PREFIX x: <http://x/>\nDELETE WHERE { ?a ?b ?c }",
           "LOAD <http://a>",
           "SELECT * { ?a ng:b ?c . BIND(STR(?c) AS ?d) }",
           "SELECT * { OPTIONAL { ?a ng:b ?c } ?a ng:d ?e }",
           "SELECT * { OPTIONAL { ?a ng:b ?c } }",
           "SELECT * { ?a ng:b ?c OPTIONAL { FILTER(?a = ?c) } }",
           "SELECT * { { ?a ng:b ?c OPTIONAL { ?a ng:d ?e } FILTER(?c = 2) } UNION { ?a ng:f ?c } }",
           "SELECT * { { SELECT ?a { ?a ng:b ?c } } ?a ng:d ?c }",
           "ASK { }",
           "SELECT * { ?a ng:b ?c FILTER(!(?c < 3)) }",
           "SELECT * { ?a ng:b ?c FILTER(IF(?c > 3, ?a = ng:d, true)) }",
           "SELECT (?c >= 3 AS ?d) { ?a ng:b ?c }",
           "SELECT * { ?a ng:b ?c OPTIONAL { ?a ng:d ?e } ?e ng:f ?g }",
           "SELECT * { ?a ng:b ?c { ?a ng:d ?e } UNION { ?c ng:d ?e } }",
           "SELECT * { { SELECT ?a ?e { ?a ng:b ?c OPTIONAL { ?a ng:d ?e } } } { ?e ng:f ?g } }",
       }) {
    EXPECT_TRUE(refused_sparql(query).has_value()) << query;
  }
}

TEST(RdfStore, ComparesNoNamesWithNumbers) {
  RdfStore store;
  store.load("<http://a/x> <http://a/n> 1, 5, \"x\", <http://a/y> .", RdfSyntax::Turtle, "data");
  const auto rows = [&](const std::string& filter) {
    return store.query("SELECT ?v { ?s <http://a/n> ?v FILTER(" + filter + ") }").rows.size();
  };
  EXPECT_EQ(rows("?v < 3"), 1u);
  EXPECT_EQ(rows("3 > ?v || ?v = <http://a/y>"), 2u);
  EXPECT_EQ(rows("(?v >= 1 && ?v <= 5)"), 2u);
  EXPECT_EQ(rows("?s < 3"), 0u);
  EXPECT_EQ(rows("STRLEN(STR(?v)) < 3"), 3u);
}

TEST(RdfStore, AggregatesNoNames) {
  RdfStore store;
  store.load("<http://a/x> <http://a/n> 1, 5 ; <http://a/m> <http://a/y> ; <http://a/l> \"t\" .",
             RdfSyntax::Turtle, "data");
  const auto ask = [&](const std::string& aggregate, const std::string& property) {
    return store.query("SELECT (" + aggregate + "(?v) AS ?r) { ?s <http://a/" + property + "> ?v }");
  };
  EXPECT_EQ(ask("MAX", "n").rows.at(0).at(0)->value, "5");
  EXPECT_EQ(ask("MIN", "l").rows.at(0).at(0)->value, "t");
  EXPECT_THROW((void)ask("MIN", "m"), InputError);
  EXPECT_THROW((void)ask("SUM", "m"), InputError);
  EXPECT_THROW((void)ask("AVG", "l"), InputError);
  EXPECT_EQ(store.query("SELECT ?v (COUNT(*) AS ?n) { ?s <http://a/n> ?v } GROUP BY ?v").rows.size(), 2u);
  EXPECT_THROW((void)store.query("SELECT ?v (COUNT(*) AS ?n) { ?s ?p ?v } GROUP BY ?v"), InputError);
}

TEST(SparqlGuard, LetsEverythingElsePass) {
  for (const char* query : {
           "SELECT * { ?a ?b ?c }",
           "SELECT * WHERE { ?a a ng:Claim ; ng:target ?t . FILTER(?x / 2 > 1 && ?y * 3 < 4 || !BOUND(?z)) }",
           "SELECT (COUNT(*) AS ?n) (SUM(?a)/2 AS ?m) WHERE { ?a ?b ?c } GROUP BY ?b HAVING (COUNT(?a) > 1) "
           "ORDER BY DESC(?n)",
           "SELECT * { ?a ng:quote \"either/or | EXISTS ^ MINUS\" ; ng:b 'VALUES'@en, '5'^^xsd:integer }",
           "SELECT * { ?a <http://x.example/a/b?c|EXISTS> ?d } # MINUS { }",
           "SELECT * { ?a ng:b -5 ; ng:c +5 . ?a ng:exists ng:values }",
           "SELECT DISTINCT ?a { { SELECT (MAX(?b * 2) AS ?m) (MIN(?b) AS ?k) { ?a ng:b ?b } } ?a ng:b ?m }",
           "SELECT ((?x + 1) / 2 AS ?y) { ?a ng:b (1 2) ; ng:c ?x }",
           "SELECT * { ?a ?b ?c FILTER(?a<?b && (?c>5 || ?c < 3)) }",
           "SELECT * { ?a ?b ?c FILTER(!(STR(?c) < \"x\") && STRLEN(STR(?c)) > 3) }",
           "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?c ng:d ?d } }",
           "SELECT * { ?a ng:b ?c OPTIONAL { ?a ng:d ?e } OPTIONAL { ?a ng:f ?g } ?c ng:h ?i }",
           "SELECT * { { ?a ng:d ?e } UNION { ?e ng:d ?a } ?a ng:b ?c { ?x ng:y ?a } UNION { ?z ng:y ?a } }",
           "CONSTRUCT { ?e ng:f ?g } WHERE { ?a ng:b ?c OPTIONAL { ?a ng:d ?e } }",
           "SELECT (COUNT(?d) AS ?n) { ?a ?b ?c OPTIONAL { ?c ng:d ?d } FILTER(BOUND(?d)) }",
       }) {
    EXPECT_FALSE(refused_sparql(query).has_value()) << query;
  }
}

}  // namespace
}  // namespace notegraph
