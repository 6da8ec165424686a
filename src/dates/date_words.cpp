#include "dates/date_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace notegraph::date_words {
namespace {

struct Entry {
  std::string_view word;
  int value;
};

template <typename Table>
int look_up(const Table& table, std::string_view word) {
  const auto found =
      std::find_if(std::begin(table), std::end(table), [&](const Entry& e) { return e.word == word; });
  return found == std::end(table) ? 0 : found->value;
}

template <typename Table>
bool contains(const Table& table, std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

constexpr Entry kMonths[] = {{"january", 1},   {"february", 2}, {"march", 3},     {"april", 4},
                             {"may", 5},       {"june", 6},     {"july", 7},      {"august", 8},
                             {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12}};

constexpr Entry kMonthAbbreviations[] = {{"jan", 1},  {"feb", 2},  {"mar", 3},  {"apr", 4},
                                         {"jun", 6},  {"jul", 7},  {"aug", 8},  {"sep", 9},
                                         {"sept", 9}, {"oct", 10}, {"nov", 11}, {"dec", 12}};

constexpr Entry kSeasons[] = {{"spring", 21}, {"summer", 22}, {"autumn", 23}, {"fall", 23}, {"winter", 24}};

constexpr Entry kCardinals[] = {{"a", 1},    {"an", 1},   {"one", 1},     {"two", 2},    {"three", 3},
                                {"four", 4}, {"five", 5}, {"six", 6},     {"seven", 7},  {"eight", 8},
                                {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12}};

constexpr Entry kOrdinals[] = {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}};

constexpr std::string_view kWeekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                          "sunday", "mon",     "tue",       "tues",     "wed",    "thu",
                                          "thur",   "thurs",   "fri",       "sat",      "sun"};

constexpr std::string_view kOrdinalSuffixes[] = {"st", "nd", "rd", "th"};

constexpr std::string_view kEarlyMidLate[] = {"early", "mid", "late"};

constexpr std::string_view kAbout[] = {"around", "about", "approximately", "roughly", "circa", "ca"};

constexpr std::string_view kCallsForYear[] = {
    "in",       "since",    "during",    "until",  "till", "throughout", "year",    "years",  "circa",
    "dated",    "for",      "before",    "after",  "pre",  "post",       "fy",      "within", "covering",
    "spanning", "starting", "beginning", "early",  "mid",  "late",       "from",    "by",     "through",
    "between",  "onwards",  "last",      "ending", "both", "either",     "neither", "unlike"};

constexpr std::string_view kAllowsYear[] = {"of", "to",     "around", "about", "approximately",
                                            "vs", "versus", "against"};

constexpr std::string_view kDeterminers[] = {"the", "a",       "an",   "its", "their", "his",
                                             "her", "this",    "that", "our", "my",    "whose",
                                             "s",   "another", "any",  "no",  "each",  "every"};

constexpr std::string_view kDatedPlurals[] = {
    "elections",  "amendments",  "protests", "demonstrations", "riots",     "attacks",      "reforms",
    "guidelines", "regulations", "rules",    "polls",          "uprisings", "negotiations", "talks",
    "events",     "hearings",    "trials",   "clashes",        "shutdowns", "changes",      "revisions"};

constexpr std::string_view kDatedNouns[] = {"law",    "act",       "decree",     "code",     "constitution",
                                            "bill",   "ordinance", "statute",    "order",    "amendment",
                                            "coup",   "war",       "revolution", "uprising", "referendum",
                                            "crisis", "election",  "vote",       "budget",   "shutdown"};

constexpr std::string_view kFeasts[] = {"christmas", "easter", "ramadan", "thanksgiving",
                                        "eid",       "diwali", "nowruz"};

constexpr std::string_view kTitleHeads[] = {
    "act",          "law",        "constitution", "code",    "decree",     "ordinance",   "bill",
    "statute",      "regulation", "regulations",  "charter", "convention", "treaty",      "directive",
    "resolution",   "order",      "rules",        "edict",   "protocol",   "declaration", "covenant",
    "proclamation", "circular",   "index",        "report",  "survey",     "yearbook",    "almanac",
    "census",       "agenda",     "vision",       "plan",    "strategy",   "programme",   "program"};

}  // namespace

int month(std::string_view word) {
  const int full = look_up(kMonths, word);
  return full != 0 ? full : look_up(kMonthAbbreviations, word);
}

bool is_month_abbreviation(std::string_view word) {
  return look_up(kMonthAbbreviations, word) != 0;
}

int season(std::string_view word) {
  return look_up(kSeasons, word);
}

bool is_weekday(std::string_view word) {
  return contains(kWeekdays, word);
}

int cardinal(std::string_view word) {
  return look_up(kCardinals, word);
}

int ordinal(std::string_view word) {
  return look_up(kOrdinals, word);
}

bool is_ordinal_suffix(std::string_view word) {
  return contains(kOrdinalSuffixes, word);
}

std::optional<Unit> unit(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word == "day") return Unit::Day;
  if (word == "week") return Unit::Week;
  if (word == "month") return Unit::Month;
  if (word == "year") return Unit::Year;
  return std::nullopt;
}

bool is_early_mid_late(std::string_view word) {
  return contains(kEarlyMidLate, word);
}

bool is_about(std::string_view word) {
  return contains(kAbout, word);
}

std::optional<Part> part(std::string_view word) {
  if (word == "beginning" || word == "start" || word == "outset") return Part::Start;
  if (word == "end" || word == "close") return Part::End;
  if (word == "middle") return Part::Middle;
  return std::nullopt;
}

bool calls_for_year(std::string_view word) {
  return contains(kCallsForYear, word);
}

bool allows_year(std::string_view word) {
  return contains(kAllowsYear, word);
}

bool is_determiner(std::string_view word) {
  return contains(kDeterminers, word);
}

bool is_dated_plural(std::string_view word) {
  return contains(kDatedPlurals, word);
}

bool is_dated_noun(std::string_view word) {
  return contains(kDatedNouns, word) || contains(kDatedPlurals, word);
}

bool is_feast(std::string_view word) {
  return contains(kFeasts, word);
}

bool is_title_head(std::string_view word) {
  return contains(kTitleHeads, word);
}

}  // namespace notegraph::date_words
