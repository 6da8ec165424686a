#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/source_lines.hpp"

namespace notegraph {

/// The beginning of an entry of the notes: "12. Title", "[12] Title", "12) Title", "^12 Title", "12 Title".
struct EntryStart {
  std::string number;
  std::size_t value = 0;
  std::size_t text = 0;    // where the entry's text begins in the line
  bool bracketed = false;  // "[12]" and "^12" cannot be anything else
};

/// What `line` (trimmed) begins as an entry, if it does; numbers have at most four digits.
std::optional<EntryStart> entry_start(std::string_view line);

/// The line where notes begin that no heading announces: a paragraph "[1] …" from which on to the end of the
/// file every paragraph is an entry in brackets, counted upwards. Linear in the file.
std::optional<std::size_t> untitled_notes(std::string_view input, const std::vector<SourceLine>& lines);

/// Whether a heading says that notes follow: "Notes", "Endnotes:", "References" and the like.
bool is_notes_title(std::string_view title);

}  // namespace notegraph
