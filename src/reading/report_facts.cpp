#include "reading/report_facts.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "dates/date_expressions.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kHeaderParagraphs = 40;  // facts stand at the start
constexpr auto kCoverageWords = std::to_array<std::string_view>(
    {"coverage period", "key developments", "period covered", "reporting period", "testing period",
     "covers the period", "period under review"});

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A number 1900..2099 standing alone, the last one if several; or nothing.
std::string year_in(std::string_view text) {
  std::string year;
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (i > 0 && is_digit(text[i - 1])) continue;
    if (i + 4 < text.size() && is_digit(text[i + 4])) continue;
    const std::string_view digits = text.substr(i, 4);
    if ((digits.starts_with("19") || digits.starts_with("20")) && is_digit(digits[2]) &&
        is_digit(digits[3])) {
      year = digits;
    }
  }
  return year;
}

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// The first date with a beginning and an end in `text`, as EDTF; else empty.
std::string interval_in(std::string_view text) {
  const std::array<Range, 1> sentence{{{0, text.size()}}};
  const std::array<std::size_t, 1> paragraph{{0}};
  for (const DateMention& date : find_dates(text, sentence, paragraph, {})) {
    const bool period =
        date.edtf.is_interval() || date.edtf.text().ends_with("-40") || date.edtf.text().ends_with("-41");
    if (period && date.edtf.earliest() && date.edtf.latest()) return date.edtf.text();
  }
  return {};
}

// "Freedom on the Net Total: 59" -> total; "A Subtotal: Obstacles to Access: 15" -> a; "Status: Partly Free".
void read_score(std::string_view line, Report& report) {
  const std::size_t colon = line.rfind(':');
  if (colon == std::string_view::npos) return;
  const std::string_view value = trim(line.substr(colon + 1));
  const std::string name = fold_case(trim(line.substr(0, colon)));
  if (value.empty() || value.size() > 30) return;
  const bool number =
      std::all_of(value.begin(), value.end(), [](char c) { return is_digit(c) || c == '.' || c == '/'; });
  std::string key;
  if (name.ends_with("status") && !number) {
    key = "status";
  } else if (number && (name.ends_with("total") || name.ends_with("total score")) &&
             name.find("subtotal") == std::string::npos) {
    key = "total";
  } else if (number && name.size() > 2 && name[1] == ' ' && name.substr(2).starts_with("subtotal")) {
    key = name.substr(0, 1);
  }
  if (key.empty()) return;
  const bool known =
      std::any_of(report.scores.begin(), report.scores.end(), [&](const Score& s) { return s.name == key; });
  if (!known) report.scores.push_back({key, std::string(value.substr(0, value.find('/')))});
}

void read_front_matter(const std::vector<std::pair<std::string, std::string>>& front_matter, Report& report) {
  for (const auto& [key, value] : front_matter) {
    if (key == "title") report.title = value;
    if (key == "publisher") report.publisher = value;
    if (key == "date") {
      if (const auto date = parse_date(value)) report.date = date->text();
    }
    if (key == "description" && report.coverage.empty()) report.coverage = interval_in(value);
  }
}

// "2013 Scores": the heading of a table, which tells the year but is no report's title.
bool heads_scores(std::string_view heading) {
  const std::string folded = fold_case(heading);
  return folded.size() == 11 && folded.ends_with(" scores") && !year_in(heading).empty();
}

// A file without front matter may begin with its title: a heading that the scores or text follow.
void read_header(Report& report) {
  const std::size_t count = std::min(kHeaderParagraphs, report.paragraphs.size());
  for (std::size_t p = 0; p < count; ++p) {
    const Paragraph& paragraph = report.paragraphs[p];
    const std::string_view text = report.view(paragraph.text);
    if (p == 0 && paragraph.kind == ParagraphKind::Heading && report.title.empty()) {
      (heads_scores(text) ? report.year : report.title) = text;
    }
    if (text.size() < 90) read_score(text, report);
  }
}

void read_coverage(Report& report) {
  if (!report.coverage.empty()) return;
  for (const Sentence& sentence : report.sentences) {
    const std::string_view text = report.view(sentence.text);
    const std::string folded = fold_case(text);
    const auto said = [&](std::string_view words) { return folded.find(words) != std::string::npos; };
    if (std::none_of(kCoverageWords.begin(), kCoverageWords.end(), said)) continue;
    report.coverage = interval_in(text);
    if (!report.coverage.empty()) return;
  }
}

}  // namespace

void find_facts(const std::vector<std::pair<std::string, std::string>>& front_matter, Report& report) {
  read_front_matter(front_matter, report);
  read_header(report);
  read_coverage(report);
  report.year = year_in(report.title.empty() ? report.year : report.title);
  if (report.year.empty() && !report.date.empty()) report.year = report.date.substr(0, 4);
}

}  // namespace notegraph
