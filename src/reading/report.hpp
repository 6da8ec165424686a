#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/position_map.hpp"
#include "text/problem.hpp"
#include "text/span.hpp"

namespace notegraph {

/// One work that a note cites. Every field is as printed; empty means absent. `date` and `accessed` are EDTF.
struct Source {
  std::string author;
  std::string title;             // without quotation marks
  std::string translated_title;  // the bracketed English one
  std::string language;          // ISO 639-1, of the title as printed or as "[In Russian]" says
  std::string publisher;         // site, paper or agency
  std::string date;
  std::string url;
  std::string accessed;
  std::string pages;

  bool operator==(const Source&) const = default;
};

/// A numbered note.
struct Note {
  std::string number;
  std::string text;  // as printed, lines joined
  Span span;         // of the whole entry, number included
  std::size_t line = 0;
  std::vector<Source> sources;
  bool explains = false;  // says something instead of citing: no sources
  std::string same_as;    // number of the earlier note that a short form points back to, or empty
};

/// A note number in the body. A run such as "[12-14]" gives one marker a number.
struct NoteMarker {
  std::string number;
  std::size_t at = 0;  // byte of Report::text that it stands before (it is not in the text itself)
  Span span;           // of the marker as printed
  std::size_t line = 0;
};

/// An inline link of the body, "[text](url)": a source of its own kind.
struct Link {
  Range text;  // the linked words, in Report::text
  std::string url;
  Span span;
};

struct Sentence {
  Range text;  // in Report::text, without white space at either end
  Span span;   // in the input, markers behind it not included
  std::size_t paragraph = 0;
  std::size_t first_marker = 0, end_marker = 0;  // indices in Report::markers: those that belong to it
};

/// BackMatter is what follows the notes without a heading of its own (disclaimers): kept, never analysed.
enum class ParagraphKind : std::uint8_t { Prose, ListItem, Heading, Quote, Table, BackMatter };

struct Paragraph {
  ParagraphKind kind = ParagraphKind::Prose;
  Range text;
  std::size_t section = 0;
  std::size_t first_sentence = 0, end_sentence = 0;
};

struct Section {
  std::string title;  // empty for what stands before the first heading
  int level = 1;      // 1 is the highest
  Span span;          // from its heading to the next heading of the same or a higher level
};

/// A score as the header gives it: "Freedom on the Net Total: 59" is {"total", "59"}.
struct Score {
  std::string name;  // "status", "total", "a", "b", "c"
  std::string value;
};

/// What one file says, before any analysis of its language.
struct Report {
  std::string file;  // as the user named it
  std::string title;
  std::string country;       // English short name, as ISO 3166-1 or the report has it
  std::string country_code;  // ISO 3166-1 alpha-2, or empty
  std::string publisher;
  std::string year;      // of the report
  std::string date;      // EDTF, when it was published, or empty
  std::string coverage;  // EDTF
  std::vector<Score> scores;

  std::string text;  // the body's words alone: no markup, no markers, wrapped lines joined; UTF-8
  PositionMap positions;

  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<NoteMarker> markers;
  std::vector<Link> links;
  std::vector<Note> notes;  // in the order of the input
  std::vector<Problem> problems;

  [[nodiscard]] std::string_view view(Range range) const {
    return std::string_view(text).substr(range.begin, range.size());
  }
  [[nodiscard]] Span span(Range range) const { return positions.span(text, range); }
};

}  // namespace notegraph
