#include "reading/citation_dates.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include "text/fold.hpp"

namespace notegraph {

namespace {

// Months of the languages in which notes are mostly written, January first; forms after a day's number.
constexpr std::array<std::string_view, 12> kMonths{
    "janvier enero janeiro januar jänner gennaio января январь қаңтар січня januari ocak yanvar",
    "février fevrier febrero fevereiro februar febbraio февраля февраль ақпан лютого februari şubat fevral",
    "mars marzo março marco märz marz марта март наурыз березня maret mac maart mart",
    "avril abril april aprile апреля апрель сәуір квітня nisan aprel",
    "mai mayo maio maggio мая май мамыр травня mei mayıs may",
    "juin junio junho juni giugno июня июнь маусым червня jun haziran iyun",
    "juillet julio julho juli luglio июля июль шілде липня julai temmuz iyul",
    "août aout agosto август августа тамыз серпня agustus ogos augustus ağustos avqust avgust",
    "septembre septiembre setembro settembre сентября сентябрь қыркүйек вересня eylül sentyabr",
    "octobre octubre outubro oktober ottobre октября октябрь қазан жовтня ekim oktyabr",
    "novembre noviembre novembro ноября ноябрь қараша листопада kasım noyabr",
    "décembre decembre diciembre dezembro dezember dicembre декабря декабрь желтоқсан грудня desember "
    "disember aralık "
    "dekabr"};

const std::unordered_map<std::string, int>& months() {
  static const auto table = [] {
    std::unordered_map<std::string, int> map;
    for (std::size_t month = 0; month < kMonths.size(); ++month) {
      for (std::string_view names = kMonths[month]; !names.empty();) {
        const std::size_t space = std::min(names.find(' '), names.size());
        map.emplace(fold_case(names.substr(0, space)), static_cast<int>(month) + 1);
        names.remove_prefix(std::min(space + 1, names.size()));
      }
    }
    return map;
  }();
  return table;
}

struct Word {
  Range text;
  std::string_view bare;  // without punctuation at its end
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    std::string_view bare = text.substr(at, space - at);
    while (!bare.empty() && std::string_view(".,;:)]").find(bare.back()) != std::string_view::npos)
      bare.remove_suffix(1);
    std::size_t begin = at;
    while (!bare.empty() && (bare.front() == '(' || bare.front() == '[')) {
      bare.remove_prefix(1);
      ++begin;
    }
    if (!bare.empty()) words.push_back({{begin, begin + bare.size()}, bare});
    at = space + 1;
  }
  return words;
}

// The value of at most four digits, with "1er" and "1º" read as 1; 0 for another word.
int number(std::string_view word) {
  std::size_t digits = 0;
  int value = 0;
  while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') {
    if (digits == 4) return 0;
    value = 10 * value + (word[digits++] - '0');
  }
  const std::string_view tail = word.substr(digits);
  const bool ordinal = tail == "er" || tail == "º" || tail == "°";
  return digits > 0 && (tail.empty() || ordinal) ? value : 0;
}

bool is_particle(std::string_view word) {
  return word == "de" || word == "del" || word == "di";
}

std::optional<ParsedDate> date_around(const std::vector<Word>& words, std::size_t i) {
  if (words[i].bare.size() > 24) return std::nullopt;
  const auto month = months().find(fold_case(words[i].bare));
  if (month == months().end()) return std::nullopt;
  std::size_t after = i + 1;
  if (after < words.size() && is_particle(words[after].bare)) ++after;
  if (after >= words.size()) return std::nullopt;
  const int year = number(words[after].bare);
  if (year < 1800 || year > 2199) return std::nullopt;
  std::size_t before = i;
  if (before > 0 && is_particle(words[before - 1].bare)) --before;
  const int figure = before > 0 ? number(words[before - 1].bare) : 0;
  const int day = figure <= 31 ? figure : 0;
  std::string text = std::to_string(year);
  for (const int part : {month->second, day}) {
    if (part == 0) continue;
    text += part < 10 ? "-0" : "-";
    text += std::to_string(part);
  }
  const auto edtf = Edtf::parse(text);
  if (!edtf) return std::nullopt;
  Range range{day > 0 ? words[before - 1].text.begin : words[i].text.begin, words[after].text.end};
  // "2013 г." and "2013 года": the word for year belongs to the date.
  if (after + 1 < words.size()) {
    const std::string_view next = words[after + 1].bare;
    if (next == "г" || next == "года" || next == "року" || next == "р") range.end = words[after + 1].text.end;
  }
  return ParsedDate{range, *edtf};
}

}  // namespace

std::vector<ParsedDate> citation_dates(std::string_view citation) {
  std::vector<ParsedDate> dates;
  const std::vector<Word> words = words_of(citation);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (auto date = date_around(words, i)) dates.push_back(std::move(*date));
  }
  // Of a date that both read, the fuller one counts. Both lists are in order.
  std::size_t near = 0;
  const std::size_t foreign = dates.size();
  for (ParsedDate& date : find_calendar_dates(citation)) {
    while (near < foreign && dates[near].text.end <= date.text.begin) ++near;
    if (near == foreign || !dates[near].text.overlaps(date.text)) {
      dates.push_back(std::move(date));
    } else if (date.edtf.text().size() > dates[near].edtf.text().size()) {
      dates[near] = std::move(date);
    }
  }
  std::sort(dates.begin(), dates.end(),
            [](const ParsedDate& a, const ParsedDate& b) { return a.text < b.text; });
  return dates;
}

}  // namespace notegraph
