#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/citation_pieces.hpp"
#include "reading/report.hpp"

namespace notegraph {

/// A work's fields that show by their own form wherever they stand (address, dates, pages, language), and
/// what is left for author, title and publisher. Views point into the citation's text.
struct CitationForm {
  Source source;
  std::vector<CitationPiece> left;
  std::string archive;                     // the address of a copy
  std::string marked_language;             // ISO 639-1, as "[In Russian]" says
  std::string_view imprint;                // the publisher in brackets: "(London: Harbor Press, 2012)"
  std::string_view last_number;            // a number alone: a page, if this is a short form
  std::optional<std::size_t> dated_at;     // how many of `left` stand before the date in brackets
  bool sentence_ends_before_date = false;  // "Title. (2021).", not "Roe v. State (2010)"
  bool refers_back = false;                // "ibid.", "supra note 5"
};

CitationForm read_citation_form(std::string_view text, std::span<const CitationPiece> work);

}  // namespace notegraph
