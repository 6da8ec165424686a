#include "extraction/clause.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr int kDeepestControl = 8;  // clauses that hand a subject down

bool is_relative_pronoun(const Token& token) {
  return token.upos == Upos::Pron &&
         (token.xpos == "WDT" || token.xpos == "WP" || token.xpos == "WP$" || token.lemma == "that" ||
          token.lemma == "which" || token.lemma == "who");
}

// Words that a phrase of time is built on.
bool is_calendar_noun(std::string_view lemma) {
  static constexpr auto kCalendar = std::to_array<std::string_view>(
      {"year",      "month",     "week",     "day",      "decade",   "hour",    "time",    "morning",
       "night",     "evening",   "half",     "part",     "end",      "quarter", "period",  "moment",
       "beginning", "january",   "february", "march",    "april",    "may",     "june",    "july",
       "august",    "september", "october",  "november", "december", "monday",  "tuesday", "wednesday",
       "thursday",  "friday",    "saturday", "sunday",   "spring",   "summer",  "autumn",  "winter",
       "today",     "yesterday", "minute",   "date"});
  const std::string folded = fold_case(lemma);
  return std::find(kCalendar.begin(), kCalendar.end(), folded) != kCalendar.end() ||
         (!folded.empty() && folded[0] >= '0' && folded[0] <= '9');
}

}  // namespace

bool Clause::is_nominal(std::size_t token) const {
  const Upos tag = (*tree_)[token].upos;
  return (tag == Upos::Noun || tag == Upos::Propn) && (*tree_)[token].xpos != "VBG";
}

bool Clause::is_passive(std::size_t token) const {
  // what keeps an object in the passive: "was given a sentence"
  static constexpr auto kTwoObjects = std::to_array<std::string_view>(
      {"fine", "give", "deny", "award", "hand", "offer", "grant", "pay", "send", "refuse", "charge"});
  const DependencyTree& tree = *tree_;
  if (tree[token].upos != Upos::Verb) return false;
  bool object = false, auxiliary = false, passive_subject = false;
  for (const std::size_t child : tree.children(token)) {
    const std::string_view relation = tree[child].relation;
    if (relation == "aux:pass" || relation == "obl:agent") return true;
    if (relation == "aux" && tree[child].lemma == "get" && tree[token].xpos == "VBN") return true;
    passive_subject = passive_subject || relation == "nsubj:pass" || relation == "csubj:pass";
    object = object || relation == "obj";
    auxiliary = auxiliary || is_relation(relation, "aux") || relation == "nsubj";
  }
  const std::string_view relation = tree[token].relation;
  const bool coordinated = is_relation(relation, "conj");
  // "Judges struck down the law": a clause of its own with no form of "be" is active, whatever the tag
  if (passive_subject)
    return auxiliary || coordinated || !(object || tree[token].relation == "root" || relation == "ccomp");
  if (tree[token].xpos != "VBN" || auxiliary) return false;
  if (object) {
    const bool keeps =
        std::find(kTwoObjects.begin(), kTwoObjects.end(), tree[token].lemma) != kTwoObjects.end();
    return keeps && coordinated && is_passive(tree.head(token));
  }
  if (is_relation(relation, "acl") || is_relation(relation, "advcl") || is_relation(relation, "amod") ||
      relation == "xcomp")
    return true;
  return coordinated && is_passive(tree.head(token));
}

std::size_t Clause::antecedent(std::size_t token) const {
  const DependencyTree& tree = *tree_;
  if (!is_relative_pronoun(tree[token])) return token;
  std::size_t at = token;
  for (int steps = 0; steps < kDeepestControl; ++steps) {
    if (is_relation(tree[at].relation, "acl")) return tree.head(at);
    if (tree[at].head < 0) break;
    if (is_relation(tree[at].relation, "conj") && at != token && is_nominal(tree.head(at))) {
      // "Aung, a sponsor of the party and who is being tried": parsed as coordinated with "sponsor"
      const std::size_t noun = tree.head(at);
      return is_relation(tree[noun].relation, "appos") ? tree.head(noun) : noun;
    }
    at = tree.head(at);
  }
  return token;
}

std::vector<std::size_t> Clause::surface_subject(std::size_t token) const {
  return surface_subject(token, 0);
}

std::vector<std::size_t> Clause::surface_subject(std::size_t token, int depth) const {
  const DependencyTree& tree = *tree_;
  if (const int own = own_subject(token); own >= 0) return {antecedent(static_cast<std::size_t>(own))};
  if (const int detached = detached_subject(token); detached >= 0)
    return {static_cast<std::size_t>(detached)};
  if (depth >= kDeepestControl || tree[token].head < 0) return {};
  const std::size_t head = tree.head(token);
  const std::string_view relation = tree[token].relation;
  if (is_relation(relation, "conj")) return surface_subject(head, depth + 1);
  if (relation ==
      "xcomp") {  // "ordered providers to block": the object acts; "was forced to close": the subject
    const int object = tree.child(head, "obj");
    if (object >= 0 && static_cast<std::size_t>(object) < token) return {static_cast<std::size_t>(object)};
    return surface_subject(head, depth + 1);
  }
  if (is_relation(relation, "advcl")) return surface_subject(head, depth + 1);
  if (relation == "acl:relcl") return {};
  if (is_relation(relation, "acl")) {
    if (tree.child(token, "mark") >= 0) return {};  // "a decision to ban": whose decision is another matter
    return {head};
  }
  if (relation == "amod") return {head};
  return {};
}

// The nearest in front where there are two ("the journalist, Mr. Aung, was arrested"), else the first.
int Clause::own_subject(std::size_t token) const {
  const DependencyTree& tree = *tree_;
  int found = -1;
  for (const std::size_t child : tree.children(token)) {
    if (!is_relation(tree[child].relation, "nsubj")) continue;
    if (found < 0 || child < token) found = static_cast<int>(child);
  }
  return found;
}

// Nothing but marks and adverbs between a phrase that ends at `end` and the verb group.
bool Clause::ends_before(std::size_t end, std::size_t verb) const {
  const DependencyTree& tree = *tree_;
  while (end < verb && (tree[end].upos == Upos::Punct || tree[end].upos == Upos::Adv)) ++end;
  return end == verb;
}

// "at least nine journalists were jailed": a noun phrase without a preposition that names no time, parsed as
// an adjunct.
bool Clause::is_bare_phrase(std::size_t token) const {
  const DependencyTree& tree = *tree_;
  const Upos tag = tree[token].upos;
  return tree[token].relation == "obl" && (tag == Upos::Noun || tag == Upos::Propn) &&
         tree.child(token, "case") < 0 && !is_calendar_noun(tree[token].lemma);
}

// Parsers like to hang a subject on the phrase in front of it: "In April 2012, Aung was beaten" with "Aung"
// an apposition of "April", "By the end of 2012 the courts had finished" with "courts" under "end". A finite
// verb that has no subject takes such a phrase, if it stands right in front of the verb.
int Clause::detached_subject(std::size_t token) const {
  const DependencyTree& tree = *tree_;
  const Token& verb = tree[token];
  if (verb.upos != Upos::Verb || verb.relation == "xcomp" || is_relation(verb.relation, "acl") ||
      tree.child(token, "mark") >= 0)
    return -1;
  std::size_t begin = token;  // where the verb group begins
  bool finite = verb.xpos == "VBD" || verb.xpos == "VBZ" || verb.xpos == "VBP";
  for (const std::size_t child : tree.children(token)) {
    if (child > token || !is_relation(tree[child].relation, "aux")) continue;
    begin = std::min(begin, child);
    finite = true;
  }
  if (!finite) return -1;
  for (const std::size_t front : tree.children(token)) {
    if (front >= begin) break;
    const std::string_view relation = tree[front].relation;
    if (!is_relation(relation, "obl") && !is_relation(relation, "advcl")) continue;
    if (is_bare_phrase(front) && ends_before(tree.subtree(front).end, begin)) return static_cast<int>(front);
    for (std::size_t at = tree.subtree(front).first; at < std::min(begin, tree.subtree(front).end); ++at) {
      const std::string_view own = tree[at].relation;
      const bool listed = own == "conj" && tree[at].upos == Upos::Propn && tree.child(at, "cc") < 0 &&
                          is_calendar_noun(tree[tree.head(at)].lemma);
      const bool detached = own == "appos" || listed || (own == "nmod" && tree.child(at, "case") < 0) ||
                            (is_relation(relation, "advcl") && own == "obj" && tree.head(at) == front);
      const Upos tag = tree[at].upos;
      if (!detached || (tag != Upos::Noun && tag != Upos::Propn) || tree.subtree(at).end > begin) continue;
      if (ends_before(tree.subtree(at).end, begin)) return static_cast<int>(at);
    }
  }
  return -1;
}

std::vector<std::size_t> Clause::subject(std::size_t token) const {
  const DependencyTree& tree = *tree_;
  if (is_nominal(token)) {
    if (const int own = tree.child(token, "nsubj"); own >= 0)
      return {antecedent(static_cast<std::size_t>(own))};
    auto agents = behind_preposition(token, "by");
    if (!agents.empty()) return agents;
    if (const int possessor = tree.child(token, "nmod:poss"); possessor >= 0)
      return {static_cast<std::size_t>(possessor)};
    return {};
  }
  if (is_passive(token)) return behind_preposition(token, "by");
  return surface_subject(token);
}

std::vector<std::size_t> Clause::object(std::size_t token) const {
  const DependencyTree& tree = *tree_;
  if (is_nominal(token)) return behind_preposition(token, "of");
  if (is_passive(token)) return surface_subject(token);
  int direct = -1;  // the last of two: "granted the state the power"
  for (const std::size_t child : tree.children(token)) {
    if (tree[child].relation == "obj" && (direct < 0 || child > token)) direct = static_cast<int>(child);
  }
  // "charged Ann Lee": an indirect object that stands alone is none
  if (direct < 0 && tree.child(token, "ccomp") < 0 && tree.child(token, "xcomp") < 0)
    direct = tree.child(token, "iobj");
  if (direct >= 0) return {antecedent(static_cast<std::size_t>(direct))};
  if (const int shared = shared_object(token); shared >= 0)
    return {antecedent(static_cast<std::size_t>(shared))};
  // "to block at least 15 websites": a phrase without a preposition right behind the verb
  for (const std::size_t child : tree.children(token)) {
    if (child < token || tree[child].relation != "obl" || tree.child(child, "case") >= 0) continue;
    const Upos tag = tree[child].upos;
    if ((tag == Upos::Noun || tag == Upos::Propn) && tree.subtree(child).first == token + 1) return {child};
  }
  // "websites that the ministry blocked": the relative pronoun may be left out.
  if (tree[token].relation == "acl:relcl" && tree.child(token, "nsubj") >= 0 &&
      antecedent(static_cast<std::size_t>(tree.child(token, "nsubj"))) != tree.head(token)) {
    return {tree.head(token)};
  }
  if (tree[token].xpos == "VBG") return behind_preposition(token, "of");  // "the blocking of"
  return {};
}

// "drafted, passed and signed the law": the object stands behind the last of the verbs, and nothing but what
// joins them stands between.
int Clause::shared_object(std::size_t token) const {
  const DependencyTree& tree = *tree_;
  std::size_t last = token;
  for (const std::size_t other : tree.conjuncts(token)) {
    if (other <= last || tree[other].upos != Upos::Verb || tree.child(other, "nsubj") >= 0) continue;
    for (std::size_t between = last + 1; between < other; ++between) {
      const std::string_view relation = tree[between].relation;
      if (tree[between].upos != Upos::Punct && relation != "cc" && !is_relation(relation, "advmod") &&
          !is_relation(relation, "aux") && relation != "compound:prt")
        return -1;
    }
    int object = tree.child(other, "obj");
    if (object < 0) object = tree.child(other, "iobj");
    if (object > static_cast<int>(other)) return object;
    last = other;
  }
  return -1;
}

std::vector<std::size_t> Clause::reported(std::size_t token) const {
  // nouns that have a "that" clause of their own
  static constexpr auto kContentNouns = std::to_array<std::string_view>(
      {"fact",    "claim",       "evidence", "ground",     "allegation", "concern", "fear",    "idea",
       "belief",  "possibility", "argument", "sign",       "news",       "view",    "rumor",   "rumour",
       "hope",    "warning",     "report",   "assumption", "condition",  "charge",  "reason",  "suspicion",
       "opinion", "impression",  "notion",   "statement",  "assertion",  "risk",    "finding", "extent"});
  // where somebody says something
  static constexpr auto kMedia = std::to_array<std::string_view>(
      {"interview", "statement", "letter", "report", "post", "tweet", "speech", "conference", "article",
       "message", "email", "e-mail", "video", "briefing", "press", "complaint", "petition", "document"});
  const DependencyTree& tree = *tree_;
  std::vector<std::size_t> found;
  for (const std::size_t child : tree.children(token)) {
    if (tree[child].relation == "ccomp") found.push_back(child);
  }
  if (!found.empty() || tree[token].upos != Upos::Verb) return found;
  for (const std::size_t phrase : tree.children(token)) {
    const std::string_view relation = tree[phrase].relation;
    const bool in_front =
        phrase > token && (is_relation(relation, "obl") || relation == "obj" || relation == "iobj");
    const bool medium = is_relation(relation, "obl") &&
                        std::find(kMedia.begin(), kMedia.end(), tree[phrase].lemma) != kMedia.end();
    const bool content =
        std::find(kContentNouns.begin(), kContentNouns.end(), tree[phrase].lemma) != kContentNouns.end();
    if (!in_front || (content && !medium)) continue;
    for (const std::size_t clause : tree.children(phrase)) {
      if (!is_relation(tree[clause].relation, "acl")) continue;
      const std::size_t first = tree.subtree(clause).first;
      const bool predicate = tree.child(clause, "cop") >= 0;  // no verb whose object "that" could be
      const bool marks =
          tree[first].relation == "mark" || ((predicate || medium) && tree[first].relation == "obj");
      const int subject = tree.child(clause, "nsubj");
      if (marks && tree[first].lemma == "that" && subject > static_cast<int>(first)) found.push_back(clause);
    }
  }
  return found;
}

std::vector<std::size_t> Clause::recipient(std::size_t token) const {
  const DependencyTree& tree = *tree_;
  if (const int indirect = tree.child(token, "iobj"); indirect >= 0)
    return {antecedent(static_cast<std::size_t>(indirect))};
  std::vector<std::size_t> objects;
  for (const std::size_t child : tree.children(token)) {
    if (tree[child].relation == "obj" && child > token) objects.push_back(child);
  }
  if (objects.size() > 1) return {antecedent(objects.front())};
  // "granted the state broad authority", "fined Telco two million rubles": no noun stands before an adjective
  // or number of the noun that it modifies
  if (objects.empty()) return {};
  std::vector<std::size_t> found;
  for (const std::size_t child : tree.children(objects.front())) {
    if (child > objects.front()) break;
    if (is_relation(tree[child].relation, "compound")) found = {child};
    const bool describes =
        is_relation(tree[child].relation, "amod") || is_relation(tree[child].relation, "nummod");
    if (describes && !found.empty()) return found;
  }
  return {};
}

std::vector<std::size_t> Clause::behind_preposition(std::size_t token, std::string_view preposition) const {
  const DependencyTree& tree = *tree_;
  std::vector<std::size_t> found;
  for (const std::size_t child : tree.children(token)) {
    const std::string_view relation = tree[child].relation;
    if (!is_relation(relation, "obl") && !is_relation(relation, "nmod") && !is_relation(relation, "advcl") &&
        !is_relation(relation, "acl"))
      continue;
    const auto marks = [&](std::size_t marker) {
      const Token& mark = tree[marker];
      if (mark.lemma == "to" && tree[child].xpos == "VB") return false;  // an infinitive
      return marker < child && (mark.relation == "case" || mark.relation == "mark") &&
             (mark.lemma == preposition ||
              (mark.form.size() == preposition.size() && fold_case(mark.form) == preposition));
    };
    const auto& children = tree.children(child);
    bool introduced = std::any_of(children.begin(), children.end(), marks);
    // parsers also hang the preposition on the first word of a name: "in Alpha" of "in Alpha Telecom"
    if (!introduced && tree.child(child, "case") < 0 && !children.empty() && children.front() < child &&
        (is_relation(tree[children.front()].relation, "compound") ||
         tree[children.front()].relation == "nmod:desc")) {
      const auto& inner = tree.children(children.front());
      introduced = std::any_of(inner.begin(), inner.end(), marks);
    }
    if (introduced) found.push_back(antecedent(child));
  }
  return found;
}

std::size_t Clause::predicate_of(std::size_t token) const {
  const DependencyTree& tree = *tree_;
  std::size_t at = token;
  for (int steps = 0; steps < 64 && tree[at].head >= 0; ++steps) {
    const std::string_view relation = tree[at].relation;
    at = tree.head(at);
    if (tree[at].upos == Upos::Verb || tree[at].head < 0 || is_relation(relation, "nsubj")) return at;
  }
  return at;
}

}  // namespace notegraph
