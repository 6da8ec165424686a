#include "extraction/antecedents.hpp"

#include <algorithm>
#include <string>

#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr int kMostSentencesBack = 3;

bool is_nominal(const Token& token) {
  return token.upos == Upos::Noun || token.upos == Upos::Propn;
}

// The subject of the sentence's main clause, or -1.
int main_subject(const DependencyTree& tree) {
  for (std::size_t t = 0; t < tree.size(); ++t) {
    if (tree[t].head >= 0) continue;
    const auto subjects = Clause(tree).surface_subject(t);
    return subjects.empty() ? -1 : static_cast<int>(subjects.front());
  }
  return -1;
}

std::vector<TokenAt> all_of(const DependencyTree& tree, std::size_t sentence, std::size_t head) {
  std::vector<TokenAt> found;
  for (const std::size_t one : tree.conjuncts(head)) found.push_back({sentence, one});
  return found;
}

bool is_plural(const DependencyTree& tree, std::size_t token) {
  return tree[token].number == Number::Plural || tree.conjuncts(token).size() > 1;
}

}  // namespace

// Whether the sentence continues the paragraph of the one before it.
bool Antecedents::follows(std::size_t sentence) const {
  return sentence > 0 && document_.sentences[sentence].sentence->paragraph ==
                             document_.sentences[sentence - 1].sentence->paragraph;
}

// The plural subject of a clause that governs the pronoun's own, else that of the sentence before.
std::vector<TokenAt> Antecedents::plural_before(std::size_t sentence, std::size_t token, int depth) const {
  const DependencyTree& own = tree(sentence);
  for (std::size_t at = token; own[at].head >= 0;) {
    at = own.head(at);
    const int subject = own.child(at, "nsubj");
    if (subject < 0 || subject >= static_cast<int>(token)) continue;
    const auto found = static_cast<std::size_t>(subject);
    if (is_nominal(own[found]) && is_plural(own, found)) return all_of(own, sentence, found);
  }
  if (!follows(sentence) || depth >= kMostSentencesBack) return {};
  const DependencyTree& before = tree(sentence - 1);
  const int subject = main_subject(before);
  if (subject < 0) return {};
  const auto found = static_cast<std::size_t>(subject);
  if (fold_case(before[found].form) == "they") return plural_before(sentence - 1, found, depth + 1);
  if (!is_nominal(before[found]) || !is_plural(before, found)) return {};
  return all_of(before, sentence - 1, found);
}

std::vector<TokenAt> Antecedents::singular_before(std::size_t sentence, bool person, int depth) const {
  if (!follows(sentence) || depth >= kMostSentencesBack) return {};
  const DependencyTree& before = tree(sentence - 1);
  const int subject = main_subject(before);
  if (subject < 0) return {};
  const auto found = static_cast<std::size_t>(subject);
  const std::string form = fold_case(before[found].form);
  if (form == (person ? "he" : "it") || (person && form == "she"))
    return singular_before(sentence - 1, person, depth + 1);
  const bool is_person = references_.lexicon().person_word(before[found].lemma).has_value();
  if (!is_nominal(before[found]) || is_plural(before, found) || is_person != person) return {};
  return {{sentence - 1, found}};
}

// The last two things that the sentence before puts together: "managed by A and B. Both were founded …".
std::vector<TokenAt> Antecedents::pair_before(std::size_t sentence) const {
  if (!follows(sentence)) return {};
  const DependencyTree& before = tree(sentence - 1);
  for (std::size_t t = before.size(); t-- > 0;) {
    if (!is_nominal(before[t]) || is_relation(before[t].relation, "conj")) continue;
    if (before.conjuncts(t).size() == 2) return all_of(before, sentence - 1, t);
  }
  return {};
}

std::vector<TokenAt> Antecedents::of_pronoun(std::size_t sentence, std::size_t token) const {
  const std::string form = fold_case(tree(sentence)[token].form);
  if (form == "they" || form == "them") return plural_before(sentence, token, 0);
  if (form == "both") return pair_before(sentence);
  if (form == "he" || form == "she" || form == "him") return singular_before(sentence, true, 0);
  if (form == "it" && is_relation(tree(sentence)[token].relation, "nsubj"))
    return singular_before(sentence, false, 0);
  return {};
}

std::vector<EntityId> Antecedents::of_plural(std::size_t sentence, std::size_t token) const {
  const DependencyTree& own = tree(sentence);
  const int determiner = own.child(token, "det");
  if (own[token].number != Number::Plural || determiner < 0) return {};
  const std::string_view article = own[static_cast<std::size_t>(determiner)].lemma;
  if (article != "the" && article != "these" && article != "those" && article != "this" &&
      article != "that" && article != "both")
    return {};
  for (const std::size_t child : own.children(token)) {  // a phrase that says more means something of its own
    const std::string_view relation = own[child].relation;
    if (is_relation(relation, "nmod") || is_relation(relation, "acl") || is_relation(relation, "amod") ||
        relation == "compound" || is_relation(relation, "appos") || is_relation(relation, "conj"))
      return {};
  }
  const NameNoun* noun = references_.lexicon().noun(own[token].lemma);
  if (noun == nullptr || noun->type == EntityType::Place) return {};
  for (std::size_t s = sentence, steps = 0; steps <= kMostSentencesBack; ++steps) {
    const DependencyTree& at = tree(s);
    for (std::size_t t = s == sentence ? token : at.size(); t-- > 0;) {
      if (is_relation(at[t].relation, "conj")) continue;
      std::vector<EntityId> list;
      for (const std::size_t one : at.conjuncts(t)) {
        if (s == sentence && one >= token) break;
        const auto id = references_.named(s, one);
        if (!id || references_.entity(*id).type != noun->type) continue;
        if (!noun->subtype.empty() && !references_.entity(*id).subtype.empty() &&
            noun->subtype != references_.entity(*id).subtype)
          continue;
        if (std::find(list.begin(), list.end(), *id) == list.end()) list.push_back(*id);
      }
      if (list.size() > 1) return list;
    }
    if (!follows(s)) break;
    --s;
  }
  return {};
}

}  // namespace notegraph
