#include "reading/marker_scanner.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace notegraph {

namespace {

constexpr std::size_t kLongestRun = 50;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::size_t dash_size(std::string_view text) {
  return text.starts_with("-") ? 1 : text.starts_with("–") || text.starts_with("—") ? 3 : 0;
}

std::size_t value_of(std::string_view digits) {
  std::size_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// One number of at most four digits at `at`; empty if there is none.
std::string_view number_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at <= 4 ? text.substr(at, end - at) : std::string_view{};
}

}  // namespace

MarkerMatch bracketed_marker(std::string_view text) {
  if (text.size() < 3 || text[0] != '[' || !(is_digit(text[1]) || text[1] == ' ')) return {};
  MarkerMatch match;
  std::size_t at = 1;
  while (true) {
    at = skip_spaces(text, at);
    const std::string_view first = number_at(text, at);
    if (first.empty()) return {};
    at = skip_spaces(text, at + first.size());
    match.numbers.emplace_back(first);
    if (const std::size_t dash = dash_size(text.substr(at))) {
      at = skip_spaces(text, at + dash);
      const std::string_view last = number_at(text, at);
      if (last.empty() || value_of(last) <= value_of(first) || value_of(last) - value_of(first) > kLongestRun)
        return {};
      for (std::size_t n = value_of(first) + 1; n <= value_of(last); ++n)
        match.numbers.push_back(std::to_string(n));
      at = skip_spaces(text, at + last.size());
    }
    if (at >= text.size()) return {};
    if (text[at] == ']') break;
    if (text[at] != ',' && text[at] != ';') return {};
    ++at;
  }
  match.size = at + 1;
  return match;
}

MarkerMatch markdown_marker(std::string_view text) {
  if (!text.starts_with("[^")) return {};
  const std::size_t close = text.substr(0, 44).find(']');
  if (close == std::string_view::npos || close == 2) return {};
  return {{std::string(text.substr(2, close - 2))}, close + 1};
}

MarkerMatch superscript_marker(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 10> kDigits{{{"⁰", '0'},
                                                                              {"¹", '1'},
                                                                              {"²", '2'},
                                                                              {"³", '3'},
                                                                              {"⁴", '4'},
                                                                              {"⁵", '5'},
                                                                              {"⁶", '6'},
                                                                              {"⁷", '7'},
                                                                              {"⁸", '8'},
                                                                              {"⁹", '9'}}};
  if (text.starts_with("<sup>")) {
    std::string_view inner = text.substr(5);
    const bool bracket = inner.starts_with("[");
    const std::string_view number = number_at(inner, bracket ? 1 : 0);
    const std::string_view closing = bracket ? "]</sup>" : "</sup>";
    const std::size_t end = (bracket ? 1 : 0) + number.size();
    if (number.empty() || !inner.substr(end).starts_with(closing)) return {};
    return {{std::string(number)}, 5 + end + closing.size()};
  }
  if (text.starts_with("^")) {
    const std::string_view number = number_at(text, 1);
    if (number.empty()) return {};
    const std::size_t end = 1 + number.size();
    return {{std::string(number)}, text.substr(end).starts_with("^") ? end + 1 : end};
  }
  std::string number;
  std::size_t at = 0;
  for (bool found = true; found && number.size() < 4;) {
    found = false;
    for (const auto& [sign, digit] : kDigits) {
      if (text.substr(at).starts_with(sign)) {
        number += digit;
        at += sign.size();
        found = true;
        break;
      }
    }
  }
  return number.empty() ? MarkerMatch{} : MarkerMatch{{number}, at};
}

}  // namespace notegraph
