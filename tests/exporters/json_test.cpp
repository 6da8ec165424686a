#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "exporters/json_exporter.hpp"
#include "exporters/json_importer.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/sample_graph.hpp"
#include "text/problem.hpp"

namespace notegraph {
namespace {

using ::testing::HasSubstr;

std::string problem_of(std::string_view text) {
  try {
    from_json(text, "graph.json");
  } catch (const InputError& error) {
    return error.problem().text();
  }
  return "no error";
}

TEST(Json, GivesBackTheSameGraph) {
  const std::string json = to_json(testing::small_graph());
  EXPECT_EQ(to_json(from_json(json, "graph.json")), json);
}

TEST(Json, KeepsDirectAndInheritedNotesApartAndInTheirOrder) {
  const std::string json = to_json(testing::small_graph());
  EXPECT_THAT(json, HasSubstr("\"notes\": [\"10\", \"9\"],\n      \"inherited_notes\": [\"11\"]"));
}

TEST(Json, WritesDescribedFillersAsText) {
  EXPECT_THAT(
      to_json(testing::small_graph()),
      HasSubstr(
          R"("against": ["zenda-example", "sana-kk-sky", {"text": "two officers of the \"tax\" office"}])"));
}

TEST(Json, SaysWhoAClaimIsAttributedToOutsideItsRoles) {
  const std::string json = to_json(testing::small_graph());
  EXPECT_THAT(json, HasSubstr("\"attributed_to\": [\"rudolf-rassendyll\"]"));
  EXPECT_THAT(json, HasSubstr("\"modality\": \"alleged\""));
}

TEST(Json, WritesScoresAsNumbersWhereTheyAre) {
  EXPECT_THAT(to_json(testing::small_graph()),
              HasSubstr(R"("scores": {"status": "Partly Free", "total": 47, "a": 12.5})"));
}

TEST(Json, OrdersDateMentionsByPosition) {
  const std::string json = to_json(testing::small_graph());
  EXPECT_LT(json.find("May 2012 to April 2013"), json.find("that day"));
  EXPECT_LT(json.find("that day"), json.find("on 4 December"));
}

TEST(Json, DoesNotDependOnTheOrderOfBuilding) {
  testing::GraphSketch a, b;
  a.entity(EntityType::Person, "", "Ann");
  a.entity(EntityType::Person, "", "Bob");
  b.entity(EntityType::Person, "", "Bob");
  b.entity(EntityType::Person, "", "Ann");
  EXPECT_EQ(to_json(a.graph), to_json(b.graph));
}

TEST(Json, ReadsAGraphWithOnlyTheRequiredKeys) {
  const KnowledgeGraph graph = from_json(R"({"format": "notegraph-graph/1", "reports": [{"id": "r"}],
    "entities": [{"id": "a", "type": "Law", "name": "Act"}],
    "claims": [{"id": "c", "type": "Enactment", "roles": {"law": ["a"]}, "notes": ["1"], "evidence": {"start": 1, "end": 4}}],
    "observations": [{"indicator": "users", "value": 3, "unit": "", "notes": [], "evidence": {"start": 1, "end": 4}}],
    "dates": [{"text": "2012", "edtf": "2012", "span": {"start": 1, "end": 4}}],
    "notes": [{"number": "1", "sources": []}]})",
                                         "graph.json");
  EXPECT_EQ(graph.all<ClaimNode>().size(), 1u);
  EXPECT_EQ(graph.links(graph.all<ClaimNode>()[0], EdgeKind::DirectNote).size(), 1u);
}

TEST(Json, TellsWhereTheTextIsAtFault) {
  constexpr std::string_view head = "{\"format\": \"notegraph-graph/1\", \"reports\": [{\"id\": \"r\"}],\n";
  const auto with = [&](std::string_view rest) { return problem_of(std::string(head) + std::string(rest)); };
  EXPECT_THAT(problem_of("{\n\"format\": nonsense}"), HasSubstr("graph.json:2: not JSON"));
  EXPECT_THAT(problem_of("[]"), HasSubstr("graph.json:1: not a graph"));
  EXPECT_THAT(problem_of(R"({"format": "other"})"), HasSubstr("graph.json:1: not a graph of ours"));
  EXPECT_THAT(with("\"entities\": [\n{\"id\": \"a\", \"type\": \"Law\", \"name\": \"A\"},\n{\"id\": \"b\", "
                   "\"type\": \"Ship\", \"name\": \"B\"}]}"),
              HasSubstr("graph.json:4: entities[1]: \"type\" must be Person"));
  EXPECT_THAT(with("\"entities\": [\n\n{\"id\": \"a\", \"type\": \"Law\"}]}"),
              HasSubstr("graph.json:4: entities[0]: \"name\" is missing"));
  EXPECT_THAT(with("\"claims\": [\n{\"id\": \"c\", \"type\": \"Block\", \"roles\": {\"target\": [\"x\"]}, "
                   "\"notes\": [], \"evidence\": {\"start\": 1, \"end\": 2}}]}"),
              HasSubstr("graph.json:3: claims[0]: \"target\" names what the graph does not hold: x"));
  EXPECT_THAT(
      with("\"claims\": [\n{\"id\": \"c\", \"type\": \"Block\", \"evidence\": {\"start\": 5, \"end\": 2}}]}"),
      HasSubstr("ends before it starts"));
  EXPECT_THAT(with("\"claims\": [\n{\"id\": \"c\", \"type\": \"Block\", \"date\": \"soon\", \"evidence\": "
                   "{\"start\": 1, \"end\": 2}}]}"),
              HasSubstr("no EDTF date"));
  EXPECT_THAT(with("\"notes\": 5}"), HasSubstr("\"notes\" must be an array"));
  EXPECT_THAT(with("\"notes\": [{\"number\": \"1\"}, {\"number\": \"1\"}]}"),
              HasSubstr("notes[1]: id twice"));
  EXPECT_THAT(with("\"notes\": [{\"number\": \"1\", \"report\": \"other\"}]}"),
              HasSubstr("names a report that is not listed: other"));
}

TEST(JsonWriter, EscapesWhatJsonMustAndNothingElse) {
  JsonWriter json;
  json.string("\"\\\n\t\x01 é </script>");
  EXPECT_EQ(json.take(), "\"\\\"\\\\\\n\\t\\u0001 é </script>\"\n");
}

TEST(JsonWriter, WritesNumeralsThatReadBack) {
  EXPECT_EQ(decimal_numeral(0.1), "0.1");
  EXPECT_EQ(decimal_numeral(1e21), "1000000000000000000000");
  EXPECT_EQ(decimal_numeral(-0.0), "0");
  EXPECT_EQ(std::stod(decimal_numeral(1.7976931348623157e308)), 1.7976931348623157e308);
}

}  // namespace
}  // namespace notegraph
