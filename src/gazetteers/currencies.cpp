#include "gazetteers/currencies.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "gazetteers/data_directory.hpp"
#include "gazetteers/tsv_table.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kLongestSign = 8;  // bytes
constexpr std::size_t kCodeLength = 3;

bool is_word_character(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}

// Whether the text goes on in the same word behind `at`; a sign that is no letter ends a word by itself.
bool goes_on(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_character(utf8::next(text, at));
}

bool comes_from(std::string_view text, std::size_t at) {
  return at > 0 && is_word_character(utf8::previous(text, at));
}

// "pesos" -> "peso"; nothing if the noun has no plural "s".
std::optional<std::string_view> singular(std::string_view noun) {
  if (noun.size() > 3 && noun.ends_with('s')) return noun.substr(0, noun.size() - 1);
  return std::nullopt;
}

// ISO 4217: the first two letters of a currency's code are its country's.
bool is_money_of(std::string_view code, std::string_view country) {
  return !country.empty() && code.starts_with(country);
}

}  // namespace

Currencies::Currencies() : Currencies(data_file("currencies.tsv"), data_file("lexicon/currencies.tsv")) {}

Currencies::Currencies(const std::filesystem::path& iso_4217, const std::filesystem::path& signs) {
  const TsvTable known(iso_4217, 2);
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto row = known.row(i);
    const std::string name = fold_case(row[1]);
    codes_[std::string(row[0])] = name;
    nouns_[name.substr(name.rfind(' ') + 1)].emplace_back(row[0]);
  }
  const TsvTable own(signs, 3);
  for (std::size_t i = 0; i < own.size(); ++i) {
    const auto row = own.row(i);
    signs_[std::string(row[0])].push_back({std::string(row[1]), std::string(row[2])});
  }
}

std::string Currencies::code_of(std::string_view sign, std::string_view country) const {
  if (sign.size() == kCodeLength && codes_.contains(sign)) return std::string(sign);
  const auto rows = signs_.find(sign);
  if (rows == signs_.end()) return {};
  std::string usual;
  for (const Row& row : rows->second) {
    if (row.country.empty()) usual = row.code;
    if (!row.country.empty() && row.country == country) return row.code;
  }
  return usual;
}

Currencies::Sign Currencies::at_end_of(std::string_view text, std::string_view country) const {
  for (std::size_t length = std::min(kLongestSign, text.size()); length > 0; --length) {
    const std::size_t at = text.size() - length;
    if (utf8::is_continuation(text[at])) continue;
    const std::string_view sign = text.substr(at);
    std::size_t letter = 0;
    if (is_word_character(utf8::next(sign, letter)) && comes_from(text, at)) continue;
    if (std::string code = code_of(sign, country); !code.empty()) return {std::move(code), length};
  }
  return {};
}

Currencies::Sign Currencies::at_start_of(std::string_view text, std::string_view country) const {
  for (std::size_t length = std::min(kLongestSign, text.size()); length > 0; --length) {
    if (length < text.size() && utf8::is_continuation(text[length])) continue;
    const std::string_view sign = text.substr(0, length);
    std::size_t letter = length;
    if (is_word_character(utf8::previous(text, letter)) && goes_on(text, length)) continue;
    if (std::string code = code_of(sign, country); !code.empty()) return {std::move(code), length};
  }
  return {};
}

bool Currencies::is_currency_noun(std::string_view noun) const {
  const std::string folded = fold_case(noun);
  const auto known = [&](std::string_view word) { return nouns_.contains(word) || signs_.contains(word); };
  const auto one = singular(folded);
  return known(folded) || (one && known(*one));
}

std::string Currencies::meant_by(std::string_view noun, std::string_view country,
                                 std::string_view of_country) const {
  const std::string folded = fold_case(noun);
  std::string_view word = folded;
  if (!nouns_.contains(word) && !signs_.contains(word)) word = singular(folded).value_or(word);
  const auto codes = nouns_.find(word);
  if (codes != nouns_.end()) {
    for (const std::string_view whose : {of_country, country}) {
      for (const std::string& code : codes->second) {
        if (is_money_of(code, whose)) return code;
      }
      if (!of_country.empty()) break;
    }
  }
  // names of one country's money that are not English words, or that our table has
  const auto own = signs_.find(word);
  if (own != signs_.end()) {
    const std::string code = code_of(word, country);
    if (of_country.empty() || is_money_of(code, of_country) || of_country == "EU") return code;
    return {};
  }
  if (codes != nouns_.end() && codes->second.size() == 1 && of_country.empty()) return codes->second.front();
  return {};
}

}  // namespace notegraph
