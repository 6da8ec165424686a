#pragma once

#include <optional>
#include <string_view>

namespace notegraph::date_words {

/// The English vocabulary of dates. Every `word` is in lower case and without a closing full stop.

/// "january", "jan", "sept" → 1 … 12, or 0.
int month(std::string_view word);

/// "jan" … "dec": a month only beside a number.
bool is_month_abbreviation(std::string_view word);

/// "spring" … "winter" ("fall" and "autumn" alike) → the EDTF codes 21 … 24, or 0.
int season(std::string_view word);

bool is_weekday(std::string_view word);

/// "one", "a", "two" … "twelve" → 1 … 12, or 0.
int cardinal(std::string_view word);

/// "first" … "fourth" → 1 … 4, or 0.
int ordinal(std::string_view word);

/// "st", "nd", "rd", "th" behind a number.
bool is_ordinal_suffix(std::string_view word);

/// The unit of a span of time.
enum class Unit { Day, Week, Month, Year };

/// "day", "days" … "year", "years".
std::optional<Unit> unit(std::string_view word);

/// A noun that names a part of the date behind it: "the end of 2012".
enum class Part {
  Start,   // "beginning of", "start of": its first month, approximately
  End,     // "end of": its last month, approximately
  Middle,  // "middle of"
};
/// Adjectives: "early 2012", "mid-2012".
bool is_early_mid_late(std::string_view word);
/// "around 2012": approximate, but no evidence that 2012 is a year.
bool is_about(std::string_view word);
std::optional<Part> part(std::string_view word);

/// A preposition (or noun) after which a number such as 2012 is a year: "in", "since", "during", "year".
bool calls_for_year(std::string_view word);
/// One after which it can also be a count: "of 2012", "to 2012".
bool allows_year(std::string_view word);
/// A determiner that makes "2012" before a noun a modifier: "the 2012 elections".
bool is_determiner(std::string_view word);

/// "elections", "amendments": plurals that a year before them dates rather than counts.
bool is_dated_plural(std::string_view word);
/// "law", "coup": "of 2012" behind it says when, not how many ("the law of 2012 bans it").
bool is_dated_noun(std::string_view word);
/// "christmas", "ramadan": a year behind it is one.
bool is_feast(std::string_view word);

/// The head of a law's or publication's name: a year that leads or closes one is part of the name
/// ("1987 Constitution", "Act of 2012", "Press Freedom Index (2012)").
bool is_title_head(std::string_view word);

}  // namespace notegraph::date_words
