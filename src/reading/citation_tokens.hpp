#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

// The words of a citation and their shapes. All take UTF-8; none looks at more than a bounded number of
// words.

/// How far into a stretch of text these functions look.
inline constexpr std::size_t kWordsLookedAt = 48;
inline constexpr std::size_t kBytesLookedAt = 400;

/// The words between spaces, punctuation at their edges taken off.
std::vector<std::string_view> words_of(std::string_view text);

/// Whether `word` is one of a closed list.
template <std::size_t N>
bool among(const std::string_view (&table)[N], std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

/// White space, dashes and punctuation that stand around a field.
bool is_edge(char32_t c);

/// `text` without the characters at either end that `drop` names.
std::string_view trim_if(std::string_view text, bool (*drop)(char32_t));

/// All letters in lower case, and no digit.
bool is_lower_case(std::string_view word);

/// Has a letter in upper case and none in lower case.
bool is_upper_case(std::string_view word);

/// Begins with a letter in upper case or of a script without case.
bool is_capitalised(std::string_view word);

/// "N" and "Y.N", whose last full stop is cut off.
bool are_initials(std::string_view word);

/// Of the letters i, v, x, l and c alone.
bool is_roman_numeral(std::string_view word);

/// Has an ASCII digit.
bool has_digit(std::string_view word);

/// A function word that keeps its lower case in a name or in a title that is otherwise capitalised.
bool is_connector(std::string_view word);

/// The first words, case folded, without punctuation at either end.
std::string folded(std::string_view text);

/// `words` without white space, dashes and stray punctuation at either end.
std::string_view trim_citation(std::string_view words);

/// Whether the first letter or digit is an upper-case letter, of a script without case, or a digit.
bool starts_upper(std::string_view words);

/// One word that is written as a domain: "Courier.xx".
bool is_domain_name(std::string_view words);

}  // namespace notegraph
