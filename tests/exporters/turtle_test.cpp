#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "exporters/json_exporter.hpp"
#include "exporters/rdf_importer.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/sample_graph.hpp"
#include "exporters/turtle_exporter.hpp"
#include "exporters/turtle_writer.hpp"
#include "text/problem.hpp"

namespace notegraph {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

KnowledgeGraph read_back(const std::string& turtle) {
  return from_rdf(turtle, RdfSyntax::Turtle, "graph.ttl");
}

TEST(Turtle, LosesNothingThatJsonHolds) {
  const KnowledgeGraph graph = testing::small_graph();
  EXPECT_EQ(to_json(read_back(to_turtle(graph))), to_json(graph));
}

TEST(Turtle, IsTheSameAfterReadingBack) {
  for (const KnowledgeGraph& graph : {testing::small_graph(), testing::large_graph()}) {
    const std::string turtle = to_turtle(graph);
    EXPECT_EQ(to_turtle(read_back(turtle)), turtle);
  }
}

TEST(Turtle, IsAsReadableAsByHand) {
  EXPECT_THAT(to_turtle(testing::small_graph()), HasSubstr(R"ttl(
ruritania-2020:claim-310 a ng:Claim, ng:CourtRuling ;
    rdfs:label "Strelsau district court: Zenda.example, Сана «Көк» \\ \"Sky\", two officers of the \"tax\" office, Press Act, suspension, 3 months (2019-12-04)"@en ;
    ng:against ruritania-2020:zenda-example, ruritania-2020:sana-kk-sky, ruritania-2020:claim-310-against-3 ;
    ng:court ruritania-2020:strelsau-district-court ;
    ng:law ruritania-2020:press-act ;
    ng:outcome "suspension" ;
    ng:term "3 months" ;
    ng:when ngdate:2019-12-04 ;
    ng:directNote ruritania-2020:note-10, ruritania-2020:note-9 ;
    ng:inheritedNote ruritania-2020:note-11 ;
    ng:section ruritania-2020:section-blocking ;
)ttl"));
}

TEST(Turtle, KeepsTheThreeStatesOfNotesApart) {
  const std::string turtle = to_turtle(testing::small_graph());
  EXPECT_THAT(turtle, HasSubstr("ng:directNote ruritania-2020:note-10, ruritania-2020:note-9 ;\n"));
  EXPECT_THAT(turtle, HasSubstr("ng:inheritedNote ruritania-2020:note-11 ;\n"));
  EXPECT_THAT(turtle, Not(HasSubstr("ng:note ")));
}

TEST(Turtle, DrawsShortcutsOnlyForWhatTheReportAsserts) {
  testing::GraphSketch s;
  const auto ministry = s.entity(EntityType::Organization, "Government", "Ministry");
  const auto site = s.entity(EntityType::Website, "Site", "a.example");
  const auto other = s.entity(EntityType::Website, "Site", "b.example");
  const auto block = s.claim("Block", 10);
  s.role(block, "agent", ministry);
  s.role(block, "target", site);
  const auto alleged = s.claim("Block", 20, "alleged");
  s.role(alleged, "agent", ministry);
  s.role(alleged, "target", other);
  const std::string turtle = to_turtle(s.graph);
  EXPECT_THAT(turtle, HasSubstr("ng:blocked ruritania-2020:a-example ;\n"));
  EXPECT_THAT(turtle, Not(HasSubstr("ng:blocked ruritania-2020:b-example")));
}

TEST(Turtle, KeepsAUrlAsPrintedBesideTheLegalIri) {
  const std::string turtle = to_turtle(testing::small_graph());
  EXPECT_THAT(turtle, HasSubstr("schema:url <http://forbes.example/a%20b/é?q=1%7C2> ;\n    ng:urlAsPrinted "
                                "\"http://forbes.example/a b/é?q=1|2\""));
  EXPECT_THAT(turtle, HasSubstr("ng:urlAsPrinted \"www.herald.example/x\""));
}

TEST(Turtle, NamesEveryDatasetByAPrefixOfItsOwn) {
  for (const auto& [dataset, prefix] :
       {std::pair("ng", "d-ng"), {"2013 Қаз", "d-2013-------"}, {"kz.13", "kz-13"}}) {
    testing::GraphSketch s(dataset);
    const std::string turtle = to_turtle(s.graph);
    EXPECT_THAT(turtle, HasSubstr(std::string(prefix) + ":report a ng:Report"));
    EXPECT_EQ(to_json(read_back(turtle)), to_json(s.graph));
  }
}

TEST(Turtle, TellsWhatIsWrongWithOthersData) {
  const auto problem = [](const std::string& turtle) -> std::string {
    try {
      read_back(turtle);
    } catch (const InputError& error) {
      return error.problem().text();
    }
    return "no error";
  };
  const std::string report =
      "@prefix ng: <https://w3id.org/notegraph/ns#> . @prefix d: <https://w3id.org/notegraph/data/x/> "
      ".\nd:report a ng:Report .\n";
  EXPECT_THAT(problem("<a> <b> <c> ."), HasSubstr("graph.ttl: holds no report"));
  EXPECT_THAT(problem(report + "d:c a ng:Claim, ng:Block ;\n ng:target d:nobody ."),
              HasSubstr("names <https://w3id.org/notegraph/data/x/nobody>"));
  EXPECT_THAT(problem(report + "d:c a ng:Claim, ng:Block ;\n ng:begin \"x\" ."),
              HasSubstr("begin must be a whole number"));
  EXPECT_THAT(problem(report + "d:c a ng:Claim ."), HasSubstr("must have one type"));
  EXPECT_THAT(problem(report + "<http://other.example/c> a ng:Note ."),
              HasSubstr("is not named as our data are"));
  EXPECT_THAT(problem(report + "d:e a ng:Entity, ng:Law ."), HasSubstr("no skos:prefLabel"));
  EXPECT_THAT(problem(report + "d:a%2Fb a ng:Note . <https://w3id.org/notegraph/data/x/a%2fb> a ng:Note ."),
              HasSubstr("is there twice"));
}

TEST(TurtleWriter, EscapesWhatTheGrammarDemands) {
  std::string turtle;
  TurtleWriter writer([&](std::string_view text) { turtle += text; });
  writer.add_prefix("x", "http://x.example/");
  writer.statement(RdfTerm::iri("http://x.example/a"), RdfTerm::iri("http://x.example/p.q"),
                   RdfTerm::literal("\"\\\n\r\t\x02é"));
  writer.finish();
  EXPECT_EQ(
      turtle,
      "@prefix x: <http://x.example/> .\n\nx:a <http://x.example/p.q> \"\\\"\\\\\\n\\r\\t\\u0002é\" .\n");
}

TEST(TurtleWriter, WritesNumeralsBareOnlyWhereTurtleReadsThemAsTheSame) {
  std::string turtle;
  TurtleWriter writer([&](std::string_view text) { turtle += text; });
  writer.add_prefix("xsd", std::string(rdf::xsd.iri));
  const auto say = [&](const char* value, const char* type) {
    writer.statement(RdfTerm::iri("http://x.example/a"), RdfTerm::iri("http://x.example/p"),
                     RdfTerm::typed(value, rdf::xsd(type)));
  };
  say("5", "integer");
  say("0.86", "decimal");
  say("5.", "decimal");
  say("1", "boolean");
  writer.finish();
  EXPECT_THAT(turtle, HasSubstr("> 5, 0.86, \"5.\"^^xsd:decimal, \"1\"^^xsd:boolean .\n"));
}

TEST(Vocabulary, EncodesWhatAnIriCannotHoldAndDecodesItAgain) {
  const std::string iri = rdf::data_iri("a b/ж", "note-1*");
  EXPECT_EQ(iri, "https://w3id.org/notegraph/data/a%20b%2F%D0%B6/note-1%2A");
  EXPECT_EQ(rdf::data_key(iri), std::pair(std::string("a b/ж"), std::string("note-1*")));
  EXPECT_EQ(rdf::data_key("http://other.example/a/b"), std::nullopt);
}

TEST(Vocabulary, MakesALegalIriOfAPrintedUrl) {
  EXPECT_EQ(rdf::absolute_iri("http://a.example/?q=100%"), "http://a.example/?q=100%25");
  EXPECT_EQ(rdf::absolute_iri("http://a.example/%D0%B6"), "http://a.example/%D0%B6");
  EXPECT_EQ(rdf::absolute_iri("http://a.example/#a#b"), "http://a.example/#a%23b");
  EXPECT_EQ(rdf::absolute_iri("www.a.example"), std::nullopt);
  EXPECT_EQ(rdf::absolute_iri("see there: x"), std::nullopt);
  EXPECT_EQ(rdf::absolute_iri(""), std::nullopt);
}

}  // namespace
}  // namespace notegraph
