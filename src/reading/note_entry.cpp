#include "reading/note_entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr auto kNotesTitles = std::to_array<std::string_view>(
    {"notes", "footnotes", "endnotes", "end notes", "references", "notes and references", "sources",
     "citations", "foot notes", "notes and sources"});

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

bool is_notes_title(std::string_view title) {
  const auto trim = std::string_view(" \t:.*_#");
  const std::size_t first = title.find_first_not_of(trim);
  if (first == std::string_view::npos) return false;
  title = title.substr(first, title.find_last_not_of(trim) - first + 1);
  return title.size() < 40 &&
         std::find(kNotesTitles.begin(), kNotesTitles.end(), fold_case(title)) != kNotesTitles.end();
}

}  // namespace notegraph
