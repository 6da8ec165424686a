#include "extraction/claim_context.hpp"

#include <algorithm>
#include <array>

namespace notegraph {

namespace {

// The token of a date's words that the others hang on.
std::size_t head_of(const DependencyTree& tree, Range date) {
  const std::size_t first = tree.token_at(date.begin);
  for (std::size_t t = first; t < tree.size() && tree[t].text.begin < date.end; ++t) {
    const std::size_t head = tree.head(t);
    if (tree[t].upos == Upos::Adp || tree[t].upos == Upos::Sconj || tree[t].upos == Upos::Punct ||
        tree[t].upos == Upos::Adv)
      continue;
    if (head == t || tree[head].text.end <= date.begin || tree[head].text.begin >= date.end) return t;
  }
  return first;
}

// The word that a date's head modifies.
std::size_t modified_by(const DependencyTree& tree, std::size_t date) {
  std::size_t at = tree.head(date);
  // "in the first half of 2012", "the spring of 2012": up through the calendar's own words
  for (int steps = 0; steps < 3; ++steps) {
    const std::string_view lemma = tree[at].lemma;
    if (lemma == "half" || lemma == "end" || lemma == "beginning" || lemma == "start" || lemma == "early" ||
        lemma == "late" || lemma == "month" || lemma == "year" || lemma == "period") {
      at = tree.head(at);
    } else {
      break;
    }
  }
  return at;
}

// "before the riots", "after the trials": what such a phrase names is of another time than the clause.
bool stands_beside(const DependencyTree& tree, std::size_t noun) {
  const int preposition = tree.child(noun, "case");
  if (preposition < 0) return false;
  static constexpr auto kOtherTimes = std::to_array<std::string_view>(
      {"before", "after", "since", "until", "till", "following", "follow", "preceding", "ahead", "prior"});
  const std::string_view lemma = tree[static_cast<std::size_t>(preposition)].lemma;
  return std::find(kOtherTimes.begin(), kOtherTimes.end(), lemma) != kOtherTimes.end();
}

// "a wave of protests": what happens is what is counted.
bool counts(const DependencyTree& tree, std::size_t noun) {
  static constexpr auto kCounts = std::to_array<std::string_view>(
      {"wave", "series", "string", "spate", "number", "round", "dozen", "hundred", "thousand", "case"});
  return std::find(kCounts.begin(), kCounts.end(), tree[noun].lemma) != kCounts.end();
}

}  // namespace

std::optional<Edtf> date_of(const DependencyTree& tree, std::span<const DateMention> dates, std::size_t token,
                            bool handed_down) {
  if (dates.empty()) return std::nullopt;
  std::vector<std::pair<std::size_t, const DateMention*>> modified;
  modified.reserve(dates.size());
  for (const DateMention& date : dates) {
    // "two days before the riots" is no date of the riots
    const bool inside = date.text.begin <= tree[token].text.begin && tree[token].text.end <= date.text.end;
    if (!inside) modified.emplace_back(modified_by(tree, head_of(tree, date.text)), &date);
  }
  const auto of = [&](std::size_t word) -> std::optional<Edtf> {
    for (const auto& [target, date] : modified) {
      if (target == word) return date->edtf;
    }
    return std::nullopt;
  };
  // "signed amendments to the law on media in May": the date is the signing's, however deep it hangs
  const auto below = [&](std::size_t verb) -> std::optional<Edtf> {
    for (const auto& [target, date] : modified) {
      const int preposition = tree.child(head_of(tree, date->text), "case");
      if (preposition < 0 || target <= verb) continue;
      const std::string_view lemma = tree[static_cast<std::size_t>(preposition)].lemma;
      if (lemma != "on" && lemma != "in") continue;
      std::size_t up = target;
      for (int steps = 0; steps < 4 && up != verb && tree[up].head >= 0 && tree[up].upos != Upos::Verb;
           ++steps)
        up = tree.head(up);
      if (up == verb) return date->edtf;
    }
    return std::nullopt;
  };
  std::size_t at = token;
  for (int steps = 0; steps < 8; ++steps) {
    if (const auto date = of(at)) return date;
    // what the predicate governs: "adopted amendments in July 2009" may be parsed under the object
    for (const std::size_t child : tree.children(at)) {
      const std::string_view relation = tree[child].relation;
      const bool does = is_relation(relation, "acl") && tree[child].xpos == "VBG" &&
                        tree[at].upos == Upos::Noun;  // "difficulties in accessing it on 2 June"
      if (at == token && (relation == "obj" || is_relation(relation, "obl") || does) && child > at) {
        if (const auto date = of(child)) return date;
      }
    }
    if (at == token && handed_down && tree[token].upos == Upos::Verb) {
      if (const auto date = below(token)) return date;
    }
    if (!handed_down || tree[at].head < 0) break;
    const std::string_view relation = tree[at].relation;
    const bool counted = at == token && is_relation(relation, "nmod") && counts(tree, tree.head(at));
    const bool shares = relation == "xcomp" || counted || is_relation(relation, "conj") ||
                        (steps < 2 && counts(tree, at) && is_relation(relation, "nsubj")) ||
                        (at == token && (relation == "obj" || is_relation(relation, "nsubj") ||
                                         (is_relation(relation, "obl") && !stands_beside(tree, at)))) ||
                        (is_relation(relation, "advcl") && tree[at].xpos == "VBG" &&
                         tree[token].upos == Upos::Verb);  // not "In 2012, while investigating the riots"
    if (!shares) break;
    const std::size_t head = tree.head(at);
    if (is_relation(relation, "conj")) {  // only a date in front of both verbs is shared
      const auto date = of(head);
      if (date) {
        for (const auto& [target, mention] : modified) {
          if (target == head && mention->text.begin < tree[head].text.begin) return mention->edtf;
        }
        break;
      }
    }
    at = head;
  }
  return std::nullopt;
}

BackingNotes notes_of(const Report& report, std::size_t sentence, std::size_t end) {
  BackingNotes notes;
  const Sentence& own = report.sentences[sentence];
  const auto run_from = [&](std::size_t marker, std::size_t stop, std::vector<std::string>& numbers) {
    const std::size_t at = report.markers[marker].at;
    for (; marker < stop && report.markers[marker].at == at; ++marker) {
      const std::string& number = report.markers[marker].number;
      if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
    }
  };
  for (std::size_t m = own.first_marker; m < own.end_marker; ++m) {
    if (report.markers[m].at < end) continue;
    run_from(m, own.end_marker, notes.direct);
    return notes;
  }
  const Paragraph& paragraph = report.paragraphs[own.paragraph];
  for (std::size_t s = sentence + 1; s < paragraph.end_sentence; ++s) {
    const Sentence& later = report.sentences[s];
    if (later.first_marker == later.end_marker) continue;
    run_from(later.first_marker, later.end_marker, notes.inherited);
    break;
  }
  return notes;
}

std::span<const DateMention> dates_in(std::span<const DateMention> dates, Range sentence) {
  const auto behind = [](const DateMention& date, std::size_t at) { return date.text.begin < at; };
  const auto first = std::lower_bound(dates.begin(), dates.end(), sentence.begin, behind);
  return {first, std::lower_bound(first, dates.end(), sentence.end, behind)};
}

}  // namespace notegraph
