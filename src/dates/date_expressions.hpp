#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dates/edtf.hpp"
#include "text/span.hpp"

namespace notegraph {

/// A calendar expression in a running text. `text` covers the words that settle the date, with the "since",
/// "until" or "from … to" that makes it an interval.
struct DateMention {
  Range text;
  Edtf edtf;
  bool relative = false;  // settled by an earlier date or by the date of publication, not by its own words

  bool operator==(const DateMention&) const = default;
};

/// What the report says of itself: settles "last year" and, where no year went before, "19 June".
struct DateContext {
  std::optional<Edtf> published;
  std::optional<Edtf> coverage;
};

/// A date in a citation.
struct ParsedDate {
  Range text;
  Edtf edtf;

  bool operator==(const ParsedDate&) const = default;
};

/// Every calendar expression of `text`, English prose in UTF-8, in the order of the text and without overlap.
/// `sentences` are byte ranges in rising order; `paragraph_of_sentence` has one number a sentence, and a date
/// is never settled by a date of another paragraph. What the text does not settle is left out, as are years
/// inside names ("Sedition Act 1948"). One pass; time is linear in the text.
std::vector<DateMention> find_dates(std::string_view text, std::span<const Range> sentences,
                                    std::span<const std::size_t> paragraph_of_sentence,
                                    const DateContext& context);

/// Every absolute date of a citation or another short fragment, in order, ranges in bytes. Looser than
/// `find_dates` about a bare year (punctuation on both sides will do) and about case ("may 11, 2012"); what
/// has no year is no date. Digits inside an address (URL) are never read.
std::vector<ParsedDate> find_calendar_dates(std::string_view citation);

/// The date that `text` as a whole is, brackets, punctuation, a weekday, a time of day and words such as
/// "accessed on" aside: "July 2, 2013", "(2022, April 28)", "28.12.2012", "Autumn 2007". Nothing for "n.d.",
/// for text with other words, or without a year. Of "05/06/2012", which could be May or June, only 2012.
std::optional<Edtf> parse_date(std::string_view text);

}  // namespace notegraph
