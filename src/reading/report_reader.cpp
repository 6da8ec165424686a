#include "reading/report_reader.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "reading/block.hpp"
#include "reading/body_builder.hpp"
#include "reading/citation_parser.hpp"
#include "reading/close_languages.hpp"
#include "reading/input_file.hpp"
#include "reading/report_facts.hpp"
#include "reading/sentence_splitter.hpp"
#include "reading/source_lines.hpp"

namespace notegraph {

namespace {

std::string joined(std::string_view input, const std::vector<BlockLine>& lines) {
  std::string text;
  for (const BlockLine& line : lines) {
    if (line.bytes.empty()) continue;
    if (!text.empty()) text += ' ';
    text += input.substr(line.bytes.begin, line.bytes.size());
  }
  return text;
}

void read_notes(std::string_view input, const std::vector<NoteBlock>& blocks, Report& report) {
  report.notes.reserve(blocks.size());
  for (const NoteBlock& block : blocks) {
    Note note;
    note.number = block.number;
    note.text = joined(input, block.lines);
    note.span = block.span;
    note.line = block.line;
    parse_citation(note);
    report.notes.push_back(std::move(note));
  }
  settle_close_languages(report.notes);
  resolve_back_references(report.notes);
}

// The markers of a paragraph stand together, since both lists are in the order of the text.
void split_into_sentences(Report& report) {
  std::size_t first_marker = 0;
  for (std::size_t p = 0; p < report.paragraphs.size(); ++p) {
    Paragraph& paragraph = report.paragraphs[p];
    std::size_t end_marker = first_marker;
    while (end_marker < report.markers.size() && report.markers[end_marker].at <= paragraph.text.end)
      ++end_marker;
    const std::span markers(report.markers.data() + first_marker, end_marker - first_marker);
    paragraph.first_sentence = report.sentences.size();
    std::size_t marker = first_marker;
    for (const Range text : split_sentences(report.text, paragraph.text, markers)) {
      Sentence sentence{text, report.span(text), p, marker, marker};
      while (marker < end_marker && report.markers[marker].at <= text.end) ++marker;
      sentence.end_marker = marker;
      report.sentences.push_back(sentence);
    }
    if (report.sentences.size() > paragraph.first_sentence) report.sentences.back().end_marker = end_marker;
    paragraph.end_sentence = report.sentences.size();
    first_marker = end_marker;
  }
}

void check_numbers(Report& report) {
  const auto warn = [&](std::size_t line, std::string message) {
    report.problems.push_back({report.file, line, std::move(message)});
  };
  std::unordered_map<std::string_view, std::size_t> line_of_note;
  for (const Note& note : report.notes) {
    const auto [first, added] = line_of_note.emplace(note.number, note.line);
    if (!added) {
      warn(note.line, "note " + note.number + " stands twice (first in line " +
                          std::to_string(first->second) + "); its marker means the first");
    }
  }
  std::unordered_set<std::string_view> referred;
  for (const NoteMarker& marker : report.markers) {
    if (!referred.insert(marker.number).second || report.notes.empty()) continue;
    if (!line_of_note.contains(marker.number)) warn(marker.line, "marker " + marker.number + " has no note");
  }
  if (report.notes.empty() && report.markers.empty()) {
    warn(0, "no numbered notes found; claims will have no note to back them");
  } else if (report.notes.empty()) {
    warn(report.markers.front().line,
         std::to_string(referred.size()) +
             " note numbers in the text, but no notes found; is the end of the file missing?");
  } else if (report.markers.empty()) {
    warn(report.notes.front().line,
         std::to_string(report.notes.size()) + " notes found, but no note number in the text refers to them");
  } else {
    for (const Note& note : report.notes) {
      if (!referred.contains(note.number)) warn(note.line, "note " + note.number + " is never referred to");
    }
  }
  std::stable_sort(report.problems.begin(), report.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
}

}  // namespace

Report read_report(const std::string& file, const std::string& input) {
  check_input(file, input);
  Report report;
  report.file = file;
  const std::vector<SourceLine> lines = source_lines(input);
  const bool markdown = looks_like_markdown(input, lines);
  const Blocks blocks = markdown ? markdown_blocks(input, lines) : plain_text_blocks(input, lines);

  std::unordered_set<std::string> numbers;
  for (const NoteBlock& note : blocks.notes) numbers.insert(note.number);
  const MarkerStyle style = marker_style(input, blocks, markdown, numbers);
  build_body(input, blocks, style, numbers, report);
  split_into_sentences(report);
  read_notes(input, blocks.notes, report);
  find_facts(blocks.front_matter, report);
  check_numbers(report);
  return report;
}

}  // namespace notegraph
