#include <algorithm>
#include <optional>

#include "reading/block.hpp"
#include "reading/note_entry.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string unquoted(std::string_view value) {
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
    value = value.substr(1, value.size() - 2);
  }
  return std::string(value);
}

// "[^12]:" at the start of a line: the label, and where the text begins. Labels may be words. "[12]:" is a
// note as well: what Markdown means by it, the address behind "[12]", is what the note cites.
struct Definition {
  std::string label;
  std::size_t text;
};

std::optional<Definition> note_definition(std::string_view line) {
  if (!line.starts_with('[')) return std::nullopt;
  const std::size_t label = line.starts_with("[^") ? 2 : 1;
  const std::size_t close = line.find(']');
  if (close == std::string_view::npos || close <= label || close > 40) return std::nullopt;
  if (close + 1 >= line.size() || line[close + 1] != ':') return std::nullopt;
  const auto entry = label == 1 ? entry_start(line) : std::nullopt;
  if (label == 1 && !entry) return std::nullopt;
  return Definition{std::string(line.substr(label, close - label)), close + 2};
}

// The length of a list bullet with its space ("* ", "12. "), or 0.
std::size_t bullet_size(std::string_view line) {
  if (line.size() >= 2 && (line[0] == '*' || line[0] == '-' || line[0] == '+') &&
      (line[1] == ' ' || line[1] == '\t')) {
    return 2;
  }
  std::size_t at = 0;
  while (at < line.size() && at < 4 && is_digit(line[at])) ++at;
  if (at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ')
    return at + 2;
  return 0;
}

std::size_t heading_level(std::string_view line) {
  std::size_t level = 0;
  while (level < line.size() && line[level] == '#') ++level;
  return level >= 1 && level <= 6 && (level == line.size() || line[level] == ' ' || line[level] == '\t')
             ? level
             : 0;
}

bool is_rule(std::string_view line) {  // "---", "***", "* * *", "==="
  if (line.empty() || std::string_view("-*_=").find(line[0]) == std::string_view::npos) return false;
  std::size_t marks = 0;
  for (const char c : line) {
    if (c == line[0]) {
      ++marks;
    } else if (c != ' ') {
      return false;
    }
  }
  return marks >= 3;
}

// Splits a Markdown file into blocks, line by line.
class MarkdownReader {
 public:
  MarkdownReader(std::string_view input, const std::vector<SourceLine>& lines)
      : input_(input), lines_(lines), untitled_notes_(untitled_notes(input, lines)) {}

  Blocks read() {
    std::size_t i = read_front_matter();
    for (; i < lines_.size(); ++i) read_line(i);
    return std::move(blocks_);
  }

 private:
  std::string_view text(std::size_t i) const {
    const Range bytes = trimmed(input_, lines_[i].bytes);
    return input_.substr(bytes.begin, bytes.size());
  }

  bool indented(std::size_t i) const {
    const std::string_view raw = input_.substr(lines_[i].bytes.begin, lines_[i].bytes.size());
    return raw.starts_with("  ") || raw.starts_with("\t");
  }

  // YAML between "---" lines at the very start; returns the line behind it.
  std::size_t read_front_matter() {
    if (lines_.empty() || text(0) != "---") return 0;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (text(i) == "---" || text(i) == "...") return i + 1;
      const std::string_view line = text(i);
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) continue;
      std::string_view value = line.substr(colon + 1);
      while (value.starts_with(' ')) value.remove_prefix(1);
      blocks_.front_matter.emplace_back(std::string(line.substr(0, colon)), unquoted(value));
    }
    blocks_.front_matter.clear();  // never closed: no front matter but a rule
    return 0;
  }

  BlockLine block_line(std::size_t i, std::size_t skip) const {
    Range bytes = trimmed(input_, lines_[i].bytes);
    bytes.begin = std::min(bytes.begin + skip, bytes.end);
    bytes = trimmed(input_, bytes);
    const std::string_view before = input_.substr(lines_[i].bytes.begin, bytes.begin - lines_[i].bytes.begin);
    return {bytes, lines_[i].code_point + utf8::length(before), lines_[i].number};
  }

  void start(ParagraphKind kind, int level, std::size_t i, std::size_t skip) {
    blocks_.body.push_back({kind, level, {block_line(i, skip)}});
    open_ = kind != ParagraphKind::Heading && kind != ParagraphKind::Table;
  }

  void read_line(std::size_t i) {
    const std::string_view line = text(i);
    if (i == untitled_notes_) {
      notes_section_ = true;
      open_ = false;
    }
    if (line.starts_with("```") || line.starts_with("~~~")) {
      fenced_ = !fenced_;
      open_ = in_note_ = false;
    } else if (fenced_) {
      start(ParagraphKind::Table, 0, i, 0);
    } else if (line.empty()) {
      open_ = false;
    } else if (const auto definition = note_definition(line)) {
      start_note(i, *definition);
    } else if (in_note_ && (indented(i) || open_) && !is_next_entry(i)) {
      add_note_line(i);
    } else {
      in_note_ = false;
      read_body_line(i, line);
    }
  }

  void start_note(std::size_t i, const Definition& definition) {
    NoteBlock note;
    note.number = definition.label;
    note.line = lines_[i].number;
    note.span.begin = block_line(i, 0).code_point;
    note.span.end = note.span.begin + utf8::length(text(i));
    note.lines.push_back(block_line(i, definition.text));
    blocks_.notes.push_back(std::move(note));
    in_note_ = open_ = true;
  }

  // "2. …" right under the line of note 1, as in any ordered list.
  bool is_next_entry(std::size_t i) const {
    if (!notes_section_ || indented(i)) return false;
    const auto entry = entry_start(text(i));
    const auto last = entry_start(blocks_.notes.back().number + " ");
    return entry && last && entry->value == last->value + 1;
  }

  void add_note_line(std::size_t i) {
    NoteBlock& note = blocks_.notes.back();
    note.lines.push_back(block_line(i, 0));
    note.span.end = note.lines.back().code_point + utf8::length(text(i));
    open_ = true;
  }

  void read_body_line(std::size_t i, std::string_view line) {
    if (const auto entry = notes_section_ ? entry_start(line) : std::nullopt) {
      start_note(i, {entry->number, entry->text});
    } else if (!open_ && announces_notes(i)) {
      notes_section_ = true;
      start(ParagraphKind::Heading, 2, i, 0);
    } else if (const std::size_t level = heading_level(line)) {
      notes_section_ = is_notes_title(line);
      start(ParagraphKind::Heading, static_cast<int>(level), i, level);
    } else if (is_rule(line)) {
      make_setext_heading(line);
      open_ = false;
    } else if (line.starts_with("|")) {
      start(ParagraphKind::Table, 0, i, 0);
    } else if (line.starts_with(">")) {
      if (open_ && blocks_.body.back().kind == ParagraphKind::Quote) {
        blocks_.body.back().lines.push_back(block_line(i, 1));
      } else {
        start(ParagraphKind::Quote, 0, i, 1);
      }
    } else if (const std::size_t bullet = bullet_size(line)) {
      start(ParagraphKind::ListItem, 0, i, bullet);
    } else if (open_ && !ends_item(i, line)) {
      blocks_.body.back().lines.push_back(block_line(i, 0));
    } else {
      start(ParagraphKind::Prose, 0, i, 0);
    }
  }

  // "Notes" or "**Notes**" without a "#", with an entry behind it.
  bool announces_notes(std::size_t i) const {
    if (text(i).starts_with('#') || !is_notes_title(text(i))) return false;
    std::size_t next = i + 1;
    while (next < lines_.size() && text(next).empty()) ++next;
    return next < lines_.size() && entry_start(text(next)).has_value();
  }

  // A line that CommonMark would take for a lazy continuation of a list item, but that begins a sentence of
  // its own at the margin where the item already ended: writers forget the blank line.
  bool ends_item(std::size_t i, std::string_view line) const {
    const Block& block = blocks_.body.back();
    if (block.kind != ParagraphKind::ListItem || indented(i) || line[0] < 'A' || line[0] > 'Z') return false;
    const Range last = block.lines.back().bytes;
    return last.empty() || std::string_view(".!?]").find(input_[last.end - 1]) != std::string_view::npos;
  }

  // A paragraph of one line over "===" or "---" is a heading.
  void make_setext_heading(std::string_view rule) {
    if (!open_ || blocks_.body.empty() || (rule[0] != '=' && rule[0] != '-')) return;
    Block& block = blocks_.body.back();
    if (block.kind != ParagraphKind::Prose || block.lines.size() != 1) return;
    block.kind = ParagraphKind::Heading;
    block.level = rule[0] == '=' ? 1 : 2;
  }

  std::string_view input_;
  const std::vector<SourceLine>& lines_;
  const std::optional<std::size_t> untitled_notes_;
  Blocks blocks_;
  bool open_ = false;           // the last block or note may go on in the next line
  bool in_note_ = false;        // the last thing read was a note's definition
  bool fenced_ = false;         // inside a code fence
  bool notes_section_ = false;  // under a heading "Notes": numbered entries without "[^12]:" are notes too
};

}  // namespace

Blocks markdown_blocks(std::string_view input, const std::vector<SourceLine>& lines) {
  return MarkdownReader(input, lines).read();
}

bool looks_like_markdown(std::string_view input, const std::vector<SourceLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Range bytes = trimmed(input, lines[i].bytes);
    const std::string_view line = input.substr(bytes.begin, bytes.size());
    if (i == 0 && line == "---") return true;
    const std::size_t level = heading_level(line);
    if ((level > 0 && level < line.size()) || (line.starts_with("[^") && note_definition(line))) return true;
  }
  return false;
}

}  // namespace notegraph
