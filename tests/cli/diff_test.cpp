#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string entity(const std::string& id, const std::string& type, const std::string& subtype,
                   const std::string& name) {
  return R"({"id": ")" + id + R"(", "type": ")" + type + R"(", "subtype": ")" + subtype + R"(", "name": ")" +
         name + R"("})";
}

std::string claim(const std::string& id, const std::string& type, const std::string& roles,
                  const std::string& more) {
  return R"({"id": ")" + id + R"(", "type": ")" + type + R"(", "roles": )" + roles +
         R"(, "notes": [], "evidence": {"start": 0, "end": 9})" + more + "}";
}

std::string graph(const std::string& dataset, const std::string& entities, const std::string& claims,
                  const std::string& figure) {
  return R"({"format": "notegraph-graph/1", "reports": [{"id": ")" + dataset +
         R"(", "country_code": "KZ"}], "entities": [)" + entities + R"(], "claims": [)" + claims +
         R"(], "observations": [{"indicator": "users", "value": )" + figure +
         R"(, "unit": "percent", "date": "2020", "notes": [], "evidence": {"start": 0, "end": 9}}], "dates": [], "notes": []})";
}

const std::string kSites = entity("zenda-kz", "Website", "Site", "zenda.kz") + "," +
                           entity("hentzau", "Organization", "Company", "Hentzau Corporation");

class Diff : public ::testing::Test {
 protected:
  TemporaryFolder folder;
  std::string before = folder.file(
      "before.json",
      graph("ruritania-2020", kSites + "," + entity("rudolf-rassendyll", "Person", "", "Rudolf Rassendyll"),
            claim("claim-1", "Ownership", R"({"owner": ["hentzau"], "owned": ["zenda-kz"]})",
                  R"(, "values": {"share": "51 percent"})") +
                "," + claim("claim-2", "Block", R"({"target": ["zenda-kz"]})", R"(, "date": "2020-05-02")"),
            "41"));
  std::string after = folder.file(
      "after.json",
      graph("ruritania-2021", kSites + "," + entity("anna-zenda", "Person", "", "Anna Zenda"),
            claim("claim-3", "Ownership", R"({"owner": ["hentzau"], "owned": ["zenda-kz"]})",
                  R"(, "values": {"share": "75 percent"})") +
                "," + claim("claim-4", "Unblock", R"({"target": ["zenda-kz"]})", R"(, "date": "2021-02-01")"),
            "43"));
};

TEST_F(Diff, TellsWhatIsNewChangedAndNoLongerReported) {
  const Outcome outcome = run({"diff", before, after, "-f", "json"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["entities"]["new"][0]["words"], "Anna Zenda");
  EXPECT_EQ(json["entities"]["no_longer_reported"][0]["words"], "Rudolf Rassendyll");
  EXPECT_EQ(json["entities"]["unchanged"].size(), 2u);
  ASSERT_EQ(json["claims"]["changed"].size(), 1u);
  EXPECT_EQ(json["claims"]["changed"][0]["fields"]["share"],
            (std::vector<std::string>{"51 percent", "75 percent"}));
  EXPECT_EQ(json["claims"]["new"][0]["id"], "ruritania-2021/claim-4");
  EXPECT_EQ(json["claims"]["no_longer_reported"][0]["id"], "ruritania-2020/claim-2");
  EXPECT_EQ(json["figures"]["changed"][0]["fields"]["value"], (std::vector<std::string>{"41", "43"}));
}

TEST_F(Diff, NeverSaysThatSomethingEnded) {
  const std::string page = run({"diff", before, after}).out;
  EXPECT_THAT(page, HasSubstr("no longer reported  Rudolf Rassendyll (ruritania-2020:rudolf-rassendyll)"));
  EXPECT_THAT(page, HasSubstr("percent → 75 percent"));
  EXPECT_THAT(page, Not(HasSubstr("ended")));
}

TEST_F(Diff, AGraphDoesNotDifferFromItself) {
  const std::string page = run({"diff", before, before}).out;
  EXPECT_THAT(page, HasSubstr("Names: 0 new, 0 changed, 0 no longer reported, 3 as before"));
  EXPECT_THAT(page, HasSubstr("Claims: 0 new, 0 changed, 0 no longer reported, 2 as before"));
  EXPECT_THAT(page, HasSubstr("Figures: 0 new, 0 changed, 0 no longer reported, 1 as before"));
}

TEST_F(Diff, IsAPictureToo) {
  const Outcome outcome = run({"diff", before, after, "-f", "dot"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("digraph"));
  EXPECT_THAT(outcome.out, HasSubstr("no longer reported"));
  EXPECT_EQ(run({"diff", before, after, "-o", folder.path("changes.svg")}).code, 0);
  EXPECT_THAT(file_bytes(folder.path("changes.svg")), HasSubstr("<svg"));
}

TEST_F(Diff, AskedForWhatThereIsNotItSaysSo) {
  EXPECT_EQ(run({"diff", before, after, "-f", "docx"}).code, 2);
  EXPECT_EQ(run({"diff", before, folder.path("gone.json")}).code, 1);
}

}  // namespace
}  // namespace notegraph::testing
