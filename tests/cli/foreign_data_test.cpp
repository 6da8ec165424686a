#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;

struct Case {
  const char* name;
  const char* file;
  const char* bytes;
  const char* member;  // what is tied to the report's entity
};

// All speak of things that the report below names.
const Case kCases[] = {
    {"SchemaOrg", "others.ttl",
     R"(@prefix schema: <https://schema.org/> .
<http://zenda.example/hentzau> a schema:Corporation ; schema:name "Hentzaucorp"@en ; schema:sameAs <http://www.wikidata.org/entity/Q1000001> .)",
     "others/hentzaucorp"},
    {"Wikidata", "truthy.nt",
     "<http://www.wikidata.org/entity/Q1000001> <http://www.wikidata.org/prop/direct/P31> "
     "<http://www.wikidata.org/entity/Q4830453> .\n"
     "<http://www.wikidata.org/entity/Q1000001> <http://www.w3.org/2000/01/rdf-schema#label> "
     "\"Hentzaucorp\"@en .\n"
     "<http://www.wikidata.org/entity/Q1000001> <http://www.w3.org/2000/01/rdf-schema#label> \"Hentzau "
     "AG\"@de .\n",
     "truthy/hentzaucorp"},
    {"FollowTheMoney", "entities.ftm.json",
     R"({"id": "a", "schema": "Company", "properties": {"name": ["Hentzaucorp"], "wikidataId": ["Q1000001"]}}
{"id": "b", "schema": "Ownership", "properties": {}}
)",
     "entities/hentzaucorp"},
    {"CitizenLab", "kz.csv",
     "url,category_code,category_description,date_added,source,notes\nhttp://www.zenda.kz/news,NEWS,\"News, "
     "Media\",2014-01-01,x,\n",
     "kz/zenda-kz"},
};

class ForeignData : public ::testing::TestWithParam<Case> {};

TEST_P(ForeignData, IsTiedToAReport) {
  const TemporaryFolder folder;
  const std::string report = folder.file(
      "report.json",
      R"({"format": "notegraph-graph/1", "reports": [{"id": "ruritania-2020", "country_code": "KZ"}],
    "entities": [{"id": "hentzau", "type": "Organization", "subtype": "Company", "name": "Hentzaucorp"}, {"id": "zenda", "type": "Website", "subtype": "Site", "name": "zenda.kz"}],
    "claims": [], "observations": [], "dates": [], "notes": []})");
  const std::string others = folder.file(GetParam().file, GetParam().bytes);
  const Outcome outcome = run({"merge", report, others, "-o", folder.path("merged"), "-q"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const auto ties = nlohmann::json::parse(file_bytes(folder.path("merged/merged-ties.json")));
  ASSERT_EQ(ties["clusters"].size(), 1u);
  EXPECT_THAT(ties["clusters"][0]["members"].dump(), HasSubstr(GetParam().member));
}

INSTANTIATE_TEST_SUITE_P(All, ForeignData, ::testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(ForeignDataErrors, SayWhatIsWrong) {
  const TemporaryFolder folder;
  const std::string broken =
      folder.file("broken.ftm.json", "{\"schema\": \"Person\", \"properties\": {}}\n{\"schema\": \n");
  EXPECT_THAT(run({"merge", broken, "-o", folder.path("merged")}).err,
              HasSubstr("broken.ftm.json:2: error: is no entity"));
  const std::string list = folder.file("list.csv", "a,b\n1,2\n");
  EXPECT_THAT(run({"merge", list, "-o", folder.path("merged")}).err, HasSubstr("has none of the columns"));
  const std::string unknown = folder.file("unknown.ttl", "<http://x/a> <http://x/b> <http://x/c> .");
  EXPECT_THAT(run({"merge", unknown, "-o", folder.path("merged")}).err,
              HasSubstr("holds neither a report of ours"));
}

}  // namespace
}  // namespace notegraph::testing
