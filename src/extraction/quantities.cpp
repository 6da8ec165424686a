#include "extraction/quantities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

struct NamedNumber {
  std::string_view word;
  int value;
};

constexpr auto kCardinals = std::to_array<NamedNumber>(
    {{"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
     {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
     {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
     {"eighty", 80},  {"ninety", 90}});
constexpr auto kOrdinals = std::to_array<NamedNumber>({{"first", 1},
                                                       {"second", 2},
                                                       {"third", 3},
                                                       {"fourth", 4},
                                                       {"fifth", 5},
                                                       {"sixth", 6},
                                                       {"seventh", 7},
                                                       {"eighth", 8},
                                                       {"ninth", 9},
                                                       {"tenth", 10}});
constexpr std::size_t kMostDigits = 16;
constexpr std::size_t kLongestLabelGap = 24;  // bytes between the numbers of one list of labels

// Powers of ten.
constexpr auto kScales = std::to_array<NamedNumber>({{"hundred", 2},
                                                     {"thousand", 3},
                                                     {"thousands", 3},
                                                     {"million", 6},
                                                     {"millions", 6},
                                                     {"billion", 9},
                                                     {"billions", 9},
                                                     {"trillion", 12},
                                                     {"mln", 6},
                                                     {"mn", 6},
                                                     {"bn", 9},
                                                     {"tn", 12},
                                                     {"lakh", 5},
                                                     {"crore", 7}});
// Letters glued to digits. "m" may be metres and "K" a resolution ("4K"), so these need money in front.
constexpr auto kGluedScales =
    std::to_array<NamedNumber>({{"k", 3}, {"M", 6}, {"mn", 6}, {"bn", 9}, {"B", 9}, {"tn", 12}});
constexpr auto kGluedScalesOfMoney = std::to_array<NamedNumber>({{"m", 6}, {"K", 3}, {"b", 9}});

struct TimeUnit {
  std::string_view word, plural;
};
constexpr auto kTimeUnits = std::to_array<TimeUnit>({{"second", "seconds"},
                                                     {"minute", "minutes"},
                                                     {"hour", "hours"},
                                                     {"day", "days"},
                                                     {"week", "weeks"},
                                                     {"month", "months"},
                                                     {"year", "years"},
                                                     {"decade", "decades"},
                                                     {"min", "minutes"},
                                                     {"mins", "minutes"},
                                                     {"hrs", "hours"},
                                                     {"hr", "hours"},
                                                     {"fortnight", "fortnights"}});
constexpr auto kDayKinds =
    std::to_array<std::string_view>({"working", "business", "calendar", "full", "whole", "consecutive"});

template <std::size_t N>
std::optional<int> value_of(const std::array<NamedNumber, N>& names, std::string_view word) {
  for (const NamedNumber& name : names) {
    if (name.word == word) return name.value;
  }
  return std::nullopt;
}

// The double nearest to `number` times a power of ten: 4.1 million is 4100000, which 4.1 * 1e6 is not.
double scaled(double number, int power) {
  std::array<char, 64> digits{};  // a number has at most kMostDigits and one scale, or two of words
  char* const last = digits.data() + digits.size();
  const auto written = std::to_chars(digits.data(), last - 8, number, std::chars_format::fixed);
  if (written.ec != std::errc()) return number;
  char* end = written.ptr;
  *end++ = 'e';
  end = std::to_chars(end, last, power).ptr;
  double value = number;
  std::from_chars(digits.data(), end, value);
  return value;
}

std::optional<std::string_view> time_unit(std::string_view word) {
  for (const TimeUnit& unit : kTimeUnits) {
    if (unit.word == word || unit.plural == word) return unit.plural;
  }
  return std::nullopt;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// First bytes of other scripts' letters count too; 0xE2 begins dashes, quotation marks and currency signs.
bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0xC3 && byte != 0xE2);
}

constexpr auto kSpaces = std::to_array<std::string_view>({" ", "\t", "\n", "\u00A0", "\u2009", "\u202F"});
constexpr auto kHyphens = std::to_array<std::string_view>({"-", "\u2010", "\u2011", "\u2012", "\u2013"});

/// Reads the numbers of one sentence. Positions are bytes of the sentence.
class Scanner {
 public:
  Scanner(std::string_view sentence, const Knowledge& knowledge, std::string_view country)
      : text_(sentence), knowledge_(knowledge), country_(country) {}

  std::vector<Quantity> scan() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (is_digit(text_[at])) {
        at = read_digits(at);
      } else if (is_letter(text_[at])) {
        at = read_word(at);
      } else {
        ++at;
      }
    }
    join_ranges();
    return std::move(found_);
  }

 private:
  // --- characters and words

  template <std::size_t N>
  std::size_t length_of_any(const std::array<std::string_view, N>& marks, std::size_t at) const {
    for (const std::string_view mark : marks) {
      if (text_.substr(std::min(at, text_.size())).starts_with(mark)) return mark.size();
    }
    return 0;
  }
  template <std::size_t N>
  std::size_t length_before(const std::array<std::string_view, N>& marks, std::size_t at) const {
    for (const std::string_view mark : marks) {
      if (text_.substr(0, at).ends_with(mark)) return mark.size();
    }
    return 0;
  }

  std::size_t skip_spaces(std::size_t at) const {
    while (const std::size_t length = length_of_any(kSpaces, at)) at += length;
    return at;
  }

  std::size_t skip_spaces_back(std::size_t at) const {
    while (const std::size_t length = length_before(kSpaces, at)) at -= length;
    return at;
  }

  std::size_t end_of_word(std::size_t at) const {
    while (at < text_.size() &&
           (is_letter(text_[at]) || (at > 0 && utf8::is_continuation(text_[at]) && is_letter(text_[at - 1]))))
      ++at;
    return at;
  }

  std::string word_at(std::size_t at) const { return fold_case(text_.substr(at, end_of_word(at) - at)); }

  // The word that ends at `at`, spaces aside, and where it begins.
  std::pair<std::string, std::size_t> word_before(std::size_t at) const {
    const std::size_t end = skip_spaces_back(at);
    std::size_t begin = end;
    while (begin > 0 && is_letter(text_[begin - 1])) --begin;
    return {fold_case(text_.substr(begin, end - begin)), begin};
  }

  char at_or_nul(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  char before_or_nul(std::size_t at) const { return at > 0 ? text_[at - 1] : '\0'; }

  // --- numerals

  struct Numeral {
    double value = 0;
    std::size_t end = 0;
    bool spelled = false, scaled = false;
  };

  std::size_t end_of_digits(std::size_t at) const {
    while (at < text_.size() && is_digit(text_[at])) ++at;
    return at;
  }

  // A group of exactly three digits behind a comma or a space.
  bool is_group(std::size_t at) const { return end_of_digits(at) == at + 3 && at_or_nul(at - 1) != '.'; }

  // "71,000", "12 000", "53.3"; nothing for versions, addresses and times of day.
  std::optional<Numeral> plain_number(std::size_t begin) const {
    std::string digits;
    std::size_t at = end_of_digits(begin);
    digits.append(text_, begin, at - begin);
    if (at - begin <= 3) {
      while (at < text_.size() && text_[at] == ',' && is_group(at + 1)) {
        digits.append(text_, at + 1, 3);
        at += 4;
      }
      if (at - begin <= 3) {
        while (const std::size_t space = length_of_any(kSpaces, at)) {
          if (!is_group(at + space)) break;
          digits.append(text_, at + space, 3);
          at += space + 3;
        }
      }
    }
    if (at_or_nul(at) == '.' && is_digit(at_or_nul(at + 1))) {
      const std::size_t end = end_of_digits(at + 1);
      digits.append(text_, at, end - at);
      at = end;
      if (at_or_nul(at) == '.' && is_digit(at_or_nul(at + 1))) return std::nullopt;
    }
    const char next = at_or_nul(at);
    if ((next == ':' || next == '/' || next == ',') && is_digit(at_or_nul(at + 1))) return std::nullopt;
    if (next == '/' || next == '_' || next == '@') return std::nullopt;
    if (digits.size() > kMostDigits) return std::nullopt;  // a code, not a number
    Numeral number;
    std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    number.end = at;
    return number;
  }

  std::size_t end_of_run(std::size_t at) const {  // of letters, digits and what glues them
    while (at < text_.size() &&
           (is_digit(text_[at]) || is_letter(text_[at]) || utf8::is_continuation(text_[at]) ||
            ((text_[at] == '.' || text_[at] == ',' || text_[at] == ':' || text_[at] == '/') &&
             is_digit(at_or_nul(at + 1)))))
      ++at;
    return at;
  }

  void read_scale(Numeral& number) const {
    for (int words = 0; words < 2; ++words) {
      std::size_t at = skip_spaces(number.end);
      if (at == number.end) at += length_of_any(kHyphens, at);
      if (at == number.end) return;
      const auto scale = value_of(kScales, word_at(at));
      if (!scale) return;
      number.value = scaled(number.value, *scale);
      number.end = end_of_word(at);
      number.scaled = true;
    }
  }

  std::size_t read_digits(std::size_t begin) {
    const auto number = plain_number(begin);
    if (!number) return end_of_run(begin);
    return accept(begin, *number);
  }

  std::size_t read_word(std::size_t begin) {
    const std::size_t end = end_of_word(begin);
    const char before = before_or_nul(begin);
    if (is_digit(before) || before == '\'' || before == '_' || before == '@') return end;
    if (length_before(kHyphens, begin) > 0 && !is_spaced_back(begin)) return end;
    const std::string word = word_at(begin);
    if (const auto ordinal = value_of(kOrdinals, word)) {
      if (is_ranked(begin)) add_rank(*ordinal, begin, end);
      return end;
    }
    if (!value_of(kCardinals, word)) return end;
    const auto number = spelled_number(begin);
    return number ? accept(begin, *number) : end;
  }

  bool is_spaced_back(std::size_t at) const {  // "2018 - five": a dash between spaces
    const std::size_t hyphen = length_before(kHyphens, at);
    return hyphen > 0 && length_before(kSpaces, at - hyphen) > 0;
  }

  // "five", "twenty-five", "one hundred and five thousand".
  std::optional<Numeral> spelled_number(std::size_t begin) const {
    Numeral number;
    number.spelled = true;
    double total = 0, group = 0, last = 0;
    std::size_t at = begin;
    for (;;) {
      const std::string word = word_at(at);
      if (const auto cardinal = value_of(kCardinals, word)) {
        if (last != 0 && !(last >= 20 && last < 100 && *cardinal < 10) && last < 100) break;
        group += *cardinal;
        last = *cardinal;
      } else if (const auto scale = value_of(kScales, word)) {
        if (*scale >= 3) {
          total += scaled(group, *scale);
          group = 0;
          number.scaled = true;
        } else {
          group = scaled(group, *scale);
        }
        last = scaled(1, *scale);
      } else {
        break;
      }
      number.end = end_of_word(at);
      std::size_t next = skip_spaces(number.end);
      if (next == number.end) next += length_of_any(kHyphens, next);
      if (next == number.end) break;
      if (last >= 100 && word_at(next) == "and") next = skip_spaces(end_of_word(next));
      at = next;
    }
    if (number.end == 0) return std::nullopt;
    number.value = total + group;
    const std::string next = word_at(skip_spaces(number.end + length_of_any(kHyphens, number.end)));
    const bool fraction = next == "third" || next == "thirds" || next == "quarters" || next == "fifths" ||
                          next == "half" || next == "halves" || next == "tenths";
    return fraction ? std::nullopt : std::optional(number);
  }

  // --- what stands around a numeral

  std::size_t accept(std::size_t begin, Numeral number) {
    Quantity quantity;
    quantity.spelled = number.spelled;
    std::size_t start = begin;
    const auto sign = knowledge_.currencies.at_end_of(text_.substr(0, skip_spaces_back(begin)), country_);
    const bool money = !number.spelled && sign.length > 0 && is_money_sign(sign, skip_spaces_back(begin));
    if (money) start = skip_spaces_back(begin) - sign.length;
    if (!number.spelled) {
      if (!money && !may_begin(begin)) return end_of_run(begin);
      if (!read_glued(number, quantity, begin, money)) return end_of_run(begin);
      if (quantity.kind == QuantityKind::Rank) return number.end;
    }
    if (!number.scaled && !number.spelled) read_scale(number);
    quantity.value = is_negative(begin) ? -number.value : number.value;
    quantity.scaled = number.scaled;
    quantity.number = {begin, number.end};
    quantity.text = {start, std::max(number.end, quantity.text.end)};
    if (money) {
      quantity.kind = QuantityKind::Money;
      quantity.unit = sign.code;
    } else if (quantity.kind == QuantityKind::Bare && !read_unit(quantity)) {
      return number.end;
    }
    if (is_negative(begin) && quantity.kind != QuantityKind::Percent) quantity.value = number.value;
    if (quantity.kind == QuantityKind::Bare && (is_label(begin) || continues_labels(begin))) {
      end_of_labels_ = number.end;
      return number.end;
    }
    if (quantity.kind == QuantityKind::Bare && is_time_of_day(number.end)) return number.end;
    if (quantity.kind == QuantityKind::Duration && is_age(quantity)) return quantity.text.end;
    if (quantity.kind == QuantityKind::Bare && is_rank_number(begin)) {
      quantity.kind = QuantityKind::Rank;
      quantity.unit = "place";
    }
    found_.push_back(quantity);
    return quantity.text.end;
  }

  // Codes that are words too ("TOP 10", "ALL 5") are money only in their own country's reports.
  bool is_money_sign(const Currencies::Sign& sign, std::size_t end) const {
    const std::string_view printed = text_.substr(end - sign.length, sign.length);
    if (printed != sign.code) return true;
    return !knowledge_.is_ordinary(fold_case(printed)) ||
           (!country_.empty() && printed.starts_with(country_));
  }

  bool is_negative(std::size_t begin) const {
    const bool minus = before_or_nul(begin) == '-' || text_.substr(0, begin).ends_with("\u2212");
    if (!minus) return false;
    const std::size_t at = begin - (before_or_nul(begin) == '-' ? 1 : 3);
    return at == 0 || text_[at - 1] == '(' ||
           (length_before(kSpaces, at) > 0 && !is_digit(before_or_nul(skip_spaces_back(at))));
  }

  // Not in the middle of a code: "COVID-19", "v2", "1.5/3", "#4".
  bool may_begin(std::size_t begin) const {
    const char before = before_or_nul(begin);
    if (before == '\0') return true;
    if (is_letter(before) || before == '.' || before == ',' || before == '/' || before == ':' ||
        before == '#' || before == '_' || before == '@' || before == '=' || before == '&')
      return false;
    if (text_.substr(0, begin).ends_with("\u2116")) return false;  // №
    const std::size_t hyphen = length_before(kHyphens, begin);
    if (hyphen == 0) return !utf8::is_continuation(before) || !ends_with_letter(begin);
    const char left = before_or_nul(begin - hyphen);
    return !is_letter(left) && left != ')' &&
           (!utf8::is_continuation(left) || length_before(kSpaces, begin - hyphen) > 0);
  }

  bool ends_with_letter(std::size_t at) const {
    std::size_t begin = at;
    do --begin;
    while (begin > 0 && utf8::is_continuation(text_[begin]));
    return static_cast<unsigned char>(text_[begin]) >= 0xC3 &&
           static_cast<unsigned char>(text_[begin]) <= 0xDF;
  }

  // Letters glued to the digits; false if they make something else of the number ("3G", "1990s").
  bool read_glued(Numeral& number, Quantity& quantity, std::size_t begin, bool money) {
    const std::size_t end = number.end;
    if (end >= text_.size()) return true;
    if (const std::size_t hyphen = length_of_any(kHyphens, end))
      return read_hyphenated(end + hyphen, number, quantity);
    if (!is_letter(text_[end])) return true;
    const std::size_t word_end = end_of_word(end);
    const std::string_view letters = text_.substr(end, word_end - end);
    if (letters == "st" || letters == "nd" || letters == "rd" || letters == "th") {
      if (is_ranked(begin) || names_place(word_end) || is_step_between_ranks(begin, word_end))
        add_rank(number.value, begin, word_end);
      quantity.kind = QuantityKind::Rank;
      number.end = word_end;
      return true;
    }
    auto scale = value_of(kGluedScales, letters);
    if (!scale && money) scale = value_of(kGluedScalesOfMoney, letters);
    if (scale) {
      number.value = scaled(number.value, *scale);
      number.end = word_end;
      number.scaled = true;
      return true;
    }
    if (const std::size_t length = knowledge_.measures.at_start_of(text_.substr(end))) {
      quantity.kind = QuantityKind::Measure;
      quantity.unit = std::string(text_.substr(end, length));
      quantity.text.end = end + length;
      return true;
    }
    const auto code = knowledge_.currencies.at_start_of(text_.substr(end), country_);
    if (code.length == word_end - end) {
      quantity.kind = QuantityKind::Money;
      quantity.unit = code.code;
      quantity.text.end = word_end;
      return true;
    }
    return letters == "percent" || letters == "pct";
  }

  // "10-day", "5-10"; false for "22-year-old", "100-member".
  bool read_hyphenated(std::size_t at, const Numeral& number, Quantity& quantity) {
    if (!is_letter(at_or_nul(at))) return true;
    const std::string word = word_at(at);
    if (value_of(kScales, word) || word == "percent") return true;
    const auto unit = time_unit(word);
    if (!unit) return false;
    const std::size_t end = end_of_word(at);
    if (length_of_any(kHyphens, end) > 0) return false;
    quantity.kind = QuantityKind::Duration;
    quantity.unit = std::string(*unit);
    quantity.hyphenated = true;
    quantity.text.end = end;
    quantity.number.end = number.end;
    return true;
  }

  // The unit behind the number; false if what follows makes it no figure.
  bool read_unit(Quantity& quantity) {
    std::size_t at = skip_spaces(quantity.number.end);
    const bool spaced = at != quantity.number.end;
    if (at_or_nul(at) == '%') return set(quantity, QuantityKind::Percent, "percent", at + 1);
    if (!spaced) {
      const std::size_t hyphen = length_of_any(kHyphens, at);
      if (hyphen > 0 && is_letter(at_or_nul(at + hyphen))) return read_spelled_hyphen(quantity, at + hyphen);
      if (hyphen == 0 && is_letter(at_or_nul(at)) && word_at(at) != "percent" && word_at(at) != "pct")
        return true;
      at += hyphen;
      if (hyphen > 0 && at_or_nul(at) != 'p') return true;
    }
    const std::string word = word_at(at);
    const std::size_t end = end_of_word(at);
    if (word == "percent" || word == "pct" || word == "percentage") {
      const std::size_t next = skip_spaces(end);
      if (word_at(next) == "points" || word_at(next) == "point")
        return set(quantity, QuantityKind::Percent, "percentage points", end_of_word(next));
      return word == "percentage" || set(quantity, QuantityKind::Percent, "percent", end);
    }
    if (word == "per" && word_at(skip_spaces(end)) == "cent")
      return set(quantity, QuantityKind::Percent, "percent", end_of_word(skip_spaces(end)));
    if (!spaced) return true;
    if (const std::size_t length = knowledge_.measures.at_start_of(text_.substr(at)))
      return set(quantity, QuantityKind::Measure, std::string(text_.substr(at, length)), at + length);
    if (read_duration(quantity, at) || read_currency(quantity, at)) return true;
    return true;
  }

  bool set(Quantity& quantity, QuantityKind kind, std::string unit, std::size_t end) const {
    quantity.kind = kind;
    quantity.unit = std::move(unit);
    quantity.text.end = end;
    return true;
  }

  // "three-month", but not "two-tiered".
  bool read_spelled_hyphen(Quantity& quantity, std::size_t at) {
    Numeral number;
    number.end = quantity.number.end;
    if (word_at(at) == "percent") return set(quantity, QuantityKind::Percent, "percent", end_of_word(at));
    return read_hyphenated(at, number, quantity);
  }

  bool read_duration(Quantity& quantity, std::size_t at) {
    std::string word = word_at(at);
    if (std::find(kDayKinds.begin(), kDayKinds.end(), word) != kDayKinds.end()) {
      at = skip_spaces(end_of_word(at));
      word = word_at(at);
    }
    const auto unit = time_unit(word);
    if (!unit || word == "second") return false;
    return set(quantity, QuantityKind::Duration, std::string(*unit), end_of_word(at));
  }

  // "tenge", "US dollars", "Hong Kong dollars", "KZT".
  bool read_currency(Quantity& quantity, std::size_t at) {
    const auto sign = knowledge_.currencies.at_start_of(text_.substr(at), country_);
    if (sign.length > 1 && is_money_sign(sign, at + sign.length) &&
        sign.code == text_.substr(at, sign.length))
      return set(quantity, QuantityKind::Money, sign.code, at + sign.length);
    std::size_t noun = at;
    for (int qualifiers = 0; qualifiers < 3; ++qualifiers) {
      const std::size_t end = end_of_word(noun);
      if (end == noun) return false;
      if (knowledge_.currencies.is_currency_noun(text_.substr(noun, end - noun))) {
        std::string whose;
        if (qualifiers > 0) {
          whose = knowledge_.country_code(text_.substr(at, skip_spaces_back(noun) - at));
          if (whose.empty()) return false;
        }
        std::string code = knowledge_.currencies.meant_by(text_.substr(noun, end - noun), country_, whose);
        if (code.empty()) return false;
        return set(quantity, QuantityKind::Money, std::move(code), end);
      }
      noun = end;
      if (at_or_nul(noun) == '.') noun += 1;
      while (is_letter(at_or_nul(noun)) && at_or_nul(end_of_word(noun)) == '.')
        noun = end_of_word(noun) + 1;  // "U.S."
      noun = skip_spaces(noun);
    }
    return false;
  }

  // --- what a number is not

  // "Article 41", "No. 5", "Windows 10" is left to the tree; here the nouns that numbers only label.
  bool is_label(std::size_t begin) const {
    static constexpr auto kLabels = std::to_array<std::string_view>(
        {"article", "articles",   "art",    "section", "sections",   "paragraph", "paragraphs",
         "para",    "chapter",    "figure", "figures", "fig",        "table",     "tables",
         "no",      "nos",        "number", "version", "phase",      "part",      "rule",
         "page",    "pages",      "p",      "pp",      "step",       "act",       "decree",
         "law",     "resolution", "clause", "clauses", "schedule",   "level",     "port",
         "channel", "asn",        "item",   "annex",   "appendix",   "note",      "notes",
         "round",   "question",   "type",   "tier",    "regulation", "directive", "bill",
         "order",   "ordinance",  "case",   "volume",  "vol",        "issue",     "episode",
         "http",    "error",      "web",    "sub",     "subsection", "aged",      "age",
         "ages",    "code",       "ipv",    "unit",    "line",       "category",  "point"});
    auto [word, at] = word_before(begin);
    if (word.empty() && before_or_nul(skip_spaces_back(begin)) == '.')
      word = word_before(skip_spaces_back(begin) - 1).first;  // "No. 5", "Art. 3"
    return std::find(kLabels.begin(), kLabels.end(), word) != kLabels.end();
  }

  // "Sections 211(1)(a), 233 and 114A": nothing but brackets, letters and conjunctions since the last label.
  bool continues_labels(std::size_t begin) const {
    if (!end_of_labels_ || begin - *end_of_labels_ > kLongestLabelGap) return false;
    for (std::size_t at = *end_of_labels_; at < begin;) {
      if (!is_letter(text_[at])) {
        if (text_[at] == ';' || text_[at] == '.' || text_[at] == ':') return false;
        ++at;
        continue;
      }
      const std::string word = word_at(at);
      if (word.size() > 1 && word != "and" && word != "or" && word != "to") return false;
      at = std::max(end_of_word(at), at + 1);
    }
    return true;
  }

  bool is_time_of_day(std::size_t end) const {
    const std::size_t at = skip_spaces(end);
    const std::string word = word_at(at);
    return word == "am" || word == "pm" || word == "o" ||
           ((word == "a" || word == "p") && text_.substr(end_of_word(at)).starts_with(".m"));
  }

  // "22 years old", "2 years of age".
  bool is_age(const Quantity& quantity) const {
    const std::size_t at = skip_spaces(quantity.text.end);
    if (word_before(quantity.text.begin).first == "aged") return true;
    if (word_at(at) == "old") return true;
    return word_at(at) == "of" && word_at(skip_spaces(end_of_word(at))) == "age";
  }

  // --- ranks

  static bool is_ranking_word(std::string_view word) {
    return word == "rank" || word == "ranks" || word == "ranked" || word == "ranking" || word == "placed" ||
           word == "places";
  }

  // "ranked third", "ranked at 12th and 14th place".
  bool is_ranked(std::size_t begin) const {
    std::size_t at = begin;
    for (int words = 0; words < 5; ++words) {
      const auto [word, start] = word_before(at);
      if (start == skip_spaces_back(at)) {  // digits of another rank, a mark
        if (start == 0 || !(is_digit(text_[start - 1]))) return false;
        at = start - 1;
        continue;
      }
      if (is_ranking_word(word)) return true;
      at = start;
      while (at > 0 && is_digit(text_[at - 1])) --at;
    }
    return false;
  }

  bool names_place(std::size_t end) const {
    const std::string word = word_at(skip_spaces(end));
    if (word == "place" || word == "position" || word == "rank") return true;
    if (word != "and" && word != "or") return false;
    const std::size_t next = skip_spaces(end_of_word(skip_spaces(end)));
    const std::size_t digits = end_of_digits(next);
    if (digits == next) return false;
    const std::string third = word_at(skip_spaces(end_of_word(digits)));
    return third == "place" || third == "places" || third == "position" || third == "positions";
  }

  // "dropped from 101st in 2020 to 119th", but not "to 21st century".
  bool is_step_between_ranks(std::size_t begin, std::size_t end) const {
    const std::string before = word_before(begin).first;
    if (before != "from" && before != "to") return false;
    const std::string word = word_at(skip_spaces(end));
    return word.empty() || word == "in" || word == "to" || word == "out";
  }

  // "ranked 138", "ranks number 5", "a ranking of 12".
  bool is_rank_number(std::size_t begin) const {
    std::size_t at = begin;
    for (int words = 0; words < 3; ++words) {
      const auto [word, start] = word_before(at);
      if (is_ranking_word(word)) return true;
      if (word != "at" && word != "number" && word != "no" && word != "of" && word != "the" && word != "as")
        return false;
      at = start;
    }
    return false;
  }

  void add_rank(double value, std::size_t begin, std::size_t end) {
    Quantity rank;
    rank.value = value;
    rank.kind = QuantityKind::Rank;
    rank.unit = "place";
    rank.number = {begin, end};
    rank.text = {begin, end};
    found_.push_back(rank);
  }

  // --- ranges

  // "5 to 10 percent", "$5-10 million", "between 3 and 5 years": the first has the second's unit and scale.
  void join_ranges() {
    for (std::size_t i = found_.size(); i-- > 1;) {
      Quantity& first = found_[i - 1];
      const Quantity& second = found_[i];
      if (first.text.end > second.text.begin || !is_joint({first.text.end, second.text.begin})) continue;
      const bool unitless = first.kind == QuantityKind::Bare;
      if (!unitless && !(first.kind == second.kind && first.kind == QuantityKind::Money)) continue;
      const bool dash = length_of_any(kHyphens, skip_spaces(first.text.end)) > 0;
      const bool range = dash || word_at(skip_spaces(first.text.end)) == "to" ||
                         word_before(first.text.begin).first == "between";
      if (unitless && (second.kind == QuantityKind::Rank || is_like_year(first))) continue;
      if (at_or_nul(first.text.end) == ',' && !second.opens_range) continue;  // "5, 10 and 20 percent"
      if (unitless) {
        first.opens_range = true;
        first.kind = second.kind == QuantityKind::Money && !range ? QuantityKind::Bare : second.kind;
        if (first.kind != QuantityKind::Bare) first.unit = second.unit;
        first.hyphenated = second.hyphenated;
      }
      if (range && second.scaled && !first.scaled && first.value < 1000) {
        first.scaled = true;
        first.value = scaled(first.value, scale_of(second));
      }
    }
    // "USD 25-30": the sign stands before the first
    for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
      const Quantity& first = found_[i];
      Quantity& second = found_[i + 1];
      if (first.kind != QuantityKind::Money || second.kind != QuantityKind::Bare) continue;
      if (first.text.end > second.text.begin || length_of_any(kHyphens, first.text.end) == 0) continue;
      if (!is_joint({first.text.end, second.text.begin})) continue;
      second.kind = QuantityKind::Money;
      second.unit = first.unit;
      if (second.scaled && !first.scaled && first.value < 1000) {
        found_[i].value = scaled(first.value, scale_of(second));
        found_[i].scaled = true;
      }
    }
  }

  static bool is_like_year(const Quantity& quantity) {
    return !quantity.spelled && quantity.number.size() == 4 && quantity.value >= 1800 &&
           quantity.value < 2100;
  }

  int scale_of(const Quantity& quantity) const {
    const auto [word, at] = word_before(quantity.number.end);
    if (const auto scale = value_of(kScales, word)) return *scale;
    std::size_t letters = quantity.number.end;
    while (letters > 0 && is_letter(text_[letters - 1])) --letters;
    const std::string_view glued = text_.substr(letters, quantity.number.end - letters);
    if (const auto scale = value_of(kGluedScales, glued)) return *scale;
    return value_of(kGluedScalesOfMoney, glued).value_or(0);
  }

  bool is_joint(Range gap) const {
    std::size_t at = skip_spaces(gap.begin);
    if (const std::size_t hyphen = length_of_any(kHyphens, at)) {
      // "2018 - 62": dash between spaces lists, it does not range
      return at == gap.begin && skip_spaces(at + hyphen) >= gap.end;
    }
    if (at == gap.begin && at_or_nul(at) == ',') return skip_spaces(at + 1) >= gap.end;
    const std::string word = word_at(at);
    if (word != "to" && word != "and" && word != "or") return false;
    return skip_spaces(end_of_word(at)) >= gap.end;
  }

  std::string_view text_;
  const Knowledge& knowledge_;
  std::string_view country_;
  std::vector<Quantity> found_;
  std::optional<std::size_t> end_of_labels_;  // behind the last number that was a label
};

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text, Range sentence, const Knowledge& knowledge,
                                      std::string_view country) {
  auto quantities = Scanner(text.substr(sentence.begin, sentence.size()), knowledge, country).scan();
  for (Quantity& quantity : quantities) {
    for (Range* range : {&quantity.number, &quantity.text}) {
      range->begin += sentence.begin;
      range->end += sentence.begin;
    }
  }
  return quantities;
}

}  // namespace notegraph
