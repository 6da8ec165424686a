#include <algorithm>
#include <array>

#include "reading/block.hpp"
#include "reading/note_entry.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kLongestHeading = 90;  // bytes; a longer line is a paragraph
constexpr std::size_t kShortestWrap = 45;    // bytes; a shorter line was not broken for want of room
constexpr std::size_t kLongestGap = 5;       // numbers that may be missing between two entries

constexpr auto kBullets = std::to_array<std::string_view>({"•", "‣", "▪", "●", "◦", "–", "·", "-", "*"});

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A maximal run of lines that are not blank.
struct Run {
  std::size_t first, end;
};

std::vector<Run> runs_of(std::string_view input, const std::vector<SourceLine>& lines) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (trimmed(input, lines[i].bytes).empty()) continue;
    const std::size_t first = i;
    while (i < lines.size() && !trimmed(input, lines[i].bytes).empty()) ++i;
    runs.push_back({first, i});
  }
  return runs;
}

BlockLine block_line(std::string_view input, const SourceLine& line, Range bytes) {
  bytes = trimmed(input, bytes);
  return {bytes,
          line.code_point + utf8::length(input.substr(line.bytes.begin, bytes.begin - line.bytes.begin)),
          line.number};
}

// Splits the runs of lines into the body's blocks and the entries of the notes.
class PlainTextReader {
 public:
  PlainTextReader(std::string_view input, const std::vector<SourceLine>& lines)
      : input_(input), lines_(lines), runs_(runs_of(input, lines)) {}

  Blocks read() {
    const auto untitled = untitled_notes(input_, lines_);
    for (run_ = 0; run_ < runs_.size(); ++run_) {
      in_notes_ = in_notes_ || runs_[run_].first == untitled;
      if (in_notes_) {
        read_notes_run();
      } else if (notes_begin_here()) {
        in_notes_ = true;
        last_value_ = 0;
        if (runs_[run_].end - runs_[run_].first > 1) read_note_lines(runs_[run_].first + 1);
      } else {
        read_body_run();
      }
    }
    return std::move(blocks_);
  }

 private:
  std::string_view line(std::size_t index) const {
    const Range bytes = trimmed(input_, lines_[index].bytes);
    return input_.substr(bytes.begin, bytes.size());
  }

  // A line "Notes" with an entry behind it.
  bool notes_begin_here() const {
    const Run& run = runs_[run_];
    if (!is_notes_title(line(run.first))) return false;
    const std::size_t next = run.end - run.first > 1   ? run.first + 1
                             : run_ + 1 < runs_.size() ? runs_[run_ + 1].first
                                                       : lines_.size();
    return next < lines_.size() && entry_start(line(next)).has_value();
  }

  bool begins_entry(std::size_t index, bool first_of_run) const {
    const auto entry = entry_start(line(index));
    if (!entry) return false;
    if (entry->value == last_value_ + 1 || entry->bracketed) return true;
    if (entry->value > last_value_) return entry->value <= last_value_ + kLongestGap;
    return first_of_run && entry->value > 0;  // a number twice, or out of order
  }

  void read_notes_run() {
    const Run& run = runs_[run_];
    if (begins_entry(run.first, true)) {
      read_note_lines(run.first);
      return;
    }
    // Text between entries continues the last one; text behind the last entry is no note.
    for (std::size_t later = run_ + 1; later < runs_.size() && later <= run_ + kLongestGap; ++later) {
      const auto entry = entry_start(line(runs_[later].first));
      if (entry && entry->value == last_value_ + 1 && !blocks_.notes.empty()) {
        read_note_lines(run.first);
        return;
      }
    }
    if (is_heading(run_)) {
      in_notes_ = false;
      read_body_run();
    } else {
      add_block(ParagraphKind::BackMatter, 0, run.first, run.end);
    }
  }

  void read_note_lines(std::size_t first) {
    const std::size_t end = runs_[run_].end;
    for (std::size_t i = first; i < end; ++i) {
      const SourceLine& source = lines_[i];
      if (begins_entry(i, i == first)) {
        const auto entry = *entry_start(line(i));
        const Range bytes = trimmed(input_, source.bytes);
        last_value_ = entry.value;
        NoteBlock note;
        note.number = entry.number;
        note.line = source.number;
        note.span.begin = block_line(input_, source, bytes).code_point;
        note.lines.push_back(block_line(input_, source, {bytes.begin + entry.text, bytes.end}));
        blocks_.notes.push_back(std::move(note));
      } else if (!blocks_.notes.empty()) {
        blocks_.notes.back().lines.push_back(block_line(input_, source, source.bytes));
      }
      if (blocks_.notes.empty()) continue;
      const BlockLine& last = blocks_.notes.back().lines.back();
      blocks_.notes.back().span.end =
          last.code_point + utf8::length(input_.substr(last.bytes.begin, last.bytes.size()));
    }
  }

  // A short line of its own that does not end as a sentence does, with text somewhere behind it.
  bool is_heading(std::size_t run) const {
    if (runs_[run].end - runs_[run].first != 1 || run + 1 == runs_.size()) return false;
    const std::string_view text = line(runs_[run].first);
    if (text.size() > kLongestHeading || bullet_size(text) > 0) return false;
    if (std::string_view(".;,!?").find(text.back()) != std::string_view::npos || text.back() == ']')
      return false;
    return std::any_of(
               text.begin(), text.end(),
               [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }) &&
           !(text[0] >= 'a' && text[0] <= 'z');
  }

  static std::size_t bullet_size(std::string_view text) {
    for (const std::string_view bullet : kBullets) {
      if (text.starts_with(bullet) && text.size() > bullet.size() &&
          (text[bullet.size()] == ' ' || text[bullet.size()] == '\t')) {
        return bullet.size();
      }
    }
    const std::size_t open = text.starts_with("(") ? 1 : 0;  // "(a) ", "1. ", "iv) "
    std::size_t at = open;
    while (at < text.size() && at < open + 3 && (is_digit(text[at]) || (text[at] >= 'a' && text[at] <= 'z')))
      ++at;
    if (at == open || at + 1 >= text.size()) return 0;
    const bool closed = text[at] == ')' || (open == 0 && text[at] == '.' && is_digit(text[0]));
    return closed && text[at + 1] == ' ' ? at + 1 : 0;
  }

  void add_block(ParagraphKind kind, int level, std::size_t first, std::size_t end) {
    Block block{kind, level, {}};
    for (std::size_t i = first; i < end; ++i) {
      Range bytes = trimmed(input_, lines_[i].bytes);
      if (i == first && kind == ParagraphKind::ListItem) bytes.begin += bullet_size(line(i));
      block.lines.push_back(block_line(input_, lines_[i], bytes));
    }
    blocks_.body.push_back(std::move(block));
  }

  void read_body_run() {
    const Run run = runs_[run_];
    if (is_heading(run_)) {
      add_block(ParagraphKind::Heading, 1, run.first, run.end);
      return;
    }
    std::size_t first = run.first;
    for (std::size_t i = run.first + 1; i <= run.end; ++i) {
      if (i < run.end && continues(i)) continue;
      const std::string_view text = line(first);
      const bool bare =
          std::all_of(text.begin(), text.end(), [](char c) { return !(c >= 'A' && c <= 'z'); }) &&
          text.size() < 12;
      add_block(bullet_size(text) > 0 ? ParagraphKind::ListItem
                : bare                ? ParagraphKind::Table
                                      : ParagraphKind::Prose,
                0, first, i);
      first = i;
    }
  }

  // Whether line `i` goes on with the paragraph of the line before it.
  bool continues(std::size_t i) const {
    const std::string_view text = line(i);
    if (bullet_size(text) > 0) return false;
    return line(i - 1).size() >= kShortestWrap || (text[0] >= 'a' && text[0] <= 'z') ||
           static_cast<unsigned char>(text[0]) >= 0x80;
  }

  std::string_view input_;
  const std::vector<SourceLine>& lines_;
  std::vector<Run> runs_;
  std::size_t run_ = 0;
  bool in_notes_ = false;
  std::size_t last_value_ = 0;
  Blocks blocks_;
};

}  // namespace

Blocks plain_text_blocks(std::string_view input, const std::vector<SourceLine>& lines) {
  return PlainTextReader(input, lines).read();
}

}  // namespace notegraph
