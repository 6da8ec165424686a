#include "extraction/figure_context.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extraction/assertion.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr int kHighestClimb = 64;          // tokens up a tree
constexpr std::size_t kMostDatesBack = 4;  // before a figure
constexpr std::size_t kLongestGap = 5;     // tokens between a figure and its date

// Words between a figure and the date that is its own: "1,200 users (as of May 2012)".
constexpr auto kGapWords = std::to_array<std::string_view>(
    {"in", "as", "of",  "by",    "at",   "on",      "the",     "since",      "during", "for", "from",
     "(",  "[",  "end", "until", "over", "between", "through", "throughout", "up",     "to"});
constexpr auto kLeadMarks = std::to_array<std::string_view>({":", "-", "\u2013", "\u2014", "="});
constexpr auto kCalendarNouns = std::to_array<std::string_view>(
    {"half", "end", "beginning", "start", "early", "late", "month", "year", "period", "quarter", "summer"});
constexpr auto kPlacePrepositions =
    std::to_array<std::string_view>({"in", "within", "across", "throughout", "inside", "of"});
// Works in which figures stand; whose work it is says who reports them.
constexpr auto kWorks = std::to_array<std::string_view>(
    {"report", "data", "statistic", "statistics", "figure", "figures", "study", "survey", "estimate", "index",
     "ranking", "research", "analysis", "poll", "census", "record", "website", "measurement", "finding"});
constexpr auto kReporting = std::to_array<std::string_view>(
    {"cite",     "estimate", "record",   "report",  "put",   "show",    "count",
     "document", "register", "indicate", "publish", "find",  "say",     "state",
     "note",     "reveal",   "rank",     "claim",   "argue", "announce"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What keeps a date inside a clause of its own.
bool closes_off(std::string_view relation) {
  return relation == "acl:relcl" || is_relation(relation, "advcl") || relation == "ccomp" ||
         is_relation(relation, "csubj");
}

}  // namespace

FigureContext::FigureContext(const Document& document, const References& references,
                             std::span<const DateMention> dates, std::span<const Figure> figures,
                             std::size_t sentence)
    : document_(document),
      references_(references),
      dates_(dates),
      figures_(figures),
      sentence_(sentence),
      view_(document.sentences[sentence]),
      tree_(view_.tree),
      clause_(tree_),
      date_of_(figures.size(), -1) {
  if (!dates_.empty()) find_dates();
  country_ = country();
  source_ = according_to();
}

void FigureContext::find_dates() {
  if (pairs_respectively()) {
    for (std::size_t f = 0; f < figures_.size(); ++f) date_of_[f] = static_cast<int>(f);
    return;
  }
  std::vector<bool> taken(dates_.size(), false);
  // A date that leads its figure ("2018 - 62 URLs") or follows it before the next number.
  std::vector<std::size_t> behind(figures_.size());  // the first date behind each figure
  for (std::size_t f = 0, d = 0; f < figures_.size(); ++f) {
    while (d < dates_.size() && dates_[d].text.end <= figures_[f].text.begin) ++d;
    behind[f] = d;
    std::optional<std::size_t> own;
    if (d > 0 && leads(dates_[d - 1], figures_[f])) {
      own = d - 1;
    } else if (d < dates_.size() && dates_[d].text.begin < figures_[f].next &&
               (is_beside(figures_[f].text, dates_[d].text) || follows_in_phrase(f, dates_[d]))) {
      own = d;
    }
    if (!own) continue;
    date_of_[f] = static_cast<int>(*own);
    taken[*own] = true;
  }
  for (std::size_t f = figures_.size(); f-- > 1;) {
    if (date_of_[f - 1] < 0 && shares_date_with_next(f - 1)) date_of_[f - 1] = date_of_[f];
  }
  // Else one in front of it that modifies its clause, or one behind it.
  for (std::size_t f = 0; f < figures_.size(); ++f) {
    if (date_of_[f] >= 0 || figures_[f].timeless) continue;
    const std::size_t d = behind[f];
    for (std::size_t back = 1; back <= std::min(d, kMostDatesBack) && date_of_[f] < 0; ++back) {
      const std::size_t date = d - back;
      if (taken[date] && is_goal(f)) continue;
      if (governs(f, dates_[date])) date_of_[f] = static_cast<int>(date);
    }
    if (date_of_[f] < 0 && d < dates_.size() && !is_goal(f) && governs(f, dates_[d]))
      date_of_[f] = static_cast<int>(d);
  }
  for (std::size_t f = figures_.size(); f-- > 1;) {  // both ends of a range have one date
    if (figures_[f - 1].opens_range && date_of_[f] >= 0) date_of_[f - 1] = date_of_[f];
  }
}

// "In 2015 and 2016, 10 and 20 websites were blocked, respectively."
bool FigureContext::pairs_respectively() const {
  if (dates_.size() != figures_.size() || dates_.size() < 2) return false;
  for (std::size_t t = 0; t < tree_.size(); ++t) {
    if (tree_[t].lemma == "respectively") return true;
  }
  return false;
}

// "12 activists and 3 journalists in 2020"
bool FigureContext::shares_date_with_next(std::size_t figure) const {
  const Figure& next = figures_[figure + 1];
  if (date_of_[figure + 1] < 0 || is_goal(figure) || is_goal(figure + 1)) return false;
  const DateMention& date = dates_[static_cast<std::size_t>(date_of_[figure + 1])];
  if (date.text.begin < next.text.end) return false;
  return is_relation(tree_[next.head].relation, "conj") && tree_.head(next.head) == figures_[figure].head;
}

// The token of a date's words that the others hang on.
std::size_t FigureContext::head_of(const DateMention& date) const {
  const std::size_t first = tree_.token_at(date.text.begin);
  for (std::size_t t = first; t < tree_.size() && tree_[t].text.begin < date.text.end; ++t) {
    const Upos tag = tree_[t].upos;
    if (tag == Upos::Adp || tag == Upos::Sconj || tag == Upos::Punct || tag == Upos::Adv || tag == Upos::Det)
      continue;
    const std::size_t head = tree_.head(t);
    if (head == t || !date.text.overlaps(tree_[head].text)) return t;
  }
  return first;
}

bool FigureContext::is_beside(Range before, Range after) const {
  std::size_t tokens = 0;
  for (std::size_t t = tree_.token_at(before.end); t < tree_.size() && tree_[t].text.begin < after.begin;
       ++t) {
    if (tree_[t].text.begin < before.end) continue;
    if (++tokens > kLongestGap || !contains(kGapWords, fold_case(tree_[t].form))) return false;
  }
  return true;
}

bool FigureContext::leads(const DateMention& date, const Figure& figure) const {
  const std::size_t mark = tree_.token_at(date.text.end);
  return mark + 1 < tree_.size() && contains(kLeadMarks, tree_[mark].form) &&
         tree_[mark].text.begin >= date.text.end && tree_.token_at(figure.text.begin) == mark + 1;
}

// "from 19.9 million in 2016 to 19.5 million": the earlier figure's date is not this one's.
bool FigureContext::is_goal(std::size_t figure) const {
  const std::size_t token = tree_.token_at(figures_[figure].text.begin);
  for (std::size_t back = 1; back <= 3 && back <= token; ++back) {
    const std::string_view lemma = tree_[token - back].lemma;
    if (lemma == "to" || lemma == "from") return true;
  }
  return false;
}

// The word that a date modifies: a verb, or for one in a subject ("the rate in 2012 was 53 percent") its
// verb.
std::size_t FigureContext::modified_by(const DateMention& date) const {
  std::size_t word = tree_.head(head_of(date));
  for (int steps = 0; steps < 3 && contains(kCalendarNouns, tree_[word].lemma); ++steps)
    word = tree_.head(word);
  std::size_t subject = word;
  for (int steps = 0; steps < 3 && is_relation(tree_[subject].relation, "nmod"); ++steps)
    subject = tree_.head(subject);
  return is_relation(tree_[subject].relation, "nsubj") ? tree_.head(subject) : word;
}

// Whether the date modifies the figure's own phrase or a word above it, with no clause of its own between.
bool FigureContext::governs(std::size_t figure, const DateMention& date) const {
  const std::size_t word = modified_by(date);
  std::size_t at = figures_[figure].head;
  for (int steps = 0; steps < kHighestClimb; ++steps) {
    if (at == word) return true;
    if (tree_[at].head < 0) break;
    const std::string_view relation = tree_[at].relation;
    if (relation == "ccomp" && at != figures_[figure].head) return false;
    at = tree_.head(at);
  }
  return false;
}

bool FigureContext::follows_in_phrase(std::size_t figure, const DateMention& date) const {
  std::size_t at = tree_.head(head_of(date));
  for (int steps = 0; steps < 4; ++steps) {  // inside the figure's own phrase: "URLs restricted in 2018"
    if (at == figures_[figure].head || at == figures_[figure].token) return true;
    if (tree_[at].head < 0 || closes_off(tree_[at].relation)) break;
    const bool inside = is_relation(tree_[at].relation, "acl") || is_relation(tree_[at].relation, "nmod");
    if (!inside && !contains(kCalendarNouns, tree_[at].lemma)) break;
    at = tree_.head(at);
  }
  return governs(figure, date);
}

std::optional<Edtf> FigureContext::date(std::size_t figure) const {
  if (date_of_[figure] < 0) return std::nullopt;
  return dates_[static_cast<std::size_t>(date_of_[figure])].edtf;
}

std::optional<Filler> FigureContext::place_under(std::size_t token) const {
  for (const std::size_t child : tree_.children(token)) {
    const std::string_view relation = tree_[child].relation;
    if (!is_relation(relation, "obl") && !is_relation(relation, "nmod")) continue;
    const int preposition = tree_.child(child, "case");
    if (preposition < 0 || !contains(kPlacePrepositions, tree_[static_cast<std::size_t>(preposition)].lemma))
      continue;
    const auto id = references_.named(sentence_, child);
    if (id && references_.entity(*id).type == EntityType::Place) return Filler{*id, tree_[child].text};
  }
  return std::nullopt;
}

std::vector<Filler> FigureContext::place(std::size_t figure) const {
  std::size_t at = figures_[figure].head;
  for (int steps = 0; steps < kHighestClimb; ++steps) {
    if (auto place = place_under(at)) return {std::move(*place)};
    if (tree_[at].head < 0 || closes_off(tree_[at].relation)) break;
    at = tree_.head(at);
  }
  if (country_) return {*country_};
  return {};
}

// The report's country, where the sentence names it.
std::optional<Filler> FigureContext::country() const {
  const std::string folded = fold_case(document_.report->country);
  if (folded.empty()) return std::nullopt;
  for (std::size_t t = 0; t < tree_.size(); ++t) {
    if (tree_[t].upos != Upos::Propn) continue;
    const auto id = references_.named(sentence_, t);
    if (id && references_.entity(*id).type == EntityType::Place &&
        fold_case(references_.entity(*id).name) == folded)
      return Filler{*id, tree_[t].text};
  }
  return std::nullopt;
}

// "Google's report", "data of the ITU", "government statistics": whose work it is.
std::optional<Filler> FigureContext::source_at(std::size_t token) const {
  if (!references_.named(sentence_, token) && contains(kWorks, tree_[token].lemma)) {
    for (const std::size_t child : tree_.children(token)) {
      const std::string_view relation = tree_[child].relation;
      if (!is_relation(relation, "nmod") && relation != "compound") continue;
      const auto id = references_.named(sentence_, child);
      if (id && references_.entity(*id).type != EntityType::Place) return Filler{*id, tree_[child].text};
    }
  }
  return references_.resolve(sentence_, token);
}

std::optional<Filler> FigureContext::according_to() const {
  for (std::size_t t = 0; t + 1 < tree_.size(); ++t) {
    if (tree_[t + 1].lemma != "to" || fold_case(tree_[t].form) != "according") continue;
    if (tree_[t].relation == "case") return source_at(tree_.head(t));
    for (const std::size_t child : tree_.children(t)) {
      if (is_relation(tree_[child].relation, "obl")) return source_at(child);
    }
  }
  return std::nullopt;
}

std::vector<Filler> FigureContext::said_by(std::size_t figure) const {
  if (source_) return {*source_};
  std::vector<std::size_t> speakers = assertion_of(tree_, clause_, figures_[figure].head).speakers;
  std::size_t at = figures_[figure].head;
  for (int steps = 0; steps < kHighestClimb && speakers.empty(); ++steps) {
    if (tree_[at].upos == Upos::Verb && contains(kReporting, tree_[at].lemma)) {
      for (const std::size_t subject : clause_.subject(at)) {
        const auto id = references_.named(sentence_, subject);
        const bool speaks = id && references_.entity(*id).type != EntityType::Place &&
                            references_.entity(*id).type != EntityType::Website;
        if (speaks || contains(kWorks, tree_[subject].lemma)) speakers.push_back(subject);
      }
      break;
    }
    if (tree_[at].head < 0) break;
    at = tree_.head(at);
  }
  std::vector<Filler> fillers;
  for (const std::size_t speaker : speakers) {
    if (auto filler = source_at(speaker)) fillers.push_back(std::move(*filler));
  }
  return fillers;
}

Range FigureContext::evidence(std::size_t figure) const {
  const Figure& it = figures_[figure];
  const TokenRange clause = tree_.subtree(clause_.predicate_of(it.head));
  std::size_t first = clause.first, end = clause.end;
  while (first + 1 < end && (tree_[first].upos == Upos::Punct || tree_[first].relation == "cc")) ++first;
  while (end > first + 1 && tree_[end - 1].upos == Upos::Punct && tree_[end - 1].form != ")") --end;
  return {std::min(tree_[first].text.begin, it.text.begin), std::max(tree_[end - 1].text.end, it.text.end)};
}

}  // namespace notegraph
