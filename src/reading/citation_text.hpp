#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace notegraph {

/// An address inside a CitationText, closing punctuation of the sentence not included.
struct CitationUrl {
  Range text;
  bool has_scheme = true;  // false: "www.example.org/a", "example.org/a"
};

/// A note's text without markup: Markdown's emphasis, links and escapes, HTML tags and entities resolved,
/// runs of white space made one space.
struct CitationText {
  std::string text;
  std::vector<CitationUrl> urls;  // in order, without overlap
  std::vector<Range> emphasis;    // in order of their ends; also the linked words of "[words](url)"
};

/// Reads a note as printed. Markup that does not close is kept as plain characters. One pass.
CitationText read_citation_text(std::string_view note);

/// The end of the address that starts at byte `at` of `text`: before white space, a quotation mark, an angle
/// bracket or a bracket that the address did not open, and before the sentence's own punctuation. The "..."
/// of an address that was printed cut short belongs to it.
std::size_t url_end(std::string_view text, std::size_t at);

/// Whether an address with a scheme (http, https, ftp) starts at byte `at`.
bool starts_url(std::string_view text, std::size_t at);

}  // namespace notegraph
