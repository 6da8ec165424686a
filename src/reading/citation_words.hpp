#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace notegraph {

// What the words of a citation tell, by small closed lists and by form. All take UTF-8; none looks at more
// than a bounded number of words.

/// Whether the full stop behind `words` only marks an abbreviation or an initial ("No", "Mr", "J").
bool ends_abbreviation(std::string_view words);

/// Whether a date that follows `words` without punctuation is a field: "accessed on", "dated", "adopted on".
bool introduces_date(std::string_view words);

/// Whether `words` right behind a date leave it a field: "accessed", "and the …", "at".
bool may_follow_date(std::string_view words);

/// "&", "and": two dates joined by it say when something happened, not when a work appeared.
bool joins_dates(std::string_view words);

/// The byte length of "accessed on", "last visited", "abgerufen am" … at the end of `words`; 0 if none.
std::size_t access_phrase(std::string_view words);

/// Whether such a phrase occurs anywhere in `words`.
bool mentions_access(std::string_view words);

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

/// Whether `words` state something (have a finite auxiliary and are no short heading): an explanation.
bool is_prose(std::string_view words);

/// "Narin, S. and Chhengpor, A.", "Smith J", "Joanna Lillis": the form of one or more personal names.
bool is_person_name(std::string_view words);

/// "Narin, S.", "Smith JA, Doe B": a form that only personal names have.
bool is_inverted_name(std::string_view words);

/// A personal name beyond doubt: an inverted form, an initial or a frequent given name.
bool is_certain_person_name(std::string_view words);

/// Has a word that names of organisations have ("Ministry", "Watch", "News"), is an acronym or a domain.
bool is_organization_name(std::string_view words);

/// Reads like a title: four words or more with common words in lower case, or a colon, question or number.
bool is_headline(std::string_view words);

/// Has the name of a kind of document ("Law", "Decree", "Report", "Interview with", "X v. Y").
bool names_document(std::string_view words);

/// The name of a kind of document stands among the first words: "Law on …", "Criminal Code, …".
bool starts_with_document(std::string_view words);

/// Has a docket's or act's number: "G.R. No. 12", "Republic Act No. 20175".
bool is_numbered(std::string_view words);

/// One word that is written as a domain: "Courier.xx".
bool is_domain_name(std::string_view words);

/// A law review or law report as Bluebook and OSCOLA cite it.
struct LawReport {
  std::string_view name;  // empty if there is none
  std::string_view page;
};

/// "12 Harv. L. Rev. 345", "5 OJLS 1".
LawReport law_report(std::string_view words);

/// Whether `words`, which begin like a law's name, are a sentence about it ("Article 5 guarantees …").
bool states_provision(std::string_view words);

/// Whether the host of `url` is the name's own: "Khmer Times" and khmertimeskh.com, or its acronym.
bool matches_host(std::string_view name, std::string_view url);

/// The publisher that `words` name, without "published by" before and "newspaper", "blog" or "republished by
/// …" behind; empty if they name none.
std::string_view publisher_name(std::string_view words);

/// `words` without a lower-case kind of medium at the end ("presentation", "newspaper's website").
std::string_view without_medium(std::string_view words);

/// The person of "the page of N. N.'s personal blog"; empty if none.
std::string_view possessive_author(std::string_view words);

/// Whether the first letter or digit is an upper-case letter, of a script without case, or a digit.
bool starts_upper(std::string_view words);

/// `words` without white space, dashes and stray punctuation at either end.
std::string_view trim_citation(std::string_view words);

}  // namespace notegraph
