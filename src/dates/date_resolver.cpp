#include "dates/date_resolver.hpp"

#include <algorithm>
#include <chrono>

namespace notegraph {
namespace {

using date_words::Unit;
using std::chrono::year_month_day;

constexpr std::size_t kAnchorsLookedAt = 8;
constexpr int kWrapMonths = 4;  // "In December 2012 … in January": a month so near behind is of the next year

/// The month that a season or half year starts in; the month itself where there is one.
int first_month(const CalendarDate& date) {
  if (date.month != 0) return date.month;
  if (date.group >= 21 && date.group <= 24) return (date.group - 20) * 3;
  if (date.group >= 33 && date.group <= 36) return (date.group - 33) * 3 + 1;
  return date.group == 41 ? 7 : 1;
}

year_month_day to_days(const CalendarDate& date) {
  return std::chrono::year(date.year) / date.month / date.day;
}

/// `date` cut to `unit` and moved on by `shift` units; nothing where it is not that precise. "The same day"
/// of a date that names only the month is that month.
std::optional<CalendarDate> shifted(CalendarDate date, Unit unit, int shift) {
  date.approximate = false;
  if (date.decade) return std::nullopt;
  if (unit == Unit::Year) return CalendarDate{.year = date.year + shift};
  if (date.month == 0) return std::nullopt;
  if (unit == Unit::Month) {
    const int months = date.year * 12 + date.month - 1 + shift;
    return CalendarDate{.year = months / 12, .month = months % 12 + 1};
  }
  if (date.day == 0) return shift == 0 && unit == Unit::Day ? std::optional(date) : std::nullopt;
  const year_month_day moved =
      std::chrono::sys_days(to_days(date)) + std::chrono::days(shift * (unit == Unit::Week ? 7 : 1));
  return CalendarDate{.year = static_cast<int>(moved.year()),
                      .month = static_cast<int>(static_cast<unsigned>(moved.month())),
                      .day = static_cast<int>(static_cast<unsigned>(moved.day())),
                      .approximate = unit == Unit::Week};
}

/// "the end of" a date; nothing where the words make no sense of it.
CalendarDate take_part(CalendarDate date, const RelativePhrase& phrase) {
  const bool whole_year = date.month == 0 && date.group == 0;
  if (phrase.group != 0 && whole_year) date.group = phrase.group;
  if (!phrase.part) return date;
  if (whole_year && *phrase.part == date_words::Part::Start) date.month = 1;
  if (whole_year && *phrase.part == date_words::Part::End) date.month = 12;
  date.approximate = true;
  return date;
}

/// The month (and day) of publication, if the report says it.
std::optional<CalendarDate> published(const DateContext& context) {
  if (!context.published || context.published->is_interval()) return std::nullopt;
  const auto first = *context.published->earliest(), last = *context.published->latest();
  CalendarDate date{.year = static_cast<int>(first.year())};
  if (first.year() != last.year()) return std::nullopt;
  if (first.month() == last.month()) date.month = static_cast<int>(static_cast<unsigned>(first.month()));
  if (first == last) date.day = static_cast<int>(static_cast<unsigned>(first.day()));
  return date;
}

}  // namespace

std::string edtf_text(const CalendarExpression& expression) {
  switch (expression.shape) {
    case IntervalShape::Closed:
      return edtf_text(expression.start) + "/" + edtf_text(expression.finish);
    case IntervalShape::Since:
      return edtf_text(expression.start) + "/..";
    case IntervalShape::Until:
      return "../" + edtf_text(expression.start);
    case IntervalShape::Point:
      break;
  }
  return edtf_text(expression.start);
}

DateResolver::DateResolver(const DateContext& context) : context_(context) {}

void DateResolver::start_paragraph() {
  if (!anchors_.empty()) year_before_ = anchors_.back().date.year;
  anchors_.clear();
}

std::optional<DateResolver::Settled> DateResolver::settle(CalendarExpression expression, bool aside,
                                                          const std::optional<CalendarDate>& ahead) {
  const bool is_range = expression.shape == IntervalShape::Closed;
  const bool relative = expression.start.year == 0 || (is_range && expression.finish.year == 0);
  if (relative) {
    if (expression.start.decade || expression.finish.decade) return std::nullopt;
    CalendarDate& start = expression.start;
    CalendarDate& finish = expression.finish;
    if (is_range && start.year == 0) {
      finish.year = year_for(finish, ahead);
      if (finish.year == 0) return std::nullopt;
      start.year = finish.year - (first_month(start) > first_month(finish) ? 1 : 0);
    } else {
      start.year = year_for(start, ahead);
    }
    if (start.year == 0) return std::nullopt;
  }
  auto edtf = Edtf::parse(edtf_text(expression));
  if (!edtf) return std::nullopt;
  if (!aside) remember(expression);
  return Settled{*std::move(edtf), relative};
}

std::optional<Edtf> DateResolver::settle(const RelativePhrase& phrase) {
  auto date = anchor_for(phrase);
  if (!date) return std::nullopt;
  if (phrase.unit) {
    date = shifted(*date, *phrase.unit, phrase.shift);
    if (!date) return std::nullopt;
  } else if (phrase.season != 0) {
    date = CalendarDate{.year = date->year, .group = phrase.season};
  }
  CalendarExpression expression;
  expression.shape = phrase.shape;
  expression.start = take_part(*date, phrase);
  if (phrase.approximate) expression.start.approximate = true;
  auto edtf = Edtf::parse(edtf_text(expression));
  if (edtf) remember(expression);
  return edtf;
}

/// What a later "that year" or "in June" means: the point, or the end of an interval that has just been told.
void DateResolver::remember(const CalendarExpression& expression) {
  const bool closed = expression.shape == IntervalShape::Closed;
  anchors_.push_back({closed ? expression.finish : expression.start, sentence_});
}

/// The nearest earlier date that is precise enough for `phrase`.
std::optional<CalendarDate> DateResolver::anchor_for(const RelativePhrase& phrase) const {
  if (phrase.base == RelativePhrase::Base::Publication) return published(context_);
  const std::size_t looked_at = std::min(anchors_.size(), kAnchorsLookedAt);
  for (auto anchor = anchors_.rbegin(); anchor != anchors_.rbegin() + static_cast<std::ptrdiff_t>(looked_at);
       ++anchor) {
    const bool near = anchor->sentence + 1 >= sentence_;
    if (phrase.base == RelativePhrase::Base::Neighbour && !near) break;
    if (phrase.base == RelativePhrase::Base::Apposition || !phrase.unit) return anchor->date;
    if (shifted(anchor->date, *phrase.unit, phrase.shift)) return anchor->date;
  }
  return std::nullopt;
}

int DateResolver::year_for(const CalendarDate& date, const std::optional<CalendarDate>& ahead) const {
  if (date.year_of == CalendarDate::YearOf::Publication) {
    const auto out = published(context_);
    return out ? out->year + date.year_shift : 0;
  }
  if (date.year_of == CalendarDate::YearOf::Earlier) {
    return anchors_.empty() || anchors_.back().date.decade ? 0 : anchors_.back().date.year + date.year_shift;
  }
  if (ahead && (anchors_.empty() || anchors_.back().sentence != sentence_)) {
    return ahead->year - (first_month(date) > ahead->month ? 1 : 0);
  }
  if (!anchors_.empty()) return year_by_anchor(date);
  if (date.group != 0) return 0;
  int year = year_by_publication(date);
  if (year == 0) year = year_by_coverage(date);
  // Where the text was last about another year, its words do not settle this one.
  return year_before_ == 0 || year_before_ == year ? year : 0;
}

int DateResolver::year_by_anchor(const CalendarDate& date) const {
  const CalendarDate& anchor = anchors_.back().date;
  if (anchor.decade) return 0;
  if (anchor.month == 0) return anchor.year;
  const int forward = first_month(date) - anchor.month;
  return forward < 0 && forward + 12 <= kWrapMonths ? anchor.year + 1 : anchor.year;
}

/// The last such month or day up to publication.
int DateResolver::year_by_publication(const CalendarDate& date) const {
  const auto out = published(context_);
  if (!out || out->month == 0) return 0;
  const bool later =
      date.month > out->month || (date.month == out->month && out->day != 0 && date.day > out->day);
  return later ? out->year - 1 : out->year;
}

/// The year in which the coverage holds such a month, if there is one only.
int DateResolver::year_by_coverage(const CalendarDate& date) const {
  if (!context_.coverage || !context_.coverage->earliest() || !context_.coverage->latest()) return 0;
  const year_month_day first = *context_.coverage->earliest(), last = *context_.coverage->latest();
  int found = 0;
  for (int year = static_cast<int>(first.year()); year <= static_cast<int>(last.year()); ++year) {
    const auto month = std::chrono::year(year) / date.month;
    if (month < first.year() / first.month() || month > last.year() / last.month()) continue;
    if (found != 0) return 0;
    found = year;
  }
  return found;
}

}  // namespace notegraph
