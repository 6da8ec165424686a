#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace notegraph {

// Phrases by which a citation says what a field is: "accessed on", "see also", "pp.", "in Russian". Closed
// lists.

/// Whether the full stop behind `words` only marks an abbreviation or an initial ("No", "Mr", "J").
bool ends_abbreviation(std::string_view words);

/// The byte length of "accessed on", "last visited", "abgerufen am" … at the end of `words`; 0 if none.
std::size_t access_phrase(std::string_view words);

/// Whether such a phrase occurs anywhere in `words`.
bool mentions_access(std::string_view words);

/// Whether a date that follows `words` without punctuation is a field: "accessed on", "dated", "adopted on".
bool introduces_date(std::string_view words);

/// Whether `words` right behind a date leave it a field: "accessed", "and the …", "at".
bool may_follow_date(std::string_view words);

/// "&", "and": two dates joined by it say when something happened, not when a work appeared.
bool joins_dates(std::string_view words);

/// The byte length of the signal at the start of `words` ("See also", "Cf.", "For details, see"), with the
/// punctuation and spaces behind it; 0 if none.
std::size_t citation_signal(std::string_view words);

/// The ISO 639-1 code of "in Russian", "Russian only", "на русском" …; empty if `words` say no language.
std::string language_marker(std::string_view words);

/// "22" of "pg. 22", "3-5" of "pp. 3-5"; empty if `words` are no page numbers.
std::string_view page_numbers(std::string_view words);

/// Words that carry no field: "available at", "online", "PDF", "para. 5", "vol. 3".
bool is_citation_noise(std::string_view words);

/// A descriptor in brackets that is no translation: "Video", "Press release", "sic".
bool is_medium_descriptor(std::string_view words);

}  // namespace notegraph
