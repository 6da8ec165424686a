#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "dates/calendar_grammar.hpp"
#include "dates/date_expressions.hpp"
#include "dates/relative_phrase.hpp"

namespace notegraph {

/// Settles dates whose own words leave something open, from the dates before them in the paragraph and from
/// what the report says of itself. Fed in the order of the text. What is not settled by these gives nothing.
class DateResolver {
 public:
  struct Settled {
    Edtf edtf;
    bool relative = false;
  };

  explicit DateResolver(const DateContext& context);

  void start_paragraph();
  void start_sentence() { ++sentence_; }

  /// The date of `expression`; it becomes the one that later words point to unless it is `aside`. `ahead` is
  /// the next date of the sentence that has month and year: it settles what no earlier date of the sentence
  /// does ("arrested on August 5 and freed on August 12, 2019").
  std::optional<Settled> settle(CalendarExpression expression, bool aside,
                                const std::optional<CalendarDate>& ahead = std::nullopt);
  std::optional<Edtf> settle(const RelativePhrase& phrase);

 private:
  struct Anchor {
    CalendarDate date;
    std::size_t sentence = 0;
  };

  [[nodiscard]] std::optional<CalendarDate> anchor_for(const RelativePhrase& phrase) const;
  [[nodiscard]] int year_for(const CalendarDate& date, const std::optional<CalendarDate>& ahead) const;
  [[nodiscard]] int year_by_anchor(const CalendarDate& date) const;
  [[nodiscard]] int year_by_publication(const CalendarDate& date) const;
  [[nodiscard]] int year_by_coverage(const CalendarDate& date) const;
  void remember(const CalendarExpression& expression);

  DateContext context_;
  std::vector<Anchor> anchors_;  // of this paragraph
  std::size_t sentence_ = 0;
  int year_before_ = 0;  // the last year of the paragraphs before
};

/// The EDTF text of `expression`, whose years must be known.
std::string edtf_text(const CalendarExpression& expression);

}  // namespace notegraph
