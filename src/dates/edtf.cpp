#include "dates/edtf.hpp"

#include <array>
#include <cstdio>

namespace notegraph {
namespace {

using std::chrono::year_month_day;

struct Days {
  year_month_day first;
  year_month_day last;
};

/// The codes that ISO 8601-2 puts in the place of a month: the first month and how many months it lasts.
struct MonthGroup {
  int code;
  unsigned first_month;
  int months;
};

constexpr std::array kMonthGroups = {
    MonthGroup{21, 3, 3}, MonthGroup{22, 6, 3}, MonthGroup{23, 9, 3}, MonthGroup{24, 12, 3},
    MonthGroup{33, 1, 3}, MonthGroup{34, 4, 3}, MonthGroup{35, 7, 3}, MonthGroup{36, 10, 3},
    MonthGroup{40, 1, 6}, MonthGroup{41, 7, 6},
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The number that exactly `digits` bytes of `text` from `at` spell, or -1.
int digits_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return -1;
  int value = 0;
  for (char c : text.substr(at, digits)) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

Days months_from(int year, unsigned first_month, int months) {
  using namespace std::chrono;
  const year_month first = std::chrono::year(year) / month(first_month);
  const year_month last = first + std::chrono::months(months - 1);
  return {first / 1, year_month_day(last / std::chrono::last)};
}

std::optional<Days> parse_year_or_decade(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  if (text[3] == 'X') {
    const int decade = digits_at(text, 0, 3);
    if (decade <= 0) return std::nullopt;
    return Days{months_from(decade * 10, 1, 12).first, months_from(decade * 10 + 9, 1, 12).last};
  }
  const int year = digits_at(text, 0, 4);
  if (year <= 0) return std::nullopt;
  return months_from(year, 1, 12);
}

std::optional<Days> parse_month_or_group(int year, int code) {
  if (code >= 1 && code <= 12) return months_from(year, static_cast<unsigned>(code), 1);
  for (const MonthGroup& group : kMonthGroups) {
    if (group.code == code) return months_from(year, group.first_month, group.months);
  }
  return std::nullopt;
}

/// One date without "/": the forms of the class comment.
std::optional<Days> parse_point(std::string_view text) {
  if (!text.empty() && std::string_view("~?%").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  if (text.size() == 4) return parse_year_or_decade(text);
  const int year = digits_at(text, 0, 4);
  if (year <= 0 || text.size() < 7 || text[4] != '-') return std::nullopt;
  const int month = digits_at(text, 5, 2);
  if (text.size() == 7) return parse_month_or_group(year, month);
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const int day = digits_at(text, 8, 2);
  if (month < 1 || day < 1) return std::nullopt;
  const year_month_day date = std::chrono::year(year) / month / day;
  if (!date.ok()) return std::nullopt;
  return Days{date, date};
}

}  // namespace

std::optional<Edtf> Edtf::parse(std::string_view text) {
  Edtf result;
  result.text_ = text;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto days = parse_point(text);
    if (!days) return std::nullopt;
    result.earliest_ = days->first;
    result.latest_ = days->last;
    return result;
  }
  const std::string_view start = text.substr(0, slash);
  const std::string_view end = text.substr(slash + 1);
  if (start != "..") {
    const auto days = parse_point(start);
    if (!days) return std::nullopt;
    result.earliest_ = days->first;
  }
  if (end != "..") {
    const auto days = parse_point(end);
    if (!days) return std::nullopt;
    result.latest_ = days->last;
  }
  if (!result.earliest_ && !result.latest_) return std::nullopt;
  if (result.earliest_ && result.latest_ && *result.earliest_ > *result.latest_) return std::nullopt;
  return result;
}

std::string iso_day(std::chrono::year_month_day day) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return buffer.data();
}

}  // namespace notegraph
