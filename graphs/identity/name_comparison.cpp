#include "graphs/identity/name_comparison.hpp"

#include <algorithm>
#include <vector>

#include "graphs/identity/spelling.hpp"

namespace notegraph {

namespace {

using Words = std::vector<NameWord>;

bool is_plural_of(const std::string& a, const std::string& b) {
  return a.size() > 3 && b == a + "s";
}

Likeness word_likeness(const NameWord& a, const NameWord& b) {
  if (a.text == b.text || is_plural_of(a.text, b.text) || is_plural_of(b.text, a.text))
    return Likeness::Equal;
  if (a.ordinary && b.ordinary) return Likeness::None;
  const Likeness found = likeness(a.text, b.text);
  // "communist" and "communism" are not one word in two spellings.
  return found == Likeness::Close && (a.ordinary || b.ordinary) ? Likeness::None : found;
}

void count(NameComparison& comparison, Likeness likeness) {
  if (likeness == Likeness::Spelling) ++comparison.respelled;
  if (likeness == Likeness::Close) ++comparison.close;
}

// Pairs words off, the likest first. Gives how many were paired.
std::size_t pair_off(const Words& a, const Words& b, NameComparison& comparison) {
  std::vector<bool> used_a(a.size()), used_b(b.size());
  std::size_t paired = 0;
  for (const Likeness wanted : {Likeness::Equal, Likeness::Spelling, Likeness::Close}) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size() && !used_a[i]; ++j) {
        if (used_b[j] || word_likeness(a[i], b[j]) != wanted) continue;
        used_a[i] = used_b[j] = true;
        count(comparison, wanted);
        ++paired;
      }
    }
  }
  return paired;
}

std::string joined(const Words& words) {
  std::string all;
  for (const NameWord& word : words) all += word.text;
  return all;
}

bool are_joined_alike(const Words& a, const Words& b) {
  const std::string x = joined(a), y = joined(b);
  return x == y || (x.size() > 5 && spelling_key(x) == spelling_key(y));
}

bool is_initial_of(const std::string& initial, const std::string& word) {
  return initial.size() == 1 && !word.empty() && word.front() == initial.front();
}

bool shortens(const NameForm& brief, const NameForm& full) {
  return brief.acronym.size() >= 2 && full.words.size() > 1 &&
         std::find(full.initials.begin(), full.initials.end(), brief.acronym) != full.initials.end();
}

}  // namespace

NameComparison compare_names(const NameForm& a, const NameForm& b) {
  NameComparison comparison;
  if (are_joined_alike(a.words, b.words)) {
    comparison.relation = NameRelation::Equal;
    comparison.respelled = joined(a.words) == joined(b.words) ? 0 : 1;
    return comparison;
  }
  const std::size_t paired = pair_off(a.words, b.words, comparison);
  comparison.extra = a.words.size() + b.words.size() - 2 * paired;
  if (comparison.extra == 0) {
    comparison.relation = NameRelation::Equal;
  } else if (paired > 0 && paired == std::min(a.words.size(), b.words.size())) {
    comparison.relation = NameRelation::Contains;
  } else if (shortens(a, b) || shortens(b, a)) {
    comparison.relation = NameRelation::Acronym;
  }
  return comparison;
}

NameComparison compare_person_names(const NameForm& one, const NameForm& other) {
  const bool one_is_shorter = one.words.size() <= other.words.size();
  const Words& a = one_is_shorter ? one.words : other.words;
  const Words& b = one_is_shorter ? other.words : one.words;
  NameComparison comparison;
  if (are_joined_alike(a, b)) {
    comparison.relation = NameRelation::Equal;
    comparison.respelled = joined(a) == joined(b) ? 0 : 1;
    return comparison;
  }
  const auto alike = [](const NameWord& x, const NameWord& y) { return likeness(x.text, y.text); };
  const std::size_t paired = pair_off(a, b, comparison);
  comparison.extra = a.size() + b.size() - 2 * paired;
  if (comparison.extra == 0) {
    comparison.relation = NameRelation::Equal;
  } else if (paired == a.size()) {
    const bool ends_meet = a.size() > 1 && alike(a.front(), b.front()) != Likeness::None &&
                           alike(a.back(), b.back()) != Likeness::None;
    if (a.size() == 1) comparison.relation = NameRelation::Surname;
    if (a.size() > 1) comparison.relation = ends_meet ? NameRelation::Contains : NameRelation::Initials;
  } else if (a.size() > 1 && alike(a.back(), b.back()) != Likeness::None &&
             (is_initial_of(a.front().text, b.front().text) ||
              is_initial_of(b.front().text, a.front().text))) {
    comparison.relation = NameRelation::Initials;
  } else if (a.size() > 1 && alike(a.front(), b.front()) != Likeness::None && a[1].text.size() == 1 &&
             std::any_of(b.begin(), b.end(),
                         [&](const NameWord& w) { return is_initial_of(a[1].text, w.text); })) {
    comparison.relation = NameRelation::Initials;  // "Alzhanov G. U."
  }
  return comparison;
}

}  // namespace notegraph
