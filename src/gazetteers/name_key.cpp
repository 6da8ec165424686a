#include "gazetteers/name_key.hpp"

#include <unicode/uchar.h>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {
namespace {

struct LetterCase {
  bool upper = false;
  bool lower = false;
};

LetterCase letter_case(std::string_view text) {
  LetterCase found;
  for (std::size_t at = 0; at < text.size();) {
    const auto code_point = static_cast<UChar32>(utf8::next(text, at));
    found.upper = found.upper || u_isupper(code_point) != 0;
    found.lower = found.lower || u_islower(code_point) != 0;
  }
  return found;
}

/// The plain character that stands for a typographic one, or 0.
char plain_character(char32_t code_point) {
  switch (code_point) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BC':
    case U'\u02BB':
      return '\'';
    case U'\u2010':
    case U'\u2011':
    case U'\u2013':
      return '-';
    default:
      return '\0';
  }
}

}  // namespace

std::string_view without_article(std::string_view name) {
  constexpr std::size_t article = 4;
  if (name.size() > article && (name[0] == 't' || name[0] == 'T') && (name[1] == 'h' || name[1] == 'H') &&
      (name[2] == 'e' || name[2] == 'E') && name[3] == ' ') {
    name.remove_prefix(article);
  }
  return name;
}

std::string name_key(std::string_view name) {
  const std::string folded = squeeze_spaces(fold_case(name));
  std::string key;
  key.reserve(folded.size());
  const std::string_view rest = without_article(folded);
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t begin = at;
    const char plain = plain_character(utf8::next(rest, at));
    if (plain != '\0') {
      key += plain;
    } else {
      key.append(rest.substr(begin, at - begin));
    }
  }
  return key;
}

bool case_allows(std::string_view written, std::string_view text) {
  const LetterCase name = letter_case(without_article(written));
  const LetterCase seen = letter_case(without_article(text));
  if (name.upper && !seen.upper) return false;
  const bool acronym = name.upper && !name.lower;
  return !acronym || !seen.lower;
}

}  // namespace notegraph
