#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "exporters/dot_exporter.hpp"
#include "exporters/dot_style.hpp"
#include "exporters/picture_exporter.hpp"
#include "exporters/sample_graph.hpp"
#include "text/problem.hpp"

namespace notegraph {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

// One claim of a ministry about a site, the rest to be added.
struct Blocked {
  testing::GraphSketch s;
  testing::GraphSketch::Vertex ministry, site, claim;

  explicit Blocked(const std::string& modality = {}) {
    ministry = s.entity(EntityType::Organization, "Government", "Ministry of \"Order\" & Calm");
    site = s.entity(EntityType::Website, "Site", "a.example");
    claim = s.claim("Block", 100, modality);
    s.role(claim, "agent", ministry);
    s.role(claim, "target", site);
  }
};

TEST(Dot, LabelsEdgesWithWhatWasDoneWhenAndTheDirectNotes) {
  Blocked b;
  b.s.edge(b.claim, EdgeKind::When, b.s.date("2019-12"));
  b.s.edge(b.claim, EdgeKind::DirectNote, b.s.note("57", "57. X.", {}));
  b.s.edge(b.claim, EdgeKind::InheritedNote, b.s.note("58", "58. Y.", {}));
  EXPECT_THAT(to_dot(b.s.graph), HasSubstr("label=\"blocked\\n2019-12 [57]\""));
  EXPECT_THAT(to_dot(b.s.graph), Not(HasSubstr("[58]")));
}

TEST(Dot, MarksInheritedNotesAndWhatIsNotAsserted) {
  Blocked inherited;
  inherited.s.edge(inherited.claim, EdgeKind::InheritedNote, inherited.s.note("58", "58. Y.", {}));
  EXPECT_THAT(to_dot(inherited.s.graph), HasSubstr("label=\"blocked\\n([58])\""));
  EXPECT_THAT(to_dot(inherited.s.graph), HasSubstr("style=dotted"));
  const Blocked alleged("alleged");
  EXPECT_THAT(to_dot(alleged.s.graph), HasSubstr("label=\"blocked (alleged)\""));
  EXPECT_THAT(to_dot(alleged.s.graph), HasSubstr("style=dashed"));
}

TEST(Dot, DrawsRulingsAsNodesBetweenCourtAndParties) {
  const std::string dot = to_dot(testing::small_graph());
  EXPECT_THAT(dot, HasSubstr("label=\"court ruling\\nsuspension, 3 months\\n2019-12-04 [10] [9]\""));
  EXPECT_EQ(count(dot, "label=\"against\""), 3u);
}

TEST(Dot, EscapesLabels) {
  EXPECT_THAT(to_dot(Blocked().s.graph), HasSubstr("label=\"Ministry of \\\"Order\\\" &amp;\\nCalm\""));
}

TEST(Dot, LeavesOutWhatStandsInNoClaim) {
  Blocked b;
  b.s.entity(EntityType::Person, "", "Nobody");
  EXPECT_THAT(to_dot(b.s.graph), Not(HasSubstr("Nobody")));
}

TEST(Dot, FoldsWhatIsTooMuchIntoACountedNode) {
  testing::GraphSketch s;
  const auto ministry = s.entity(EntityType::Organization, "Government", "Ministry");
  for (std::size_t i = 0; i < 40; ++i) {
    const auto claim = s.claim("Block", 100 * i);
    s.role(claim, "agent", ministry);
    s.role(claim, "target", s.entity(EntityType::Website, "Site", "site" + std::to_string(i) + ".example"));
  }
  const std::string dot = to_dot(s.graph, {.max_nodes = 4});
  EXPECT_THAT(dot, HasSubstr("label=\"+37 websites\""));
  EXPECT_THAT(dot, HasSubstr("label=\"blocked ×37\""));
  EXPECT_EQ(count(dot, "shape="), 5u);
}

TEST(Dot, NamesTheReportAndTheClassesThatOccur) {
  const std::string dot = to_dot(Blocked().s.graph);
  EXPECT_THAT(dot, HasSubstr("Freedom of Words: Ruritania, 2020 (Word House)"));
  EXPECT_THAT(dot, HasSubstr(">website</FONT>"));
  EXPECT_THAT(dot, Not(HasSubstr(">court</FONT>")));
}

TEST(Dot, CanBeDrawnEvenWhenTheGraphIsEmpty) {
  EXPECT_THAT(draw(to_dot(KnowledgeGraph()), PictureFormat::Svg), HasSubstr("<svg"));
}

TEST(DotStyle, WrapsAtSpacesAndCutsWhatIsTooLong) {
  EXPECT_EQ(wrapped("one two three", 7, 9), "one two\nthree");
  EXPECT_EQ(wrapped("one two three", 3, 2), "one\ntwo…");
  EXPECT_EQ(wrapped("жжжжжжжжжж", 3, 2), "жжжжжж…");
  EXPECT_EQ(wrapped("", 3, 2), "");
}

TEST(Picture, IsDrawnInEveryFormatAndAlwaysTheSame) {
  const std::string dot = to_dot(testing::small_graph());
  EXPECT_THAT(draw(dot, PictureFormat::Svg), HasSubstr("Zenda.example"));
  EXPECT_THAT(draw(dot, PictureFormat::Png), StartsWith("\x89PNG"));
  EXPECT_THAT(draw(dot, PictureFormat::Pdf), StartsWith("%PDF"));
  EXPECT_THAT(draw(dot, PictureFormat::Dot), HasSubstr("pos="));
  for (const auto format : {PictureFormat::Svg, PictureFormat::Png, PictureFormat::Pdf}) {
    EXPECT_EQ(draw(dot, format), draw(dot, format));
  }
}

TEST(Picture, TellsWhenTheTextIsNoDot) {
  EXPECT_THROW(draw("digraph {", PictureFormat::Svg), InputError);
  EXPECT_THROW(draw("", PictureFormat::Svg), InputError);
  EXPECT_THAT(draw("digraph { a -> b }", PictureFormat::Svg), HasSubstr("<svg"));  // still works afterwards
}

}  // namespace
}  // namespace notegraph
