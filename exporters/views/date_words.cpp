#include "exporters/views/date_words.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace notegraph {

namespace {

// What stands for the month in EDTF: seasons, quarters, half years.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kParts{{
    {"-21", "spring "},
    {"-22", "summer "},
    {"-23", "autumn "},
    {"-24", "winter "},
    {"-33", "1st quarter of "},
    {"-34", "2nd quarter of "},
    {"-35", "3rd quarter of "},
    {"-36", "4th quarter of "},
    {"-40", "1st half of "},
    {"-41", "2nd half of "},
}};

std::string one_date(std::string_view text) {
  std::string before;
  if (!text.empty() && (text.back() == '~' || text.back() == '?' || text.back() == '%')) {
    before = text.back() == '?' ? "perhaps " : "about ";
    text.remove_suffix(1);
  }
  if (text.ends_with("X")) return before + std::string(text.substr(0, text.size() - 1)) + "0s";
  for (const auto& [code, words] : kParts) {
    if (text.size() == 7 && text.ends_with(code))
      return before + std::string(words) + std::string(text.substr(0, 4));
  }
  return before + std::string(text);
}

}  // namespace

std::string date_words(const Edtf& date) {
  const std::string_view text = date.text();
  const std::size_t slash = text.find('/');
  if (slash == text.npos) return one_date(text);
  const std::string_view from = text.substr(0, slash), to = text.substr(slash + 1);
  if (to == "..") return "since " + one_date(from);
  if (from == "..") return "until " + one_date(to);
  return one_date(from) + " to " + one_date(to);
}

}  // namespace notegraph
