#include "exporters/sparql_rewriter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "exporters/rdf_store.hpp"

namespace notegraph {
namespace {

// b is no C, but has a weight: the engine left to itself says (b, s, 2) to a query for the weights of C.
constexpr const char* kData = R"(@prefix : <http://x/> .
:a a :C ; :t :r, :s ; :w 1 . :b :t :s ; :w 2 . :c a :C ; :t :s . :d a :C ; :u :r ; :w 4 . :e :t :q ; :w 5 .
:r :l "R" . :s :l "S" . :q :l "Q" .)";

std::vector<std::string> rows(const std::string& pattern) {
  RdfStore store;
  store.load(kData, RdfSyntax::Turtle, "data.ttl");
  const QueryResult result = store.query("PREFIX : <http://x/> SELECT ?c ?t ?w WHERE " + pattern);
  std::vector<std::string> all;
  for (const auto& row : result.rows) {
    std::string line;
    for (const auto& term : row) {
      const std::string value = term ? term->value : "-";
      line += value.substr(value.rfind('/') + 1) + " ";
    }
    all.push_back(line);
  }
  std::sort(all.begin(), all.end());
  return all;
}

TEST(JoinedSafely, InventsNoRowsWhereSeveralPatternsAreJoinedWithMore) {
  const std::vector<std::string> weights{"a r 1 ", "a s 1 ", "c s - "};
  EXPECT_EQ(rows("{ ?c a :C ; :t ?t OPTIONAL { ?c :w ?w } }"), weights);
  EXPECT_EQ(rows("{ ?c a :C . FILTER(?c != :d) ?c :t ?t . OPTIONAL { ?c :w ?w } }"), weights);
  EXPECT_EQ(rows("{ ?c a :C . ?c :t ?t . # and now\nOPTIONAL { ?c :w ?w . } }"), weights);
  EXPECT_EQ(rows("{ { ?c a :C ; :t ?t } OPTIONAL { ?c :w ?w } }"), weights);
  EXPECT_EQ(rows("{ { SELECT ?c ?t { ?c a :C ; :t ?t } } OPTIONAL { ?c :w ?w } }"), weights);
  EXPECT_EQ(rows("{ { SELECT ?c ?t { ?c a :C ; :t ?t } ORDER BY ?t } OPTIONAL { ?c :w ?w } }"), weights);
  EXPECT_EQ(rows("{ ?c a :C ; :w ?w { ?c :t ?t } UNION { ?c :u ?t } }"),
            (std::vector<std::string>{"a r 1 ", "a s 1 ", "d r 4 "}));
  EXPECT_EQ(rows("{ ?c a :C ; :t ?t OPTIONAL { ?c :w ?w } FILTER(!BOUND(?w)) }"),
            (std::vector<std::string>{"c s - "}));
  EXPECT_EQ(rows("{ ?c a :C ; :w ?w OPTIONAL { ?c :t ?t . ?t :l \"R\" } }"),
            (std::vector<std::string>{"a r 1 ", "d - 4 "}));
}

TEST(JoinedSafely, JoinsEverySolutionOfAUnion) {
  EXPECT_EQ(rows("{ { ?t :l \"R\" } UNION { ?t :l \"S\" } ?c a :C ; :t ?t . }"),
            (std::vector<std::string>{"a r - ", "a s - ", "c s - "}));
  EXPECT_EQ(rows("{ ?c a :C ; :t ?t . { ?t :l \"R\" } UNION { ?t :l \"S\" } OPTIONAL { ?c :w ?w } }"),
            (std::vector<std::string>{"a r 1 ", "a s 1 ", "c s - "}));
  EXPECT_EQ(rows("{ ?c :t ?t . { ?d :t ?t . :r :l ?x } UNION { :a :u ?t } FILTER(?d = :a) }"),
            (std::vector<std::string>{"a r - ", "a s - ", "b s - ", "c s - "}));
}

TEST(JoinedSafely, FiltersWhatComesOutOfGroups) {
  const std::vector<std::string> heavy{"b s 2 "};
  EXPECT_EQ(rows("{ { SELECT * { ?c :t ?t ; :w ?w } } FILTER(?w > 1 && ?t != :q) }"), heavy);
  EXPECT_EQ(rows("{ { ?c :t ?t ; :w ?w } UNION { ?c :u ?t ; :w ?w } FILTER(?w = 2) }"), heavy);
  EXPECT_EQ(rows("{ { ?c :u ?t ; :w ?w FILTER(?w = 2) } UNION { ?c :t ?t ; :w ?w FILTER(?w = 2) } }"), heavy);
}

TEST(JoinedSafely, CountsWholeUnions) {
  RdfStore store;
  store.load(kData, RdfSyntax::Turtle, "data.ttl");
  EXPECT_EQ(store
                .query("PREFIX : <http://x/> SELECT ?t (COUNT(*) AS ?n) WHERE { { ?c a :C . ?c :t ?t } UNION "
                       "{ ?c :u ?t } } GROUP BY ?t ORDER BY ?t")
                .rows.size(),
            2u);
}

TEST(JoinedSafely, LeavesAloneWhatIsAnsweredRightly) {
  for (const char* query :
       {"SELECT * WHERE { ?a ?b ?c }", "ASK { <a> <b> 5.0 }", "SELECT * {", "nonsense", ""}) {
    const std::string rewritten = joined_safely(query);
    EXPECT_EQ(rewritten.find("ORDER BY"), std::string::npos) << rewritten;
  }
  EXPECT_EQ(joined_safely("SELECT * { FILTER ?x }"), "SELECT * { FILTER ?x }");
}

TEST(JoinedSafely, KeepsTheOrderOfColumnsAndTheTemplateOfConstruct) {
  RdfStore store;
  store.load(kData, RdfSyntax::Turtle, "data.ttl");
  const QueryResult all =
      store.query("PREFIX : <http://x/> SELECT * { ?c a :C ; :t ?t OPTIONAL { ?c :w ?w } }");
  EXPECT_EQ(all.columns, (std::vector<std::string>{"c", "t", "w"}));
  EXPECT_EQ(all.rows.size(), 3u);
  const QueryResult graph = store.query(
      "PREFIX : <http://x/> CONSTRUCT { ?c :is ?t . ?c :has ?w } WHERE { ?c a :C ; :t ?t OPTIONAL { ?c :w ?w "
      "} }");
  EXPECT_EQ(graph.rows.size(), 4u);  // a graph is a set; rasqal says a statement again for every solution
}

TEST(JoinedSafely, CountsRightly) {
  RdfStore store;
  store.load(kData, RdfSyntax::Turtle, "data.ttl");
  const QueryResult counted = store.query(
      "PREFIX : <http://x/> SELECT (COUNT(*) AS ?n) { ?c a :C ; :t ?t OPTIONAL { ?c :w ?w } "
      "FILTER(BOUND(?w)) }");
  ASSERT_EQ(counted.rows.size(), 1u);
  EXPECT_EQ(counted.rows[0][0]->value, "2");
}

}  // namespace
}  // namespace notegraph
