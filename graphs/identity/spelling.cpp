#include "graphs/identity/spelling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <vector>

namespace notegraph {

namespace {

struct Spelling {
  std::string_view written, key;
};

// Ways to write the sounds of Cyrillic, Arabic, Turkic and Khmer names; the longest first where one begins
// with another.
constexpr std::array<Spelling, 31> kSpellings{{
    {"shch", "sh"}, {"sch", "sh"}, {"tch", "ch"}, {"dzh", "j"}, {"tsch", "ch"}, {"kh", "h"}, {"gh", "g"},
    {"zh", "j"},    {"ph", "f"},   {"th", "t"},   {"dh", "d"},  {"ck", "k"},    {"ts", "c"}, {"tz", "c"},
    {"ks", "x"},    {"iya", "a"},  {"iye", "e"},  {"yya", "a"}, {"ya", "a"},    {"ia", "a"}, {"ye", "e"},
    {"ie", "e"},    {"yo", "o"},   {"io", "o"},   {"yu", "u"},  {"iu", "u"},    {"ou", "u"}, {"oo", "u"},
    {"ee", "i"},    {"w", "v"},    {"q", "k"},
}};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// Levenshtein's distance, given up beyond `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return most + 1;
  std::vector<std::size_t> row(a.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t j = 1; j <= b.size(); ++j) {
    std::size_t diagonal = row[0];
    row[0] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[i];
      row[i] = std::min({row[i] + 1, row[i - 1] + 1, changed});
    }
  }
  return row.back();
}

// "ivanov" and "ivanova", "mario" and "maria": another person.
bool differ_in_gender(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() == a.size() + 1) return b.back() == 'a' && b.starts_with(a);
  return a.size() == b.size() && a.back() != b.back() && is_vowel(a.back()) && is_vowel(b.back()) &&
         a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1);
}

std::string without_vowels(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return !is_vowel(c); });
  return out;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string spelling_key(std::string_view word) {
  std::string key;
  for (std::size_t at = 0; at < word.size();) {
    const auto found = std::find_if(kSpellings.begin(), kSpellings.end(), [&](const Spelling& spelling) {
      return word.substr(at).starts_with(spelling.written);
    });
    const std::string_view piece = found != kSpellings.end() ? found->key : word.substr(at, 1);
    at += found != kSpellings.end() ? found->written.size() : 1;
    for (const char c : piece) {
      const char letter = c == 'y' ? 'i' : c;
      if (key.empty() || key.back() != letter) key += letter;
    }
  }
  return key;
}

std::string consonant_key(std::string_view word) {
  if (has_digit(word)) return std::string(word);
  std::string key;
  for (char c : without_vowels(spelling_key(word))) {
    if (c == 'h' || c == 'c' || c == 'g' || c == 'x') c = 'k';
    if (c == 'j' || c == 'z') c = 's';
    if (c == 'b' || c == 'f') c = c == 'b' ? 'p' : 'v';
    if (c == 'd') c = 't';
    if (key.empty() || key.back() != c) key += c;
  }
  return key.empty() ? std::string(word) : key;
}

Likeness likeness(std::string_view a, std::string_view b) {
  if (a == b) return Likeness::Equal;
  if (has_digit(a) || has_digit(b) || a.empty() || b.empty() || differ_in_gender(a, b)) return Likeness::None;
  const std::string x = spelling_key(a), y = spelling_key(b);
  if (x == y) return Likeness::Spelling;
  if (differ_in_gender(x, y)) return Likeness::None;
  const std::size_t shorter = std::min(x.size(), y.size());
  constexpr std::size_t kMiddling = 5, kLong = 6, kVeryLong = 10;
  if (shorter >= kMiddling && x.back() == y.back() && without_vowels(x) == without_vowels(y) && x[0] == y[0])
    return Likeness::Close;
  const std::size_t most = shorter >= kVeryLong ? 2 : shorter >= kLong ? 1 : 0;
  return most > 0 && distance(x, y, most) <= most ? Likeness::Close : Likeness::None;
}

}  // namespace notegraph
