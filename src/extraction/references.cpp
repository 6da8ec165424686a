#include "extraction/references.hpp"

#include <algorithm>
#include <array>

#include "extraction/clause.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kFarthestMention = 60;  // mentions looked back for an antecedent

bool is_definite(std::string_view determiner) {
  return determiner == "the" || determiner == "this" || determiner == "that" || determiner == "said";
}

// The state, its parliament or its police, which "the army" or "the ministry" does not mean.
bool is_state_actor(const Entity& entity) {
  if (entity.type != EntityType::Organization || entity.subtype != "Government") return false;
  const std::string name = fold_case(entity.name);
  return name.starts_with("government") || name.starts_with("parliament") || name.starts_with("police");
}

// Nouns that stand in the names of what they mean: "the ministry" is no agency, "the cabinet" no ministry.
bool says_its_kind(std::string_view lemma) {
  static constexpr auto kKinds = std::to_array<std::string_view>(
      {"ministry", "cabinet", "commission", "committee", "council", "senate", "assembly", "parliament",
       "department", "university", "foundation", "institute", "association", "union", "board"});
  return std::find(kKinds.begin(), kKinds.end(), lemma) != kKinds.end();
}

// Whether an adjective tells a body apart from those that were named before it.
bool tells_apart(std::string_view noun, std::string_view adjective) {
  const bool body = says_its_kind(noun) || noun == "party" || noun == "agency" || noun == "body" ||
                    noun == "court" || noun == "authority";
  return body && adjective != "same" && adjective != "said";
}

}  // namespace

References::References(const Document& document, const FoundEntities& found, const Knowledge& knowledge)
    : document_(&document), found_(&found), knowledge_(&knowledge) {
  first_mention_.assign(document.sentences.size() + 1, found.mentions.size());
  for (std::size_t m = found.mentions.size(); m-- > 0;) first_mention_[found.mentions[m].sentence] = m;
  for (std::size_t s = document.sentences.size(); s-- > 0;) {
    first_mention_[s] = std::min(first_mention_[s], first_mention_[s + 1]);
  }
  const std::string government = "Government of " + document.report->country;
  const auto& entities = found.entities;
  const auto at = std::find_if(entities.begin(), entities.end(),
                               [&](const Entity& entity) { return entity.name == government; });
  if (at != entities.end()) government_ = static_cast<EntityId>(at - entities.begin());
  const auto country = std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) {
    const auto is_called = [&](const std::string& name) { return name == document.report->country; };
    return entity.type == EntityType::Place &&
           (is_called(entity.name) || std::any_of(entity.aliases.begin(), entity.aliases.end(), is_called));
  });
  if (country != entities.end()) country_ = static_cast<EntityId>(country - entities.begin());
}

// The widest mention whose head the token is ("the Law" inside "amendments to the Law"), else the widest.
const Mention* References::mention_at(std::size_t sentence, std::size_t token) const {
  const DependencyTree& tree = document_->sentences[sentence].tree;
  const Mention* widest = nullptr;
  bool widest_is_headed = false;
  for (std::size_t m = first_mention_[sentence]; m < first_mention_[sentence + 1]; ++m) {
    const Mention& mention = found_->mentions[m];
    if (mention.first_token > token || token >= mention.end_token) continue;
    const bool headed = tree[token].head < 0 || tree.head(token) < mention.first_token ||
                        tree.head(token) >= mention.end_token;
    if (widest == nullptr || (headed && !widest_is_headed) ||
        (headed == widest_is_headed && mention.text.size() > widest->text.size())) {
      widest = &mention;
      widest_is_headed = headed;
    }
  }
  return widest;
}

std::optional<EntityId> References::named(std::size_t sentence, std::size_t token) const {
  const Mention* mention = mention_at(sentence, token);
  return mention == nullptr ? std::nullopt : std::optional(mention->entity);
}

// "the newspaper Vzglyad", "an online publication, Guljan.org": a noun that describes the name beside it.
const Mention* References::name_beside(std::size_t sentence, std::size_t token) const {
  const DependencyTree& tree = document_->sentences[sentence].tree;
  for (const std::size_t child : tree.children(token)) {
    const std::string_view relation = tree[child].relation;
    const bool beside = is_relation(relation, "appos") || is_relation(relation, "flat");
    const bool before = relation == "compound" && child < token;
    if (!beside && !before) continue;
    const Mention* mention = mention_at(sentence, child);
    if (mention == nullptr) continue;
    const NameNoun* noun = knowledge_->lexicon.noun(tree[token].lemma);
    const Entity& entity = this->entity(mention->entity);
    const bool person =
        entity.type == EntityType::Person && knowledge_->lexicon.person_word(tree[token].lemma).has_value();
    if (person || (noun != nullptr && noun->type == entity.type && (beside || noun->use != NounUse::Lower)))
      return mention;
    if (beside && is_relation(relation, "appos") && entity.type != EntityType::Place && child > token &&
        tree[token].number != Number::Plural) {
      return mention;
    }
  }
  if (const Mention* person = person_beside(sentence, token)) return person;
  if (const Mention* person = person_behind_office(sentence, token)) return person;
  // "the operator Kazakhtelecom" where the parser makes two subjects of it
  const Mention* next = token + 1 < tree.size() ? mention_at(sentence, token + 1) : nullptr;
  if (next != nullptr && next->first_token == token + 1) {
    const NameNoun* noun = knowledge_->lexicon.noun(tree[token].lemma);
    bool alike = false;
    for (std::size_t t = next->first_token; t < next->end_token; ++t)
      alike = alike || (tree.head(t) == tree.head(token) && tree[t].relation == tree[token].relation);
    if (alike && noun != nullptr && noun->type == entity(next->entity).type) return next;
  }
  // "ABS-CBN is a company based in Manila": what is said of a predicate is said of its subject
  const int subject = tree.child(token, "nsubj");
  if (subject >= 0 && tree.child(token, "cop") >= 0 && tree.child(token, "det") >= 0) {
    const Mention* mention = mention_at(sentence, static_cast<std::size_t>(subject));
    const NameNoun* noun = knowledge_->lexicon.noun(tree[token].lemma);
    if (mention != nullptr && noun != nullptr && noun->type == entity(mention->entity).type) return mention;
  }
  // "the town of Zhanaozen"
  const NameNoun* described = knowledge_->lexicon.noun(tree[token].lemma);
  if (described != nullptr && described->type == EntityType::Place) {
    for (const std::size_t child : tree.children(token)) {
      const int of = tree.child(child, "case");
      if (!is_relation(tree[child].relation, "nmod") || of < 0 ||
          tree[static_cast<std::size_t>(of)].lemma != "of")
        continue;
      const Mention* mention = mention_at(sentence, child);
      if (mention != nullptr && entity(mention->entity).type == EntityType::Place) return mention;
    }
  }
  // "Vzglyad, an opposition weekly": the description behind the name
  if (is_relation(tree[token].relation, "appos") && tree.child(token, "det") >= 0 && described != nullptr) {
    const Mention* mention = mention_at(sentence, tree.head(token));
    if (mention != nullptr && entity(mention->entity).type == described->type) return mention;
  }
  return nullptr;
}

// The person whose office or work a noun says, where the parser hangs the name elsewhere: "the minister of
// trade and industry, Ann Lee,"; "In May, Ann Lee, a reporter of the Post, was"; "Reporter, Mr. Lee is".
const Mention* References::person_beside(std::size_t sentence, std::size_t token) const {
  const DependencyTree& tree = document_->sentences[sentence].tree;
  if (!knowledge_->lexicon.person_word(tree[token].lemma) || tree[token].number == Number::Plural)
    return nullptr;
  const auto person_at = [&](std::size_t at) {
    const Mention* mention = mention_at(sentence, at);
    return mention != nullptr && entity(mention->entity).type == EntityType::Person ? mention : nullptr;
  };
  const TokenRange phrase = tree.noun_phrase(token);
  const int determiner = tree.child(token, "det");
  if (determiner >= 0 && phrase.first >= 2 && tree[phrase.first - 1].form == ",") {
    const auto first = static_cast<std::size_t>(determiner);
    const Mention* before = person_at(phrase.first - 2);
    if (before != nullptr && first == phrase.first && before->end_token == phrase.first - 1) return before;
  }
  const TokenRange below = tree.subtree(token);
  for (std::size_t t = token + 1; t + 1 < tree.size() && t <= below.end; ++t) {
    const Mention* mention = tree[t].form == "," ? person_at(t + 1) : nullptr;
    if (mention == nullptr || mention->first_token != t + 1) continue;
    // directly behind, and no more the subject of another verb; or inside the office's own phrase
    if (t == token + 1 && is_relation(tree[token].relation, "nsubj")) {
      for (std::size_t n = mention->first_token; n < mention->end_token; ++n) {
        if (is_relation(tree[n].relation, "nsubj") && tree.head(n) == tree.head(token)) return mention;
      }
    }
    std::size_t at = t + 1;
    while (at != token && tree[at].head >= 0 && !tree[at].relation.starts_with("acl") && at > token &&
           (at >= mention->first_token || mention_at(sentence, at) == nullptr) &&
           (at >= mention->first_token || !knowledge_->lexicon.person_word(tree[at].lemma)))
      at = tree.head(at);
    if (at == token) return mention;
  }
  return nullptr;
}

// "Minister of Trade Ann Lee": a name at the end of what an office is of; not "aide of President Lee".
const Mention* References::person_behind_office(std::size_t sentence, std::size_t token) const {
  const DependencyTree& tree = document_->sentences[sentence].tree;
  const auto use = knowledge_->lexicon.person_word(fold_case(tree[token].lemma));
  if (use != PersonWord::Office || token + 3 >= tree.size()) return nullptr;
  const std::string_view preposition = tree[token + 1].lemma;
  if (preposition != "of" && preposition != "for" && preposition != "at") return nullptr;
  const std::size_t end = tree.subtree(token).end;
  for (std::size_t t = token + 3; t < end && tree[t].form != ","; ++t) {
    const Mention* mention = mention_at(sentence, t);
    if (mention == nullptr || mention->first_token != t || entity(mention->entity).type != EntityType::Person)
      continue;
    const Token& before = tree[t - 1];
    const bool noun = before.upos == Upos::Noun || before.upos == Upos::Propn;
    return noun && !knowledge_->lexicon.person_word(fold_case(before.lemma)) ? mention : nullptr;
  }
  return nullptr;
}

std::optional<EntityId> References::law_of_article(std::size_t sentence, std::size_t token) const {
  static constexpr auto kParts =
      std::to_array<std::string_view>({"article", "section", "paragraph", "clause", "chapter", "provision"});
  const DependencyTree& tree = document_->sentences[sentence].tree;
  const Mention* part = mention_at(sentence, token);
  if (part == nullptr || entity(part->entity).type != EntityType::Law ||
      std::find(kParts.begin(), kParts.end(), fold_case(tree[part->first_token].lemma)) == kParts.end())
    return std::nullopt;
  // inside the mention, or directly behind it
  const std::size_t behind = part->end_token;
  const bool goes_on = behind + 1 < tree.size() && tree[behind].lemma == "of";
  const std::size_t end = goes_on ? tree.subtree(token).end : behind;
  for (std::size_t m = first_mention_[sentence]; m < first_mention_[sentence + 1]; ++m) {
    const Mention& law = found_->mentions[m];
    if (law.first_token <= part->first_token || law.end_token > std::max(end, behind) ||
        law.entity == part->entity || entity(law.entity).type != EntityType::Law)
      continue;
    const std::string_view first = tree[law.first_token].lemma;
    if (std::find(kParts.begin(), kParts.end(), first) == kParts.end()) return law.entity;
  }
  return std::nullopt;
}

template <typename Fits>
std::optional<EntityId> References::last_before(std::size_t sentence, std::size_t token,
                                                std::size_t paragraphs, Fits fits) const {
  const std::size_t paragraph = document_->sentences[sentence].sentence->paragraph;
  std::size_t m = first_mention_[sentence + 1];
  for (std::size_t steps = 0; m > 0 && steps < kFarthestMention; ++steps) {
    const Mention& mention = found_->mentions[--m];
    if (mention.sentence == sentence && mention.end_token > token) continue;
    if (document_->sentences[mention.sentence].sentence->paragraph + paragraphs < paragraph) break;
    if (fits(entity(mention.entity), mention)) return mention.entity;
  }
  return std::nullopt;
}

// "Ann Lee, a prosecutor of the town": whether the words around a name say so. Nobody else is "the
// prosecutor".
bool References::is_called(const Mention& mention, std::string_view noun) const {
  constexpr std::size_t kNear = 6;
  const DependencyTree& tree = document_->sentences[mention.sentence].tree;
  const std::size_t begin = mention.first_token > kNear ? mention.first_token - kNear : 0;
  const std::size_t end = std::min(tree.size(), mention.end_token + kNear);
  for (std::size_t t = begin; t < end; ++t) {
    if (tree[t].lemma == noun) return true;
  }
  return false;
}

// "the site", "the ministry", "the amendments": the last entity before it that the noun can mean.
std::optional<EntityId> References::described(std::size_t sentence, std::size_t token) const {
  const DependencyTree& tree = document_->sentences[sentence].tree;
  const int determiner = tree.child(token, "det");
  if (determiner < 0 || !is_definite(tree[static_cast<std::size_t>(determiner)].lemma)) {
    const bool these = determiner >= 0 && (tree[static_cast<std::size_t>(determiner)].lemma == "these" ||
                                           tree[static_cast<std::size_t>(determiner)].lemma == "those");
    if (!these) return std::nullopt;
  }
  for (const std::size_t child :
       tree.children(token)) {  // a phrase that says more means something of its own
    const std::string_view relation = tree[child].relation;
    if (is_relation(relation, "nmod") || is_relation(relation, "acl") || relation == "nummod" ||
        relation == "compound" ||
        (relation == "amod" &&
         tells_apart(tree[token].lemma, tree[child].lemma)))  // "the ruling party", "the technical agency"
      return std::nullopt;
  }
  if (const auto country = report_country(sentence, token)) return country;
  const NameNoun* noun = knowledge_->lexicon.noun(tree[token].lemma);
  if (noun == nullptr) return std::nullopt;
  const std::string lemma(tree[token].lemma);
  if (noun->type == EntityType::Law) {
    return last_before(sentence, token, 1, [&](const Entity& law, const Mention&) {
      return law.type == EntityType::Law &&
             fold_case(law.name).find(lemma == "act" || lemma == "legislation" ? "" : lemma) !=
                 std::string::npos;
    });
  }
  if (tree[token].number == Number::Plural) return std::nullopt;
  if (noun->type == EntityType::Person) {
    return last_before(sentence, token, 1, [&](const Entity& person, const Mention& mention) {
      return person.type == EntityType::Person && is_called(mention, lemma);
    });
  }
  const auto fits = [&](const Entity& entity, bool exact) {
    if (entity.type != noun->type) {
      const bool media_site = (lemma == "site" || lemma == "website" || lemma == "portal") &&
                              entity.type == EntityType::Organization && entity.subtype == "Media";
      if (!media_site) return false;
    }
    const bool named_so = fold_case(entity.name).find(lemma) != std::string::npos;
    if (!named_so &&
        (is_state_actor(entity) || (entity.type == EntityType::Organization && says_its_kind(lemma))))
      return false;
    if (noun->subtype.empty() || entity.subtype.empty()) return true;
    if (lemma == "site" || lemma == "website" || lemma == "platform")
      return entity.subtype != "Domain" && entity.subtype != "Software";
    return entity.subtype == noun->subtype ||
           (!exact && lemma == "company" && entity.type == EntityType::Organization &&
            entity.subtype == "Other");
  };
  const auto meant = last_before(sentence, token, 1,
                                 [&](const Entity& entity, const Mention&) { return fits(entity, true); });
  if (meant || lemma != "company") return meant;
  return last_before(sentence, token, 1,
                     [&](const Entity& entity, const Mention&) { return fits(entity, false); });
}

// "the country": the one that the report is about, unless another has been named in the same paragraph.
std::optional<EntityId> References::report_country(std::size_t sentence, std::size_t token) const {
  if (!country_ || document_->sentences[sentence].tree[token].lemma != "country" ||
      document_->sentences[sentence].tree[token].number == Number::Plural)
    return std::nullopt;
  const auto last = last_before(sentence, token, 0, [&](const Entity& place, const Mention&) {
    return place.type == EntityType::Place && !knowledge_->country_code(place.name).empty();
  });
  return !last || *last == *country_ ? country_ : std::nullopt;
}

// "The court agreed to ban it" does not ban the court: who acts in the clause whose object the pronoun is.
std::optional<EntityId> References::subject_of_clause(std::size_t sentence, std::size_t token) const {
  const DependencyTree& tree = document_->sentences[sentence].tree;
  if (tree[token].relation != "obj" && !is_relation(tree[token].relation, "obl")) return std::nullopt;
  for (const std::size_t subject : Clause(tree).surface_subject(tree.head(token))) {
    if (const auto id = named(sentence, subject)) return id;
  }
  return std::nullopt;
}

// "RFE/RL (including Azattyq, its Kazakh service)": in a bracket, what stands before it.
std::optional<EntityId> References::before_bracket(std::size_t sentence, std::size_t token) const {
  const DependencyTree& tree = document_->sentences[sentence].tree;
  std::size_t open = token;
  while (open > 0 && tree[open].form != "(" && tree[open].form != ")") --open;
  if (open == 0 || tree[open].form != "(") return std::nullopt;
  const Mention* mention = mention_at(sentence, open - 1);
  if (mention == nullptr || mention->end_token != open) return std::nullopt;
  const EntityType type = entity(mention->entity).type;
  if (type == EntityType::Person || type == EntityType::Place) return std::nullopt;
  return mention->entity;
}

std::optional<EntityId> References::pronoun(std::size_t sentence, std::size_t token) const {
  const std::string lemma = fold_case(document_->sentences[sentence].tree[token].form);
  const auto barred = subject_of_clause(sentence, token);
  const auto is_barred = [&](const Mention& mention) { return barred && *barred == mention.entity; };
  if (lemma == "he" || lemma == "she" || lemma == "his" || lemma == "her" || lemma == "him") {
    return last_before(sentence, token, 0, [&](const Entity& e, const Mention& mention) {
      return e.type == EntityType::Person && !is_barred(mention);
    });
  }
  if (lemma != "it" && lemma != "its") return std::nullopt;
  if (const auto outer = before_bracket(sentence, token)) return outer;
  // The subject of the sentence before, else the last thing named.
  const auto fits = [&](const Entity& e, const Mention& mention) {
    if (e.type == EntityType::Person || e.type == EntityType::Place || is_barred(mention)) return false;
    const DependencyTree& tree = document_->sentences[mention.sentence].tree;
    for (std::size_t t = mention.first_token; t < mention.end_token; ++t) {
      if (is_relation(tree[t].relation, "nsubj")) return true;
    }
    return false;
  };
  if (const auto subject = last_before(sentence, token, 0, fits)) return subject;
  return last_before(sentence, token, 0, [&](const Entity& e, const Mention& mention) {
    return e.type != EntityType::Person && e.type != EntityType::Place && !is_barred(mention);
  });
}

// "Five operators are licensed, but they must pay", "When they came into force, the laws": the plural subject
// of the clause that the pronoun's own clause is coordinated with or depends on.
std::optional<std::size_t> References::subject_alike(std::size_t sentence, std::size_t token) const {
  const DependencyTree& tree = document_->sentences[sentence].tree;
  if (!is_relation(tree[token].relation, "nsubj")) return std::nullopt;
  const std::size_t clause = tree.head(token);
  if (!is_relation(tree[clause].relation, "conj") && !is_relation(tree[clause].relation, "advcl"))
    return std::nullopt;
  const int subject = tree.child(tree.head(clause), "nsubj");
  if (subject < 0) return std::nullopt;
  const auto found = static_cast<std::size_t>(subject);
  const bool plural = tree[found].number == Number::Plural || tree.conjuncts(found).size() > 1;
  if (!plural || tree[found].upos == Upos::Pron) return std::nullopt;
  return found;
}

namespace {

// The part of `range` around `token` in which every bracket has its other half: a wrong tree may reach out of
// "(NRF), a party".
TokenRange within_brackets(const DependencyTree& tree, TokenRange range, std::size_t token) {
  std::vector<std::size_t> open;
  for (std::size_t t = range.first; t < range.end; ++t) {
    if (tree[t].form == "(") {
      open.push_back(t);
    } else if (tree[t].form == ")" && !open.empty()) {
      open.pop_back();
    } else if (tree[t].form == ")" && t < token) {
      range.first = t + 1;
    } else if (tree[t].form == ")") {
      range.end = t;
    }
  }
  for (const std::size_t t : open) {
    if (t < token && t >= range.first) range.first = t + 1;
    if (t > token && t < range.end) range.end = t;
  }
  while (range.first < token && tree[range.first].upos == Upos::Punct) ++range.first;
  while (range.end > token + 1 && tree[range.end - 1].form == ",") --range.end;
  return range;
}

}  // namespace

Range References::phrase(std::size_t sentence, std::size_t token) const {
  const SentenceView& view = document_->sentences[sentence];
  TokenRange range = view.tree.noun_phrase(token);
  for (const std::size_t child : view.tree.children(token)) {  // "X is a company": the phrase is "a company"
    if (child < token && view.tree[child].relation == "cop") range.first = std::max(range.first, child + 1);
  }
  const auto stands_in_front = [&](std::size_t word) {  // ", and especially in the north"
    const std::string_view relation = view.tree[word].relation;
    if (view.tree[word].upos == Upos::Punct || relation == "cc") return true;
    if (view.tree.head(word) != token) return false;
    static constexpr auto kSingling = std::to_array<std::string_view>(
        {"especially", "particularly", "mainly", "mostly", "notably", "primarily", "chiefly"});
    return relation == "case" ||
           (relation == "advmod" &&
            std::find(kSingling.begin(), kSingling.end(), view.tree[word].lemma) != kSingling.end());
  };
  while (range.first < token && stands_in_front(range.first)) ++range.first;
  while (range.end > token + 1 && view.tree[range.end - 1].upos == Upos::Punct &&
         view.tree[range.end - 1].form != ")" && view.tree[range.end - 1].form != "\"" &&
         view.tree[range.end - 1].form != "”")
    --range.end;
  range = within_brackets(view.tree, range, token);
  return {view.tree[range.first].text.begin, view.tree[range.end - 1].text.end};
}

// "state-owned", "government-run": the government of the report's country, if the report speaks of it.
std::optional<EntityId> References::state_in_compound(std::size_t sentence, std::size_t token) const {
  const DependencyTree& tree = document_->sentences[sentence].tree;
  const std::string_view lemma = tree[token].lemma;
  if ((lemma != "state" && lemma != "government") || !is_relation(tree[token].relation, "compound") ||
      token + 1 >= tree.size() || tree[token + 1].form != "-")
    return std::nullopt;
  return government_;
}

std::optional<Filler> References::resolve(std::size_t sentence, std::size_t token) const {
  const Token& word = document_->sentences[sentence].tree[token];
  const Range words = phrase(sentence, token);
  if (const Mention* mention = mention_at(sentence, token)) return Filler{mention->entity, mention->text};
  if (const Mention* beside = name_beside(sentence, token)) return Filler{beside->entity, words};
  if (word.upos == Upos::Pron && fold_case(word.form) == "they") {
    const auto subject = subject_alike(sentence, token);
    return subject ? resolve(sentence, *subject) : std::nullopt;
  }
  const bool says_more = document_->sentences[sentence].tree.child(token, "acl") >= 0;  // "those convicted"
  if (word.upos == Upos::Pron && word.xpos != "NN" && !says_more) {
    const auto antecedent = pronoun(sentence, token);
    if (!antecedent) return std::nullopt;
    return Filler{*antecedent, word.text};
  }
  if (const auto meant = described(sentence, token)) return Filler{*meant, words};
  if (const auto state = state_in_compound(sentence, token)) return Filler{*state, word.text};
  return Filler{squeeze_spaces(document_->report->view(words)), words};
}

}  // namespace notegraph
