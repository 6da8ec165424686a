// Small cases of our own after the grammars of RDF 1.1 Turtle, N-Triples, N-Quads and TriG: what must be read
// as which statements, and what must be refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "exporters/nquads_writer.hpp"
#include "exporters/rdf_store.hpp"
#include "text/problem.hpp"

namespace notegraph {
namespace {

// The statements of a text as N-Triples, sorted; blank nodes are all called _:b. What cannot be read is
// "refused".
std::string read(std::string_view text, RdfSyntax syntax) {
  RdfStore store;
  try {
    store.load(text, syntax, "data");
  } catch (const InputError&) {
    return "refused";
  }
  std::vector<std::string> lines;
  store.for_each([&](const RdfStatement& s) {
    std::string line;
    NQuadsWriter writer([&](std::string_view piece) { line += piece; });
    const auto nameless = [](RdfTerm term) {
      if (term.kind == RdfTerm::Kind::Blank) term.value = "b";
      return term;
    };
    writer.statement(nameless(s.subject), s.predicate, nameless(s.object));
    writer.finish();
    lines.push_back(line);
  });
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& line : lines) all += line;
  return all;
}

struct Good {
  const char* text;
  const char* statements;
};

const std::string kInteger = "^^<http://www.w3.org/2001/XMLSchema#integer>";

TEST(TurtleSyntax, ReadsWhatTheGrammarAllows) {
  const Good cases[] = {
      {"", ""},
      {"# a comment\n", ""},
      {"<http://a/s> <http://a/p> <http://a/o> .", "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"<http://a/s><http://a/p><http://a/o>.", "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"<http://a/s> <http://a/p> <http://a/o> # at the end\n.",
       "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"@prefix a: <http://a/> .\na:s a:p a:o .", "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"PREFIX a: <http://a/>\na:s a:p a:o .", "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"@prefix : <http://a/> .\n:s :p :o .", "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"@base <http://a/> .\n<s> <p> <o> .", "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"BASE <http://a/>\n<s> <p> <o> .", "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"@prefix a: <http://a/> . @prefix a: <http://b/> . a:s a:p a:o .",
       "<http://b/s> <http://b/p> <http://b/o> .\n"},
      {"@prefix a: <http://a/> .\na:s a a:o .",
       "<http://a/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://a/o> .\n"},
      {"@prefix a: <http://a/> .\na:s a:p a:o, a:n ; a:q a:o .",
       "<http://a/s> <http://a/p> <http://a/n> .\n<http://a/s> <http://a/p> <http://a/o> .\n"
       "<http://a/s> <http://a/q> <http://a/o> .\n"},
      {"@prefix a: <http://a/> .\na:s a:p a:o ;;; .", "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"@prefix a: <http://a/> .\na:1-2_3 a:p a:x.y .", "<http://a/1-2_3> <http://a/p> <http://a/x.y> .\n"},
      {"@prefix a: <http://a/> .\na:s a:p a:b%20c .", "<http://a/s> <http://a/p> <http://a/b%20c> .\n"},
      {"@prefix a: <http://a/> .\na:s a:p a:b\\,c .", "<http://a/s> <http://a/p> <http://a/b,c> .\n"},
      {"@prefix a: <http://a/> .\na:s a:p a:b:c .", "<http://a/s> <http://a/p> <http://a/b:c> .\n"},
      {"@prefix a: <http://a/> .\na:s a:p a: .", "<http://a/s> <http://a/p> <http://a/> .\n"},
      {"@prefix é: <http://a/> .\né:s é:p é:Сана .", "<http://a/s> <http://a/p> <http://a/Сана> .\n"},
      {"<http://a/\\u0073> <http://a/p> <http://a/o> .", "<http://a/s> <http://a/p> <http://a/o> .\n"},
      {"_:x <http://a/p> _:y .", "_:b <http://a/p> _:b .\n"},
      {"[] <http://a/p> <http://a/o> .", "_:b <http://a/p> <http://a/o> .\n"},
      {"[ <http://a/p> <http://a/o> ] .", "_:b <http://a/p> <http://a/o> .\n"},
      {"<http://a/s> <http://a/p> [ <http://a/q> 1 ] .",
       "<http://a/s> <http://a/p> _:b .\n_:b <http://a/q> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> "
       ".\n"},
      {"<http://a/s> <http://a/p> () .",
       "<http://a/s> <http://a/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .\n"},
      {"<http://a/s> <http://a/p> (\"x\") .",
       "<http://a/s> <http://a/p> _:b .\n"
       "_:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> \"x\" .\n"
       "_:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> "
       "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .\n"},
  };
  for (const Good& good : cases) EXPECT_EQ(read(good.text, RdfSyntax::Turtle), good.statements) << good.text;
}

TEST(TurtleSyntax, ReadsEveryFormOfLiteral) {
  const std::string xsd = "^^<http://www.w3.org/2001/XMLSchema#";
  const std::pair<std::string, std::string> cases[] = {
      {"\"x\"", "\"x\""},
      {"'x'", "\"x\""},
      {"\"\"", "\"\""},
      {"\"\"\"x \"y\" z\"\"\"", "\"x \\\"y\\\" z\""},
      {"'''x\n'y' '''", "\"x\\n'y' \""},
      {"\"\"\"\"x\"\"\"", "\"\\\"x\""},
      {"\"a\\t\\b\\n\\r\\f\\\"\\'\\\\\"", "\"a\\t\\u0008\\n\\r\\u000C\\\"'\\\\\""},
      {"\"\\u0421\\U0001F600\"", "\"С😀\""},
      {"\"Сана ကို\"", "\"Сана ကို\""},
      {"\"x\"@en", "\"x\"@en"},
      {"\"x\"@zh-hant-tw", "\"x\"@zh-hant-tw"},
      {"\"x\"^^<http://a/t>", "\"x\"^^<http://a/t>"},
      {"\"x\"^^<http://www.w3.org/2001/XMLSchema#string>", "\"x\""},
      {"1", "\"1\"" + kInteger},
      {"-01", "\"-01\"" + kInteger},
      {"+1", "\"+1\"" + kInteger},
      {"1.5", "\"1.5\"" + xsd + "decimal>"},
      {"-.5", "\"-.5\"" + xsd + "decimal>"},
      {"1e3", "\"1e3\"" + xsd + "double>"},
      {"1.E+3", "\"1.E+3\"" + xsd + "double>"},
      {".5e-3", "\".5e-3\"" + xsd + "double>"},
      {"true", "\"true\"" + xsd + "boolean>"},
      {"false", "\"false\"" + xsd + "boolean>"},
  };
  for (const auto& [literal, written] : cases) {
    EXPECT_EQ(read("<http://a/s> <http://a/p> " + literal + " .", RdfSyntax::Turtle),
              "<http://a/s> <http://a/p> " + written + " .\n")
        << literal;
  }
}

TEST(TurtleSyntax, RefusesWhatTheGrammarDoesNot) {
  for (const char* text : {
           "<http://a/s> <http://a/p> <http://a/o>",  // no full stop
           "<http://a/s> <http://a/p> .",             // no object
           "<http://a/s> .",                          // no predicate
           "<http://a/s> <http://a/p> <http://a/o> ; <http://a/q> .",
           "<http://a/s> <http://a/p> <http://a/o> , .",
           "<http://a/s> <http://a/p> <http://a/o> <http://a/x> .",  // four terms
           "\"x\" <http://a/p> <http://a/o> .",                      // a literal as subject
           "<http://a/s> \"x\" <http://a/o> .",                      // as predicate
           "<http://a/s> _:p <http://a/o> .",                        // a blank node as predicate
           "<http://a/s> [] <http://a/o> .",
           "a:s a:p a:o .",            // a prefix that nobody declared
           "@prefix a <http://a/> .",  // no colon
           "@prefix a: http://a/ .",
           "@prefix a: <http://a/>\na:s a:p a:o .",       // no full stop
           "<http://a/s s> <http://a/p> <http://a/o> .",  // a space in an IRI
           "<http://a/s> <http://a/p> \"x .",             // a quote that nobody closes
           "<http://a/s> <http://a/p> \"x\ny\" .",        // a line break in a short string
           "<http://a/s> <http://a/p> \"\\q\" .",         // no such escape
           "<http://a/s> <http://a/p> \"\\u12\" .",
           "<http://a/s> <http://a/p> \"\\uZZZZ\" .",
           "<http://a/s> <http://a/p> \"x\"@ .",  // no language
           "<http://a/s> <http://a/p> \"x\"@1 .",
           "<http://a/s> <http://a/p> \"x\"^^ .",  // no datatype
           "<http://a/s> <http://a/p> \"x\"^^\"y\" .",
           "<http://a/s> <http://a/p> 1.2.3 .",
           "<http://a/s> <http://a/p> True .",
           "<http://a/s> <http://a/p> ( 1 .",
           "<http://a/s> <http://a/p> [ <http://a/q> 1 .",
           "<http://a/s> <http://a/p> ] .",
           "<http://a/g> { <http://a/s> <http://a/p> <http://a/o> }",  // TriG
           "{ <http://a/s> <http://a/p> <http://a/o> } => { } .",      // Notation 3
           "<http://a/s> = <http://a/o> .",
           "@forAll <http://a/s> .",
           "hello",
       }) {
    EXPECT_EQ(read(text, RdfSyntax::Turtle), "refused") << text;
  }
}

TEST(NTriplesSyntax, ReadsLinesAndRefusesTheRest) {
  const std::string spo = "<http://a/s> <http://a/p> <http://a/o> .\n";
  const std::pair<std::string, std::string> good[] = {
      {"", ""},
      {"\n \n# a comment\n", ""},
      {spo, spo},
      {"<http://a/s> <http://a/p> <http://a/o> .", spo},
      {"  <http://a/s>\t<http://a/p>\t<http://a/o>\t. # and so on\n", spo},
      {"<http://a/s> <http://a/p> <http://a/o> .\r\n" + spo, spo},
      {"_:a1 <http://a/p> _:b.c .\n", "_:b <http://a/p> _:b .\n"},
      {"<http://a/s> <http://a/p> \"x\\\"\\\\\\n\\u0421\"@en-gb .\n",
       "<http://a/s> <http://a/p> \"x\\\"\\\\\\nС\"@en-gb .\n"},
      {"<http://a/s> <http://a/p> \"1\"^^<http://a/t> .\n",
       "<http://a/s> <http://a/p> \"1\"^^<http://a/t> .\n"},
  };
  for (const auto& [text, statements] : good) EXPECT_EQ(read(text, RdfSyntax::NTriples), statements) << text;
  for (const char* bad : {
           "<http://a/s> <http://a/p> <http://a/o>\n",
           "<http://a/s> <http://a/p> .\n",
           "<http://a/s> <http://a/p> <http://a/o> , <http://a/n> .\n",
           "<http://a/s>\n<http://a/p> <http://a/o> .\n",
           "@prefix a: <http://a/> .\n",
           "<http://a/s> <http://a/p> a:o .\n",
           "<http://a/s> <http://a/p> 1 .\n",
           "<http://a/s> <http://a/p> true .\n",
           "<http://a/s> <http://a/p> 'x' .\n",
           "<http://a/s> <http://a/p> \"\"\"x\"\"\" .\n",
           "<http://a/s> <http://a/p> \"x\\q\" .\n",
           "<http://a/s> <http://a/p> \"x .\n",
           "<http://a/s> <http://a/p> \"x\"@ .\n",
           "\"x\" <http://a/p> <http://a/o> .\n",
           "<http://a/s> _:p <http://a/o> .\n",
           "<s> <http://a/p> <http://a/o> .\n",
       }) {
    EXPECT_EQ(read(bad, RdfSyntax::NTriples), "refused") << bad;
  }
}

TEST(NQuadsSyntax, ReadsTheGraphAndRefusesAnythingElseThere) {
  const std::string spo = "<http://a/s> <http://a/p> <http://a/o> .\n";
  for (const std::string& text : {spo, std::string("<http://a/s> <http://a/p> <http://a/o> <http://a/g> .\n"),
                                  std::string("<http://a/s> <http://a/p> <http://a/o> _:g .\n"),
                                  std::string("<http://a/s> <http://a/p> <http://a/o> <http://a/g> . # so\n"),
                                  "<http://a/s> <http://a/p> <http://a/o> <http://a/g> .\n" + spo}) {
    EXPECT_EQ(read(text, RdfSyntax::NQuads), spo) << text;
  }
  EXPECT_EQ(read("<http://a/s> <http://a/p> \"x\"@en <http://a/g> .\n", RdfSyntax::NQuads),
            "<http://a/s> <http://a/p> \"x\"@en .\n");
  for (const char* bad : {
           "<http://a/s> <http://a/p> <http://a/o> \"g\" .\n",
           "<http://a/s> <http://a/p> <http://a/o> <http://a/g> <http://a/h> .\n",
           "<http://a/s> <http://a/p> <http://a/o> <http://a/g>\n",
           "<http://a/s> <http://a/p> <http://a/o> g:g .\n",
           "<http://a/s> <http://a/p> <http://a/o> <g> .\n",
           "<http://a/g> { <http://a/s> <http://a/p> <http://a/o> }\n",
       }) {
    EXPECT_EQ(read(bad, RdfSyntax::NQuads), "refused") << bad;
  }
}

TEST(TriGSyntax, ReadsGraphsAsTheirStatements) {
  const std::string spo = "<http://a/s> <http://a/p> <http://a/o> .\n";
  for (const char* text : {
           "<http://a/s> <http://a/p> <http://a/o> .",
           "{ <http://a/s> <http://a/p> <http://a/o> }",
           "<http://a/g> { <http://a/s> <http://a/p> <http://a/o> . }",
           "@prefix a: <http://a/> . a:g { a:s a:p a:o } a:h { a:s a:p a:o }",
           "<http://a/g> { }\n{ <http://a/s> <http://a/p> <http://a/o> }",
       }) {
    EXPECT_EQ(read(text, RdfSyntax::TriG), spo) << text;
  }
  for (const char* bad : {
           "<http://a/g> { <http://a/s> <http://a/p> <http://a/o>",
           "<http://a/g> { <http://a/s> <http://a/p> }",
           "\"g\" { <http://a/s> <http://a/p> <http://a/o> }",
           "<http://a/g> { <http://a/h> { <http://a/s> <http://a/p> <http://a/o> } }",
           "GRAPH { <http://a/s> <http://a/p> <http://a/o> }",
           // Legal, but raptor 2.0.15 does not know them; nothing is read wrongly.
           "GRAPH <http://a/g> { <http://a/s> <http://a/p> <http://a/o> }",
           "_:g { <http://a/s> <http://a/p> <http://a/o> }",
       }) {
    EXPECT_EQ(read(bad, RdfSyntax::TriG), "refused") << bad;
  }
}

}  // namespace
}  // namespace notegraph
