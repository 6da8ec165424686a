#include "cli/query_output.hpp"

#include <gtest/gtest.h>

namespace notegraph::cli {
namespace {

QueryResult result() {
  return {{"name", "law"},
          {{RdfTerm::tagged("Медиа, \"закон\"", "ru"),
            RdfTerm::iri("https://w3id.org/notegraph/data/kz/media-law")},
           {RdfTerm::typed("7", "http://www.w3.org/2001/XMLSchema#integer"), std::nullopt}},
          QueryResult::Kind::Select};
}

TEST(QueryOutput, TableIsAlignedAndShortensIris) {
  EXPECT_EQ(as_table(result()),
            "name            law\n"
            "--------------  ------------\n"
            "Медиа, \"закон\"  kz:media-law\n"
            "7\n"
            "(2 rows)\n");
}

TEST(QueryOutput, TableKeepsLineBreaksOutOfItsCells) {
  EXPECT_EQ(as_table({{"x"}, {{RdfTerm::literal("a\nb")}}, QueryResult::Kind::Select}),
            "x\n---\na b\n(1 row)\n");
}

TEST(QueryOutput, CsvFollowsTheW3cFormat) {
  EXPECT_EQ(as_csv(result()),
            "name,law\r\n"
            "\"Медиа, \"\"закон\"\"\",https://w3id.org/notegraph/data/kz/media-law\r\n"
            "7,\r\n");
}

TEST(QueryOutput, TsvFollowsTheW3cFormat) {
  EXPECT_EQ(as_tsv(result()),
            "?name\t?law\n"
            "\"Медиа, \\\"закон\\\"\"@ru\t<https://w3id.org/notegraph/data/kz/media-law>\n"
            "\"7\"^^<http://www.w3.org/2001/XMLSchema#integer>\t\n");
}

TEST(QueryOutput, XmlFollowsTheW3cFormat) {
  const std::string xml = as_xml(result());
  EXPECT_NE(xml.find("<variable name=\"law\"/>"), xml.npos);
  EXPECT_NE(
      xml.find(
          "<binding name=\"name\"><literal xml:lang=\"ru\">Медиа, &quot;закон&quot;</literal></binding>"),
      xml.npos);
  EXPECT_NE(
      xml.find("<binding name=\"law\"><uri>https://w3id.org/notegraph/data/kz/media-law</uri></binding>"),
      xml.npos);
}

TEST(QueryOutput, AskIsABooleanInJsonAndXml) {
  const QueryResult yes{{"ask"}, {{RdfTerm::typed("true", "x")}}, QueryResult::Kind::Ask};
  EXPECT_EQ(as_json(yes), "{\n  \"head\": {},\n  \"boolean\": true\n}\n");
  EXPECT_NE(as_xml(yes).find("<boolean>true</boolean>"), std::string::npos);
}

TEST(QueryOutput, JsonFollowsTheW3cFormat) {
  const std::string json = as_json(result());
  EXPECT_NE(json.find(R"("head": {"vars": ["name", "law"]})"), json.npos) << json;
  EXPECT_NE(json.find(R"({"type": "literal", "value": "Медиа, \"закон\"", "xml:lang": "ru"})"), json.npos);
  EXPECT_NE(json.find(R"({"type": "uri", "value": "https://w3id.org/notegraph/data/kz/media-law"})"),
            json.npos);
}

}  // namespace
}  // namespace notegraph::cli
