#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "exporters/nquads_exporter.hpp"
#include "exporters/sample_graph.hpp"
#include "outside/outside.hpp"

namespace notegraph::testing {
namespace {

std::vector<std::string> named_query_files() {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(NOTEGRAPH_SOURCE_DIR) + "/schema/queries")) {
    if (entry.path().extension() == ".rq") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// Values for the parameters that must be given.
std::vector<std::string> parameters_of(const std::string& name) {
  if (name == "about" || name == "timeline") return {"--param", "name=Сана.example"};
  return {};
}

// A report by hand in which every named query finds something; its figure is `penetration`.
std::string report_with_everything(const std::string& dataset, double penetration) {
  GraphSketch s(dataset);
  using enum EntityType;
  const auto section = s.section("Blocking", {0, 5000});
  const auto court = s.entity(Organization, "Court", "Court of Strelsau");
  const auto ministry = s.entity(Organization, "Government", "Ministry", {"the \"M\""});
  const auto site = s.entity(Website, "Site", "Сана.example");
  const auto mirror = s.entity(Website, "Site", "sana2.example");
  const auto ann = s.entity(Person, "", "Ann");
  const auto law = s.entity(Law, "", "Press Act");
  const auto old_law = s.entity(Law, "", "Old Press Act");
  const auto note = s.note(
      "1", "Ann, \"On \\ blocks\"",
      {{"Ann", "О блокировках", "On blocks", "ru", "Daily", "2012", "http://daily.example/1", "", ""}});
  std::size_t at = 0;
  const auto claim = [&](const std::string& type,
                         std::initializer_list<std::pair<const char*, GraphSketch::Vertex>> roles,
                         std::initializer_list<std::pair<const char*, const char*>> values = {}) {
    const auto vertex = s.claim(type, at += 10);
    for (const auto& [role, filler] : roles) s.role(vertex, role, filler);
    for (const auto& [name, value] : values) s.claim_at(vertex).values.emplace(name, value);
    s.edge(vertex, EdgeKind::When, s.date("2012-05-0" + std::to_string(1 + at / 10 % 9)));
    s.edge(vertex, EdgeKind::DirectNote, note);
    s.edge(vertex, EdgeKind::InSection, section);
    return vertex;
  };
  claim("Block", {{"agent", ministry}, {"target", site}});
  claim("CourtRuling", {{"court", court}, {"against", site}, {"requestedBy", ministry}},
        {{"outcome", "ban"}});
  claim("Founding", {{"agent", site}, {"founded", mirror}});
  claim("Enactment", {{"agent", ministry}, {"law", law}, {"amends", old_law}}, {{"stage", "signed"}});
  claim("Position", {{"person", ann}, {"organization", ministry}}, {{"title", "minister"}});
  claim("Arrest", {{"agent", ministry}, {"target", ann}});
  claim("Ownership", {{"owner", ann}, {"owned", site}}, {{"share", "half"}});
  claim("RemovalRequest", {{"agent", ministry}, {"target", site}}, {{"count", "12"}});
  s.claim_at(claim("Statement", {{"speaker", ann}, {"attributedTo", ann}}, {{"content", "no"}})).modality =
      "attributed";
  s.edge(s.claim("Protest", 900), EdgeKind::InSection, section);
  for (const double value : {penetration, penetration + 1}) {
    const auto figure =
        s.observation("internet penetration", value, "percent", 1000 + static_cast<std::size_t>(value));
    s.edge(figure, EdgeKind::When, s.date("2012"));
    s.edge(figure, EdgeKind::DirectNote, note);
  }
  std::string ntriples;
  write_ntriples(s.graph, [&](std::string_view text) { ntriples += text; });
  return ntriples;
}

// A small report of a country, to be merged with another's.
std::string report_to_merge(const std::string& dataset, const std::string& country,
                            const std::string& users) {
  return R"({"format": "notegraph-graph/1", "reports": [{"id": ")" + dataset + R"(", "title": ")" + dataset +
         R"(", "country": ")" + country + R"("}],
  "entities": [
    {"id": "acme", "type": "Organization", "subtype": "Company", "name": "Zellbrite", "aliases": [], "mentions": []},
    {"id": "anna", "type": "Person", "name": "Anna Zenda", "aliases": [], "mentions": []},
    {"id": "site", "type": "Website", "subtype": "Platform", "name": "YouTube", "aliases": [], "mentions": []},
    {"id": "place", "type": "Place", "name": "Singapore", "aliases": [], "mentions": []}],
  "claims": [
    {"id": "claim-00000001", "type": "Block", "roles": {"target": ["site"]}, "date": "2012", "notes": [], "quote": "q",
     "evidence": {"start": 0, "end": 1}, "sentence": {"start": 0, "end": 1}},
    {"id": "claim-00000002", "type": "Ownership", "roles": {"owner": ["acme"], "owned": ["site"]}, "notes": [],
     "quote": "q", "evidence": {"start": 2, "end": 3}, "sentence": {"start": 2, "end": 3}}],
  "observations": [
    {"id": "obs-00000001", "indicator": "internet users", "value": )" +
         users + R"(, "unit": "percent", "date": "2012", "place": ["place"], "notes": [], "quote": "q",
     "evidence": {"start": 4, "end": 5}, "sentence": {"start": 4, "end": 5}}]})";
}

// The sample, two reports by hand that disagree, and two that are merged.
class NamedQueries : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(run({"build", sample_report(), "--name", "kz", "-f", "nt", "-o", folder_.path()}).code, 0);
    folder_.file("a.nt", report_with_everything("a", 50));
    folder_.file("b.nt", report_with_everything("b", 60.5));
    const std::string one = folder_.file("one.json", report_to_merge("one", "Ruritania", "50"));
    const std::string two = folder_.file("two.json", report_to_merge("two", "Freedonia", "60"));
    ASSERT_EQ(run({"merge", one, two, "-f", "nt", "-q", "-o", folder_.path()}).code, 0);
  }
  TemporaryFolder folder_;
};

TEST_F(NamedQueries, AnswerAsOxigraphDoes) {
  NOTEGRAPH_NEEDS_NODE();
  const auto names = named_query_files();
  EXPECT_GE(names.size(), 15u);
  const std::string kz = folder_.path("kz.nt"), a = folder_.path("a.nt"), b = folder_.path("b.nt"),
                    merged = folder_.path("merged.nt");
  for (const std::string& name : names) {
    std::vector<std::string> ours{"query", kz, a, b, merged, "--named", name, "-f", "tsv"};
    std::vector<std::string> print{"query", "--print", "--named", name};
    for (const std::string& parameter : parameters_of(name)) {
      ours.push_back(parameter);
      print.push_back(parameter);
    }
    const Outcome answer = run(ours);
    ASSERT_EQ(answer.code, 0) << name << ": " << answer.err;
    const std::string query = folder_.file(name + ".rq", run(print).out);
    const Outcome theirs = node("query.mjs", {query, kz, a, b, merged});
    ASSERT_EQ(theirs.code, 0) << name << ": " << theirs.err;
    EXPECT_GT(std::count(answer.out.begin(), answer.out.end(), '\n'), 1) << name << " finds nothing";
    EXPECT_EQ(sorted_rows(answer.out), sorted_rows(theirs.out)) << name;
  }
}

}  // namespace
}  // namespace notegraph::testing
