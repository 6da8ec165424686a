#include "extraction/counted_noun.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kMostModifiers = 8;  // words between a number and its noun
constexpr std::size_t kLongestBracket = 40;

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr auto kCollectives = std::to_array<std::string_view>({"population", "people", "staff", "personnel"});
constexpr auto kModifyingMarks =
    std::to_array<std::string_view>({"-", "/", "\"", "“", "”", "'", "‘", "’", "‑"});

bool is_noun(const Token& token) {
  return token.upos == Upos::Noun || token.upos == Upos::Propn;
}

bool is_plural(const Token& token) {
  return token.number == Number::Plural || token.xpos == "NNS" || token.xpos == "NNPS";
}

bool is_one_of_many(const Token& token, double value) {
  return is_plural(token) || value == 1 || contains(kCollectives, token.lemma);
}

bool may_stand_before_noun(const DependencyTree& tree, std::size_t token) {
  const Token& word = tree[token];
  switch (word.upos) {
    case Upos::Adj:
    case Upos::Adv:
    case Upos::Noun:
    case Upos::Propn:
      return true;
    case Upos::Verb:
      return word.xpos == "VBN" || word.xpos == "VBG";
    case Upos::Punct:
    case Upos::Sym:
    case Upos::Part:
      return contains(kModifyingMarks, word.form) || word.form == "'s" || word.form == "’s";
    case Upos::Cconj:  // "social and political sites"
      return token + 1 < tree.size() && tree[token - 1].upos == Upos::Adj &&
             (tree[token + 1].upos == Upos::Adj || tree[token + 1].upos == Upos::Noun);
    default:
      return false;
  }
}

// The first plural noun of the phrase that begins at `first`, or the last one of a run of plurals.
std::optional<std::size_t> noun_from(const DependencyTree& tree, std::size_t first, double value) {
  std::optional<std::size_t> found;
  const std::size_t stop = std::min(tree.size(), first + kMostModifiers);
  for (std::size_t t = first; t < stop; ++t) {
    if (!may_stand_before_noun(tree, t)) break;
    if (!is_noun(tree[t])) {
      if (found && tree[t].upos != Upos::Punct) break;
      continue;
    }
    if (is_one_of_many(tree[t], value)) {
      if (found && tree[t - 1].upos == Upos::Punct) break;
      found = t;
    } else if (found) {
      break;
    }
  }
  return found;
}

// The token behind a bracket that opens at `at`.
std::size_t behind_bracket(const DependencyTree& tree, std::size_t at) {
  if (at >= tree.size() || tree[at].form != "(") return at;
  for (std::size_t t = at; t < std::min(tree.size(), at + kLongestBracket); ++t) {
    if (tree[t].form == ")") return t + 1;
  }
  return at;
}

// "of the five companies", "of them": the noun behind "of", if a part of it is counted.
std::optional<std::size_t> noun_behind_of(const DependencyTree& tree, std::size_t of, bool spelled) {
  bool definite = false, counted = false;
  std::size_t at = of + 1;
  for (; at < tree.size(); ++at) {
    if (tree[at].upos == Upos::Num) {
      counted = true;
    } else if (tree[at].upos == Upos::Det || tree[at].xpos == "PRP$") {
      definite = true;
    } else {
      break;
    }
  }
  if (spelled && definite && !counted) return std::nullopt;  // "four of the main outlets": some, not a figure
  const auto noun = noun_from(tree, at, 2);
  return noun && tree[*noun].upos == Upos::Noun ? noun : std::nullopt;  // "211 of the Communications Act"
}

// The nearest plural noun in front: what "three of which" counts.
std::optional<std::size_t> antecedent_of(const DependencyTree& tree, std::size_t token) {
  for (std::size_t t = token; t-- > 0 && token - t < 2 * kMostModifiers;) {
    if (!is_noun(tree[t]) || !is_plural(tree[t])) continue;
    for (const std::size_t child : tree.children(t)) {
      if (tree[child].relation == "nummod" && child < t) return t;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> counted_noun(const DependencyTree& tree, std::size_t last, double value,
                                        bool spelled) {
  const std::size_t next = last + 1;
  if (next >= tree.size()) return std::nullopt;
  const std::size_t of = behind_bracket(tree, next);
  if (of < tree.size() && tree[of].lemma == "of") {
    const std::string word = of + 1 < tree.size() ? fold_case(tree[of + 1].form) : "";
    if (word == "which" || word == "whom" || word == "them" || word == "these" || word == "those") {
      const auto noun = antecedent_of(tree, last);
      if (noun || word == "which" || word == "whom" || word == "them") return noun;
    }
    return noun_behind_of(tree, of, spelled);
  }
  return noun_from(tree, next, value);
}

std::string unit_of(const Token& noun) {
  if (noun.lemma == "population") return "people";
  std::string unit(noun.form);
  const bool capital = unit.front() >= 'A' && unit.front() <= 'Z';
  const bool others_small =
      std::none_of(unit.begin() + 1, unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (capital && others_small && noun.upos == Upos::Noun) unit = fold_case(unit);
  if (is_plural(noun) || contains(kCollectives, noun.lemma)) return unit;
  if (unit.ends_with('y') && unit.size() > 2 &&
      std::string_view("aeiou").find(unit[unit.size() - 2]) == std::string_view::npos)
    return unit.substr(0, unit.size() - 1) + "ies";
  if (unit.ends_with('s') || unit.ends_with('x') || unit.ends_with("ch") || unit.ends_with("sh"))
    return unit + "es";
  return unit + "s";
}

}  // namespace notegraph
