#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "outside/outside.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;

const std::string kShapes = std::string(NOTEGRAPH_SOURCE_DIR) + "/schema/shapes.ttl";

// What is wrong with the sample's graph when these statements are added.
class Shapes : public ::testing::Test {
 protected:
  void SetUp() override {
    const Outcome built = run({"build", sample_report(), "--name", "kz", "-f", "ttl", "-o", "-"});
    ASSERT_EQ(built.code, 0) << built.err;
    turtle_ = built.out;
  }

  std::string violations(const std::string& statements) const {
    const Outcome outcome = node("shacl.mjs", {kShapes, folder_.file("graph.ttl", turtle_ + statements)});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return outcome.out;
  }

  TemporaryFolder folder_;
  std::string turtle_;
};

TEST_F(Shapes, ASoundGraphConforms) {
  NOTEGRAPH_NEEDS_NODE();
  EXPECT_EQ(violations(""), "\nconforms\n");
}

TEST_F(Shapes, BrokenGraphsDoNot) {
  NOTEGRAPH_NEEDS_NODE();
  const std::string claim =
      R"(kz:bad a ng:Claim, ng:Block ; rdfs:label "bad"@en ; ng:quote "q" ; ng:begin 1 ; ng:end 2 ;
    ng:sentenceBegin 1 ; ng:sentenceEnd 2 ; ng:section kz:section-limits-on-content ; ng:confidence 0.5 ;
    prov:wasDerivedFrom kz:report ; prov:wasGeneratedBy kz:build ; ng:target kz:bad-target-1 .
kz:bad-target-1 a ng:Description ; rdfs:label "something" .
)";
  ASSERT_EQ(violations(claim), "\nconforms\n");
  const struct {
    const char* statements;
    const char* message;
  } kBroken[] = {
      {"kz:bare a ng:Claim, ng:Block .", "has no evidence"},
      {"kz:bare a ng:Claim, ng:Block .", "must stand in one section"},
      {"kz:bare a ng:Claim, ng:Block .", "does not quote its sentence"},
      {"kz:bare a ng:Claim, ng:Block .", "has neither a role nor a date"},
      {"kz:bad ng:court kz:bad-target-1 .", "has the role court, which its type does not have"},
      {"kz:bad ng:outcome \"ban\" .", "has the value outcome, which its type does not have"},
      {"kz:bad ng:outcome \"verdict\" .", "outcome is not one of the model's"},
      {"kz:bad ng:modality \"rumoured\" .", "modality is not one of the model's"},
      {"kz:bad ng:confidence 2.0 .", "confidence is not between 0 and 1"},
      {"kz:bad ng:agent kz:report .", "fills a role, but is no entity or description"},
      {"kz:bad ng:directNote kz:note-999 .", "refers to a note that is not there"},
      {"kz:bad ng:directNote kz:note-1 ; ng:inheritedNote kz:note-2 .",
       "has both direct and inherited notes"},
      {"kz:bad ng:sentenceEnd 1 .", "has evidence outside its sentence"},
      {"kz:nothing a ng:Note ; ng:number \"999\" ; ng:begin 0 ; ng:end 0 ; dct:isPartOf kz:report .",
       "is referred to, but the report does not print it"},
      {"ngdate:x1 a ng:Date ; ng:edtf \"last year\"^^edtf:EDTF .",
       "x1\thttps://w3id.org/notegraph/ns#edtf\tis not EDTF"},
      {"ngdate:x2 a ng:Date ; ng:edtf \"2012-12\" .", "is not EDTF"},
      {"ngdate:x3 a ng:Date ; ng:edtf \"2011-05-04\"^^edtf:EDTF ; ng:earliest \"2011-05-04\"^^xsd:date ; "
       "ng:latest \"2011-05-05\"^^xsd:date .",
       "its days are not those of its EDTF"},
      {"ngdate:x4 a ng:Date ; ng:edtf \"2011\"^^edtf:EDTF ; ng:earliest \"2011-01-01\"^^xsd:date ; "
       "ng:latest \"2011-12-30\"^^xsd:date .",
       "its days are not those of its EDTF"},
      {"ngdate:x5 a ng:Date ; ng:edtf \"2009/..\"^^edtf:EDTF ; ng:earliest \"2009-01-01\"^^xsd:date ; "
       "ng:latest \"2011-12-30\"^^xsd:date .",
       "is open at the end"},
      {"kz:thing a ng:Entity ; skos:prefLabel \"Thing\" .", "is not of one type"},
  };
  // All in one file, for the validator takes its time to start.
  std::string broken = claim;
  for (const auto& [statements, message] : kBroken) broken.append(statements).append("\n");
  const std::string found = violations(broken);
  for (const auto& [statements, message] : kBroken) EXPECT_THAT(found, HasSubstr(message)) << statements;
}

}  // namespace
}  // namespace notegraph::testing
