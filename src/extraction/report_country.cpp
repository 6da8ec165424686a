#include "extraction/report_country.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

namespace {

constexpr std::size_t kLongestCountryName = 4;  // words
constexpr std::size_t kLongestSeriesName = 10;
constexpr std::size_t kHeaderParagraphs = 12;
constexpr std::size_t kEnoughText = 200'000;  // bytes: the country of a report shows long before

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Range> words_of_text(std::string_view text) {
  std::vector<Range> words;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && !is_word_byte(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && is_word_byte(text[at])) ++at;
    if (at > begin) words.push_back({begin, at});
  }
  return words;
}

// How often `text` names each country, by code.
std::map<std::string, std::size_t> countries_in(std::string_view text, const Knowledge& knowledge) {
  std::map<std::string, std::size_t> counts;
  const std::vector<Range> words = words_of_text(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text[words[i].begin] < 'A' || text[words[i].begin] > 'Z') continue;
    for (std::size_t n = std::min(kLongestCountryName, words.size() - i); n > 0; --n) {
      std::string_view name = text.substr(words[i].begin, words[i + n - 1].end - words[i].begin);
      if (name.ends_with("'s")) name.remove_suffix(2);
      if (name.ends_with("’s")) name.remove_suffix(4);
      if (n > 1 && name.find_first_of(".,;:()\n") != std::string_view::npos) continue;
      const std::string code = knowledge.country_code(name);
      if (code.empty()) continue;
      ++counts[code];
      i += n - 1;
      break;
    }
  }
  return counts;
}

std::string most_named(const std::map<std::string, std::size_t>& counts) {
  std::string best;
  std::size_t most = 0;
  for (const auto& [code, count] : counts) {
    if (count > most) {
      most = count;
      best = code;
    }
  }
  return best;
}

void find_publisher(Report& report, const Knowledge& knowledge) {
  const std::size_t count = std::min(kHeaderParagraphs, report.paragraphs.size());
  std::vector<std::string_view> lines{report.title};
  for (std::size_t p = 0; p < count; ++p) lines.push_back(report.view(report.paragraphs[p].text));
  for (const std::string_view line : lines) {
    const std::vector<Range> words = words_of_text(line);
    for (std::size_t n = std::min(kLongestSeriesName, words.size()); n > 1; --n) {
      const auto publisher =
          knowledge.series.publisher(line.substr(words[0].begin, words[n - 1].end - words[0].begin));
      if (!publisher) continue;
      report.publisher = *publisher;
      return;
    }
  }
}

}  // namespace

void find_country_and_publisher(Report& report, const Knowledge& knowledge) {
  if (report.country_code.empty()) {
    if (!report.country.empty()) {
      report.country_code = knowledge.country_code(report.country);
    } else {
      std::string code = most_named(countries_in(report.title, knowledge));
      if (code.empty()) {
        code = most_named(countries_in(std::string_view(report.text).substr(0, kEnoughText), knowledge));
      }
      if (const auto country = knowledge.places.country_by_code(code)) {
        report.country_code = country->code;
        report.country = country->name;
      }
    }
  }
  if (report.publisher.empty()) find_publisher(report, knowledge);
}

}  // namespace notegraph
