#include "extraction/assertion.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr auto kNegations =
    std::to_array<std::string_view>({"not", "never", "n't", "neither", "nor", "hardly", "nt", "no"});
constexpr auto kModals = std::to_array<std::string_view>(
    {"could", "may", "might", "would", "should", "can", "must", "shall", "will"});
constexpr auto kConditions = std::to_array<std::string_view>(
    {"if", "unless", "whether", "lest", "in case", "provided", "would", "until", "once", "as if"});
constexpr auto kReserves =
    std::to_array<std::string_view>({"reportedly", "allegedly", "supposedly", "purportedly", "apparently",
                                     "presumably", "ostensibly", "possibly", "perhaps"});
// Verbs and nouns whose "to" complement happened, or was at least done as said: "was forced to close",
// "agreed to ban", "ordered providers to block", "decision to block".
constexpr auto kImplicative = std::to_array<std::string_view>(
    {"force",  "agree",   "manage",  "begin",   "start",    "continue", "decide",    "order",
     "rule",   "proceed", "go",      "come",    "help",     "cause",    "lead",      "use",
     "choose", "elect",   "vote",    "oblige",  "decision", "ruling",   "verdict",   "injunction",
     "compel", "make",    "be",      "have",    "move",     "instruct", "direct",    "step",
     "dare",   "hasten",  "resolve", "persist", "happen",   "know",     "directive", "instruction"});
// Verbs that only say how sure the report is of what their "to" complement says: "appears to block".
constexpr auto kSeeming = std::to_array<std::string_view>({"appear", "seem"});
// Whoever uses a means to an end does what the end is: "applied the law to prosecute critics".
constexpr auto kUsing =
    std::to_array<std::string_view>({"use", "apply", "invoke", "employ", "deploy", "exploit", "utilize",
                                     "leverage", "misuse", "abuse", "rely"});
// What requires something of others without anybody's having ordered it.
constexpr auto kRuleNouns = std::to_array<std::string_view>(
    {"law",       "act",       "code",      "decree",       "bill",      "regulation",   "amendment",
     "rule",      "directive", "policy",    "article",      "section",   "constitution", "legislation",
     "ordinance", "statute",   "provision", "license",      "licence",   "agreement",    "contract",
     "it",        "that",      "which",     "proclamation", "guideline", "treaty",       "clause",
     "system",    "process",   "situation", "measure"});
// Those whose "to" clause tells what somebody is made to do, also where it is read as a purpose.
constexpr auto kCommanding =
    std::to_array<std::string_view>({"order", "instruct", "direct", "force", "compel", "oblige"});
// Verbs of saying: their clause is somebody's word.
constexpr auto kSaying = std::to_array<std::string_view>(
    {"say",      "state",   "report",   "claim",    "argue",    "announce", "declare",     "explain",
     "note",     "add",     "tell",     "indicate", "reveal",   "admit",    "acknowledge", "confirm",
     "allege",   "assert",  "maintain", "believe",  "complain", "warn",     "suggest",     "estimate",
     "insist",   "contend", "conclude", "find",     "observe",  "stress",   "emphasize",   "write",
     "publish",  "accuse",  "think",    "consider", "deem",     "describe", "cite",        "show",
     "disclose", "mention", "remark",   "recall"});
constexpr auto kDoubting =
    std::to_array<std::string_view>({"deny", "refute", "reject", "doubt", "dispute", "fear", "hope",
                                     "threaten", "fail", "refuse", "avoid", "prevent"});

// Words whose object is wanted, allowed or forbidden, not said to have happened.
constexpr auto kProspective = std::to_array<std::string_view>(
    {"allow",   "permit",   "authorize",   "authorise", "enable",      "require",     "demand", "request",
     "seek",    "propose",  "plan",        "prohibit",  "forbid",      "criminalize", "outlaw", "regulate",
     "oppose",  "envisage", "envision",    "stipulate", "contemplate", "legalize",    "call",   "provide",
     "threat",  "risk",     "possibility", "proposal",  "right",       "prevention",  "fear",   "prospect",
     "measure", "test",     "evaluate",    "assess",    "check",       "explore"});

// Verbs whose "-ing" complement is only thought of or kept off: "recommended amending the law".
constexpr auto kWeighing = std::to_array<std::string_view>(
    {"recommend", "propose",  "suggest", "consider", "avoid", "oppose", "discuss",  "contemplate",
     "envisage",  "advocate", "favor",   "favour",   "risk",  "escape", "prohibit", "forbid",
     "postpone",  "delay",    "resist",  "support",  "mull",  "debate"});

// Words whose "to" complement somebody means to do: "plans to launch", "is set to be launched".
constexpr auto kPlanning =
    std::to_array<std::string_view>({"plan", "intend", "schedule", "slate", "set", "due"});
// Verbs whose "-ing" clause is what somebody is said to have done: "accused of hacking".
constexpr auto kAccusing = std::to_array<std::string_view>({"accuse", "suspect", "charge", "indict"});
// Verbs whose clause in the subjunctive is wanted: "recommended that the law be amended".
constexpr auto kAsking = std::to_array<std::string_view>(
    {"recommend", "demand", "propose", "suggest", "urge", "request", "ask", "insist", "require", "advise"});
constexpr auto kHaving = std::to_array<std::string_view>(
    {"have", "announce", "unveil", "reveal", "outline", "make", "present", "publish"});

// Nouns whose "that" clause is somebody's word, and those whose clause has not happened.
constexpr auto kWordOf = std::to_array<std::string_view>(
    {"claim", "allegation", "rumor", "rumour", "accusation", "assertion", "suspicion", "report", "charge"});
constexpr auto kNotYet =
    std::to_array<std::string_view>({"fear", "threat", "risk", "possibility", "proposal", "hope", "concern",
                                     "worry", "chance", "likelihood", "demand", "request", "prospect"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Walk {
 public:
  Walk(const DependencyTree& tree, const Clause& clause, Assertion& found)
      : tree_(tree), clause_(clause), found_(found) {}

  void from(std::size_t token) {
    // A question states nothing.
    if (tree_.size() > 0 && tree_[tree_.size() - 1].form == "?") unreal();
    // "The aim was to restrict access"
    if (tree_.child(token, "cop") >= 0 && tree_[token].upos == Upos::Verb && has_infinitive_mark(token))
      unreal();
    if (tree_[token].upos == Upos::Noun) governed(token);
    std::size_t at = token;
    for (int steps = 0; steps < 100; ++steps) {
      look_at(at, at == token);
      if (tree_[at].head < 0) return;
      const std::size_t head = tree_.head(at);
      climb(at, head);
      at = head;
    }
  }

 private:
  // What is said of a thing in a relative clause stays said if the thing is only wished or feared: "could
  // fine the site that was blocked in May". In the present it may be any such thing.
  void unreal() {
    if (settled_) return;
    (in_relative_ ? found_.unreal_outside : found_.unreal) = true;
  }

  bool is_past(std::size_t verb) const {
    if (tree_[verb].xpos == "VBD") return true;
    const auto& children = tree_.children(verb);
    return std::any_of(children.begin(), children.end(), [&](std::size_t child) {
      return (is_relation(tree_[child].relation, "aux") || tree_[child].relation == "cop") &&
             tree_[child].xpos == "VBD";
    });
  }

  bool is_event(std::size_t token) const {
    return tree_[token].upos == Upos::Verb || tree_[token].upos == Upos::Adj ||
           tree_[token].upos == Upos::Aux || tree_.child(token, "cop") >= 0;
  }

  // The words that modify a predicate itself.
  void look_at(std::size_t at, bool trigger) {
    for (const std::size_t child : tree_.children(at)) {
      const Token& token = tree_[child];
      if (is_relation(token.relation, "advmod") || token.relation == "det" ||
          token.relation == "cc:preconj") {
        if (trigger && contains(kNegations, token.lemma) && !followed_by_longer(child)) found_.negated = true;
        if (contains(kReserves, token.lemma) && found_.modality.empty() && !beside_)
          found_.modality = "alleged";
        // "about why a website is blocked"; but "it is not clear why it was blocked" says that it was
        if (trigger && token.lemma == "why" && !is_past(at)) unreal();
      } else if (trigger && token.relation == "aux" && is_able(child, at)) {
        found_.cannot = found_.negated =
            true;  // and nothing more: that it could not be is no mere possibility
      } else if (trigger && token.relation == "aux" && contains(kModals, token.lemma)) {
        unreal();
      } else if ((token.relation == "mark" || token.relation == "case") && child < at) {
        if (contains(kConditions, token.lemma)) unreal();
        if (trigger && token.lemma == "to" && child > 0 && tree_[child - 1].lemma == "yet")
          found_.negated = true;  // "has yet to be adopted"
        const bool short_of = token.lemma == "of" && child > 0 && tree_[child - 1].lemma == "short";
        if ((token.lemma == "without" || token.lemma == "instead" || short_of) && !in_relative_)
          found_.negated = true;
        if (token.lemma == "from" && tree_[at].xpos == "VBG") unreal();  // "kept from blocking"
      } else if (trigger && (is_relation(token.relation, "nsubj") || token.relation == "obj")) {
        const int determiner = tree_.child(child, "det");
        // "decides which websites are blocked" is a question
        if (determiner >= 0 && tree_[static_cast<std::size_t>(determiner)].xpos == "WDT") unreal();
        if (determiner >= 0 && (tree_[static_cast<std::size_t>(determiner)].lemma == "no" ||
                                tree_[static_cast<std::size_t>(determiner)].lemma == "neither"))
          found_.negated = true;
      }
    }
  }

  // "can not", "could not"
  bool is_able(std::size_t auxiliary, std::size_t verb) const {
    const std::string_view lemma = tree_[auxiliary].lemma;
    if (lemma != "can" && lemma != "could") return false;
    const auto& children = tree_.children(verb);
    return std::any_of(children.begin(), children.end(), [&](std::size_t child) {
      const std::string_view negation = tree_[child].lemma;
      return is_relation(tree_[child].relation, "advmod") &&
             (negation == "not" || negation == "n't" || negation == "no");
    });
  }

  // "that the site was blocked", also where the parser takes "that" for an object beside the subject
  bool has_that(std::size_t token) const {
    const auto& children = tree_.children(token);
    const int subject = tree_.child(token, "nsubj");
    return std::any_of(children.begin(), children.end(), [&](std::size_t child) {
      const std::string_view relation = tree_[child].relation;
      return child < token && tree_[child].lemma == "that" &&
             (relation == "mark" || (relation == "obj" && subject > static_cast<int>(child)));
    });
  }

  // "to close", "in order to close"
  bool has_infinitive_mark(std::size_t token) const {
    // "admitted to monitoring"; but "is said to be monitoring"
    if (tree_[token].xpos == "VBG" && tree_.child(token, "aux") < 0) return false;
    const auto& children = tree_.children(token);
    return std::any_of(children.begin(), children.end(), [&](std::size_t child) {
      return child < token && tree_[child].relation == "mark" && tree_[child].lemma == "to";
    });
  }

  // A happening told by a noun is as real as the clause that it stands in: "blocking could be ordered", "the
  // law allows surveillance", "did not cause an outage".
  void governed(std::size_t noun) {
    std::size_t at = noun;
    for (int steps = 0; steps < 4 && tree_[at].head >= 0; ++steps) {
      const std::string_view relation = tree_[at].relation;
      const std::size_t head = tree_.head(at);
      const bool argument = relation == "obj" || is_relation(relation, "nsubj");
      if (is_event(head)) {
        if (!argument && !is_relation(relation, "obl")) return;
        Assertion above;
        Walk(tree_, clause_, above).look_at(head, true);
        const bool definite = tree_.child(noun, "det") >= 0 &&
                              tree_[static_cast<std::size_t>(tree_.child(noun, "det"))].lemma == "the";
        const bool wanted = contains(kProspective, tree_[head].lemma) &&
                            (relation == "obj" || relation == "nsubj:pass" || calls_for(at, head));
        found_.governed_unreal = wanted || (argument && (above.unreal || (above.negated && !definite)));
        return;
      }
      if (!is_relation(relation, "nmod") && !is_relation(relation, "conj") &&
          !is_relation(relation, "compound"))
        return;
      if (contains(kProspective, tree_[head].lemma)) {
        found_.governed_unreal = true;
        return;
      }
      at = head;
    }
  }

  // "called for protests", "provides for the blocking of sites"
  bool calls_for(std::size_t at, std::size_t verb) const {
    const int preposition = tree_.child(at, "case");
    return (tree_[verb].lemma == "call" || tree_[verb].lemma == "provide") && preposition >= 0 &&
           tree_[static_cast<std::size_t>(preposition)].lemma == "for";
  }

  // "no longer available" denies only what was.
  bool followed_by_longer(std::size_t child) const {
    return child + 1 < tree_.size() && tree_[child + 1].form == "longer";
  }

  void climb(std::size_t at, std::size_t head) {
    const std::string_view relation = tree_[at].relation;
    if (relation == "acl:relcl") {
      in_relative_ = true;
      settled_ = settled_ || is_past(at);
    }
    // what only describes a thing is not reserved with what is said of the thing
    beside_ = beside_ || is_relation(relation, "acl") || relation == "amod" || is_relation(relation, "appos");
    if (shares_auxiliary(at, head)) {
      Assertion first;
      Walk(tree_, clause_, first).look_at(head, true);
      if (first.unreal) unreal();
    }
    if (relation == "ccomp" && contains(kAsking, tree_[head].lemma) && is_subjunctive(at)) {
      unreal();
    } else if (relation == "ccomp" || relation == "parataxis" || relation == "csubj") {
      said_by(head);
    } else if (relation == "xcomp" || is_relation(relation, "acl") || is_relation(relation, "advcl")) {
      const bool infinitive = has_infinitive_mark(at);
      if (relation == "xcomp" && contains(kSaying, tree_[head].lemma)) {
        said_by(head);  // "is believed to own"
      } else if (infinitive && plans(head)) {
        found_.modality = "planned";
      } else if (infinitive && relation == "xcomp" && contains(kSeeming, tree_[head].lemma)) {
        if (found_.modality.empty()) found_.modality = "alleged";
      } else if (infinitive && (uses_means(head) || has_required(head))) {
        // done, like what somebody was ordered to do
      } else if (infinitive && !contains(kImplicative, tree_[head].lemma)) {
        unreal();
      } else if (infinitive && is_relation(relation, "advcl") && !contains(kCommanding, tree_[head].lemma)) {
        unreal();  // a purpose; but what somebody uses a means for is done
      }
      if (contains(kDoubting, tree_[head].lemma) && relation == "xcomp") unreal();
      if (relation != "xcomp" && tree_[at].xpos == "VBG" && contains(kAccusing, tree_[head].lemma) &&
          found_.modality.empty())
        found_.modality = "alleged";
      if (contains(kWeighing, tree_[head].lemma) && tree_[at].xpos == "VBG") unreal();
      if (is_relation(relation, "acl") && has_that(at)) {  // "rumors that the site was blocked"
        if (contains(kNotYet, tree_[head].lemma)) unreal();
        if (contains(kWordOf, tree_[head].lemma) && found_.modality.empty()) found_.modality = "alleged";
      }
    } else if ((relation == "obj" || relation == "nsubj:pass") && tree_[at].upos != Upos::Verb &&
               is_event(head) && !beside_) {
      if (contains(kDoubting, tree_[head].lemma)) unreal();
    }
    // "did not order to block"; but in "could open pages blocked elsewhere" they are blocked
    const bool participle = relation == "xcomp" && tree_[at].xpos == "VBN" && tree_.child(at, "aux") < 0;
    if ((relation == "xcomp" || relation == "ccomp") && !participle) {
      Assertion above;
      Walk(tree_, clause_, above).look_at(head, true);
      if (relation == "xcomp" && !in_relative_) found_.negated = found_.negated || above.negated;
      if (relation == "xcomp" && above.unreal) unreal();
    }
  }

  // "used the law to arrest", "applied laws to prosecute"; but who applied to a court to ban only asks
  bool uses_means(std::size_t head) const {
    if (!contains(kUsing, tree_[head].lemma) || tree_[head].upos != Upos::Verb) return false;
    if (tree_[head].lemma == "use") return true;
    return tree_[head].lemma == "rely" || tree_.child(head, "obj") >= 0 || clause_.is_passive(head);
  }

  // "the ministry required providers to censor": ordered. What a law requires is its provision.
  bool has_required(std::size_t head) const {
    if (tree_[head].lemma != "require" || (tree_[head].xpos != "VBD" && tree_[head].xpos != "VBN"))
      return false;
    if (clause_.is_passive(head)) return false;
    const auto subjects = clause_.subject(head);
    return !subjects.empty() && tree_[subjects.front()].upos != Upos::Pron &&
           !contains(kRuleNouns, fold_case(tree_[subjects.front()].lemma));
  }

  // "should repeal the law and amend the code", "could be closed and sold": the second verb has the first's.
  bool shares_auxiliary(std::size_t verb, std::size_t first) const {
    if (!is_relation(tree_[verb].relation, "conj") || tree_[verb].upos != Upos::Verb ||
        tree_[first].upos != Upos::Verb || tree_.child(verb, "aux") >= 0 || tree_.child(verb, "nsubj") >= 0)
      return false;
    return tree_[verb].xpos == "VB" || (tree_[verb].xpos == "VBN" && tree_.child(first, "aux:pass") >= 0);
  }

  // "that the law be amended", "that Telco close it": a verb in its bare form
  bool is_subjunctive(std::size_t verb) const {
    bool bare = tree_[verb].xpos == "VB";
    for (const std::size_t child : tree_.children(verb)) {
      const std::string_view relation = tree_[child].relation;
      if (relation == "aux") return false;
      if (relation == "aux:pass" || relation == "cop") bare = tree_[child].form == "be";
    }
    return bare;
  }

  // "plans to block", "announced plans to block", "is set to block"; not "set out to block", "a due process"
  bool plans(std::size_t head) const {
    if (!contains(kPlanning, tree_[head].lemma)) return false;
    const std::string_view relation = tree_[head].relation;
    if (tree_[head].upos == Upos::Noun)  // a plan that somebody has or tells of, not one that is judged
      return relation == "obj" && contains(kHaving, tree_[tree_.head(head)].lemma);
    const bool states = tree_.child(head, "cop") >= 0 || tree_.child(head, "aux:pass") >= 0;
    return states || tree_[head].lemma == "plan" || tree_[head].lemma == "intend";
  }

  void said_by(std::size_t verb) {
    if (contains(kDoubting, tree_[verb].lemma)) {
      found_.modality = "denied";
    } else if (contains(kSaying, tree_[verb].lemma)) {
      if (found_.modality.empty()) found_.modality = "attributed";
    } else {
      return;
    }
    if (found_.speakers.empty()) found_.speakers = clause_.subject(verb);
  }

  const DependencyTree& tree_;
  const Clause& clause_;
  Assertion& found_;
  bool in_relative_ = false, settled_ = false;  // climbed out of a relative clause; of one in the past
  bool beside_ = false;  // climbed out of a description: "the minister's wife", "a site blocked in 2011"
};

}  // namespace

Assertion assertion_of(const DependencyTree& tree, const Clause& clause, std::size_t token) {
  Assertion found;
  Walk(tree, clause, found).from(token);
  return found;
}

}  // namespace notegraph
