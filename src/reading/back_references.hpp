#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/report.hpp"

namespace notegraph {

enum class BackReferenceKind : std::uint8_t {
  None,
  Preceding,  // "Ibid.", "Id."
  Numbered,   // "supra note 5"
  Author,     // "Smith, op. cit."
};

struct BackReference {
  BackReferenceKind kind = BackReferenceKind::None;
  std::string number;  // of a Numbered one
};

/// What the text of a note, without markup, points back to by its words. A note with an address of its own
/// cites anew, and one in prose explains: neither points back.
BackReference read_back_reference(std::string_view text);

/// Fills `same_as` of all notes, which must be in the order of the report with their sources filled: "Ibid."
/// points to the note before, "supra note 5" to note 5, a short form (an author and title already cited, no
/// address, publisher or date) to the first note that gives them. A chain points to its first note; what is
/// not there is not pointed to. Linear in the notes.
void resolve_back_references(std::vector<Note>& notes);

}  // namespace notegraph
