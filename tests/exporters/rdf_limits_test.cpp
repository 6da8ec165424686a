#include "exporters/rdf_limits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/problem.hpp"

namespace notegraph {
namespace {

using ::testing::HasSubstr;

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string rdf_xml(const std::string& body, const std::string& before = {}) {
  return before + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://x/'>" +
         body + "</rdf:RDF>";
}

std::string prefixes(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += "@prefix p" + std::to_string(i) + ": <http://x/> .\n";
  return out + "p1:a p1:b p1:c .";
}

// What reading says: "" if nothing is wrong. It must come back whatever it is given.
std::string said_of(const std::string& text, RdfSyntax syntax) {
  try {
    RdfStore().load(text, syntax, "data");
  } catch (const InputError& error) {
    return error.problem().text();
  }
  return {};
}

TEST(HostileRdf, IsRefusedInAWord) {
  const struct {
    RdfSyntax syntax;
    std::string text;
    const char* message;
  } kHostile[] = {
      {RdfSyntax::Turtle, "<a:a> <a:b>\n" + repeated("[ <a:b> ", 100000),
       "data:2: nested more than 256 deep"},
      {RdfSyntax::Turtle, "<a:a> <a:b> " + repeated("(", 100000), "nested"},
      {RdfSyntax::TriG, repeated("<a:a> {", 100000), "nested"},
      {RdfSyntax::Turtle, prefixes(20000), "data:10001: more than 10000 prefixes"},
      {RdfSyntax::Turtle, "<a:a> <a:b> \"" + std::string(kMaxRdfToken + 1, 'x') + "\" .", "more than 16 MB"},
      {RdfSyntax::NTriples, "<a:a> <a:b> \"" + std::string(kMaxRdfToken + 1, 'x') + "\" .",
       "more than 16 MB"},
      {RdfSyntax::RdfXml, rdf_xml(repeated("<Description><p>", 100000)), "nested more than 256 deep"},
      {RdfSyntax::RdfXml, rdf_xml("", "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"),
       "declares XML entities"},
      {RdfSyntax::NTriples, "<http://a b> <http://c> \"x\" .\n", "data:1"},
      {RdfSyntax::Turtle, "<http://a b> <http://c> \"x\" .\n", "data:1"},
      {RdfSyntax::Turtle, "@prefix a: <http://a/> .\na:b a:c \"xyz", "data:2"},
      {RdfSyntax::RdfXml,
       "<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>", "data"},
      {RdfSyntax::NQuads, "<http://a> <http://b>", "data"},
      {RdfSyntax::RdfJson, "{\"a\": {", "data"},
  };
  for (const auto& [syntax, text, message] : kHostile) {
    EXPECT_THAT(said_of(text, syntax), HasSubstr(message)) << text.substr(0, 60);
  }
}

TEST(HostileRdf, WhatOnlyLooksLikeItIsRead) {
  EXPECT_EQ(
      said_of("<a:a> <a:b> \"" + repeated("[(", 1000) + "\" . # " + repeated("{", 1000), RdfSyntax::Turtle),
      "");
  EXPECT_EQ(said_of(prefixes(5000), RdfSyntax::Turtle), "");
  EXPECT_EQ(
      said_of(rdf_xml(repeated("<Description><p>x > y</p><q resource='http://a/>'/></Description>", 500)),
              RdfSyntax::RdfXml)
          .find("nested"),
      std::string::npos);
  EXPECT_EQ(said_of("<a:a> <a:b> " + repeated("( ", 200) + repeated(") ", 200) + ".", RdfSyntax::Turtle), "");
}

}  // namespace
}  // namespace notegraph
