#include "extraction/words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

bool is_joint(std::string_view form) {
  return form == "-" || form == "–" || form == "/" || form == "&" || form == "+" || form == "‑";
}

// "Lagos-based", "Skype-like": what a name is said to have to do with what follows is no part of it.
bool is_relating_part(std::string_view form) {
  static constexpr auto kParts = std::to_array<std::string_view>(
      {"affiliated", "aligned",   "appointed", "backed", "based",      "born",    "built",
       "controlled", "developed", "dominated", "funded", "led",        "like",    "linked",
       "made",       "majority",  "operated",  "owned",  "registered", "related", "run",
       "sponsored",  "style",     "supported", "wide"});
  return std::binary_search(kParts.begin(), kParts.end(), form);
}

bool is_capital(std::string_view form) {
  std::size_t at = 0;
  return !form.empty() && u_isupper(static_cast<UChar32>(utf8::next(form, at)));
}

// "9mobile", "7Day": a figure and letters that are no unit.
bool is_name_behind_figure(std::string_view figure, std::string_view letters) {
  if (figure.size() > 3 || figure.find_first_not_of("0123456789") != std::string_view::npos) return false;
  if (letters.ends_with("bps") || letters.ends_with("Hz") || letters.ends_with("Wh")) return false;
  return letters.size() > (is_capital(letters) ? 2u : 4u) &&
         std::all_of(letters.begin(), letters.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }) &&
         !letters.starts_with("year") && !letters.starts_with("month") && letters != "percent";
}

bool is_mark(std::string_view form) {
  std::size_t at = 0;
  while (at < form.size()) {
    const auto c = static_cast<UChar32>(utf8::next(form, at));
    if (u_isalnum(c) || c == '+' || c == '&' || c == '@' || c == '#') return false;
  }
  return true;
}

bool is_clitic(std::string_view form) {
  return form == "'s" || form == "’s" || form == "'S" || form == "'" || form == "’" || form == "n't" ||
         form == "n’t";
}

void describe(Word& word) {
  std::size_t letters = 0, capitals = 0;
  std::size_t at = 0;
  while (at < word.form.size()) {
    const bool first = at == 0;
    const auto c = static_cast<UChar32>(utf8::next(word.form, at));
    if (u_isalpha(c)) ++letters;
    if (u_isupper(c)) ++capitals;
    if (first) {
      word.capital = u_isupper(c) || u_istitle(c);
      word.numeric = u_isdigit(c);
    }
  }
  word.acronym = capitals >= 2 && capitals == letters;
  word.mark = is_mark(word.form);
  word.clitic = is_clitic(word.form);
  word.folded = fold_case(word.form);
}

}  // namespace

bool is_opening_quote(std::string_view form) {
  return form == "\"" || form == "“" || form == "„" || form == "«" || form == "‘" || form == "'" ||
         form == "``";
}

bool is_closing_quote(std::string_view form) {
  return form == "\"" || form == "”" || form == "“" || form == "»" || form == "’" || form == "'" ||
         form == "''";
}

std::vector<Word> words_of(std::string_view text, const SentenceAnalysis& sentence) {
  std::vector<Word> words;
  const auto& tokens = sentence.tokens;
  const auto glued = [&](std::size_t left) {  // no space between tokens left and left + 1
    return left + 1 < tokens.size() && tokens[left].text.end == tokens[left + 1].text.begin;
  };
  bool opening = true;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i + 1;
    if (!is_mark(tokens[i].form) && !is_clitic(tokens[i].form)) {
      while (glued(end - 1)) {
        if (end == i + 1 && is_name_behind_figure(tokens[i].form, tokens[end].form)) {
          ++end;
          continue;
        }
        if (is_joint(tokens[end].form) && glued(end) && is_capital(tokens[i].form) &&
            is_relating_part(tokens[end + 1].form))
          break;
        if (is_joint(tokens[end].form) && glued(end) && !is_mark(tokens[end + 1].form)) {
          end += 2;
        } else if (tokens[end].form == "." && glued(end) &&
                   (tokens[end + 1].form.size() <= 3 || tokens[end + 1].form == "Info" ||
                    (tokens[end + 1].form[0] >= 'a' && tokens[end + 1].form[0] <= 'z')) &&
                   !is_mark(tokens[end + 1].form) && end == i + 1) {  // "Nur.Kz"
          end += 2;
        } else if (tokens[end].form == "+" ||
                   (is_joint(tokens[end - 1].form) && !is_mark(tokens[end].form))) {
          end += 1;
        } else {
          break;
        }
      }
    }
    Word word;
    word.first = i;
    word.end = end;
    word.text = {tokens[i].text.begin, tokens[end - 1].text.end};
    word.form = text.substr(word.text.begin, word.text.size());
    describe(word);
    word.opens = opening && !word.mark;
    if (!word.mark) opening = false;
    if (word.form == ":") opening = true;
    words.push_back(std::move(word));
    i = end;
  }
  return words;
}

}  // namespace notegraph
