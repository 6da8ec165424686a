#include "extraction/claim_extractor.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "extraction/antecedents.hpp"
#include "extraction/assertion.hpp"
#include "extraction/claim_context.hpp"
#include "extraction/clause.hpp"
#include "extraction/token_paths.hpp"
#include "language/universal_names.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kMostFillers = 40;      // of one role; a longer list is an annex, not a claim
constexpr std::size_t kLongestFiller = 300;   // bytes of a description
constexpr std::size_t kFarthestCarried = 4;   // sentences back to the claim whose filler is meant again
constexpr std::size_t kLongestJoined = 120;   // bytes of joined nouns that are one description
constexpr std::size_t kLongestContent = 400;  // bytes of a clause as value

// The claims of one sentence.
class SentenceClaims {
 public:
  SentenceClaims(const Document& document, const References& references, std::span<const DateMention> dates,
                 const ClaimRules& rules, std::size_t sentence, std::span<const Claim> earlier,
                 std::vector<Claim>& claims)
      : document_(document),
        references_(references),
        dates_(dates),
        rules_(rules),
        sentence_(sentence),
        view_(document.sentences[sentence]),
        tree_(view_.tree),
        clause_(tree_),
        paths_(tree_, clause_, references, sentence, claims),
        antecedents_(document, references),
        earlier_(earlier),
        claims_(claims) {}

  // Rules that build on claims come when the others have made theirs.
  void find() {
    find(false);
    find(true);
  }

 private:
  void find(bool building) {
    for (std::size_t token = 0; token < tree_.size(); ++token) {
      for (const ClaimRule* rule : rules_.triggered_by(fold_case(tree_[token].lemma))) {
        if (rule->builds_on.empty() == building || !has_tag(*rule, token) || has_claim(rule->type, token))
          continue;
        for (const std::size_t part : parts_of(*rule, token)) apply(*rule, token, part);
      }
    }
  }

  // One trigger makes one claim of a type, or those of one rule.
  bool has_claim(std::string_view type, std::size_t token) const {
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      return claim.type == type && claim.trigger == tree_[token].text;
    });
  }

  bool has_tag(const ClaimRule& rule, std::size_t token) const {
    if (rule.tags.empty()) return true;
    const std::string_view universal = upos_name(tree_[token].upos);
    return std::any_of(rule.tags.begin(), rule.tags.end(),
                       [&](const std::string& tag) { return tag == universal || tag == tree_[token].xpos; });
  }

  // "Providers must store data and grant access" are two duties: what a rule makes a claim of each.
  std::vector<std::size_t> parts_of(const ClaimRule& rule, std::size_t token) const {
    std::vector<std::size_t> parts;
    for (const std::size_t head : paths_.reach(rule.each, token)) {
      for (const std::size_t one : tree_.conjuncts(head)) {
        const bool clause = tree_[one].upos == tree_[head].upos && tree_.child(one, "nsubj") < 0;
        if (one == head || clause) parts.push_back(one);
      }
    }
    if (parts.empty()) parts.push_back(token);
    return parts;
  }

  void apply(const ClaimRule& rule, std::size_t token, std::size_t part) {
    const auto reaches = [&](const Paths& paths) { return !paths_.reach(paths, token).empty(); };
    if (!std::all_of(rule.when.begin(), rule.when.end(), reaches)) return;
    if (std::any_of(rule.unless.begin(), rule.unless.end(), reaches)) return;
    const Assertion assertion = assertion_of(tree_, clause_, token);
    const bool said = rule.cannot   ? assertion.cannot && !assertion.unreal
                      : rule.denied ? assertion.negated && !assertion.unreal
                                    : !assertion.negated && (!assertion.unreal || rule.any_assertion);
    if (!said) return;
    const bool outside = assertion.governed_unreal || assertion.unreal_outside;
    if (outside && !rule.lasting && !rule.any_assertion) return;
    Claim claim;
    const std::size_t end = std::max(tree_[token].text.end, tree_[part].text.end);
    const std::vector<std::size_t> taken = words_used(rule, token, part);
    for (const RoleRule& role : rule.roles) {
      Role filled{role.role, fillers_of(role, token, taken)};
      if (filled.fillers.empty()) filled.fillers = carried_to(role, token);
      if (filled.fillers.empty()) {
        if (role.required && !is_somebody_unknown(role, token)) return;
        continue;
      }
      claim.roles.push_back(std::move(filled));
    }
    if (relates_to_itself(claim, rule)) return;
    if (claim.roles.empty() && !rule.needs_date) return;  // nobody and nothing named
    for (const ValueRule& value : rule.values) {
      if (auto text = value_of(value, token, part)) claim.values[value.name] = std::move(*text);
    }
    claim.date = date_of(tree_, dates_, token, !rule.own_date);
    if (rule.needs_date && !claim.date) return;
    if (claim.roles.empty() && !claim.date && !rule.roles.empty() && claim.values.empty()) return;
    claim.type = rule.type;
    claim.rule = rule.name;
    claim.confidence = rule.confidence;
    claim.sentence = sentence_;
    claim.evidence = view_.sentence->text;
    claim.trigger = tree_[token].text;
    claim.modality = assertion.modality;
    for (const std::size_t speaker : assertion.speakers) {
      if (auto filler = references_.resolve(sentence_, speaker))
        claim.attributed_to.push_back(std::move(*filler));
    }
    BackingNotes notes = notes_of(*document_.report, sentence_, end);
    claim.notes = std::move(notes.direct);
    claim.inherited_notes = std::move(notes.inherited);
    add_apart(std::move(claim), rule.apart);
  }

  // One claim, or one for each filler of the role that the rule keeps apart.
  void add_apart(Claim claim, std::string_view apart) {
    const auto role = std::find_if(claim.roles.begin(), claim.roles.end(),
                                   [&](const Role& one) { return one.name == apart; });
    if (role == claim.roles.end() || role->fillers.size() < 2) {
      claims_.push_back(std::move(claim));
      return;
    }
    const std::vector<Filler> fillers = std::move(role->fillers);
    for (const Filler& filler : fillers) {
      role->fillers = {filler};
      claims_.push_back(claim);
    }
  }

  // What "we" or a "he" that means nobody known say is a statement all the same, of nobody.
  bool is_somebody_unknown(const RoleRule& role, std::size_t token) const {
    if (!role.kinds.pronoun) return false;
    const auto heads = paths_.reach(role.paths, token);
    return std::any_of(heads.begin(), heads.end(),
                       [&](std::size_t head) { return tree_[head].xpos == "PRP"; });
  }

  // The heads of all that the claim says, so that no filler's description says it again.
  std::vector<std::size_t> words_used(const ClaimRule& rule, std::size_t token, std::size_t part) const {
    std::vector<std::size_t> used{token, part};
    const auto add = [&](const Paths& paths) {
      for (const std::size_t reached : paths_.reach(paths, token)) used.push_back(reached);
    };
    for (const RoleRule& role : rule.roles) {
      for (const auto& heads : paths_.reach_each(role.paths, token)) {  // the first that something fits
        const bool fills = std::any_of(heads.begin(), heads.end(), [&](std::size_t head) {
          const auto filler = references_.resolve(sentence_, head);
          return filler && fits(role.kinds, *filler, tree_, head);
        });
        if (!fills) continue;
        used.insert(used.end(), heads.begin(), heads.end());
        break;
      }
    }
    for (const ValueRule& value : rule.values) add(value.paths);
    return used;
  }

  // "the Ministry of Defence" is no part of itself: nothing fills two roles. Of a required role and another,
  // the required one keeps it; true when two required ones are left with nothing else.
  static bool relates_to_itself(Claim& claim, const ClaimRule& rule) {
    const auto required = [&](const Role& role) {
      return std::any_of(rule.roles.begin(), rule.roles.end(),
                         [&](const RoleRule& r) { return r.required && r.role == role.name; });
    };
    for (Role& role : claim.roles) {
      for (const Role& other : claim.roles) {
        if (&role == &other || required(role) > required(other)) continue;
        std::erase_if(role.fillers, [&](const Filler& filler) { return holds(other.fillers, filler); });
        if (role.fillers.empty() && required(role)) return true;
      }
    }
    std::erase_if(claim.roles, [](const Role& role) { return role.fillers.empty(); });
    return false;
  }

  std::vector<Filler> fillers_of(const RoleRule& role, std::size_t token,
                                 const std::vector<std::size_t>& taken) const {
    for (const auto& heads : paths_.reach_each(role.paths, token)) {
      std::vector<Filler> fillers;
      for (const std::size_t head : heads) {
        if (auto joined = joined_phrase(role.kinds, head, taken)) {
          if (!holds(fillers, *joined)) fillers.push_back(std::move(*joined));
          continue;
        }
        for (const std::size_t one : tree_.conjuncts(head)) {
          if (fillers.size() >= kMostFillers || (one == token && head != token)) break;
          if (one != head && (stands_before(token, head) || describes_one(token, head))) break;
          if (one == head && is_other_word_for_name(head)) continue;
          add_fillers(role.kinds, one, taken, fillers);
        }
      }
      if (!fillers.empty()) return fillers;
    }
    return {};
  }

  // "the online newspaper and whistleblower Acme.xx has been charged": one thing, by its name.
  bool is_other_word_for_name(std::size_t head) const {
    const auto nouns = tree_.conjuncts(head);
    const int article = tree_.child(head, "det");
    if (nouns.size() != 2 || article < 0 || tree_[static_cast<std::size_t>(article)].lemma != "the" ||
        tree_[head].number == Number::Plural)
      return false;
    const std::size_t name = nouns.back();
    const auto filler = references_.resolve(sentence_, name);
    if (!filler || !std::holds_alternative<EntityId>(filler->who) || tree_.child(name, "det") >= 0)
      return false;
    const std::size_t first = tree_.noun_phrase(name).first + (tree_.child(name, "cc") >= 0 ? 1 : 0);
    const bool described =
        first < name && (tree_[first].upos == Upos::Noun || tree_[first].upos == Upos::Adj);
    return described && !references_.named(sentence_, head);
  }

  // "journalists, activists and other users", "9 sites and pages that spread lies": nouns joined under one
  // article or number, or none, are one description; "two editors and a lawyer" are two.
  std::optional<Filler> joined_phrase(const FillerKinds& kinds, std::size_t head,
                                      const std::vector<std::size_t>& taken) const {
    const auto nouns = tree_.conjuncts(head);
    if (nouns.size() < 2) return std::nullopt;
    for (const std::size_t noun : nouns) {
      const auto filler = references_.resolve(sentence_, noun);
      const bool described = filler && std::holds_alternative<std::string>(filler->who);
      if (!described || tree_[noun].upos != Upos::Noun || !fits(kinds, *filler, tree_, noun))
        return std::nullopt;
      const bool own = noun != head && (tree_.child(noun, "det") >= 0 || tree_.child(noun, "nummod") >= 0 ||
                                        tree_.child(noun, "nmod:poss") >= 0);
      const bool more =
          noun != nouns.back() && (tree_.child(noun, "acl") >= 0 || tree_.child(noun, "appos") >= 0);
      const bool examples = std::any_of(tree_.children(noun).begin(), tree_.children(noun).end(),
                                        [&](std::size_t child) { return gives_example(child); });
      if (own || more || examples) return std::nullopt;
      if (!antecedents_.of_plural(sentence_, noun).empty()) return std::nullopt;
    }
    const Range words{references_.phrase(sentence_, head).begin,
                      references_.phrase(sentence_, nouns.back()).end};
    if (words.end <= words.begin || words.end - words.begin > kLongestJoined) return std::nullopt;
    return shortened({squeeze_spaces(document_.report->view(words)), words}, nouns.back(), taken);
  }

  // "Lontel blocked the site. The ban was lifted": what the last claim of a kind was about.
  std::vector<Filler> carried_to(const RoleRule& role, std::size_t token) const {
    const std::size_t paragraph = view_.sentence->paragraph;
    const auto fillers_in = [&](const Claim& claim) -> std::vector<Filler> {
      for (const auto& [type, name] : role.carried) {
        if (claim.type != type) continue;
        for (const Role& other : claim.roles) {
          if (other.name != name) continue;
          std::vector<Filler> fillers = other.fillers;
          for (Filler& filler : fillers) filler.text = tree_[token].text;
          return fillers;
        }
      }
      return {};
    };
    if (role.carried.empty()) return {};
    for (auto claim = claims_.rbegin(); claim != claims_.rend(); ++claim) {
      if (claim->trigger.begin >= tree_[token].text.begin) continue;
      if (auto fillers = fillers_in(*claim); !fillers.empty()) return fillers;
    }
    for (auto claim = earlier_.rbegin(); claim != earlier_.rend(); ++claim) {
      const SentenceView& there = document_.sentences[claim->sentence];
      if (there.sentence->paragraph != paragraph || claim->sentence + kFarthestCarried < sentence_) break;
      if (auto fillers = fillers_in(*claim); !fillers.empty()) return fillers;
    }
    return {};
  }

  // "the state-owned Lontel and Telco": what stands before a noun says nothing of those joined to it.
  bool stands_before(std::size_t modifier, std::size_t noun) const {
    const std::string_view relation = tree_[modifier].relation;
    return modifier < noun && tree_.head(modifier) == noun &&
           (is_relation(relation, "amod") || is_relation(relation, "compound"));
  }

  // "Ann Lee, the director, and Ivan Roe": one of them is the director.
  bool describes_one(std::size_t description, std::size_t noun) const {
    return is_relation(tree_[description].relation, "appos") && tree_.head(description) == noun &&
           tree_[description].number == Number::Singular;
  }

  // What `one` refers to, and the names that it is said to comprise: "some news sites, such as A and B", "the
  // two largest providers, A and B".
  void add_fillers(const FillerKinds& kinds, std::size_t head, const std::vector<std::size_t>& taken,
                   std::vector<Filler>& fillers) const {
    const std::size_t one = whose(head);
    const auto add = [&](std::optional<Filler> filler, std::size_t token) {
      if (filler && fits(kinds, *filler, tree_, token) && !holds(fillers, *filler))
        fillers.push_back(std::move(*filler));
    };
    auto filler = references_.resolve(sentence_, one);
    const bool names = filler && std::holds_alternative<EntityId>(filler->who);
    const bool bare_both = tree_[one].lemma == "both" && tree_.children(one).empty();
    if (!filler || bare_both) {
      for (const TokenAt& meant : antecedents_.of_pronoun(sentence_, one)) {
        auto phrase = references_.resolve(meant.sentence, meant.token);
        if (phrase && fits(kinds, *phrase, document_.sentences[meant.sentence].tree, meant.token) &&
            !holds(fillers, *phrase))
          fillers.push_back({std::move(phrase->who), tree_[one].text});
      }
      return;
    }
    if (!names) {
      const std::size_t before = fillers.size();
      for (const EntityId id : antecedents_.of_plural(sentence_, one)) add(Filler{id, tree_[one].text}, one);
      if (fillers.size() > before) return;
    }
    if (names && (references_.named(sentence_, one) || tree_[one].number != Number::Plural)) {
      add(std::move(filler), one);
      if (const auto law = references_.law_of_article(sentence_, one))
        add(Filler{*law, tree_[one].text}, one);
      return;
    }
    if (names &&
        references_.name_beside(sentence_, one) != nullptr) {  // "several sites, particularly A and B"
      const Range words = references_.phrase(sentence_, one);
      add(shortened({squeeze_spaces(document_.report->view(words)), words}, one, taken), one);
    } else if (!names) {
      add(restricted(shortened(*filler, one, taken), one), one);
    }
    for (const std::size_t member : members_of(one)) {
      auto name = references_.resolve(sentence_, member);
      const bool named = name && std::holds_alternative<EntityId>(name->who);
      const bool joined = is_relation(tree_[member].relation, "conj");
      if (named || (name && gives_example(joined ? tree_.head(member) : member)))
        add(std::move(name), member);
    }
    if (names) add(std::move(filler), one);
  }

  // "the outlets whose websites were blocked": the outlets, for "whose websites" alone says nothing.
  std::size_t whose(std::size_t thing) const {
    const int possessor = tree_.child(thing, "nmod:poss");
    if (possessor < 0 || tree_[static_cast<std::size_t>(possessor)].xpos != "WP$") return thing;
    std::size_t at = thing;
    for (int steps = 0; steps < 4 && tree_[at].head >= 0; ++steps) {
      if (is_relation(tree_[at].relation, "acl")) return tree_.head(at);
      at = tree_.head(at);
    }
    return thing;
  }

  // Heads of the phrases that are named as examples or members under `head`.
  std::vector<std::size_t> members_of(std::size_t head) const {
    std::vector<std::size_t> found;
    const TokenRange phrase = tree_.subtree(head);
    for (std::size_t t = head + 1; t < phrase.end; ++t) {
      const bool member = is_relation(tree_[t].relation, "appos") && tree_.head(t) < t &&
                          tree_[tree_.head(t)].number == Number::Plural && counts_under(tree_.head(t), head);
      if (!member && !(gives_example(t) && exemplifies(t, head))) continue;
      for (const std::size_t one : tree_.conjuncts(t)) found.push_back(one);
    }
    // "media outlets were censored including A and B": said behind the verb, meant of its subject or object
    const std::string_view relation = tree_[head].relation;
    if (tree_[head].number != Number::Plural || (!is_relation(relation, "nsubj") && relation != "obj"))
      return found;
    for (const std::size_t sibling : tree_.children(tree_.head(head))) {
      if (sibling < head || !is_relation(tree_[sibling].relation, "obl") || !gives_example(sibling)) continue;
      for (const std::size_t one : tree_.conjuncts(sibling)) found.push_back(one);
    }
    return found;
  }

  // "owners of sites such as A" names sites, not owners; "sites in the country, including A" names sites.
  bool exemplifies(std::size_t example, std::size_t head) const {
    for (std::size_t t = tree_.subtree(example).first; t-- > head + 1;) {
      if (tree_[t].upos != Upos::Noun || tree_[t].number != Number::Plural) continue;
      const auto nouns = tree_.conjuncts(head);
      if (std::find(nouns.begin(), nouns.end(), t) != nouns.end()) return true;
      return tree_[head].upos != Upos::Noun && counts_under(t, head);
    }
    return true;
  }

  // Whether `noun` is `head` or what it counts ("four of the outlets").
  bool counts_under(std::size_t noun, std::size_t head) const {
    const auto counted = clause_.behind_preposition(head, "of");
    return noun == head || std::find(counted.begin(), counted.end(), noun) != counted.end();
  }

  // "including A", "such as A", "like A".
  bool gives_example(std::size_t phrase) const {
    static constexpr auto kExamples =
        std::to_array<std::string_view>({"including", "include", "such", "such as", "like", "namely"});
    const auto& children = tree_.children(phrase);
    return std::any_of(children.begin(), children.end(), [&](std::size_t child) {
      return tree_[child].relation == "case" && child < phrase &&
             std::find(kExamples.begin(), kExamples.end(), tree_[child].lemma) != kExamples.end();
    });
  }

  // A description without its examples, without when and why, and without the clause that the claim itself
  // is of: "materials" of "materials blocked by court decisions".
  Filler shortened(Filler filler, std::size_t head, const std::vector<std::size_t>& taken) const {
    std::size_t end = head + 1;
    while (end < tree_.size() && tree_[end].text.begin < filler.text.end) ++end;
    for (std::size_t t = head + 1; t < tree_.size() && tree_[t].text.begin < filler.text.end; ++t) {
      const TokenRange below = tree_.subtree(t);
      const bool said_elsewhere =
          head != taken.front() &&  // the trigger itself keeps its words: "the wife of the mayor"
          std::any_of(taken.begin(), taken.end(),
                      [&](std::size_t other) { return other != head && below.holds(other); });
      if (gives_example(t) || is_adjunct(t) || is_aside(t) || said_elsewhere)
        end = std::min(end, tree_.subtree(t).first);
    }
    while (end > head + 1 && tree_[end - 1].upos == Upos::Punct && tree_[end - 1].form != ")" &&
           tree_[end - 1].form != "\"" && tree_[end - 1].form != "”")
      --end;
    if (end <= head || tree_[end - 1].text.end >= filler.text.end) return filler;
    filler.text.end = tree_[end - 1].text.end;
    filler.who = squeeze_spaces(document_.report->view(filler.text));
    return filler;
  }

  // "could not open websites outside of the country": a phrase that restricts the noun right before it, also
  // where the parser hung it on the verb.
  Filler restricted(Filler filler, std::size_t head) const {
    std::size_t end = head + 1;
    while (end < tree_.size() && tree_[end].text.begin < filler.text.end) ++end;
    if (end >= tree_.size() || tree_[head].head < 0 || tree_[head].relation != "obj") return filler;
    for (const std::size_t phrase : tree_.children(tree_.head(head))) {
      if (!is_relation(tree_[phrase].relation, "obl") || tree_.subtree(phrase).first != end) continue;
      const int mark = tree_.child(phrase, "case");
      if (mark < 0 || tree_[static_cast<std::size_t>(mark)].lemma != "outside") continue;
      std::size_t last = tree_.subtree(phrase).end;
      while (last > end + 1 && tree_[last - 1].upos == Upos::Punct && tree_[last - 1].form == ",") --last;
      filler.text.end = tree_[last - 1].text.end;
      filler.who = squeeze_spaces(document_.report->view(filler.text));
    }
    return filler;
  }

  // A clause that only tells more: "the regulator, led by a general"; or what somebody is told.
  bool is_aside(std::size_t clause) const {
    if (!is_relation(tree_[clause].relation, "acl")) return false;
    const int mark = tree_.child(clause, "mark");
    const std::size_t first = tree_.subtree(clause).first;
    return (first > 0 && tree_[first - 1].form == ",") || tree_[first].form == "," ||
           (mark >= 0 && tree_[static_cast<std::size_t>(mark)].lemma == "that");
  }

  // A phrase that parsers hang on a noun but that says when or why: "over the past years", "for posting".
  bool is_adjunct(std::size_t phrase) const {
    static constexpr auto kTimes = std::to_array<std::string_view>(
        {"year", "month", "week", "day", "decade", "period", "time", "hour", "moment"});
    if (tree_[phrase].relation == "parataxis") return true;
    const bool times = std::find(kTimes.begin(), kTimes.end(), tree_[phrase].lemma) != kTimes.end();
    for (const std::size_t child : tree_.children(phrase)) {
      if (child > phrase) break;
      const Token& mark = tree_[child];
      if (mark.relation == "case" && times && mark.lemma != "of") return true;
      if (mark.relation == "mark" && mark.lemma == "for" && tree_[phrase].xpos == "VBG") return true;
    }
    return std::any_of(dates_.begin(), dates_.end(), [&](const DateMention& date) {
      return date.text.begin <= tree_[phrase].text.begin && tree_[phrase].text.end <= date.text.end &&
             is_relation(tree_[phrase].relation, "nmod") && tree_.child(phrase, "case") >= 0;
    });
  }

  static bool holds(const std::vector<Filler>& fillers, const Filler& filler) {
    return std::any_of(fillers.begin(), fillers.end(), [&](const Filler& f) { return f.who == filler.who; });
  }

  // `token` of `tree` heads the filler's phrase.
  bool fits(const FillerKinds& kinds, const Filler& filler, const DependencyTree& tree,
            std::size_t token) const {
    if (const auto* id = std::get_if<EntityId>(&filler.who)) {
      const Entity& entity = references_.entity(*id);
      return kinds.types.empty() ||
             std::any_of(kinds.types.begin(), kinds.types.end(),
                         [&](const std::string& type) { return is_of_type(entity, type); });
    }
    if (filler.text.size() > kLongestFiller) return false;
    if (kinds.any_description) return true;
    if (tree[token].xpos == "NNPS" && kinds.nouns.contains("people")) return true;  // "young Nigerians"
    if (is_unknown_name(kinds, tree, token)) return true;
    // "dozens of websites", "four of the outlets": the noun behind "of" says what is meant
    if (kinds.nouns.contains(fold_case(tree[token].lemma))) return true;
    const auto behind = Clause(tree).behind_preposition(token, "of");
    const Upos tag = tree[token].upos;
    static constexpr auto kCounts = std::to_array<std::string_view>(
        {"number",  "dozen", "hundred", "thousand", "handful", "majority", "series",  "some", "many",
         "several", "group", "list",    "range",    "total",   "couple",   "score",   "host", "raft",
         "variety", "lot",   "half",    "rest",     "percent", "third",    "quarter", "slew", "million"});
    const bool counts =
        tag == Upos::Num || std::find(kCounts.begin(), kCounts.end(), tree[token].lemma) != kCounts.end();
    const bool bare =
        std::all_of(behind.begin(), behind.end(), [&](std::size_t noun) {  // "tens of thousands"
          return tree[noun].lemma == "thousand" || tree[noun].lemma == "hundred" ||
                 tree[noun].lemma == "million";
        });
    if (is_unnamed_people(kinds, tree, token) && bare) return true;
    return counts && std::any_of(behind.begin(), behind.end(), [&](std::size_t noun) {
             return kinds.nouns.contains(fold_case(tree[noun].lemma));
           });
  }

  // "Thousands were arrested", "two were killed", "some were beaten": people, where people are meant.
  bool is_unnamed_people(const FillerKinds& kinds, const DependencyTree& tree, std::size_t token) const {
    static constexpr auto kCounts =
        std::to_array<std::string_view>({"dozen", "hundred", "thousand", "score", "many", "some", "several",
                                         "other", "both", "most", "few", "ten"});
    if (!kinds.nouns.contains("people") || !is_relation(tree[token].relation, "nsubj")) return false;
    if (std::find(kCounts.begin(), kCounts.end(), tree[token].lemma) != kCounts.end()) return true;
    if (tree[token].upos != Upos::Num) return false;
    return std::none_of(dates_.begin(), dates_.end(), [&](const DateMention& date) {
      return date.text.begin <= tree[token].text.begin && tree[token].text.end <= date.text.end;
    });
  }

  // A name that is no entity, where organizations, persons or websites are meant: "KazTAG and Orda.kz".
  bool is_unknown_name(const FillerKinds& kinds, const DependencyTree& tree, std::size_t token) const {
    const Token& name = tree[token];
    if (name.upos != Upos::Propn || name.form.size() < 3 || name.form[0] < 'A' || name.form[0] > 'Z' ||
        kinds.nouns.empty())
      return false;
    const bool in_date =
        &tree == &tree_ && std::any_of(dates_.begin(), dates_.end(), [&](const DateMention& date) {
          return date.text.begin <= name.text.begin && name.text.end <= date.text.end;
        });
    return !in_date && std::any_of(kinds.types.begin(), kinds.types.end(),
                                   [](const std::string& type) { return type != "Place" && type != "Law"; });
  }

  std::optional<std::string> value_of(const ValueRule& value, std::size_t token, std::size_t part) const {
    if (!value.constant.empty()) return value.constant;
    if (value.of_part)
      return printed(tokens(tree_.child(part, "nsubj") < 0 ? own_words(part) : predicate(part)));
    for (const std::size_t at : paths_.reach(value.paths, token)) {
      if (!value.table.empty()) {
        const auto meant = value.table.find(std::string(tree_[at].lemma));
        if (meant != value.table.end()) return meant->second;
        continue;
      }
      switch (value.form) {
        case ValueRule::Form::Lemma:
          return std::string(tree_[at].lemma);
        case ValueRule::Form::Word:
          return std::string(tree_[at].form);
        case ValueRule::Form::Phrase:
          return printed(references_.phrase(sentence_, at));
        case ValueRule::Form::Clause:
          return printed(tokens(tree_.subtree(at)));
        case ValueRule::Form::Predicate:
          return printed(tokens(predicate(at)));
        case ValueRule::Form::Title:
          return printed(title(at));
        case ValueRule::Form::Share:
          return share(at);
      }
    }
    return std::nullopt;
  }

  // "51%" of "51 percent", "51 per cent" or "51%"; a share that is no percentage as its word: "majority".
  std::string share(std::size_t at) const {
    const auto is_number = [&](std::size_t token) {
      return tree_[token].upos == Upos::Num ||
             (!tree_[token].form.empty() && tree_[token].form[0] >= '0' && tree_[token].form[0] <= '9');
    };
    std::size_t number = at;
    while (number > 0 && at - number < 3 && !is_number(number)) --number;
    if (!is_number(number)) return fold_case(tree_[at].form);
    return std::string(tree_[number].form) + "%";
  }

  // The words of a clause without those coordinated with it.
  TokenRange own_words(std::size_t head) const {
    TokenRange range = tree_.subtree(head);
    for (const std::size_t child : tree_.children(head)) {
      if (child > head && is_relation(tree_[child].relation, "conj"))
        range.end = std::min(range.end, tree_.subtree(child).first);
    }
    return range;
  }

  // A verb or predicate with its auxiliaries and what stands behind it, without its subject.
  TokenRange predicate(std::size_t head) const {
    TokenRange range{head, own_words(head).end};
    for (const std::size_t child : tree_.children(head)) {
      const std::string_view relation = tree_[child].relation;
      if (child < head && (is_relation(relation, "aux") || relation == "cop" || relation == "det"))
        range.first = std::min(range.first, child);
    }
    return range;
  }

  // An office as it is written, without article and name: "Prime Minister", "editor-in-chief".
  Range title(std::size_t head) const {
    TokenRange range = tree_.noun_phrase(head);
    if (const int copula = tree_.child(head, "cop"); copula >= 0 && copula < static_cast<int>(head))
      range.first = std::max(range.first, static_cast<std::size_t>(copula) + 1);  // "X is a member": no X
    const auto glued = [&](std::size_t token) {  // written in one with the next token
      return token + 1 < tree_.size() && tree_[token].text.end == tree_[token + 1].text.begin &&
             tree_[token + 1].form != "," && tree_[token + 1].form != ".";
    };
    const auto names_person = [&](std::size_t token) {
      const auto named = references_.named(sentence_, token);
      return named && references_.entity(*named).type == EntityType::Person;
    };
    const bool inside = names_person(head) && head + 1 < tree_.size() && names_person(head + 1);
    std::size_t end = head + 1;
    while (end < range.end && tree_[end].form != "," && tree_[end].form != "(" &&
           !(inside && names_person(end)) && !(tree_[end].upos == Upos::Propn && names_person(end)))
      ++end;
    while (glued(end - 1)) ++end;
    while (range.first < head &&
           (tree_[range.first].relation == "det" || tree_[range.first].relation == "case" ||
            tree_[range.first].upos == Upos::Punct || tree_[range.first].upos == Upos::Pron))
      ++range.first;
    for (std::size_t t = range.first; t < head; ++t) {
      if (tree_[t].form == "," || tree_[t].xpos == "POS") range.first = t + 1;  // "the agency's director"
    }
    return {tree_[std::min(range.first, head)].text.begin, tree_[end - 1].text.end};
  }

  Range tokens(TokenRange range) const {
    while (range.end > range.first + 1 && tree_[range.end - 1].upos == Upos::Punct &&
           tree_[range.end - 1].form != ")" && tree_[range.end - 1].form != "\"" &&
           tree_[range.end - 1].form != "”")
      --range.end;
    while (range.first + 1 < range.end &&
           (tree_[range.first].upos == Upos::Punct || tree_[range.first].upos == Upos::Sconj ||
            tree_[range.first].upos == Upos::Cconj))
      ++range.first;
    return {tree_[range.first].text.begin, tree_[range.end - 1].text.end};
  }

  std::string printed(Range range) const {
    return squeeze_spaces(
        document_.report->view({range.begin, std::min(range.end, range.begin + kLongestContent)}));
  }

  const Document& document_;
  const References& references_;
  std::span<const DateMention> dates_;
  const ClaimRules& rules_;
  std::size_t sentence_;
  const SentenceView& view_;
  const DependencyTree& tree_;
  Clause clause_;
  TokenPaths paths_;
  Antecedents antecedents_;
  std::span<const Claim> earlier_;  // of the sentences before
  std::vector<Claim>& claims_;
};

bool shares_filler(const Claim& a, const Claim& b, std::string_view role_a, std::string_view role_b) {
  for (const Role& ra : a.roles) {
    if (ra.name != role_a) continue;
    for (const Role& rb : b.roles) {
      if (rb.name != role_b) continue;
      for (const Filler& f : ra.fillers) {
        if (std::any_of(rb.fillers.begin(), rb.fillers.end(),
                        [&](const Filler& g) { return g.who == f.who; }))
          return true;
      }
    }
  }
  return false;
}

// A court's ban is a ruling; the same ban is no second Block.
void drop_blocks_of_rulings(std::vector<Claim>& claims) {
  std::erase_if(claims, [&](const Claim& block) {
    if (block.type != "Block") return false;
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& ruling) {
      return ruling.type == "CourtRuling" && ruling.sentence == block.sentence &&
             (ruling.trigger == block.trigger || shares_filler(block, ruling, "target", "against"));
    });
  });
}

}  // namespace

std::vector<Claim> find_claims(const Document& document, const References& references,
                               const std::vector<DateMention>& dates, const ClaimRules& rules) {
  std::vector<Claim> claims;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const SentenceView& view = document.sentences[s];
    if (!view.is_running_text()) continue;
    std::vector<Claim> found;
    SentenceClaims(document, references, dates_in(dates, view.sentence->text), rules, s, claims, found)
        .find();
    drop_blocks_of_rulings(found);
    std::move(found.begin(), found.end(), std::back_inserter(claims));
  }
  return claims;
}

}  // namespace notegraph
