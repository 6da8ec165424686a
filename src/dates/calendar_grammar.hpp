#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dates/date_tokens.hpp"

namespace notegraph {

/// A date as far as its own words say it; 0 is what they leave open.
struct CalendarDate {
  int year = 0;
  int month = 0;
  int day = 0;
  int group = 0;        // season, quarter or half year: the EDTF code (21 … 24, 33 … 36, 40, 41)
  bool decade = false;  // `year` stands for the ten years that it starts
  bool approximate = false;
  enum class YearOf : std::uint8_t { Unsaid, Earlier, Publication };
  YearOf year_of = YearOf::Unsaid;  // "December of that year", "of last year": whose year, where `year` is 0
  int year_shift = 0;               // years after that

  bool operator==(const CalendarDate&) const = default;
};

/// The EDTF text of `date`, whose year must be known.
std::string edtf_text(const CalendarDate& date);

enum class IntervalShape {
  Point,   // `start` alone
  Closed,  // from `start` to `finish`
  Since,   // from `start` on
  Until,   // up to `start`
};

/// A calendar expression over the tokens `begin` … `end`.
struct CalendarExpression {
  std::size_t begin = 0, end = 0;
  IntervalShape shape = IntervalShape::Point;
  CalendarDate start, finish;
};

/// The grammar of absolute English dates: day, month, year, season, quarter, half and decade, their
/// approximations, ranges and lists. Looks at a few tokens around a place only, so that a scan is linear.
class CalendarGrammar {
 public:
  enum class Style {
    Prose,     // a bare year needs evidence in the words around it
    Citation,  // punctuation around it will do; lower-case months are months
  };

  CalendarGrammar(std::span<const DateToken> tokens, Style style) : tokens_(tokens), style_(style) {}

  /// The expressions that start at token `at`: none, one, or a list ("3 and 5 March 2012": two). They follow
  /// each other; a year or month that stands only at the last or first of them is given to all.
  [[nodiscard]] std::vector<CalendarExpression> parse(std::size_t at) const;

 private:
  struct Atom {
    CalendarDate date;
    std::size_t end = 0;
  };
  using Result = std::optional<Atom>;
  using Expressions = std::vector<CalendarExpression>;

  // A token, or an empty one outside the text.
  [[nodiscard]] const DateToken& token(std::size_t at) const;
  [[nodiscard]] const DateToken& before(std::size_t at, std::size_t steps = 1) const;
  [[nodiscard]] std::size_t skip(std::size_t at, std::string_view word) const {
    return at + (token(at).is(word) ? 1 : 0);
  }
  [[nodiscard]] bool glued_alphanumeric(std::size_t at) const;

  // Numbers and names.
  [[nodiscard]] int year_at(std::size_t at) const;
  [[nodiscard]] bool numbers_document(std::size_t at) const;
  [[nodiscard]] std::optional<std::pair<int, std::size_t>> day_at(std::size_t at) const;
  [[nodiscard]] std::optional<std::pair<int, std::size_t>> month_at(std::size_t at) const;
  [[nodiscard]] std::size_t separator(std::size_t at) const;
  [[nodiscard]] std::size_t time_of_day(std::size_t at) const;
  [[nodiscard]] std::size_t comma_year(std::size_t at, int& year) const;

  [[nodiscard]] std::size_t of_that_year(std::size_t at, CalendarDate& date) const;

  // Single dates, by form.
  [[nodiscard]] Result atom(std::size_t at, bool year_expected) const;
  [[nodiscard]] Result core(std::size_t at, bool year_expected) const;
  [[nodiscard]] Result numeric(std::size_t at) const;
  [[nodiscard]] Result day_first(std::size_t at) const;
  [[nodiscard]] Result month_first(std::size_t at) const;
  [[nodiscard]] Result season(std::size_t at) const;
  [[nodiscard]] Result decade(std::size_t at) const;
  [[nodiscard]] Result short_group(std::size_t at) const;
  [[nodiscard]] Result year_first(std::size_t at) const;
  [[nodiscard]] Result part_of(std::size_t at) const;
  [[nodiscard]] Result half_or_quarter_of(std::size_t at) const;

  // Evidence.
  [[nodiscard]] bool is_dated_year(std::size_t at) const;
  [[nodiscard]] bool names_event(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool is_modifier(std::size_t at) const;
  [[nodiscard]] bool is_part_of_name(std::size_t at) const;
  [[nodiscard]] std::size_t opening_bracket(std::size_t at) const;
  [[nodiscard]] bool is_bracketed(std::size_t at) const;
  [[nodiscard]] bool counts_things(std::size_t at) const;
  [[nodiscard]] bool month_stands_alone(std::size_t at, std::size_t end) const;

  // Ranges and lists.
  [[nodiscard]] Expressions with_lead_word(std::size_t at) const;
  [[nodiscard]] Expressions between(std::size_t at) const;
  [[nodiscard]] Expressions days_of_month(std::size_t at) const;
  [[nodiscard]] Expressions month_with_days(std::size_t at) const;
  [[nodiscard]] Expressions year_range(std::size_t at, bool expected) const;
  [[nodiscard]] Expressions first_months_of(std::size_t at) const;
  [[nodiscard]] Expressions range_or_list(std::size_t at, bool year_expected) const;
  [[nodiscard]] Expressions unled(std::size_t at, bool year_expected) const;

  std::span<const DateToken> tokens_;
  Style style_;
};

}  // namespace notegraph
