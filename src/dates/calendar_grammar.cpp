#include "dates/calendar_grammar.hpp"

#include <algorithm>
#include <cstdio>

#include "dates/date_words.hpp"

namespace notegraph {
namespace {

constexpr int kFirstYear = 1500, kLastYear = 2099;
constexpr int kQuarterCode = 33, kHalfCode = 40, kWinter = 24;

template <typename... Words>
bool one_of(const DateToken& token, Words... words) {
  return (token.is(words) || ...);
}

CalendarDate approximately(CalendarDate date) {
  date.approximate = true;
  return date;
}

bool is_bare_year(const CalendarDate& date) {
  return date.year != 0 && date.month == 0 && date.group == 0 && !date.decade;
}

/// Gives a date without a year that of its neighbour in a range or list, or the year beside it where the
/// months would otherwise run backwards ("November to March 2012", "from May 2012 to January").
void share_year(CalendarDate& first, CalendarDate& second) {
  const bool backwards = first.month != 0 && second.month != 0 && first.month > second.month;
  if (first.year == 0 && second.year != 0 && !second.decade) first.year = second.year - (backwards ? 1 : 0);
  if (second.year == 0 && first.year != 0 && !first.decade) second.year = first.year + (backwards ? 1 : 0);
}

CalendarExpression point(std::size_t begin, std::size_t end, const CalendarDate& date) {
  return {begin, end, IntervalShape::Point, date, {}};
}

CalendarExpression closed(std::size_t begin, std::size_t end, CalendarDate start, CalendarDate finish) {
  share_year(start, finish);
  return {begin, end, IntervalShape::Closed, start, finish};
}

}  // namespace

std::string edtf_text(const CalendarDate& date) {
  char buffer[48];
  const char* mark = date.approximate ? "~" : "";
  if (date.decade) {
    std::snprintf(buffer, sizeof buffer, "%03dX%s", date.year / 10, mark);
  } else if (date.day != 0) {
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d%s", date.year, date.month, date.day, mark);
  } else if (date.month != 0 || date.group != 0) {
    std::snprintf(buffer, sizeof buffer, "%04d-%02d%s", date.year, date.month + date.group, mark);
  } else {
    std::snprintf(buffer, sizeof buffer, "%04d%s", date.year, mark);
  }
  return buffer;
}

// --- Numbers and names

const DateToken& CalendarGrammar::token(std::size_t at) const {
  static const DateToken nothing;
  return at < tokens_.size() ? tokens_[at] : nothing;
}

const DateToken& CalendarGrammar::before(std::size_t at, std::size_t steps) const {
  return token(at >= steps ? at - steps : tokens_.size());
}

/// Whether the token at `at` is stuck to the one before it and is no punctuation.
bool CalendarGrammar::glued_alphanumeric(std::size_t at) const {
  return token(at).glued && (token(at).is_word() || token(at).is_number());
}

/// A number of four digits that can be a year and is not stuck to a letter, "No.", "/" or the like; or 0.
int CalendarGrammar::year_at(std::size_t at) const {
  const DateToken& year = token(at);
  if (year.digits() != 4 || year.number < kFirstYear || year.number > kLastYear) return 0;
  if (glued_alphanumeric(at + 1)) return 0;
  if (one_of(token(at + 1), "/", "-", ".", ":", "_") && token(at + 1).glued && glued_alphanumeric(at + 2) &&
      !(token(at + 1).is("-") && token(at + 2).is_word() && !token(at + 2).capital) &&
      !(one_of(token(at + 1), "/", "-") && month_at(at + 2))) {
    return 0;
  }
  if (one_of(token(at + 1), "%")) return 0;
  if (!year.glued) return one_of(before(at), "№", "#") ? 0 : year.number;
  if (before(at).is_word()) return before(at).is("fy") ? year.number : 0;
  if (before(at).is("-")) {
    const DateToken& prefix = before(at, 2);
    const bool joined = before(at).glued && (prefix.is_word() || prefix.is_number());
    const bool dates =
        date_words::is_early_mid_late(prefix.lower) || one_of(prefix, "pre", "post", "end", "start");
    return joined && !dates && date_words::month(prefix.lower) == 0 ? 0 : year.number;
  }
  return one_of(before(at), "(", "[", "\"", "'", "~", ",") || before(at).lower.size() > 1 ? year.number : 0;
}

/// Whether the number is a file's or an act's: "No. 1, 11 February 2014", "Circular No. 05-06-2007".
bool CalendarGrammar::numbers_document(std::size_t at) const {
  const DateToken& label = before(at).is(".") ? before(at, 2) : before(at);
  return one_of(label, "no", "nos", "№", "nr");
}

/// "3", "3rd" → the day and the token behind it.
std::optional<std::pair<int, std::size_t>> CalendarGrammar::day_at(std::size_t at) const {
  const DateToken& day = token(at);
  if (!day.is_number() || day.digits() > 2 || day.number < 1 || day.number > 31) return std::nullopt;
  if (token(at + 1).is(":") && token(at + 2).glued && token(at + 2).digits() == 2)
    return std::nullopt;  // 06:30
  if (day.glued && (before(at).is_word() || one_of(before(at), ".", ":", "$", "/", "#", "№")))
    return std::nullopt;
  if (numbers_document(at)) return std::nullopt;
  if (!glued_alphanumeric(at + 1)) return std::pair(day.number, at + 1);
  if (!date_words::is_ordinal_suffix(token(at + 1).lower) || glued_alphanumeric(at + 2)) return std::nullopt;
  return std::pair(day.number, at + 2);
}

/// "March", "Sept." → the month and the token behind it.
std::optional<std::pair<int, std::size_t>> CalendarGrammar::month_at(std::size_t at) const {
  const DateToken& name = token(at);
  if (!name.is_word()) return std::nullopt;
  const int month = date_words::month(name.lower);
  if (month == 0) return std::nullopt;
  const bool short_form = date_words::is_month_abbreviation(name.lower);
  if (style_ == Style::Prose && !name.capital && (short_form || one_of(name, "may", "march", "august"))) {
    return std::nullopt;
  }
  const bool stop = short_form && token(at + 1).is(".") && token(at + 1).glued;
  return std::pair(month, at + (stop ? 2 : 1));
}

/// The token behind a "-", "to" … that makes a range of its neighbours; `at` itself if there is none.
std::size_t CalendarGrammar::separator(std::size_t at) const {
  return at + (one_of(token(at), "-", "to", "through", "thru", "until", "till") ? 1 : 0);
}

/// The token behind a time of the day before its date: "4 p.m. on", "12:00 UTC on", "the early hours of",
/// "midnight on"; `at` itself if there is none.
std::size_t CalendarGrammar::time_of_day(std::size_t at) const {
  std::size_t next = skip(at, "the");
  if (date_words::is_early_mid_late(token(next).lower)) ++next;
  if (one_of(token(next), "morning", "afternoon", "evening", "night", "hours", "midnight", "noon",
             "midday")) {
    ++next;
  } else if (token(at).is_number() && token(at).digits() <= 2) {
    next = at + 1;
    if (one_of(token(next), ":", ".") && token(next).glued && token(next + 1).digits() == 2) next += 2;
    if (one_of(token(next), "a", "p") && token(next + 1).is(".") && token(next + 2).is("m")) {
      next = skip(next + 3, ".");
    } else if (one_of(token(next), "am", "pm", "h", "hrs", "hours")) {
      ++next;
    }
    if (token(next).is("local") && token(next + 1).is("time")) next += 2;
    if (one_of(token(next), "utc", "gmt")) ++next;
  } else {
    return at;
  }
  return one_of(token(next), "on", "of") ? next + 1 : at;
}

/// Reads "[,] [of] YEAR" behind a month or day; the token behind it, or `at` and year 0.
std::size_t CalendarGrammar::comma_year(std::size_t at, int& year) const {
  std::size_t next = at;
  if (one_of(token(next), ",", "of")) ++next;
  if (token(next).is("year")) ++next;
  year = year_at(next);
  if (year == 0 && next == at && token(at).is("-") && token(at).glued && token(at + 1).digits() == 4) {
    year = year_at(at + 1);
    next = at + 1;
  }
  return year != 0 ? next + 1 : at;
}

/// Reads "of that year", "of the following year", "of last year" behind a month or day; the token behind it,
/// or `at`.
std::size_t CalendarGrammar::of_that_year(std::size_t at, CalendarDate& date) const {
  using YearOf = CalendarDate::YearOf;
  if (!token(at).is("of")) return at;
  const DateToken& first = token(at + 1);
  const bool definite = first.is("the");
  const std::size_t word = definite ? at + 2 : at + 1;
  std::size_t next = word + 1;
  if (first.is("that") && token(next).is("same")) ++next;
  if (!token(next).is("year")) return at;
  if (first.is("that") || (definite && token(word).is("same"))) {
    date.year_of = YearOf::Earlier;
  } else if (definite && one_of(token(word), "following", "next", "previous", "preceding")) {
    date.year_of = YearOf::Earlier;
    date.year_shift = one_of(token(word), "following", "next") ? 1 : -1;
  } else if (one_of(first, "this", "last")) {
    date.year_of = YearOf::Publication;
    date.year_shift = first.is("last") ? -1 : 0;
  } else {
    return at;
  }
  return next + 1;
}

// --- Single dates

CalendarGrammar::Result CalendarGrammar::atom(std::size_t at, bool year_expected) const {
  std::size_t next = at;
  bool approximate = false;
  bool expected = year_expected;
  for (int words = 0; words < 4; ++words) {
    const bool near = date_words::is_early_mid_late(token(next).lower);
    const bool circa = one_of(token(next), "c", "ca") && token(next + 1).is(".") && token(next + 1).glued &&
                       !token(next).glued;
    if (!near && !circa && !date_words::is_about(token(next).lower)) break;
    approximate = true;
    expected = expected || near || circa;
    ++next;
    if (token(next).is(".") && token(next).glued) ++next;
    if (token(next).is("-")) ++next;
    if (near && one_of(token(next), "to", "or") && date_words::is_early_mid_late(token(next + 1).lower))
      ++next;
    if (near && token(next).is("to") && token(next + 1).is("-")) next += 2;
  }
  if (approximate && one_of(token(next), "in", "of")) ++next;
  if (approximate && token(next).is("the")) ++next;
  Result result = part_of(next);
  if (!result) result = half_or_quarter_of(next);
  if (!result) result = core(next, expected);
  if (result && approximate) result->date.approximate = true;
  return result;
}

CalendarGrammar::Result CalendarGrammar::core(std::size_t at, bool year_expected) const {
  if (date_words::is_weekday(token(at).lower) && token(at).capital) {
    std::size_t next = at + 1;
    while (one_of(token(next), ".", ",", "the")) ++next;
    if (Result result = day_first(next)) return result;
    if (Result result = month_first(next); result && result->date.day != 0) return result;
    if (Result result = numeric(next)) return result;
    return std::nullopt;
  }
  for (auto form : {&CalendarGrammar::numeric, &CalendarGrammar::day_first, &CalendarGrammar::month_first,
                    &CalendarGrammar::season, &CalendarGrammar::decade, &CalendarGrammar::short_group,
                    &CalendarGrammar::year_first}) {
    if (Result result = (this->*form)(at)) return result;
  }
  const int year = year_at(at);
  if (year == 0 || !(year_expected ? !counts_things(at) && !is_part_of_name(at) : is_dated_year(at))) {
    return std::nullopt;
  }
  return Atom{{.year = year}, at + 1};
}

/// 2012-12-04, 2012/12/04, 04.12.2012, 04/12/2012. Where day and month could change places, only the year.
CalendarGrammar::Result CalendarGrammar::numeric(std::size_t at) const {
  const DateToken &first = token(at), &mark = token(at + 1), &second = token(at + 2), &third = token(at + 4);
  if (!first.is_number() || !second.is_number() || !third.is_number()) return std::nullopt;
  if (!one_of(mark, "-", "/", ".") || !token(at + 3).is(mark.lower)) return std::nullopt;
  for (std::size_t i = at + 1; i <= at + 4; ++i) {
    if (!token(i).glued) return std::nullopt;
  }
  if (first.glued && (glued_alphanumeric(at) ? true : one_of(before(at), "/", "-", ".", "_")))
    return std::nullopt;
  if (numbers_document(at)) return std::nullopt;
  const bool time_follows = token(at + 5).glued && one_of(token(at + 5), "t");
  if (glued_alphanumeric(at + 5) && !time_follows) return std::nullopt;
  if (one_of(token(at + 5), "/", "-") && glued_alphanumeric(at + 6)) return std::nullopt;
  CalendarDate date;
  if (first.digits() == 4) {
    date = {.year = first.number, .month = second.number, .day = third.number};
  } else if (third.digits() == 4) {
    date = {.year = third.number, .month = second.number, .day = first.number};
    if (date.month > 12) std::swap(date.month, date.day);
    const bool ambiguous = !mark.is(".") && date.day <= 12 && date.day != date.month;
    if (ambiguous) date.month = date.day = 0;
  } else {
    return std::nullopt;
  }
  if (date.year < kFirstYear || date.year > kLastYear || date.month > 12 || date.day > 31)
    return std::nullopt;
  return Atom{date, at + 5};
}

/// "[the] 3rd [day] of March[,] 2012", "3-Mar-2012", "3 March".
CalendarGrammar::Result CalendarGrammar::day_first(std::size_t at) const {
  const auto day = day_at(skip(at, "the"));
  if (!day) return std::nullopt;
  std::size_t next = day->second;
  if (token(next).is("day")) ++next;
  if (token(next).is("of")) ++next;
  if (token(next).is("-") && token(next).glued && token(next + 1).glued) ++next;
  const auto month = month_at(next);
  if (!month) return std::nullopt;
  CalendarDate date{.month = month->first, .day = day->first};
  std::size_t end = comma_year(month->second, date.year);
  if (date.year == 0) end = of_that_year(end, date);
  if (date.year == 0 && names_event(at, end)) return std::nullopt;
  if (date.year == 0 && counts_things(at) && !token(at).is("the")) return std::nullopt;
  return Atom{date, end};
}

/// "March 3rd, 2012", "March 2012", "March, 2012", "March 3", and "March" where its surroundings make it a
/// month.
CalendarGrammar::Result CalendarGrammar::month_first(std::size_t at) const {
  const auto month = month_at(at);
  if (!month) return std::nullopt;
  CalendarDate date{.month = month->first};
  if (const auto day = day_at(skip(month->second, "the"))) {
    std::size_t end = comma_year(day->second, date.year);
    if (date.year == 0) end = of_that_year(end, date);
    if (date.year == 0 && names_event(at, end)) return std::nullopt;
    const bool has_ordinal = day->second > month->second + 1;
    // "In May 5 sites were blocked": after "in" a lone number is a count, for days take "on".
    if (date.year != 0 || has_ordinal || !before(at).is("in")) {
      date.day = day->first;
      return Atom{date, end};
    }
  }
  std::size_t end = comma_year(month->second, date.year);
  if (date.year != 0 &&
      (token(at).capital || style_ == Style::Citation || !one_of(token(at), "may", "march"))) {
    return Atom{date, end};
  }
  date = {.month = month->first};
  end = of_that_year(month->second, date);
  if (month_stands_alone(at, month->second) || (end != month->second && token(at).capital))
    return Atom{date, end};
  return std::nullopt;
}

/// "spring 2012", "the summer of 2012", "winter 2012-13".
CalendarGrammar::Result CalendarGrammar::season(std::size_t at) const {
  const std::size_t name = skip(at, "the");
  const int code = date_words::season(token(name).lower);
  if (code == 0) return std::nullopt;
  CalendarDate date{.group = code};
  std::size_t next = comma_year(name + 1, date.year);
  if (code == kWinter) {  // it lasts into the next year, so "2012-13" is one winter
    const std::size_t first = one_of(token(name + 1), ",", "of") ? name + 2 : name + 1;
    const Expressions years = year_range(first, true);
    if (!years.empty() && years[0].finish.year == years[0].start.year + 1) {
      date.year = years[0].start.year;
      next = years[0].end;
    }
  }
  if (date.year == 0) {  // "spring and summer of 2018": the year stands behind the second
    const std::size_t link = name + 1, second = skip(link + 1, "the");
    const bool paired =
        one_of(token(link), "and", "or", "-", "to", "/", "&") && date_words::season(token(second).lower) != 0;
    int year = 0;
    if (!paired || comma_year(second + 1, year) == second + 1) return std::nullopt;
    next = name + 1;
  }
  return Atom{date, next};
}

/// "[the] 1990s", "1990's", "'90s".
CalendarGrammar::Result CalendarGrammar::decade(std::size_t at) const {
  std::size_t next = skip(at, "the");
  const bool apostrophe = token(next).is("'") && token(next + 1).glued;
  if (apostrophe) ++next;
  const DateToken& number = token(next);
  const bool full = number.digits() == 4 && number.number >= kFirstYear && number.number <= kLastYear;
  const bool brief = number.digits() == 2 && apostrophe && number.number >= 30;
  if ((!full && !brief) || number.number % 10 != 0) return std::nullopt;
  ++next;
  if (token(next).is("'") && token(next).glued) ++next;
  if (!token(next).is("s") || !token(next).glued || glued_alphanumeric(next + 1)) return std::nullopt;
  return Atom{{.year = full ? number.number : 1900 + number.number, .decade = true}, next + 1};
}

/// "Q1 2012", "Q1 of 2012", "H2 2012", "2H 2012".
CalendarGrammar::Result CalendarGrammar::short_group(std::size_t at) const {
  const DateToken &first = token(at), &second = token(at + 1);
  const DateToken& letter = first.is_word() ? first : second;
  const DateToken& digit = first.is_word() ? second : first;
  if (!second.glued || !letter.capital || digit.digits() != 1) return std::nullopt;
  const bool quarter = letter.is("q") && digit.number >= 1 && digit.number <= 4;
  const bool half = letter.is("h") && digit.number >= 1 && digit.number <= 2;
  if (!quarter && !half) return std::nullopt;
  CalendarDate date{.group = (quarter ? kQuarterCode : kHalfCode) + digit.number - 1};
  const std::size_t end = comma_year(at + 2, date.year);
  if (date.year == 0) return std::nullopt;
  return Atom{date, end};
}

/// "2022 (May)", "2012 Q3", and in brackets or citations "2022, April 28", "2022 April".
CalendarGrammar::Result CalendarGrammar::year_first(std::size_t at) const {
  const int year = year_at(at);
  if (year == 0) return std::nullopt;
  if (token(at + 1).is("(")) {
    const auto month = month_at(at + 2);
    if (month && token(month->second).is(")"))
      return Atom{{.year = year, .month = month->first}, month->second + 1};
  }
  if (token(at + 1).is("q") && token(at + 2).glued && token(at + 2).number >= 1 &&
      token(at + 2).number <= 4) {
    return Atom{{.year = year, .group = kQuarterCode + token(at + 2).number - 1}, at + 3};
  }
  if (style_ != Style::Citation && !before(at).is("(")) return std::nullopt;
  const std::size_t next = skip(at + 1, ",");
  const auto month = month_at(next);
  if (!month) {
    const int code = date_words::season(token(next).lower);
    if (code == 0) return std::nullopt;
    return Atom{{.year = year, .group = code}, next + 1};
  }
  CalendarDate date{.year = year, .month = month->first};
  if (const auto day = day_at(month->second)) {
    date.day = day->first;
    return Atom{date, day->second};
  }
  return Atom{date, month->second};
}

/// "[the] end of [the year] 2012", "end-2012", "the beginning of May 2012", "middle of the 1990s".
CalendarGrammar::Result CalendarGrammar::part_of(std::size_t at) const {
  std::size_t noun = skip(at, "the");
  const bool year_end = token(noun).is("year") && token(noun + 1).is("-") && token(noun + 2).glued;
  if (year_end) noun += 2;
  const auto part = date_words::part(token(noun).lower);
  if (!part) return std::nullopt;
  std::size_t next = noun + 1;
  if (year_end || token(next).is("of")) {
    next = skip(next, "of");
  } else if (token(next).is("-") && token(next).glued && token(next + 1).glued) {
    ++next;
  } else {
    return std::nullopt;
  }
  const bool article = token(next).is("the");
  if (article) ++next;
  const bool named_year = token(next).is("year");
  if (named_year) ++next;
  const Result whole = core(next, true);
  if (!whole) return std::nullopt;
  CalendarDate date = whole->date;
  if (is_bare_year(date)) {
    if (article && !named_year) return std::nullopt;  // "the end of the 2012 elections" is no end of 2012
    if (*part == date_words::Part::Start) date.month = 1;
    if (*part == date_words::Part::End) date.month = 12;
  }
  return Atom{approximately(date), whole->end};
}

/// "[the] first half of 2012", "the third quarter of 2012", "the second half of May 2012".
CalendarGrammar::Result CalendarGrammar::half_or_quarter_of(std::size_t at) const {
  const std::size_t first = skip(at, "the");
  const DateToken& noun = token(first + 1);
  const bool half = noun.is("half");
  if (!half && !noun.is("quarter")) return std::nullopt;
  int number = date_words::ordinal(token(first).lower);
  if (one_of(token(first), "last", "latter", "final")) number = half ? 2 : 4;
  if (number == 0 || (half && number > 2)) return std::nullopt;
  std::size_t next = first + 2;
  if (one_of(token(next), "of", "in")) ++next;
  const bool article = token(next).is("the");
  if (article) ++next;
  if (token(next).is("year")) ++next;
  const Result whole = core(next, true);
  if (!whole) return std::nullopt;
  if (!is_bare_year(whole->date)) return Atom{approximately(whole->date), whole->end};
  CalendarDate date = whole->date;
  date.group = (half ? kHalfCode : kQuarterCode) + number - 1;
  return Atom{date, whole->end};
}

// --- Evidence

/// Whether the number at `at` rather counts the noun behind it ("2000 people", "to 2012 websites").
bool CalendarGrammar::counts_things(std::size_t at) const {
  const DateToken& next = token(at + 1);
  if (next.glued && next.is("%")) return true;
  if (one_of(next, "percent", "per", "people", "million", "billion", "thousand", "km", "kilometers", "usd",
             "eur", "dollars", "euros", "or", "men", "women", "children") &&
      !next.is("or")) {
    return true;
  }
  const DateToken& prior = before(at);
  const DateToken& whole = before(at, 2);
  const bool part =
      prior.is("of") && (date_words::part(whole.lower) || date_words::is_dated_noun(whole.lower));
  const bool firm = (date_words::calls_for_year(prior.lower) || prior.is("-") || part) &&
                    !one_of(prior, "for", "by", "before", "after", "from", "through", "between", "within");
  const bool round = token(at).number % 100 == 0;
  if (firm && !round) return false;
  const bool plural = next.is_word() && !next.capital && next.lower.size() > 3 && next.lower.ends_with('s') &&
                      !next.lower.ends_with("ss") && !next.lower.ends_with("us");
  return plural && !one_of(next, "this", "onwards", "towards", "perhaps", "always", "besides");
}

/// The "(" or "[" a few tokens before the bracket that closes at `at`; `at` itself if there is none.
std::size_t CalendarGrammar::opening_bracket(std::size_t at) const {
  constexpr std::size_t kReach = 10;
  if (!one_of(token(at), ")", "]")) return at;
  for (std::size_t steps = 1; steps <= kReach && steps <= at; ++steps) {
    if (one_of(tokens_[at - steps], "(", "[")) return at - steps;
  }
  return at;
}

/// Whether the year at `at` leads or closes the name of a law or publication ("1987 Constitution", "Act of
/// 2012").
bool CalendarGrammar::is_part_of_name(std::size_t at) const {
  const auto is_head = [](const DateToken& t) { return t.capital && date_words::is_title_head(t.lower); };
  std::size_t run = at + 1;
  while (token(run).is_word() &&
         (token(run).capital || (one_of(token(run), "of", "and") && token(run + 1).capital)) &&
         run < at + 8) {
    ++run;
  }
  const bool modifies =
      date_words::is_determiner(before(at).lower) || !date_words::calls_for_year(before(at).lower);
  if (modifies && run > at + 1 && is_head(token(run - 1))) return true;
  // Backwards over "of", a bracket, a comma and the number of the law.
  std::size_t prior = at;
  bool linked = false;
  while (prior > 0 && prior + 8 > at) {
    const DateToken& t = tokens_[prior - 1];
    const bool link = one_of(t, "of", "(", ",", "for", "on") && !linked;
    const bool number = t.is_number() || one_of(t, "no", "nos", ".", "№", "/", "number");
    const bool before_number = one_of(t, ",", "(") && one_of(tokens_[prior], "no", "nos", "№", "number");
    if (const std::size_t open = opening_bracket(prior - 1); open != prior - 1 && (linked || prior == at)) {
      // "Act [Chapter 11:20] of", "Act (PECA)"; what names the law can also stand inside.
      if (open > 0 && is_head(tokens_[open - 1])) return true;
    }
    if (!link && !before_number && !((number || t.is(")")) && (linked || prior == at))) break;
    linked = linked || link;
    --prior;
  }
  return prior < at && prior > 0 && !one_of(tokens_[at - 1], "on", "for") && is_head(tokens_[prior - 1]);
}

/// "(2012)", "(Name, 2012)", "(2012;".
bool CalendarGrammar::is_bracketed(std::size_t at) const {
  const DateToken &prior = before(at), &next = token(at + 1);
  if (one_of(prior, "(", "[") && one_of(next, ")", "]", ",", ";", ":", "-")) return true;
  return one_of(prior, ",", ";") && one_of(next, ")", "]", ";");
}

/// Whether the day without a year at `at` is part of a name: "the March 8 Alliance", "the 25 January
/// Revolution".
bool CalendarGrammar::names_event(std::size_t at, std::size_t end) const {
  const bool article = token(at).is("the") || before(at).is("the");
  const DateToken& next = token(end);
  return article && next.is_word() && next.capital && !date_words::is_weekday(next.lower);
}

/// "the controversial 2017 law", "a landmark 2013 ruling": a determiner, some adjectives, and behind the
/// number one thing, or things of a kind that happens in a year.
bool CalendarGrammar::is_modifier(std::size_t at) const {
  constexpr std::size_t kAdjectives = 3;
  const DateToken& noun = token(at + 1);
  if (!noun.is_word() || noun.capital || noun.glued || noun.lower.size() < 3 || token(at).number % 100 == 0)
    return false;
  if (counts_things(at) && !date_words::is_dated_plural(noun.lower)) return false;
  for (std::size_t steps = 1; steps <= kAdjectives + 1 && steps <= at; ++steps) {
    const DateToken& word = tokens_[at - steps];
    if (steps > 1 && date_words::is_determiner(word.lower)) return true;
    const bool compound = word.is("-") && word.glued;
    const bool adjective = word.is_word() && !word.capital && word.lower.size() > 2 &&
                           (steps > 1 || !word.lower.ends_with("ly"));
    if (!compound && !adjective) return false;
    if (one_of(word, "and", "with", "about", "than", "additional", "other", "remaining", "nearly", "first",
               "last", "section", "article", "page", "port", "least", "over", "some", "under", "for", "are",
               "was"))
      return false;
  }
  return false;
}

/// Whether the words around the number at `at` make it a year.
bool CalendarGrammar::is_dated_year(std::size_t at) const {
  if (is_part_of_name(at)) return false;
  const DateToken &prior = before(at), &next = token(at + 1);
  const bool recent = token(at).number >= 1900;
  if (date_words::calls_for_year(prior.lower) || (prior.is("-") && prior.glued && token(at).glued)) {
    return !counts_things(at);
  }
  if (!recent) return false;
  if (date_words::allows_year(prior.lower))
    return !counts_things(at) && !(prior.is("to") && next.is_word() && !next.capital);
  const bool article = date_words::is_determiner(prior.lower) && (!prior.is("s") || before(at, 2).is("'"));
  if (article)
    return (next.is_word() || one_of(next, "-", "\"", "'")) &&
           !(token(at).number % 100 == 0 && counts_things(at));
  if (is_bracketed(at) || is_modifier(at)) return true;
  if (prior.capital && date_words::is_feast(prior.lower)) return true;
  if (one_of(prior, "than", "with")) return next.is_sign() && !one_of(next, "%", "-");
  if (prior.is(".") && prior.glued && one_of(before(at, 2), "b", "d") && before(at, 3).is("(")) return true;
  if ((prior.lower.ends_with("ed") || prior.is("born")) && one_of(next, ")", ",", ";"))
    return true;  // "founded 1998,"
  if (token(at).initial &&
      (one_of(next, "-", ":", "|") || one_of(next, "saw", "was", "marked", "brought", "is"))) {
    return true;
  }
  if (one_of(prior, "|") && one_of(next, "|")) return true;
  if (prior.is("as") && one_of(before(at, 2), "early", "late", "recently", "of") && before(at, 3).is("as"))
    return true;
  if (style_ == Style::Prose) return false;
  const bool opens = at == 0 || (prior.is_sign() && !one_of(prior, "'", "$", "%", "&") &&
                                 !(prior.glued && token(at).glued && !one_of(prior, ",", "(", "[")));
  const bool closes = at + 1 >= tokens_.size() || (next.is_sign() && !one_of(next, "%", "/", "&"));
  return opens && closes &&
         !(prior.is(".") && one_of(before(at, 2), "p", "pp", "no", "vol", "art", "nr", "id"));
}

/// Whether a month's name without a day or year is a month: "in May", "the June protests"; not "Theresa May".
bool CalendarGrammar::month_stands_alone(std::size_t at, std::size_t end) const {
  const DateToken &name = token(at), &prior = before(at), &next = token(end);
  if (one_of(next, "-", "/", "and", "to", "&") && month_at(end + 1)) return name.capital;
  if (style_ == Style::Citation || !name.capital || date_words::is_month_abbreviation(name.lower))
    return false;
  if (one_of(name, "april", "may", "june", "august") && next.is_word() && next.capital) return false;
  if (one_of(prior, "in", "since", "of", "by", "until", "till", "during", "last", "from", "between", "before",
             "after", "early", "mid", "late", "through", "to") ||
      (prior.is("-") && date_words::is_early_mid_late(before(at, 2).lower))) {
    return true;
  }
  if (one_of(prior, "and", "or", "-"))
    return date_words::month(before(at, 2).lower) != 0 || before(at, 2).digits() == 4;
  return prior.is("the") && next.is_word() && !next.capital && !one_of(next, "on", "of", "for", "to", "and");
}

// --- Ranges and lists

CalendarGrammar::Expressions CalendarGrammar::parse(std::size_t at) const {
  if (token(at).kind == DateToken::Kind::Opaque) return {};
  Expressions found = with_lead_word(at);
  if (found.empty()) found = unled(at, false);
  return found;
}

CalendarGrammar::Expressions CalendarGrammar::unled(std::size_t at, bool year_expected) const {
  for (auto form : {&CalendarGrammar::days_of_month, &CalendarGrammar::month_with_days,
                    &CalendarGrammar::first_months_of}) {
    if (Expressions found = (this->*form)(at); !found.empty()) return found;
  }
  if (Expressions found = year_range(at, year_expected); !found.empty()) return found;
  Expressions found = range_or_list(at, year_expected);
  if (found.empty()) return found;
  CalendarExpression& last = found.back();
  std::size_t next = skip(last.end, "and");
  const bool to_present = separator(next) != next &&
                          one_of(token(skip(separator(next), "the")), "present", "date", "now", "today");
  if (last.shape == IntervalShape::Point && (one_of(token(next), "onward", "onwards") || to_present)) {
    last.shape = IntervalShape::Since;
    last.end = to_present ? skip(separator(next), "the") + 1 : next + 1;
  }
  return found;
}

/// "since X", "until X", "from X [to Y]", "between X and Y", "starting from X [onwards]".
CalendarGrammar::Expressions CalendarGrammar::with_lead_word(std::size_t at) const {
  if (token(at).glued && before(at).is("-")) return {};  // "the run-up to"
  if (token(at).is("between")) return between(at);
  std::size_t next = at;
  IntervalShape shape = IntervalShape::Since;
  bool firm = true;  // else it needs a verb before it
  if (token(at).is("ever") && token(at + 1).is("since")) {
    next = at + 2;
  } else if (token(at).is("since")) {
    next = at + 1;
  } else if (one_of(token(at), "until", "till") ||
             (token(at).is("up") && one_of(token(at + 1), "until", "till", "to"))) {
    next = at + (token(at).is("up") ? 2 : 1);
    if (before(at).is("not")) return {};
    shape = IntervalShape::Until;
  } else if (one_of(token(at), "starting", "beginning", "commencing")) {
    next = at + (one_of(token(at + 1), "from", "in", "on", "with", "as", "around") ? 2 : 1);
    if (token(next).is("of") && token(next - 1).is("as")) ++next;
  } else if (token(at).is("effective")) {
    next = at + (token(at + 1).is("from") ? 2 : token(at + 1).is("as") && token(at + 2).is("of") ? 3 : 1);
  } else if (token(at).is("from")) {
    next = at + 1;
    const DateToken& verb = before(at);
    const bool opens = token(at).initial || one_of(verb, ",", "(", "as", "effect");
    firm = opens || (verb.is_word() && verb.lower.size() > 3 && verb.lower.ends_with("ed"));
  } else {
    return {};
  }
  if (token(next).is("at") && token(next + 1).is("least")) next += 2;
  if (token(next).is("as") && one_of(token(next + 1), "early", "late") && token(next + 2).is("as")) next += 3;
  next = time_of_day(next);
  if (!date_words::part(token(skip(next, "the")).lower)) next = skip(next, "the");
  Expressions found = unled(next, true);
  if (found.empty()) return {};
  CalendarExpression& first = found.front();
  first.begin = at;
  // "from 2004 until his death" has an end, only no date for it.
  if (shape == IntervalShape::Since && separator(found.back().end) != found.back().end) firm = false;
  if (first.shape == IntervalShape::Point && firm && found.size() == 1) first.shape = shape;
  if (first.shape == IntervalShape::Point && !firm) first.begin = next;
  if (first.shape == IntervalShape::Since && one_of(token(first.end), "onward", "onwards", "on")) {
    if (!(token(first.end).is("on") && token(first.end + 1).is_word())) ++first.end;
  }
  return found;
}

CalendarGrammar::Expressions CalendarGrammar::between(std::size_t at) const {
  Expressions days = days_of_month(at + 1);
  if (days.size() == 2 && days[0].shape == IntervalShape::Point) {
    return {closed(at, days[1].end, days[0].start, days[1].start)};
  }
  if (!days.empty()) return days;
  const Result first = atom(at + 1, true);
  if (!first || !one_of(token(first->end), "and", "to", "-", "&")) return {};
  Result second = atom(skip(first->end + 1, "the"), true);
  if (!second) {
    const auto day = day_at(first->end + 1);  // "between March 3 and 5, 2012"
    if (!day || first->date.day == 0) return {};
    second = Atom{{.month = first->date.month, .day = day->first}, day->second};
    second->end = comma_year(day->second, second->date.year);
  }
  if (first->date.approximate && date_words::is_about(token(at + 1).lower)) return {};
  return {closed(at, second->end, first->date, second->date)};
}

/// "14-15th March 2023", "3 to 5 March", "3, 4 and 5 March 2012": days that share the month behind them.
CalendarGrammar::Expressions CalendarGrammar::days_of_month(std::size_t at) const {
  std::vector<std::pair<std::size_t, int>> days;  // token and day
  bool range = false;
  std::size_t next = at;
  while (const auto day = day_at(next)) {
    days.emplace_back(next, day->first);
    next = day->second;
    if (token(next).is("of")) ++next;
    if (month_at(next) || days.size() == 8) break;
    const std::size_t behind = separator(next);
    range = range || behind != next;
    if (behind == next && !one_of(token(next), ",", "and", "or", "&", "/")) return {};
    next = behind != next ? behind : next + 1;
    if (token(next - 1).is(",") && one_of(token(next), "and", "or")) ++next;
    next = skip(next, "the");
  }
  const auto month = month_at(next);
  if (days.size() < 2 || !month || (range && days.size() > 2)) return {};
  int year = 0;
  const std::size_t end = comma_year(month->second, year);
  const auto date = [&](int day) { return CalendarDate{.year = year, .month = month->first, .day = day}; };
  if (range) return {closed(at, end, date(days[0].second), date(days[1].second))};
  Expressions found;
  for (std::size_t i = 0; i < days.size(); ++i) {
    found.push_back(
        point(days[i].first, i + 1 == days.size() ? end : days[i].first + 1, date(days[i].second)));
  }
  return found;
}

/// "March 3-5, 2012", "March 3 and 5", "March 3, 4 and 5, 2012".
CalendarGrammar::Expressions CalendarGrammar::month_with_days(std::size_t at) const {
  const auto month = month_at(at);
  if (!month) return {};
  std::vector<std::pair<std::size_t, int>> days;
  bool range = false;
  std::size_t next = month->second, end = next;
  while (const auto day = day_at(next)) {
    if (!days.empty() && month_at(day->second) && !token(day->second).is("may"))
      break;  // "March 3 and 5 April"
    days.emplace_back(next, day->first);
    end = next = day->second;
    const std::size_t behind = separator(next);
    const bool listed =
        one_of(token(next), "and", "or", "&") || (token(next).is(",") && token(next + 1).digits() <= 2);
    if (days.size() == 8 || (behind == next && !listed)) break;
    if (behind != next && day_at(behind)) range = true;
    next = behind != next ? behind : next + 1;
    if (token(next - 1).is(",") && one_of(token(next), "and", "or")) ++next;
  }
  if (days.size() < 2 || (range && days.size() > 2)) return {};
  int year = 0;
  end = comma_year(end, year);
  if (!range && year == 0 && !token(days[0].first + 1).is_word()) return {};
  const auto date = [&](int day) { return CalendarDate{.year = year, .month = month->first, .day = day}; };
  if (range) return {closed(at, end, date(days[0].second), date(days[1].second))};
  Expressions found;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::size_t begin = i == 0 ? at : days[i].first;
    found.push_back(point(begin, i + 1 == days.size() ? end : days[i].first + 1, date(days[i].second)));
  }
  return found;
}

/// "2011-2012", "2011/12", "2012-13". "2012-05" is a month in a citation, and nothing in prose.
CalendarGrammar::Expressions CalendarGrammar::year_range(std::size_t at, bool expected) const {
  const DateToken &first = token(at), &mark = token(at + 1), &second = token(at + 2);
  if (first.digits() != 4 || first.number < kFirstYear || first.number > kLastYear) return {};
  if (first.glued && !one_of(before(at), "(", "[", "\"", "'", ",")) return {};
  const bool words = one_of(mark, "to", "through");
  if ((!words && !one_of(mark, "-", "/")) || !second.is_number() || glued_alphanumeric(at + 3)) return {};
  if (token(at + 3).glued && one_of(token(at + 3), "/", "-") && glued_alphanumeric(at + 4)) return {};
  int last = 0;
  if (second.digits() == 4 && second.number <= kLastYear) {
    last = second.number;
  } else if (second.digits() == 2 && mark.glued && second.glued) {
    const bool next_year = second.number == (first.number + 1) % 100;
    if (style_ == Style::Citation && mark.is("-") && second.number >= 1 && second.number <= 12) {
      return {point(at, at + 3, {.year = first.number, .month = second.number})};
    }
    if (next_year || (mark.is("-") && second.number > 12)) last = first.number / 100 * 100 + second.number;
    if (next_year && second.number == 0) last += 100;
  }
  if (last <= first.number || (first.number < 1900 && !expected)) return {};
  if (words && counts_things(at + 2)) return {};
  if (counts_things(at + 2) && !expected && !date_words::calls_for_year(before(at).lower)) return {};
  if (is_part_of_name(at)) return {};
  return {closed(at, at + 3, {.year = first.number}, {.year = last})};
}

/// "[the] first six months of 2012", "the last three months of 2012".
CalendarGrammar::Expressions CalendarGrammar::first_months_of(std::size_t at) const {
  const std::size_t first = skip(at, "the");
  const bool from_start = token(first).is("first");
  if (!from_start && !one_of(token(first), "last", "final")) return {};
  const int spelled = date_words::cardinal(token(first + 1).lower);
  const int count = spelled != 0 ? spelled : (token(first + 1).digits() <= 2 ? token(first + 1).number : -1);
  if (count < 2 || count > 11 || !token(first + 2).is("months") || !one_of(token(first + 3), "of", "in"))
    return {};
  const int year = year_at(first + 4);
  if (year == 0) return {};
  const CalendarDate start{.year = year, .month = from_start ? 1 : 13 - count};
  const CalendarDate finish{.year = year, .month = from_start ? count : 12};
  return {closed(at, first + 5, start, finish)};
}

/// "X", "X to Y", "X and Y", "X, Y and Z".
CalendarGrammar::Expressions CalendarGrammar::range_or_list(std::size_t at, bool year_expected) const {
  const Result first = atom(at, year_expected);
  if (!first) return {};
  const std::size_t behind = separator(first->end);
  if (const std::size_t to = separator(first->end + 1);  // "from June 5, 2021, to January 13, 2022"
      token(first->end).is(",") && to != first->end + 1 && !token(to - 1).is("-") && first->date.day != 0) {
    const Result second = atom(skip(to, "the"), true);
    if (second && second->date.day != 0) return {closed(at, second->end, first->date, second->date)};
  }
  // A range without a year anywhere, or of a spaced dash between unlike things, is still a range.
  if (behind != first->end) {
    const Result second = atom(skip(time_of_day(behind), "the"), true);
    if (second) return {closed(at, second->end, first->date, second->date)};
  }
  if (token(first->end).is("/")) {
    const Result second = atom(first->end + 1, true);
    if (second && second->date.year != 0 &&
        (first->date.year == 0 || (first->date.month != 0 && second->date.month != 0))) {
      return {closed(at, second->end, first->date, second->date)};
    }
  }
  Expressions found{point(at, first->end, first->date)};
  while (found.size() < 12) {
    std::size_t next = found.back().end;
    const bool comma = token(next).is(",");
    if (comma) ++next;
    const bool link = one_of(token(next), "and", "or", "&");
    if (link) ++next;
    if (!comma && !link) break;
    next = skip(next, "the");
    const Result second = atom(next, true);
    if (!second) break;
    const bool listed = link || one_of(token(second->end), ",", "and", "or", "&");
    if (!listed || separator(second->end) != second->end) break;
    if (is_bare_year(second->date) && !is_bare_year(found.back().start) && found.back().start.day == 0 &&
        found.back().start.month == 0) {
      if (found.back().start.group == 0) break;
    }
    found.push_back(point(next, second->end, second->date));
  }
  for (std::size_t i = found.size(); i-- > 1;) {
    if (found[i - 1].start.year == 0 && found[i].start.year != 0)
      found[i - 1].start.year = found[i].start.year;
  }
  return found;
}

}  // namespace notegraph
