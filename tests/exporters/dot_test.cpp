#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "exporters/dot_exporter.hpp"
#include "exporters/dot_style.hpp"
#include "exporters/dot_text.hpp"
#include "exporters/gexf_exporter.hpp"
#include "exporters/label_wrapping.hpp"
#include "exporters/mermaid_exporter.hpp"
#include "exporters/picture_exporter.hpp"
#include "exporters/sample_graph.hpp"
#include "exporters/views/view.hpp"
#include "exporters/xml_document.hpp"
#include "text/problem.hpp"
#include "text/utf8.hpp"

namespace notegraph {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::parsed_xml;
using ::testing::StartsWith;
using testing::XmlDocument;
using enum EntityType;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

Picture picture(const KnowledgeGraph& graph, std::string_view view = "overview",
                const ViewOptions& options = {}) {
  return picture_of(graph, *find_view(view), options);
}

ViewOptions options_for(const KnowledgeGraph& graph, std::string_view view) {
  ViewOptions options;
  if (view == "focus") options.focus = {graph.all<EntityNode>().front()};
  return options;
}

// One claim of a ministry about a site, the rest to be added.
struct Blocked {
  testing::GraphSketch s;
  testing::GraphSketch::Vertex ministry, site, claim;

  explicit Blocked(const std::string& modality = {},
                   const std::string& name = "Ministry of \"Order\" & Calm") {
    ministry = s.entity(Organization, "Government", name);
    site = s.entity(Website, "Site", "a.example");
    claim = s.claim("Block", 100, modality);
    s.role(claim, "agent", ministry);
    s.role(claim, "target", site);
  }
};

TEST(Dot, LabelsEdgesWithWhatWasDoneWhenAndTheNotesWithTheirLinks) {
  Blocked b;
  b.s.edge(b.claim, EdgeKind::When, b.s.date("2019-12"));
  Source source;
  source.url = "http://herald.example/?a=1&b=2";
  b.s.edge(b.claim, EdgeKind::DirectNote, b.s.note("57", "57. X.", {source}));
  b.s.edge(b.claim, EdgeKind::InheritedNote, b.s.note("58", "58. Y.", {}));
  const std::string dot = to_dot(picture(b.s.graph));
  EXPECT_THAT(dot, HasSubstr("<TD>blocked</TD>"));
  EXPECT_THAT(dot, HasSubstr("<TD>2019-12&#160;</TD><TD HREF=\"http://herald.example/?a=1&amp;b=2\""));
  EXPECT_THAT(dot, HasSubstr(">[57]</TD>"));
  EXPECT_THAT(dot, Not(HasSubstr("[58]")));
}

TEST(Dot, MarksInheritedNotesAndWhatIsNotAsserted) {
  Blocked inherited;
  inherited.s.edge(inherited.claim, EdgeKind::InheritedNote, inherited.s.note("58", "58. Y.", {}));
  const std::string dotted = to_dot(picture(inherited.s.graph));
  EXPECT_THAT(dotted, HasSubstr("<TD>([58])</TD>"));
  EXPECT_THAT(dotted, HasSubstr("style=dotted"));
  const std::string dashed = to_dot(picture(Blocked("alleged").s.graph));
  EXPECT_THAT(dashed, HasSubstr("blocked (alleged)"));
  EXPECT_THAT(dashed, HasSubstr("style=dashed"));
}

TEST(Dot, ExplainsWhatOccursAndNothingElse) {
  const std::string dot = to_dot(picture(Blocked().s.graph));
  EXPECT_THAT(dot, HasSubstr("<B>Overview</B>"));
  EXPECT_THAT(dot, HasSubstr("Ruritania, 2020 – Word House"));
  EXPECT_THAT(dot, HasSubstr(">website</FONT>"));
  EXPECT_THAT(dot, HasSubstr("grey: no note"));
  for (const char* absent : {">court</FONT>", "dashed:", "dotted and", "+12:"})
    EXPECT_THAT(dot, Not(HasSubstr(absent)));
}

TEST(Dot, ColoursByDatasetWhereThereAreSeveral) {
  Picture shown = picture(Blocked().s.graph);
  shown.datasets = {"ruritania-2019", "ruritania-2020"};
  const std::string dot = to_dot(shown);
  EXPECT_THAT(dot, HasSubstr(">ruritania-2019</FONT>"));
  EXPECT_EQ(count(dot, "fillcolor=\"" + std::string(dataset_colour(1).fill) + "\""), 2u);  // both nodes
}

TEST(Dot, PutsRulingsInColumnsWithHeadings) {
  const std::string dot = to_dot(picture(testing::small_graph(), "rulings"));
  EXPECT_THAT(dot, HasSubstr("c1 [shape=plaintext"));
  EXPECT_THAT(dot, Not(HasSubstr("c0 [shape=plaintext")));  // nobody asked for it
  EXPECT_EQ(count(dot, "{rank=same;"), 3u);
}

TEST(Dot, ChoosesTheEngineBySize) {
  Picture shown;
  const auto of_size = [&](std::size_t nodes) {
    shown.nodes.assign(nodes, {});
    for (std::size_t i = 0; i < nodes; ++i) {
      shown.nodes[i].id = shown.nodes[i].name = "n" + std::to_string(i);
      shown.nodes[i].style = &dot_style("Site", "Website");
    }
    return to_dot(shown);
  };
  EXPECT_THAT(of_size(60), HasSubstr("layout=dot, splines=true"));
  EXPECT_THAT(of_size(300), HasSubstr("nslimit=1"));
  EXPECT_THAT(of_size(3000), HasSubstr("layout=sfdp"));
  EXPECT_THAT(of_size(3000), HasSubstr("no room for words"));
}

TEST(Svg, OfEveryViewIsWellFormedAndHoldsItsTextTitleAndDescription) {
  const KnowledgeGraph graph = testing::chapter_graph();
  for (const View& view : views()) {
    const Picture shown = picture_of(graph, view, options_for(graph, view.name));
    const std::string svg = draw(shown, PictureFormat::Svg);
    const XmlDocument document = parsed_xml(svg);
    ASSERT_TRUE(document.well_formed) << view.name;
    EXPECT_EQ(document.root, "svg");
    EXPECT_EQ(document.titles.front(), shown.title);
    EXPECT_THAT(document.text, HasSubstr("Ruritania, 2020"));
    EXPECT_THAT(document.scripts, IsEmpty());
    EXPECT_THAT(svg, Not(HasSubstr("<!DOCTYPE")));
    EXPECT_THAT(svg, Not(HasSubstr("<image")));
    for (const PictureNode& node : shown.nodes)
      EXPECT_THAT(document.text, HasSubstr(node.name.substr(0, node.name.find(' ')))) << view.name;
  }
}

TEST(Svg, TellsScreenReadersWhatEachNodeAndEdgeSays) {
  Blocked b;
  b.s.edge(b.claim, EdgeKind::DirectNote, b.s.note("57", "57. X.", {}));
  const XmlDocument document = parsed_xml(draw(picture(b.s.graph), PictureFormat::Svg));
  EXPECT_THAT(document.titles, Contains("Ministry of \"Order\" & Calm"));
  EXPECT_THAT(document.titles, Contains("Ministry of \"Order\" & Calm – blocked [57] – a.example"));
  EXPECT_THAT(document.links, Contains("http://a.example/"));
}

// A4 with margins is 535 points wide upright and 782 across; 8 points is the least that is read with ease.
TEST(Svg, OfEveryViewIsReadableOnAPage) {
  const KnowledgeGraph graph = testing::chapter_graph();
  for (const View& view : views()) {
    const std::string svg = draw(picture_of(graph, view, options_for(graph, view.name)), PictureFormat::Svg);
    const double width = std::atof(svg.c_str() + svg.find("width=\"") + 7);
    double least = 100;
    for (std::size_t at = svg.find("font-size=\""); at != svg.npos; at = svg.find("font-size=\"", at + 1))
      least = std::min(least, std::atof(svg.c_str() + at + 11));
    EXPECT_GE(least * std::min(1.0, 782 / width), 7.9) << view.name << " is " << width << " points wide";
  }
}

// Labels that try to break out of each syntax, and ones that are only odd.
std::vector<std::string> hostile_labels() {
  std::string controls;
  for (char c = 1; c < 0x20; ++c) controls += c;
  return {
      "\"]; x [label=\"y",
      "</TD></TR></TABLE>><B>",
      "<script>alert(1)</script>",
      "]]><!-- & --><![CDATA[",
      "&amp;&lt;&#x3c;&bogus;&",
      "\\N \\G \\L \\\" \\\\ \\n \\",
      "line\nfeed\r\nand\ttab",
      controls,
      "עברית \u202Eright to left\u202C العربية",
      "မြန်မာနိုင်ငံ Đặng Thị Huệ Қазақстан",
      std::string(10000, 'x'),
      std::string(5000, '"') + std::string(5000, '<'),
      "%%{init: {\"securityLevel\": \"loose\"}}%%",
      "`**md**` #quot; ; end",
      "---\nclick n0 call alert()",
      "\uFFFE\uFFFF\u2028",
      "",
  };
}

TEST(HostileLabels, StayLabelsInEveryViewAndFormat) {
  for (const std::string& label : hostile_labels()) {
    Blocked b({}, label);
    Source source;
    source.title = source.publisher = label;
    source.url = "http://a.example/" + label;
    b.s.edge(b.claim, EdgeKind::DirectNote, b.s.note("57", label, {source}));
    b.s.edge(b.claim, EdgeKind::When, b.s.date("2012"));
    b.s.claim_at(b.claim).quote = label;
    b.s.claim_at(b.claim).values = {{"method", label}};
    for (const View& view : views()) {
      ViewOptions options;
      options.focus = {b.site};
      const Picture shown = picture_of(b.s.graph, view, options);
      const XmlDocument svg = parsed_xml(draw(shown, PictureFormat::Svg));
      EXPECT_TRUE(svg.well_formed) << view.name << ": " << label.substr(0, 60);
      EXPECT_THAT(svg.scripts, IsEmpty());
      EXPECT_TRUE(parsed_xml(to_gexf(shown)).well_formed) << view.name << ": " << label.substr(0, 60);
      const std::string mermaid = to_mermaid(shown);
      EXPECT_THAT(mermaid.substr(mermaid.find("\n---\n") + 5), Not(HasSubstr("%%{")));
      EXPECT_THAT(mermaid, Not(HasSubstr("\nclick n0 call")));
      EXPECT_THAT(mermaid.substr(mermaid.find("\n---\n") + 5), Not(HasSubstr("<script")));
    }
  }
}

TEST(HostileLabels, AreShownAsTheyAre) {
  const XmlDocument svg =
      parsed_xml(draw(picture(Blocked({}, "\\N <b>\"x\"</b> & y").s.graph), PictureFormat::Svg));
  EXPECT_THAT(svg.titles, Contains("\\N <b>\"x\"</b> & y"));
  EXPECT_THAT(svg.text, HasSubstr("\\N <b>\"x\"</b> & y"));
}

TEST(Wrapping, CutsLongWordsBeforeTheNotesBehindThem) {
  const std::vector<LabelLine> lines = flowed(
      {{{"chairman of the committee for information and archives", {}, {}}}, {{"[62]", "http://a/", {}}}}, 10,
      4);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_TRUE(lines[2].back().text.ends_with("…"));
  EXPECT_EQ(lines[3].front().text, "[62]");
}

TEST(Wrapping, KeepsWordsWholeThatAreOnlyALittleWider) {
  EXPECT_THAT(wrapped_lines("the administrators", 10, 3, 18), ElementsAre("the", "administrators"));
  EXPECT_THAT(wrapped_lines("the administrators", 10, 3), ElementsAre("the", "administra", "tors"));
}

TEST(Wrapping, BreaksAtSpacesAndTellsWhatIsCut) {
  EXPECT_THAT(wrapped_lines("one two three", 7, 9), ElementsAre("one two", "three"));
  EXPECT_THAT(wrapped_lines("one two three", 3, 2), ElementsAre("one", "two…"));
  EXPECT_THAT(wrapped_lines("жжжжжжжжжж", 3, 2), ElementsAre("жжж", "жжж…"));
  EXPECT_THAT(wrapped_lines("жжжжжж", 3, 2), ElementsAre("жжж", "жжж"));
  EXPECT_THAT(wrapped_lines("", 3, 2), IsEmpty());
}

TEST(Wrapping, BreaksBurmeseAtItsWordsAndNeverInsideACharacter) {
  const std::string burmese = "မြန်မာနိုင်ငံသတင်းမီဒီယာကောင်စီ";
  std::string joined;
  for (const std::string& line : wrapped_lines(burmese, 10, 9)) {
    EXPECT_LE(utf8::length(line), 10u);
    joined += line;
  }
  EXPECT_EQ(joined, burmese);
  EXPECT_THAT(wrapped_lines("e\u0301e\u0301e\u0301", 3, 9), ElementsAre("e\u0301", "e\u0301", "e\u0301"));
}

TEST(Wrapping, LeavesNothingThatBreaksALine) {
  EXPECT_EQ(printable("a\n\t b\u202Ec\u2028d\x01"), "a bc d");
  EXPECT_EQ(printable("a\xFF"), "a\uFFFD");
}

TEST(DotStyle, TellsClassesApartWithoutColour) {
  std::set<std::tuple<std::string_view, std::string_view, int>> outlines;
  for (const char* name :
       {"Person", "Government", "Court", "Company", "Media", "Party", "CivilSociety", "Intergovernmental",
        "Law", "Website", "Platform", "Software", "Domain", "Place"}) {
    const DotStyle& style = dot_style(name, "");
    EXPECT_TRUE(outlines.emplace(style.shape, style.style, style.outlines).second) << name;
  }
}

// WCAG's relative luminance.
double luminance(std::string_view colour) {
  double sum = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (int i = 0; i < 3; ++i) {
    const double c = static_cast<double>(std::stoi(
                         std::string(colour.substr(static_cast<std::size_t>(1 + 2 * i), 2)), nullptr, 16)) /
                     255;
    sum += weights[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

TEST(DotStyle, HasWordsThatStandOutFromTheirFill) {
  for (const char* name : {"Person", "Government", "Court", "Company", "Media", "Party", "CivilSociety",
                           "Law", "Website", "Platform", "Place", "Ruling", "Claim"}) {
    const DotStyle& style = dot_style(name, "");
    const double fill = luminance(style.fill), text = is_dark(style) ? 1 : 0;
    EXPECT_GE((std::max(fill, text) + 0.05) / (std::min(fill, text) + 0.05), 7) << name;
  }
}

TEST(Mermaid, DrawsNodesEdgesAndLinks) {
  Blocked b("alleged");
  b.s.edge(b.claim, EdgeKind::DirectNote, b.s.note("57", "57. X.", {}));
  const std::string mermaid = to_mermaid(picture(b.s.graph));
  EXPECT_THAT(mermaid,
              StartsWith("---\ntitle: \"Overview – Ruritania, 2020 – Word House\"\n---\nflowchart LR\n"));
  EXPECT_THAT(mermaid, HasSubstr("[\"Ministry of #34;Order#34; #38; Calm\"]:::isGovernment"));
  EXPECT_THAT(mermaid, HasSubstr(" -.->|\"blocked (alleged)<br/>[57]\"| "));
  EXPECT_THAT(mermaid, HasSubstr("href \"http://a.example/\""));
}

TEST(Gexf, HasPlacesFromTheLayout) {
  const std::string gexf = to_gexf(picture(Blocked().s.graph));
  EXPECT_EQ(parsed_xml(gexf).root, "gexf");
  EXPECT_EQ(count(gexf, "<viz:position x=\""), 2u);
  EXPECT_EQ(count(gexf, "<viz:position x=\"0\" y=\"0\""), 0u);
  EXPECT_THAT(gexf, HasSubstr("label=\"blocked\" weight=\"1\""));
}

TEST(Picture, IsDrawnInEveryFormatAndAlwaysTheSame) {
  const Picture shown = picture(testing::small_graph());
  EXPECT_THAT(draw(shown, PictureFormat::Svg), HasSubstr("Zenda.example"));
  EXPECT_THAT(draw(shown, PictureFormat::Png), StartsWith("\x89PNG"));
  EXPECT_THAT(draw(shown, PictureFormat::Pdf), StartsWith("%PDF"));
  EXPECT_EQ(draw(shown, PictureFormat::Dot), to_dot(shown));
  for (const auto format : {PictureFormat::Svg, PictureFormat::Png, PictureFormat::Pdf}) {
    EXPECT_EQ(draw(shown, format), draw(shown, format));
  }
}

TEST(Picture, TellsWhenTheTextIsNoDot) {
  for (const auto limit : {kNoTimeLimit, std::chrono::seconds(60)}) {
    EXPECT_THROW(draw("digraph {", PictureFormat::Svg, limit), InputError);
    EXPECT_THROW(draw("", PictureFormat::Svg, limit), InputError);
    EXPECT_THAT(draw("digraph { a -> b }", PictureFormat::Svg, limit),
                HasSubstr("<svg"));  // still works afterwards
  }
}

TEST(Picture, GivesUpALayoutThatTakesTooLong) {
  std::string dot = "digraph {";
  for (int i = 0; i < 1500; ++i) {
    for (const int to : {7 * i % 1500, 11 * i % 1500, 13 * i % 1500})
      dot += "n" + std::to_string(i) + " -> n" + std::to_string(to) + " [label=x];";
  }
  EXPECT_THROW(draw(dot + "}", PictureFormat::Svg, std::chrono::seconds(1)), LayoutTimeout);
}

}  // namespace
}  // namespace notegraph
