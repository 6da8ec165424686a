#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "exporters/sample_graph.hpp"
#include "exporters/views/date_words.hpp"
#include "exporters/views/view.hpp"
#include "graphs/graph_union.hpp"

namespace notegraph {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;
using enum EntityType;

Picture picture(const KnowledgeGraph& graph, std::string_view view, const ViewOptions& options = {}) {
  return picture_of(graph, *find_view(view), options);
}

std::string words(const std::vector<LabelLine>& label) {
  std::string text;
  for (const LabelLine& line : label) {
    for (const LabelPart& part : line) text += (text.empty() ? "" : " ") + part.text;
  }
  return text;
}

std::vector<std::string> names(const Picture& picture) {
  std::vector<std::string> all;
  for (const PictureNode& node : picture.nodes) all.push_back(node.name);
  return all;
}

// "Ministry -blocked 2012 [57]-> a.example"
std::vector<std::string> ties(const Picture& picture) {
  std::vector<std::string> all;
  for (const PictureEdge& edge : picture.edges)
    all.push_back(picture.nodes[edge.from].name + " -" + words(edge.label) + "-> " +
                  picture.nodes[edge.to].name);
  return all;
}

std::string remarks(const Picture& picture) {
  std::string all;
  for (const std::string& remark : picture.remarks) all += remark + "\n";
  return all;
}

// A ministry that blocked many sites, each with its note.
struct Blocks {
  testing::GraphSketch s;
  testing::GraphSketch::Vertex ministry = s.entity(Organization, "Government", "Ministry");
  std::vector<testing::GraphSketch::Vertex> claims;

  explicit Blocks(int sites) {
    for (int i = 0; i < sites; ++i) {
      claims.push_back(s.claim("Block", 100 * static_cast<std::size_t>(i + 1)));
      s.role(claims.back(), "agent", ministry);
      s.role(claims.back(), "target", s.entity(Website, "Site", "site" + std::to_string(i) + ".example"));
    }
  }
};

TEST(Views, EachHasANameATitleAndSaysWhatItShows) {
  for (const View& view : views()) {
    EXPECT_EQ(find_view(view.name), &view);
    EXPECT_FALSE(view.title.empty() || view.shows.empty()) << view.name;
  }
  EXPECT_EQ(find_view("moon"), nullptr);
}

TEST(Views, NameReportAndYear) {
  EXPECT_EQ(picture(testing::small_graph(), "rulings").title, "Court rulings");
  EXPECT_EQ(picture(testing::small_graph(), "rulings").reports, "Ruritania, 2020 – Word House");
}

TEST(Views, OfAnEmptyGraphSayThatThereIsNothing) {
  for (const View& view : views()) {
    if (view.name == "focus") continue;
    EXPECT_THAT(remarks(picture_of(KnowledgeGraph(), view)), HasSubstr("says nothing that this view shows"))
        << view.name;
  }
}

TEST(Overview, FoldsWhatIsTooMuchIntoCountedNodes) {
  const Picture shown = picture(Blocks(40).s.graph, "overview", {.max_nodes = 5});
  EXPECT_EQ(shown.nodes.size(), 5u);  // the ministry, three sites, and a stub
  EXPECT_THAT(names(shown), Contains("+37 websites"));
  EXPECT_THAT(ties(shown), Contains("Ministry -blocked ×37-> +37 websites"));
}

TEST(Overview, DrawsOnlyWhatIsTiedAndTellsWhatItLeavesOut) {
  Blocks b(6);
  for (int i = 0; i < 4; ++i) {
    const auto claim = b.s.claim("Kinship", 5000 + 100 * static_cast<std::size_t>(i));
    b.s.role(claim, "person", b.s.entity(Person, "", "A" + std::to_string(i)));
    b.s.role(claim, "relative", b.s.entity(Person, "", "B" + std::to_string(i)));
  }
  const Picture shown = picture(b.s.graph, "overview", {.max_nodes = 7});
  EXPECT_LE(shown.nodes.size(), 7u);
  for (std::size_t i = 0; i < shown.nodes.size(); ++i) {
    EXPECT_TRUE(std::any_of(shown.edges.begin(), shown.edges.end(), [&](const PictureEdge& edge) {
      return edge.from == i || edge.to == i;
    })) << shown.nodes[i].name;
  }
  EXPECT_THAT(remarks(shown), HasSubstr("PageRank"));
  EXPECT_THAT(remarks(shown), HasSubstr("8 persons"));
}

TEST(Overview, BundlesClaimsBetweenTheSameTwoWithAllTheirNotes) {
  Blocks b(1);
  b.s.edge(b.claims[0], EdgeKind::DirectNote, b.s.note("7", "7. X.", {}));
  const auto site = *b.s.graph.find("ruritania-2020", "site0-example");
  const auto again = b.s.claim("Block", 900), attack = b.s.claim("Attack", 950);
  for (const auto claim : {again, attack}) {
    b.s.role(claim, "agent", b.ministry);
    b.s.role(claim, "target", site);
  }
  b.s.edge(again, EdgeKind::When, b.s.date("2019-12"));
  b.s.edge(again, EdgeKind::DirectNote, b.s.note("8", "8. Y.", {}));
  b.s.edge(attack, EdgeKind::InheritedNote, b.s.note("9", "9. Z.", {}));
  EXPECT_THAT(ties(picture(b.s.graph, "overview")),
              ElementsAre("Ministry -blocked ×2 [7] 2019-12 [8] attacked ([9])-> site0.example"));
}

TEST(Overview, KeepsWhatIsNotAssertedApart) {
  Blocks b(1);
  const auto alleged = b.s.claim("Block", 900, "alleged");
  b.s.role(alleged, "agent", b.ministry);
  b.s.role(alleged, "target", *b.s.graph.find("ruritania-2020", "site0-example"));
  const Picture shown = picture(b.s.graph, "overview");
  EXPECT_THAT(ties(shown), UnorderedElementsAre("Ministry -blocked-> site0.example",
                                                "Ministry -blocked (alleged)-> site0.example"));
  EXPECT_EQ(std::count_if(shown.edges.begin(), shown.edges.end(),
                          [](const PictureEdge& edge) { return edge.line == Line::Dashed; }),
            1);
}

TEST(Overview, BoxesCommunitiesThatFewTiesConnect) {
  testing::GraphSketch s;
  const auto hub = [&](const std::string& name) {
    const auto agent = s.entity(Organization, "Government", name);
    for (int i = 0; i < 6; ++i) {
      const auto claim = s.claim("Block", s.graph.vertex_count() * 100);
      s.role(claim, "agent", agent);
      s.role(claim, "target", s.entity(Website, "Site", name + std::to_string(i) + ".example"));
    }
    return agent;
  };
  const auto one = hub("Ministry"), other = hub("Agency");
  const auto tie = s.claim("Regulation", 90000);
  s.role(tie, "regulator", one);
  s.role(tie, "regulated", other);
  EXPECT_THAT(picture(s.graph, "overview").groups, UnorderedElementsAre("around Ministry", "around Agency"));
  EXPECT_THAT(picture(Blocks(6).s.graph, "overview").groups, IsEmpty());
}

TEST(Rulings, LeadFromWhoAskedOverTheCourtToTheTarget) {
  testing::GraphSketch s;
  const auto ruling = s.claim("CourtRuling", 100);
  s.role(ruling, "court", s.entity(Organization, "Court", "City court"));
  s.role(ruling, "requestedBy", s.entity(Organization, "Government", "Prosecutor"));
  s.role(ruling, "against", s.entity(Website, "Site", "a.example"));
  s.role(ruling, "law", s.entity(Law, "", "Press Act"));
  s.claim_at(ruling).values = {{"outcome", "ban"}, {"term", "3 months"}};
  s.edge(ruling, EdgeKind::When, s.date("2012-21"));
  s.edge(ruling, EdgeKind::DirectNote, s.note("7", "7. X.", {}));
  const Picture shown = picture(s.graph, "rulings");
  EXPECT_THAT(
      ties(shown),
      UnorderedElementsAre("Prosecutor -requested [7]-> City court", "City court -ruled [7]-> court ruling",
                           "court ruling -against [7]-> a.example", "court ruling -under [7]-> Press Act"));
  for (const PictureNode& node : shown.nodes) {
    const std::size_t column = node.name == "Prosecutor"     ? 0
                               : node.name == "City court"   ? 1
                               : node.name == "court ruling" ? 2
                                                             : 3;
    EXPECT_EQ(node.column, column) << node.name;
    if (column == 2) {
      EXPECT_EQ(words(node.details), "ban, 3 months spring 2012");
    }
  }
}

TEST(Websites, ShowWhatWasDoneToSitesAndNothingElse) {
  const std::vector<std::string> all = ties(picture(testing::chapter_graph(), "websites"));
  EXPECT_THAT(all, Contains(HasSubstr("-blocked")));
  EXPECT_THAT(all, Contains(HasSubstr("-asked for removal")));
  EXPECT_THAT(all, Not(Contains(HasSubstr("owns"))));
  EXPECT_THAT(all, Not(Contains(HasSubstr("arrested"))));
}

TEST(Laws, ShowWhoEnactedWhatAndWhomItBinds) {
  const std::vector<std::string> all = ties(picture(testing::chapter_graph(), "laws"));
  EXPECT_THAT(all, Contains(HasSubstr("Parliament of Ruritania -enacted")));
  EXPECT_THAT(all, Contains(HasSubstr("Law on National Security -provides")));
  EXPECT_THAT(all, Not(Contains(HasSubstr("blocked"))));
}

TEST(Laws, ShowALawWhoseMakerIsNotTold) {
  testing::GraphSketch s;
  const auto claim = s.claim("Enactment", 100);
  s.role(claim, "law", s.entity(Law, "", "Press Act"));
  s.claim_at(claim).values = {{"stage", "in-force"}};
  EXPECT_THAT(names(picture(s.graph, "laws")), UnorderedElementsAre("Press Act", "in force"));
}

TEST(Ownership, ShowsSharesAndTitles) {
  const std::vector<std::string> all = ties(picture(testing::chapter_graph(), "ownership"));
  EXPECT_THAT(all, Contains(HasSubstr("Elphberg Wealth Fund -owns")));
  EXPECT_THAT(all, Contains(HasSubstr("Rudolf Rassendyll -editor")));
  EXPECT_THAT(all, Contains(HasSubstr("-regulates")));
}

TEST(Timeline, ListsDatedClaimsByTheirFirstDayAndCountsTheRestByYear) {
  Blocks b(4);
  const char* const dates[] = {"2012-05~", "2011", "2012-03-04", "2009/.."};
  for (int i = 0; i < 4; ++i)
    b.s.edge(b.claims[static_cast<std::size_t>(i)], EdgeKind::When, b.s.date(dates[i]));
  EXPECT_THAT(names(picture(b.s.graph, "timeline")),
              ElementsAre("Ministry: blocked site3.example", "Ministry: blocked site1.example",
                          "Ministry: blocked site2.example", "Ministry: blocked site0.example"));
  const Picture fewer = picture(b.s.graph, "timeline", {.max_nodes = 2});
  EXPECT_EQ(fewer.nodes.size(), 4u);
  EXPECT_EQ(
      std::count_if(fewer.nodes.begin(), fewer.nodes.end(), [](const PictureNode& n) { return n.stub; }), 2);
  EXPECT_THAT(remarks(fewer), HasSubstr("2 of 4 dated claims"));
}

TEST(Focus, ShowsWhatIsWithinItsDepth) {
  testing::GraphSketch s;
  std::vector<testing::GraphSketch::Vertex> chain;
  for (int i = 0; i < 5; ++i) chain.push_back(s.entity(Organization, "Company", "Firm " + std::to_string(i)));
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    const auto claim = s.claim("Ownership", 100 * (i + 1));
    s.role(claim, "owner", chain[i]);
    s.role(claim, "owned", chain[i + 1]);
  }
  const Picture shown = picture(s.graph, "focus", {.focus = {chain[1]}, .depth = 1});
  EXPECT_THAT(names(shown), UnorderedElementsAre("Firm 0", "Firm 1", "Firm 2"));
  EXPECT_EQ(shown.title, "Around Firm 1");
  for (const PictureNode& node : shown.nodes) EXPECT_EQ(node.focus, node.name == "Firm 1");
  EXPECT_EQ(picture(s.graph, "focus", {.focus = {chain[1]}, .depth = 3}).nodes.size(), 5u);
  EXPECT_THROW(picture(s.graph, "focus"), std::invalid_argument);
}

TEST(Sources, CountClaimsByPublisherAndType) {
  Blocks b(3);
  Source herald;
  herald.publisher = "The Herald";
  herald.url = "http://herald.example/1";
  Source shouted = herald;
  shouted.publisher = "THE HERALD";
  Source nameless;
  nameless.url = "https://www.courier.example/a/b";
  b.s.edge(b.claims[0], EdgeKind::DirectNote, b.s.note("1", "1.", {herald}));
  b.s.edge(b.claims[1], EdgeKind::InheritedNote, b.s.note("2", "2.", {shouted, nameless}));
  EXPECT_THAT(
      ties(picture(b.s.graph, "sources")),
      UnorderedElementsAre("The Herald -1 (1) [1] ([2])-> block", "courier.example -(1) ([2])-> block",
                           "no note: the report alone -1-> block"));
}

TEST(Filters, LetThroughWhatTheySayAndThePictureTellsIt) {
  Blocks b(3);
  const auto section = b.s.section("Limits on Content", {0, 5000});
  b.s.edge(b.claims[0], EdgeKind::InSection, section);
  b.s.edge(b.claims[1], EdgeKind::When, b.s.date("2012"));
  b.s.edge(b.claims[2], EdgeKind::InheritedNote, b.s.note("7", "7.", {}));
  b.s.claim_at(b.claims[2]).confidence = 0.3;
  b.s.edge(b.claims[1], EdgeKind::DirectNote, b.s.note("8", "8.", {}));
  struct Case {
    ClaimFilter filter;
    std::vector<std::string> sites;
    std::string remark;
  };
  const std::vector<Case> cases{
      {{.types = {"block"}}, {"site0", "site1", "site2"}, "of type block"},
      {{.types = {"Website"}}, {"site0", "site1", "site2"}, "of type Website"},
      {{.sections = {"limits on content"}}, {"site0"}, "in section limits on content"},
      {{.from = Edtf::parse("2011-06")}, {"site1"}, "from 2011-06"},
      {{.to = Edtf::parse("2011-06")}, {}, "to 2011-06"},
      {{.notes = {"7"}}, {"site2"}, "of note 7"},
      {{.min_confidence = 0.5}, {"site0", "site1"}, "of confidence 0.5 and more"},
      {{.direct_notes_only = true}, {"site1"}, "with a note of their own"},
  };
  for (const Case& one : cases) {
    const Picture shown = picture(b.s.graph, "overview", {.filter = one.filter});
    std::vector<std::string> expected;
    for (const std::string& site : one.sites) expected.push_back(site + ".example");
    if (!expected.empty()) expected.emplace_back("Ministry");
    EXPECT_THAT(names(shown), ::testing::UnorderedElementsAreArray(expected)) << one.remark;
    EXPECT_THAT(remarks(shown), HasSubstr("Only claims " + one.remark));
  }
}

TEST(Filters, NameWhatThereIsWhereTheGraphHasNoSuchThing) {
  Blocks b(1);
  b.s.section("Limits on Content", {0, 5000});
  const auto message = [&](const ClaimFilter& filter) -> std::string {
    try {
      picture(b.s.graph, "overview", {.filter = filter});
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
    return "no error";
  };
  EXPECT_THAT(message({.types = {"Blok"}}), HasSubstr("type Blok; there are: Block, "));
  EXPECT_THAT(message({.sections = {"Limit"}}), HasSubstr("there are: Limits on Content"));
  EXPECT_THAT(message({.notes = {"99"}}), HasSubstr("no note 99"));
}

TEST(SeveralGraphs, StayApartAndAreToldByDataset) {
  Blocks one(1);
  KnowledgeGraph both = std::move(one.s.graph);
  testing::GraphSketch other("ruritania-2021");
  const auto claim = other.claim("Block", 100);
  other.role(claim, "agent", other.entity(Organization, "Government", "Ministry"));
  other.role(claim, "target", other.entity(Website, "Site", "site0.example"));
  add_graph(both, other.graph);
  const Picture shown = picture(both, "overview");
  EXPECT_THAT(names(shown), UnorderedElementsAre("Ministry", "site0.example", "Ministry", "site0.example"));
  EXPECT_THAT(shown.datasets, ElementsAre("ruritania-2020", "ruritania-2021"));
  EXPECT_THROW(add_graph(both, other.graph), std::invalid_argument);
}

TEST(Labels, LeadFromNotesToTheirSourceOrToAnArchive) {
  Blocks b(1);
  Source source;
  source.title = "Closed";
  source.url = "http://herald.example/1";
  source.date = "2012-12-05";
  b.s.edge(b.claims[0], EdgeKind::DirectNote, b.s.note("1", "1.", {source}));
  const Labels plain(b.s.graph, false), archived(b.s.graph, true);
  EXPECT_EQ(plain.notes(b.claims[0]).front().link, "http://herald.example/1");
  EXPECT_EQ(archived.notes(b.claims[0]).front().link,
            "https://web.archive.org/web/20121205/http://herald.example/1");
  EXPECT_THAT(archived.notes(b.claims[0]).front().tooltip, HasSubstr("look-up in the Internet Archive"));
}

TEST(Labels, LinkToNothingThatRuns) {
  EXPECT_EQ(web_link("javascript:alert(1)"), "");
  EXPECT_EQ(web_link("data:text/html,x"), "");
  EXPECT_EQ(web_link("HTTPS://a.example/\"<b>"), "HTTPS://a.example/%22%3Cb%3E");
  EXPECT_EQ(site_link("Guljan.org"), "http://guljan.org/");
  EXPECT_EQ(site_link("Stan TV"), "");
  EXPECT_EQ(site_link("LiveJournal"), "");
  EXPECT_EQ(archive_link("http://a.example/", ""), "https://web.archive.org/web/*/http://a.example/");
}

TEST(Labels, HoverShowsSentencePlaceRuleAndNotes) {
  Blocks b(1);
  b.s.edge(b.claims[0], EdgeKind::InheritedNote, b.s.note("7", "7.", {}));
  const std::string hover = Labels(b.s.graph, false).hover(b.claims[0]);
  for (const char* part :
       {"“What the sentence at 100 says.”", "characters 102 to 160 of report.txt", "rule block/test",
        "confidence 0.86", "no note of its own; the next in the paragraph is note 7"}) {
    EXPECT_THAT(hover, HasSubstr(part));
  }
}

TEST(DateWords, SayWhatEdtfMeans) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"2012-12-04", "2012-12-04"},
      {"2012-21", "spring 2012"},
      {"2012~", "about 2012"},
      {"2009/..", "since 2009"},
      {"../2009-05", "until 2009-05"},
      {"199X", "1990s"},
      {"2012-34", "2nd quarter of 2012"},
      {"2011/2012~", "2011 to about 2012"},
      {"2012-05?", "perhaps 2012-05"},
  };
  for (const auto& [edtf, expected] : cases) EXPECT_EQ(date_words(Edtf::parse(edtf).value()), expected);
}

}  // namespace
}  // namespace notegraph
