#include "reading/note_entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/fold.hpp"

namespace notegraph {

namespace {

// What notes are called; a heading may join several ("Footnotes and citations").
constexpr auto kNotesNames = std::to_array<std::string_view>(
    {"notes", "footnotes", "endnotes", "references", "sources", "citations", "bibliography"});
constexpr auto kWordsBeside = std::to_array<std::string_view>({"and", "&", "end", "foot", "list", "of"});

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::optional<EntryStart> entry_start(std::string_view line) {
  std::size_t at = 0;
  EntryStart entry;
  const char opening = line.empty() ? ' ' : line[0];
  if (opening == '[' || opening == '^' || opening == '(') ++at;
  if (opening == '[' && line.substr(at).starts_with("^")) ++at;
  const std::size_t digits = at;
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at == digits || at - digits > 4) return std::nullopt;
  entry.number = std::string(line.substr(digits, at - digits));
  std::from_chars(entry.number.data(), entry.number.data() + entry.number.size(), entry.value);
  if (opening == '[' || opening == '(') {
    if (at == line.size() || line[at] != (opening == '[' ? ']' : ')')) return std::nullopt;
    ++at;
  }
  entry.bracketed = opening == '[' || opening == '^';
  if (at < line.size() && (line[at] == '.' || line[at] == ')' || line[at] == ':')) {
    ++at;
  }
  if (at < line.size() && !entry.bracketed && line[at] != ' ' && line[at] != '\t') return std::nullopt;
  entry.text = at;
  return entry;
}

std::optional<std::size_t> untitled_notes(std::string_view input, const std::vector<SourceLine>& lines) {
  std::optional<std::size_t> first;
  std::size_t last = 0;
  bool in_paragraph = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Range bytes = trimmed(input, lines[i].bytes);
    if (bytes.empty()) {
      in_paragraph = false;
      continue;
    }
    const bool begins = !in_paragraph;
    in_paragraph = true;
    const std::string_view line = input.substr(bytes.begin, bytes.size());
    const auto entry = line.starts_with('[') ? entry_start(line) : std::nullopt;
    if (entry && first && entry->value == last + 1) {
      last = entry->value;
    } else if (entry && begins && entry->value == 1) {
      first = i;
      last = 1;
    } else if (begins) {
      first.reset();
    }
  }
  return last > 1 ? first : std::nullopt;
}

bool is_notes_title(std::string_view title) {
  const auto trim = std::string_view(" \t:.*_#");
  const std::size_t first = title.find_first_not_of(trim);
  if (first == std::string_view::npos) return false;
  title = title.substr(first, title.find_last_not_of(trim) - first + 1);
  if (title.size() >= 40) return false;
  const std::string folded = fold_case(title);
  bool named = false;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    const std::string_view word = std::string_view(folded).substr(begin, end - begin);
    if (std::find(kNotesNames.begin(), kNotesNames.end(), word) != kNotesNames.end()) {
      named = true;
    } else if (std::find(kWordsBeside.begin(), kWordsBeside.end(), word) == kWordsBeside.end()) {
      return false;
    }
    begin = end + 1;
  }
  return named;
}

}  // namespace notegraph
