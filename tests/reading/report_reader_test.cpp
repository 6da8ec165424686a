#include "reading/report_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "read_text.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> section_titles(const Report& report) {
  std::vector<std::string> titles;
  for (const Section& section : report.sections) titles.push_back(section.title);
  return titles;
}

std::vector<std::string> note_numbers(const Report& report) {
  std::vector<std::string> numbers;
  for (const Note& note : report.notes) numbers.push_back(note.number);
  return numbers;
}

// --- plain text

const std::string kPlain =
    "Freedonia 2021 Scores\n\nNet Watch Status: Partly Free\nNet Watch Total: 59\n"
    "A Subtotal: Access: 15\n\nKey Developments: May 2020 – April 2021\n\n"
    "  • The court banned two sites [1].\n\n  • Nobody was jailed.\n\n"
    "Limits on Content\n\n"
    "The agency blocked a site.[2]\nIt stayed so [3, 4] for\nmonths.[1-3]\n\n"
    "Notes\n\n1 Jane Roe, \"One,\" Ledger, May 3, 2020.\n2 Jane Roe, \"Two,\"\nLedger, May 4, 2020.\n"
    "3 Jane Roe, \"Three,\" Ledger.\n4 Jane Roe, \"Four,\" Ledger.\n";

TEST(PlainText, HasFactsInItsHeader) {
  const Report report = read_report("f.txt", kPlain);
  EXPECT_EQ(report.title, "Freedonia 2021 Scores");
  EXPECT_EQ(report.year, "2021");
  EXPECT_EQ(report.coverage, "2020-05/2021-04");
  ASSERT_EQ(report.scores.size(), 3U);
  EXPECT_EQ(report.scores[0].name + "=" + report.scores[0].value, "status=Partly Free");
  EXPECT_EQ(report.scores[1].name + "=" + report.scores[1].value, "total=59");
  EXPECT_EQ(report.scores[2].name + "=" + report.scores[2].value, "a=15");
}

TEST(PlainText, AHeadingOverTheScoresIsNoTitle) {
  const Report report = read_report("f.txt", "2013 Scores\n\nNet Watch Total: 59\n\nThe net is slow.\n");
  EXPECT_EQ(report.title, "");
  EXPECT_EQ(report.year, "2013");
}

TEST(PlainText, ShortLinesAreHeadingsAndBulletsAreItems) {
  const Report report = read_report("f.txt", kPlain);
  EXPECT_THAT(section_titles(report), ::testing::Contains("Limits on Content"));
  int items = 0;
  for (const Paragraph& paragraph : report.paragraphs) items += paragraph.kind == ParagraphKind::ListItem;
  EXPECT_EQ(items, 2);
}

TEST(PlainText, JoinsWrappedLinesAndExpandsRunsOfMarkers) {
  const Report report = read_report("f.txt", kPlain);
  EXPECT_THAT(sentences(report),
              ::testing::IsSupersetOf({"The agency blocked a site.", "It stayed so for months."}));
  EXPECT_THAT(marker_numbers(report), ElementsAre("1", "2", "3", "4", "1", "2", "3"));
  EXPECT_THAT(report.problems, IsEmpty());
}

TEST(PlainText, ANoteMayRunOverLines) {
  const Report report = read_report("f.txt", kPlain);
  ASSERT_THAT(note_numbers(report), ElementsAre("1", "2", "3", "4"));
  EXPECT_EQ(report.notes[1].text, "Jane Roe, \"Two,\" Ledger, May 4, 2020.");
  ASSERT_EQ(report.notes[1].sources.size(), 1U);
  EXPECT_EQ(report.notes[1].sources[0].date, "2020-05-04");
}

struct Style {
  const char* heading;
  const char* before;
  const char* behind;
};
class NotesStyle : public ::testing::TestWithParam<Style> {};

TEST_P(NotesStyle, IsRead) {
  const auto& [heading, before, behind] = GetParam();
  std::string input = "Overview\n\nOne.[1] Two.[2]\n\n" + std::string(heading) + "\n\n";
  for (const char* number : {"1", "2"})
    input += std::string(before) + number + behind + " Jane Roe, \"Title,\" Ledger.\n";
  const Report report = read_report("f.txt", input);
  EXPECT_THAT(note_numbers(report), ElementsAre("1", "2"));
  EXPECT_THAT(report.problems, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Notes, NotesStyle,
                         ::testing::Values(Style{"Notes", "", ""}, Style{"Footnotes", "", "."},
                                           Style{"References", "[", "]"}, Style{"Endnotes", "^", ""},
                                           Style{"NOTES", "", "."},
                                           Style{"Footnotes and Citations", "[", "]:"},
                                           Style{"Notes & Sources", "", ")"}));

TEST(PlainText, NotesInBracketsNeedNoHeading) {
  const Report report = read_report(
      "f.txt",
      "Overview\n\nOne.[1] Two.[2]\n\n[1] Jane Roe, \"One,\" Ledger.\n[2] Jane Roe,\n\"Two,\" Ledger.\n");
  EXPECT_THAT(note_numbers(report), ElementsAre("1", "2"));
  EXPECT_THAT(sentences(report), ElementsAre("Overview", "One.", "Two."));
}

TEST(PlainText, AParagraphThatBeginsWithAMarkerIsNoNote) {
  const Report report = read_report("f.txt", "Overview\n\n[1] One.\n\n[2] Two.\n\nThree.\n");
  EXPECT_THAT(note_numbers(report), IsEmpty());
}

// --- Markdown

const std::string kMarkdown =
    "---\ntitle: \"Freedonia: Nets in 2022\"\npublisher: Net Watch\ndate: 2022-12-01\n---\n\n"
    "# Summary\n\nThe _agency_ blocked **two** sites[^1], says [Ledger](https://ledger.xx/a).[^2]\n\n"
    "## Findings\n\n* One item.[^3]\n* Another.<sup>[^2]</sup>\n\n"
    "[^1]: Jane Roe, \"One,\" Ledger.\n\n[^2]:\n     Jane Roe, \"Two,\" Ledger.\n\n[^3]: It is so.\n";

TEST(Markdown, HasFactsInItsFrontMatter) {
  const Report report = read_report("f.md", kMarkdown);
  EXPECT_EQ(report.title, "Freedonia: Nets in 2022");
  EXPECT_EQ(report.publisher, "Net Watch");
  EXPECT_EQ(report.date, "2022-12-01");
  EXPECT_EQ(report.year, "2022");
}

TEST(Markdown, LeavesOutMarkupAndKeepsLinks) {
  const Report report = read_report("f.md", kMarkdown);
  EXPECT_THAT(sentences(report), ElementsAre("Summary", "The agency blocked two sites, says Ledger.",
                                             "Findings", "One item.", "Another."));
  ASSERT_EQ(report.links.size(), 1U);
  EXPECT_EQ(report.links[0].url, "https://ledger.xx/a");
  EXPECT_EQ(report.view(report.links[0].text), "Ledger");
}

TEST(Markdown, TakesSuperscriptsForMarkersWhereNotesHaveTheirNumbers) {
  const Report report =
      read_report("f.md",
                  "# Summary\n\nOne.<sup>1</sup> Two of 5 km<sup>9</sup>.<sup>2</sup>\n\n"
                  "## Notes\n\n1. Jane Roe, \"One,\" Ledger.\n2. Jane Roe, \"Two,\" Ledger.\n");
  EXPECT_THAT(marker_numbers(report), ::testing::IsSupersetOf({"1", "2"}));
  EXPECT_THAT(note_numbers(report), ElementsAre("1", "2"));
  EXPECT_THAT(sentences(report)[1], "One.");
}

TEST(Markdown, SectionsHaveLevels) {
  const Report report = read_report("f.md", kMarkdown);
  std::vector<std::pair<std::string, int>> sections;
  for (const Section& section : report.sections) {
    if (!section.title.empty()) sections.emplace_back(section.title, section.level);
  }
  EXPECT_THAT(sections, ElementsAre(std::pair("Summary", 1), std::pair("Findings", 2)));
}

TEST(Markdown, ReadsFootnotesAndSuperscripts) {
  const Report report = read_report("f.md", kMarkdown);
  EXPECT_THAT(note_numbers(report), ElementsAre("1", "2", "3"));
  EXPECT_THAT(marker_numbers(report), ElementsAre("1", "2", "3", "2"));
  EXPECT_TRUE(report.notes[2].explains);
}

struct Layout {
  const char* before;  // the notes
  const char* entry;   // between a note's number and its text
};
class MarkdownNotes : public ::testing::TestWithParam<Layout> {};

TEST_P(MarkdownNotes, AreFoundHoweverTheyAreSetOff) {
  const auto& [before, behind] = GetParam();
  std::string input = "# Summary\n\nOne.[1] Two.[2]\n\n" + std::string(before);
  for (const char* number : {"[1", "[2"})
    input += number + std::string(behind) + "Jane Roe, \"T,\" Ledger.\n\n";
  const Report report = read_report("f.md", input);
  EXPECT_THAT(note_numbers(report), ElementsAre("1", "2"));
  EXPECT_THAT(marker_numbers(report), ElementsAre("1", "2"));
  EXPECT_EQ(report.notes[1].sources.at(0).author, "Jane Roe");
  EXPECT_THAT(report.problems, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Notes, MarkdownNotes,
                         ::testing::Values(Layout{"## Footnotes and Citations\n\n", "]: "}, Layout{"", "]: "},
                                           Layout{"", "] "}, Layout{"**Notes**\n\n", "] "},
                                           Layout{"Sources\n\n", "] "}));

// --- positions

TEST(Positions, AreCodePointsOfTheInput) {
  const std::string input =
      "Über uns\n\nDie Zeitung «Вестник» — a paper — was blocked.[1] 😀 It is back.\n\nNotes\n\n"
      "1 Jane Roe, \"Título,\" Ledger.\n";
  const Report report = read_report("f.txt", input);
  for (const Sentence& sentence : report.sentences) {
    EXPECT_EQ(slice(input, sentence.span), report.view(sentence.text));
  }
  ASSERT_EQ(report.markers.size(), 1U);
  EXPECT_EQ(slice(input, report.markers[0].span), "[1]");
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_EQ(slice(input, report.notes[0].span), "1 Jane Roe, \"Título,\" Ledger.");
}

TEST(Positions, OfWordsSurviveMarkupAndWrappedLines) {
  const std::string input = "# Über\n\nThe **Ärzte**[^1] of\n_Łódź_ spoke.\n\n[^1]: It is so.\n";
  const Report report = read_report("f.md", input);
  const std::size_t at = report.text.find("Łódź");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(slice(input, report.span({at, at + std::string("Łódź").size()})), "Łódź");
  EXPECT_THAT(report.text, HasSubstr("The Ärzte of Łódź spoke."));
}

TEST(Positions, IgnoreAByteOrderMarkAndCarriageReturns) {
  const std::string plain = "Overview\n\nThe site is down.[1]\n\nNotes\n\n1 Jane Roe, \"One,\" Ledger.\n";
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : plain) windows += c == '\n' ? "\r\n" : std::string(1, c);
  const Report report = read_report("f.txt", windows);
  EXPECT_THAT(sentences(report), ElementsAre("Overview", "The site is down."));
  EXPECT_EQ(slice(windows, report.sentences[1].span), "The site is down.");
  EXPECT_THAT(note_numbers(report), ElementsAre("1"));
}

// --- short forms

TEST(BackReferences, NameTheEarlierNote) {
  const Report report =
      read_report("f.txt",
                  "Overview\n\nOne.[1] Two.[2] Three.[3] Four.[4] Five.[5]\n\nNotes\n\n"
                  "1 Net Watch, \"Country Profile: Freedonia,\" May 3, 2020, http://nw.xx/f.\n"
                  "2 Jane Roe, \"Sites closed,\" Ledger, May 4, 2020, http://ledger.xx/2.\n"
                  "3 Ibid.\n4 Net Watch, \"Country Profile: Freedonia.\"\n5 Roe, supra note 2.\n");
  ASSERT_EQ(report.notes.size(), 5U);
  EXPECT_EQ(report.notes[2].same_as, "2");
  EXPECT_EQ(report.notes[3].same_as, "1");
  EXPECT_EQ(report.notes[4].same_as, "2");
}

}  // namespace
}  // namespace notegraph
