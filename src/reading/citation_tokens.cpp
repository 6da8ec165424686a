#include "reading/citation_tokens.hpp"

#include <unicode/uchar.h>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

// Function words that keep their lower case in a name or in a title that is otherwise capitalised.
constexpr std::string_view kConnectors[] = {
    "of",  "the", "for", "and",   "in",      "on",  "to",  "a",   "an",  "at",  "by",  "with", "from",
    "or",  "de",  "la",  "le",    "les",     "des", "du",  "del", "der", "die", "das", "und",  "für",
    "von", "van", "bin", "binti", "al",      "el",  "et",  "y",   "e",   "da",  "do",  "dos",  "di",
    "as",  "vs",  "v",   "via",   "without", "on",  "und", "zu",  "ibn", "den", "ter", "dan"};

bool is_word_edge(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return !u_isalnum(code) && c != U'&' && c != U'#' && c != U'§' && c != U'¶' &&
         u_charType(code) != U_NON_SPACING_MARK && u_charType(code) != U_COMBINING_SPACING_MARK;
}

char32_t first_of(std::string_view word) {
  std::size_t at = 0;
  return word.empty() ? 0 : utf8::next(word, at);
}

}  // namespace

bool is_edge(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(code)) return true;
  return c == U',' || c == U';' || c == U':' || c == U'.' || c == U'-' || c == U'–' || c == U'—' ||
         c == U'_' || c == U'*' || c == U'|' || c == U'·' || c == U'/' || c == U'•';
}

std::string_view trim_if(std::string_view text, bool (*drop)(char32_t)) {
  while (!text.empty()) {
    std::size_t at = 0;
    if (!drop(utf8::next(text, at))) break;
    text.remove_prefix(at);
  }
  while (!text.empty()) {
    std::size_t at = text.size();
    if (!drop(utf8::previous(text, at))) break;
    text.remove_suffix(text.size() - at);
  }
  return text;
}

// The words between spaces, punctuation at their edges taken off, at most kWordsLookedAt.
std::vector<std::string_view> words_of(std::string_view text) {
  text = text.substr(0, std::min(text.size(), kBytesLookedAt));
  std::vector<std::string_view> words;
  while (!text.empty() && words.size() < kWordsLookedAt) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = trim_if(text.substr(0, space), is_word_edge);
    if (!word.empty()) words.push_back(word);
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

bool is_lower_case(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(utf8::next(word, at));
    if (u_isupper(c) || u_isdigit(c)) return false;
  }
  return u_islower(static_cast<UChar32>(first_of(word))) != 0;
}

bool is_upper_case(std::string_view word) {
  bool any = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(utf8::next(word, at));
    if (u_islower(c)) return false;
    any = any || u_isupper(c);
  }
  return any;
}

bool is_roman_numeral(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivxlcIVXLC") == std::string_view::npos;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "Zakon.kz", "Dw.Com": a name written as a domain.
bool is_domain(std::string_view word) {
  const std::size_t dot = word.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || word.find(' ') != std::string_view::npos) return false;
  const std::string_view suffix = word.substr(dot + 1);
  return suffix.size() >= 2 && suffix.size() <= 6 && std::all_of(suffix.begin(), suffix.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
         });
}

std::string folded(std::string_view text) {
  return fold_case(trim_if(text.substr(0, std::min(text.size(), kBytesLookedAt)), is_edge));
}

bool are_initials(std::string_view word) {
  for (std::size_t at = 0;;) {
    const std::size_t stop = std::min(word.find('.', at), word.size());
    const std::string_view letter = word.substr(at, stop - at);
    if (utf8::length(letter) != 1 || !is_upper_case(letter)) return false;
    if (stop == word.size()) return true;
    at = stop + 1;
  }
}

// "Lillis", "O'Brien", "N.E." but no lower-case word.
bool is_capitalised(std::string_view word) {
  return u_isupper(static_cast<UChar32>(first_of(word))) != 0;
}

std::string_view trim_citation(std::string_view words) {
  const std::string_view all = words;
  words = trim_if(words, is_edge);
  // An ellipsis is part of a title that was printed cut short, a full stop is part of an initial.
  const std::size_t end = static_cast<std::size_t>(words.data() - all.data()) + words.size();
  const std::string_view behind = all.substr(end);
  if (behind.starts_with("...")) return {words.data(), words.size() + 3};
  if (behind.starts_with('.') && !words.empty()) {
    const std::size_t space = words.rfind(' ');
    const std::string_view last = space == std::string_view::npos ? words : words.substr(space + 1);
    if (space != std::string_view::npos && are_initials(last)) {
      return {words.data(), words.size() + 1};
    }
    if (last == "al") return {words.data(), words.size() + 1};
  }
  return words;
}

bool is_domain_name(std::string_view words) {
  return is_domain(trim_if(words, is_edge));
}

bool starts_upper(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto c = static_cast<UChar32>(utf8::next(words, at));
    if (u_isdigit(c) || u_isupper(c)) return true;
    if (u_isalpha(c)) return !u_islower(c);
  }
  return false;
}

bool is_connector(std::string_view word) {
  return among(kConnectors, word);
}

}  // namespace notegraph
