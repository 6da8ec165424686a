#include "cli/named_query.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"

namespace notegraph::cli {
namespace {

using ::testing::HasSubstr;

NamedQuery query() {
  return parse_named_query("q", R"(# What is asked
# More about it
# in two lines.
# @param name text: whose
# @param least integer = "3": at least
# @param page iri = "http://x.example/": where
SELECT ?x { ?x :name $name ; :n ?n ; :page $page . FILTER(?n >= $least && "$name" != "") # $name
})");
}

TEST(QueryParameters, ItsFirstCommentSaysWhatItAsks) {
  EXPECT_EQ(query().title, "What is asked");
  EXPECT_EQ(query().description, "More about it in two lines.");
  ASSERT_EQ(query().parameters.size(), 3u);
  EXPECT_EQ(query().parameters[0].description, "whose");
  EXPECT_EQ(query().parameters[1].default_value, "3");
}

TEST(QueryParameters, ParametersAreFilledInWhereTheyAreTerms) {
  const std::string text = with_arguments(query(), {{"name", "Ann"}, {"least", "5"}});
  EXPECT_THAT(
      text,
      HasSubstr(
          R"(:name "Ann" ; :n ?n ; :page <http://x.example/> . FILTER(?n >= 5 && "$name" != "") # $name)"));
}

TEST(QueryParameters, NoValueIsMoreThanAValue) {
  EXPECT_THAT(with_arguments(query(), {{"name", "a\" . ?x ?y ?z . # \\ \n"}}),
              HasSubstr(R"(:name "a\" . ?x ?y ?z . # \\ \n" ;)"));
  for (const auto& [name, value] : {std::pair("least", "1 || true"), std::pair("page", "http://x> ?y <z"),
                                    std::pair("page", "no-iri"), std::pair("name", "\xFF")}) {
    EXPECT_THROW(with_arguments(query(), {{"name", "Ann"}, {name, value}}), UsageError) << value;
  }
}

TEST(QueryParameters, WhatIsMissingOrTooMuchIsTold) {
  EXPECT_THROW(with_arguments(query(), {}), UsageError);
  EXPECT_THROW(with_arguments(query(), {{"name", "Ann"}, {"nmae", "Ann"}}), UsageError);
  EXPECT_THROW(query_arguments({"name"}), UsageError);
  EXPECT_THROW(query_arguments({"a=1", "a=2"}), UsageError);
}

TEST(QueryParameters, AllThatComeWithTheProgramSayWhatTheyAsk) {
  const auto queries = named_queries();
  EXPECT_GE(queries.size(), 15u);
  for (const NamedQuery& query : queries) {
    EXPECT_GT(query.title.size(), 20u) << query.name;
    for (const QueryParameter& parameter : query.parameters) {
      EXPECT_THAT((std::vector<std::string>{"text", "integer", "iri"}), ::testing::Contains(parameter.type));
      EXPECT_FALSE(parameter.description.empty()) << query.name;
    }
  }
}

TEST(Query, GivesUpInTime) {
  const testing::TemporaryFolder folder;
  std::string many;
  for (int i = 0; i < 3000; ++i)
    many += "<http://x/" + std::to_string(i) + "> <http://x/p> " + std::to_string(i) + " .\n";
  const testing::Outcome outcome =
      testing::run({"query", folder.file("many.ttl", many), "--timeout", "1", "-q",
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c + ?f = ?i) }"});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("no answer within 1 seconds"));
  EXPECT_EQ(outcome.out, "");
}

}  // namespace
}  // namespace notegraph::cli
