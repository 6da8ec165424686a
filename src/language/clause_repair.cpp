#include "language/clause_repair.hpp"

#include <algorithm>
#include <array>

namespace notegraph {

namespace {

constexpr std::size_t kLongestList = 100;  // tokens between the subjects of one verb

bool heads_clause(std::string_view relation) {
  return relation == "root" || relation == "ccomp" || relation == "parataxis" || relation == "acl:relcl" ||
         relation == "advcl" || relation == "conj";
}

bool looks_past(const Token& token) {
  if (token.xpos == "VBN" || token.xpos == "VBD") return true;
  return token.form.size() > 3 && token.form.ends_with("ed") && token.form[0] >= 'a' && token.form[0] <= 'z';
}

// Whether a relation is that of a word inside its noun phrase, in front of the noun.
bool is_inside_phrase(std::string_view relation) {
  return relation == "det" || relation == "amod" || relation == "compound" || relation == "nummod" ||
         relation == "nmod:poss";
}

// Heads are indices in the sentence, as are `verb`, `noun` and `subject`.
bool is_mistaken(std::span<const Token> tokens, std::size_t subject, std::size_t verb, std::size_t noun) {
  const auto head = static_cast<int>(noun);
  if (tokens[verb].relation != "amod" || !looks_past(tokens[verb]) || tokens[verb].head != head) return false;
  const bool bare_adjunct = tokens[subject].relation.starts_with("obl") &&
                            tokens[subject].upos == Upos::Propn &&
                            std::none_of(tokens.begin(), tokens.end(), [&](const Token& token) {
                              return token.head == static_cast<int>(subject) && token.relation == "case";
                            });
  if (tokens[subject].relation != "compound" && tokens[subject].relation != "nmod:poss" &&
      tokens[subject].relation != "nmod" && tokens[subject].relation != "conj" && !bare_adjunct)
    return false;
  const bool together = tokens[subject].head == head || tokens[subject].head == static_cast<int>(verb);
  if (!together || tokens[subject].relation == "nmod:poss" || !heads_clause(tokens[noun].relation))
    return false;
  const Upos tag = tokens[subject].upos;
  if (tag != Upos::Noun && tag != Upos::Propn) return false;
  bool determined = tag == Upos::Propn;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view relation = tokens[i].relation;
    if (tokens[i].head == static_cast<int>(subject) && i < subject && relation == "det") determined = true;
    if (tokens[i].head != head) continue;
    if (relation.starts_with("nsubj") || relation == "cop" || relation == "aux")
      return false;  // a clause already
    if (i < subject && (relation == "det" || relation == "nmod:poss")) determined = true;
    if (i > verb && i < noun && relation == "det") determined = true;
  }
  return determined;
}

// What governs the mended verb. The clause before it may have been mended too: its object, which this one was
// coordinated with, has become its verb's.
int governor(std::span<const Token> tokens, std::size_t noun) {
  const int head = tokens[noun].head;
  if (tokens[noun].relation != "conj" || head < 0) return head;
  const Token& first = tokens[static_cast<std::size_t>(head)];
  return first.relation == "obj" && first.head >= 0 ? first.head : head;
}

// Makes the noun or participle at `verb` a finite verb that takes the place of `noun` in the tree.
void make_finite(Token& verb, std::string_view lemma, bool past) {
  verb.upos = Upos::Verb;
  verb.lemma = lemma;
  verb.xpos = past ? "VBD" : "VBZ";
  verb.tense = past ? Tense::Past : Tense::Present;
  verb.verb_form = VerbForm::Finite;
  verb.number = past ? Number::None : Number::Singular;
  verb.passive = false;
}

// "The ministry blocked Example.org"
void repair_past(std::span<Token> tokens, const LemmaOf& lemma_of) {
  for (std::size_t verb = 1; verb + 1 < tokens.size(); ++verb) {
    if (tokens[verb].relation != "amod" || tokens[verb].head <= static_cast<int>(verb)) continue;
    const auto noun = static_cast<std::size_t>(tokens[verb].head);
    std::size_t subject = verb - 1;
    while (subject > 0 && tokens[subject].upos == Upos::Adv) --subject;  // "the ministry then blocked"
    if (noun >= tokens.size() || !is_mistaken(tokens, subject, verb, noun)) continue;
    const auto to_verb = static_cast<int>(verb);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      Token& token = tokens[i];
      if (token.head == static_cast<int>(subject) && i < subject &&
          (token.relation == "cc" || token.relation == "punct")) {
        token.head = to_verb;  // ", and the provider blocked": what joins the clauses
      }
      if (token.head != static_cast<int>(noun) || i == verb || i == subject) continue;
      const std::string_view relation = token.relation;
      if (i < subject && is_inside_phrase(relation)) {
        token.head = static_cast<int>(subject);
      } else if (i < subject || relation == "punct" || relation == "obl" || relation == "advmod" ||
                 relation == "advcl") {
        token.head = to_verb;
      }
    }
    tokens[verb].head = governor(tokens, noun);
    tokens[verb].relation = tokens[noun].relation;
    make_finite(tokens[verb], lemma_of(tokens[verb].form, "VBD"), true);
    tokens[noun].head = to_verb;
    tokens[noun].relation = "obj";
    tokens[subject].head = to_verb;
    tokens[subject].relation = "nsubj";
  }
}

bool is_under(std::span<const Token> tokens, std::size_t token, std::size_t head) {
  for (int at = static_cast<int>(token); at >= 0; at = tokens[static_cast<std::size_t>(at)].head) {
    if (at == static_cast<int>(head)) return true;
  }
  return false;
}

// Whether a noun heads a clause that has no verb: it is determined and nothing is said of it.
bool is_verbless(std::span<const Token> tokens, std::size_t noun) {
  if ((tokens[noun].upos != Upos::Noun && tokens[noun].upos != Upos::Propn) ||
      !heads_clause(tokens[noun].relation))
    return false;
  bool determined = tokens[noun].upos == Upos::Propn || tokens[noun].number == Number::Plural;
  for (const Token& token : tokens) {
    if (token.head != static_cast<int>(noun)) continue;
    if (token.relation.starts_with("nsubj") || token.relation == "cop" || token.relation.starts_with("aux") ||
        token.relation == "case")
      return false;
    determined =
        determined || token.relation == "det" || token.relation == "nummod" || token.relation == "nmod:poss";
  }
  return determined;
}

// "The regulator forced providers to …", "The operator, acting on an order, blocked four sites" read as a
// noun with another beside it, whose participle is the verb.
void repair_beside(std::span<Token> tokens, const LemmaOf& lemma_of) {
  for (std::size_t verb = 1; verb + 1 < tokens.size(); ++verb) {
    if (tokens[verb].relation != "amod" || !looks_past(tokens[verb]) ||
        tokens[verb].head <= static_cast<int>(verb))
      continue;
    const auto object = static_cast<std::size_t>(tokens[verb].head);
    if (tokens[object].relation != "appos" || tokens[object].head < 0) continue;
    bool first = true;  // the participle begins its phrase
    for (std::size_t i = 0; i < verb; ++i)
      first = first && (tokens[i].head != static_cast<int>(object) || tokens[i].upos == Upos::Punct);
    std::size_t subject = static_cast<std::size_t>(tokens[object].head);
    const bool aside = tokens[verb - 1].form == ",";
    while (aside && !heads_clause(tokens[subject].relation) && tokens[subject].head >= 0)
      subject = static_cast<std::size_t>(tokens[subject].head);
    if (!first || subject >= verb || (!aside && subject + 1 != verb) || !is_verbless(tokens, subject))
      continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      Token& token = tokens[i];
      const bool ends = token.head == static_cast<int>(subject) && i > object;
      if (ends || (token.head == static_cast<int>(object) && token.relation == "punct"))
        token.head = static_cast<int>(verb);
    }
    tokens[verb].head = tokens[subject].head;
    tokens[verb].relation = tokens[subject].relation;
    make_finite(tokens[verb], lemma_of(tokens[verb].form, "VBD"), true);
    tokens[subject].head = tokens[object].head = static_cast<int>(verb);
    tokens[subject].relation = "nsubj";
    tokens[object].relation = "obj";
  }
}

// Verbs that have an object in the passive too: "a man named Orlov", "the editor given a fine".
bool keeps_object(std::string_view verb) {
  static constexpr auto kVerbs = std::to_array<std::string_view>(
      {"name", "call", "give", "grant", "deem", "title", "dub", "award", "fine", "pay", "offer", "send"});
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end();
}

// "The blocking of the site, which began in May, affected millions" with "affected" as one more clause about
// the blocking: a participle that has an object is none, so it is the verb of a clause that has no other.
void repair_participle(std::span<Token> tokens, const LemmaOf& lemma_of) {
  for (std::size_t verb = 2; verb + 1 < tokens.size(); ++verb) {
    const Token& participle = tokens[verb];
    const bool hangs =
        participle.relation == "acl" || participle.relation == "acl:relcl" || participle.relation == "amod";
    if (!hangs || !looks_past(participle) || participle.head < 0 || participle.head >= static_cast<int>(verb))
      continue;
    auto subject = static_cast<std::size_t>(participle.head);
    while (!heads_clause(tokens[subject].relation) && tokens[subject].head >= 0)
      subject = static_cast<std::size_t>(tokens[subject].head);
    if (subject >= verb || !is_verbless(tokens, subject)) continue;
    if (tokens[verb - 1].form != "," && keeps_object(lemma_of(participle.form, "VBD"))) continue;
    bool object = false, clause = false;
    for (const Token& token : tokens) {
      const bool behind =
          &token > &participle;  // "Attacks disabled two sites" with the sites as object of a noun
      if (token.head == static_cast<int>(subject) && behind && token.relation == "obj") object = true;
      if (token.head != static_cast<int>(verb)) continue;
      object = object || token.relation == "obj";
      clause = clause || token.relation.starts_with("nsubj") || token.relation.starts_with("aux") ||
               token.relation == "mark";
    }
    if (!object || clause) continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].head != static_cast<int>(subject)) continue;
      if (i > verb) tokens[i].head = static_cast<int>(verb);
      if (i < subject &&
          tokens[i].relation == "nmod") {  // "In May, the ministry …", "According to a lawyer, …"
        tokens[i].head = static_cast<int>(verb);
        tokens[i].relation = "obl";
      }
    }
    tokens[verb].head = tokens[subject].head;
    tokens[verb].relation = tokens[subject].relation;
    make_finite(tokens[verb], lemma_of(tokens[verb].form, "VBD"), true);
    tokens[subject].head = static_cast<int>(verb);
    tokens[subject].relation = "nsubj";
  }
}

// "The decree bars officials from speaking" read as a compound: a plural inside one, behind a noun with an
// article, is the verb of a clause that has no other.
void repair_inner_present(std::span<Token> tokens, const LemmaOf& lemma_of) {
  for (std::size_t verb = 2; verb + 1 < tokens.size(); ++verb) {
    if (tokens[verb].xpos != "NNS" || tokens[verb].relation != "compound" ||
        tokens[verb].head <= static_cast<int>(verb))
      continue;
    const auto object = static_cast<std::size_t>(tokens[verb].head);
    const std::size_t subject = verb - 1;
    const bool noun =
        tokens[subject].xpos == "NN" && tokens[subject].relation == "compound" &&
        (tokens[subject].head == static_cast<int>(object) || tokens[subject].head == static_cast<int>(verb));
    if (!noun || tokens[subject - 1].relation != "det" || tokens[object].xpos != "NNS" ||
        tokens[object].relation == "conj" || !is_verbless(tokens, object))
      continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      Token& token = tokens[i];
      if (token.head != static_cast<int>(object)) continue;
      if (i < subject && is_inside_phrase(token.relation))
        token.head = static_cast<int>(subject);
      else if (i < subject || token.relation == "punct")
        token.head = static_cast<int>(verb);
    }
    tokens[verb].head = tokens[object].head;
    tokens[verb].relation = tokens[object].relation;
    make_finite(tokens[verb], lemma_of(tokens[verb].form, "VBZ"), false);
    tokens[subject].head = tokens[object].head = static_cast<int>(verb);
    tokens[subject].relation = "nsubj";
    tokens[object].relation = "obj";
  }
}

// "The guidelines instruct platforms" with "instruct" as an adjective that has a subject.
void repair_adjective(std::span<Token> tokens) {
  for (std::size_t verb = 1; verb + 1 < tokens.size(); ++verb) {
    if (tokens[verb].relation != "amod" || tokens[verb].head <= static_cast<int>(verb)) continue;
    const auto object = static_cast<std::size_t>(tokens[verb].head);
    bool subject = false, clause = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const std::string_view relation = tokens[i].relation;
      subject = subject || (tokens[i].head == static_cast<int>(verb) && i < verb && relation == "nsubj");
      clause = clause || (tokens[i].head == static_cast<int>(object) &&
                          (relation.starts_with("nsubj") || relation == "cop" || relation == "case"));
    }
    if (!subject || clause || !heads_clause(tokens[object].relation)) continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].head == static_cast<int>(object) && (i < verb || tokens[i].relation == "punct"))
        tokens[i].head = static_cast<int>(verb);
    }
    tokens[verb].head = tokens[object].head;
    tokens[verb].relation = tokens[object].relation;
    tokens[verb].upos = Upos::Verb;
    tokens[verb].xpos = "VBP";
    tokens[verb].tense = Tense::Present;
    tokens[verb].verb_form = VerbForm::Finite;
    tokens[object].head = static_cast<int>(verb);
    tokens[object].relation = "obj";
  }
}

// "The commission directed providers to …" read as a noun that has a subject, which only a predicate has: the
// participle between the two is the verb.
void repair_noun_with_subject(std::span<Token> tokens, const LemmaOf& lemma_of) {
  for (std::size_t verb = 1; verb + 1 < tokens.size(); ++verb) {
    if (tokens[verb].relation != "amod" || !looks_past(tokens[verb]) ||
        tokens[verb].head <= static_cast<int>(verb))
      continue;
    const auto object = static_cast<std::size_t>(tokens[verb].head);
    const Upos tag = tokens[object].upos;
    if ((tag != Upos::Noun && tag != Upos::Propn) || !heads_clause(tokens[object].relation)) continue;
    int subject = -1;
    bool predicate = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].head != static_cast<int>(object)) continue;
      const std::string_view relation = tokens[i].relation;
      if (i < verb && relation.starts_with("nsubj")) subject = static_cast<int>(i);
      predicate = predicate || relation == "cop" || relation.starts_with("aux") || relation == "case" ||
                  (i < verb && relation == "det");
    }
    if (subject < 0 || predicate) continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      Token& token = tokens[i];
      if (token.head != static_cast<int>(object) || i == verb) continue;
      const bool infinitive = i > object && token.relation == "acl" && token.xpos == "VB";
      if (infinitive) token.relation = "xcomp";
      if (i < verb || infinitive || token.relation == "punct" || token.relation == "obl" ||
          token.relation == "advcl" || token.relation == "advmod")
        token.head = static_cast<int>(verb);
    }
    tokens[verb].head = tokens[object].head;
    tokens[verb].relation = tokens[object].relation;
    make_finite(tokens[verb], lemma_of(tokens[verb].form, "VBD"), true);
    tokens[object].head = static_cast<int>(verb);
    tokens[object].relation = "obj";
  }
}

// The object that a noun has, which no noun can have; or the phrase that stands right behind it without
// comma, beginning with its determiner: "empowers the minister". -1 if there is neither.
int phrase_behind(std::span<const Token> tokens, std::size_t noun) {
  for (std::size_t i = noun + 1; i < tokens.size(); ++i) {
    if (tokens[i].head == static_cast<int>(noun) && tokens[i].relation == "obj") return static_cast<int>(i);
  }
  if (noun + 1 >= tokens.size() || (tokens[noun + 1].upos != Upos::Det && tokens[noun + 1].xpos != "PRP$"))
    return -1;
  const int head = tokens[noun + 1].head;
  const bool own =
      head > static_cast<int>(noun) && tokens[static_cast<std::size_t>(head)].head == static_cast<int>(noun);
  return own && tokens[static_cast<std::size_t>(head)].relation == "appos" ? head : -1;
}

// "Section 5 empowers the minister" read as two phrases side by side, of which English has none: the plural
// noun at the end of the first is the verb.
void repair_present(std::span<Token> tokens, const LemmaOf& lemma_of) {
  for (std::size_t verb = 1; verb + 1 < tokens.size(); ++verb) {
    if (tokens[verb].xpos != "NNS" || !heads_clause(tokens[verb].relation)) continue;
    const int object = phrase_behind(tokens, verb);
    if (object < 0) continue;  // no phrase behind it that could be its object
    int subject = -1;
    bool determined = false, clause = false;
    for (std::size_t i = 0; i < verb; ++i) {
      if (tokens[i].head != static_cast<int>(verb)) continue;
      if (tokens[i].relation == "compound") subject = static_cast<int>(i);
      determined = determined || tokens[i].relation == "det" || tokens[i].relation == "nummod" ||
                   tokens[i].upos == Upos::Propn;
      clause = clause || tokens[i].relation.starts_with("nsubj") || tokens[i].relation == "cop" ||
               tokens[i].relation == "case";
    }
    if (subject < 0 || !determined || clause) continue;
    for (std::size_t i = 0; i < verb; ++i) {
      const bool own = tokens[i].head == static_cast<int>(verb) && static_cast<int>(i) != subject;
      if (own && is_inside_phrase(tokens[i].relation)) tokens[i].head = subject;
    }
    tokens[static_cast<std::size_t>(subject)].relation = "nsubj";
    tokens[static_cast<std::size_t>(object)].relation = "obj";
    make_finite(tokens[verb], lemma_of(tokens[verb].form, "VBZ"), false);
  }
}

// The finite verb without subject that follows `verb` behind a comma: "awaits" in "The singer, indicted in
// May, awaits trial". -1 if there is none.
int verb_behind_aside(std::span<const Token> tokens, std::size_t verb) {
  for (std::size_t at = verb + 2; at < tokens.size(); ++at) {
    const std::string_view relation = tokens[at].relation;
    const std::string_view tag = tokens[at].xpos;
    if (tokens[at].head != static_cast<int>(verb) || tokens[at].upos != Upos::Verb ||
        (tag != "VBD" && tag != "VBZ" && tag != "VBP") ||
        (relation != "ccomp" && relation != "advcl" && relation != "conj" && relation != "parataxis"))
      continue;
    const bool clause = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return token.head == static_cast<int>(at) &&
             (token.relation.starts_with("nsubj") || token.relation == "mark" || token.relation == "cc");
    });
    if (!clause && tokens[at - 1].form == ",") return static_cast<int>(at);
  }
  return -1;
}

// Makes the participle at `aside` tell more of the noun at `subject`.
void make_aside(std::span<Token> tokens, std::size_t aside, std::size_t subject) {
  tokens[aside].head = static_cast<int>(subject);
  tokens[aside].relation = "acl";
  tokens[aside].xpos = "VBN";
  tokens[aside].verb_form = VerbForm::Participle;
}

// "The singer, indicted in May, awaits trial" with "indicted" as the verb of the sentence: no comma parts a
// verb from its subject unless an aside ends there, so the verb behind the second comma is the sentence's.
void repair_aside(std::span<Token> tokens) {
  for (std::size_t aside = 2; aside + 2 < tokens.size(); ++aside) {
    const Token& participle = tokens[aside];
    if (participle.upos != Upos::Verb || (participle.xpos != "VBD" && participle.xpos != "VBN") ||
        tokens[aside - 1].form != "," || !heads_clause(participle.relation))
      continue;
    int subject = -1;
    bool finite = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].head != static_cast<int>(aside)) continue;
      if (tokens[i].relation.starts_with("nsubj")) subject = static_cast<int>(i);
      finite = finite || tokens[i].relation.starts_with("aux");
    }
    if (subject < 0 || subject >= static_cast<int>(aside) || finite) continue;
    bool adjacent = true;  // nothing between the subject's phrase and its comma
    for (std::size_t i = static_cast<std::size_t>(subject) + 1; i + 1 < aside; ++i)
      adjacent = adjacent && is_under(tokens, i, static_cast<std::size_t>(subject));
    if (!adjacent) continue;
    const int main = verb_behind_aside(tokens, aside);
    if (main < 0) continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool outside = static_cast<int>(i) < subject || static_cast<int>(i) > main;
      if (tokens[i].head == static_cast<int>(aside) && outside) tokens[i].head = main;
    }
    Token& verb = tokens[static_cast<std::size_t>(main)];
    verb.head = participle.head;
    verb.relation = participle.relation;
    tokens[static_cast<std::size_t>(subject)].head = main;
    tokens[static_cast<std::size_t>(subject)].relation = "nsubj";
    make_aside(tokens, aside, static_cast<std::size_t>(subject));
  }
}

// "The bill, enacted in May, criminalized satire" with "The bill enacted" as a clause beside the one of the
// verb, which is left without a subject.
void repair_leading_aside(std::span<Token> tokens) {
  for (std::size_t aside = 2; aside + 2 < tokens.size(); ++aside) {
    const Token& participle = tokens[aside];
    if ((participle.xpos != "VBD" && participle.xpos != "VBN") || tokens[aside - 1].form != "," ||
        participle.relation != "advcl" || participle.head <= static_cast<int>(aside))
      continue;
    const int main = participle.head;
    const Token& verb = tokens[static_cast<std::size_t>(main)];
    if (verb.upos != Upos::Verb || verb.verb_form != VerbForm::Finite) continue;
    int subject = -1;
    bool finite = false, other = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const std::string_view relation = tokens[i].relation;
      if (tokens[i].head == main && relation.starts_with("nsubj")) other = true;
      if (tokens[i].head != static_cast<int>(aside)) continue;
      if (relation.starts_with("nsubj")) subject = static_cast<int>(i);
      finite = finite || relation.starts_with("aux") || relation == "mark";
    }
    if (subject < 0 || subject >= static_cast<int>(aside) || finite || other ||
        tokens[static_cast<std::size_t>(main) - 1].form != ",")
      continue;
    for (int i = 0; i < subject; ++i) {
      Token& token = tokens[static_cast<std::size_t>(i)];
      if (token.head == static_cast<int>(aside)) token.head = main;
    }
    tokens[static_cast<std::size_t>(subject)].head = main;
    tokens[static_cast<std::size_t>(subject)].relation = "nsubj";
    make_aside(tokens, aside, static_cast<std::size_t>(subject));
  }
}

// The first member of a list under `head` that has no "and" yet: "Alpha" in "access to Alpha, Beta".
int open_list(std::span<const Token> tokens, std::size_t head, std::size_t before) {
  int list = -1;
  for (std::size_t i = head; i < before; ++i) {
    if (tokens[i].relation != "conj" || tokens[i].head < 0 || !is_under(tokens, i, head)) continue;
    const bool closed = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return token.relation == "cc" && token.head == static_cast<int>(i);
    });
    list = closed ? -1 : tokens[i].head;
  }
  return list;
}

// "The group, a charity, was founded", "Access to Alpha, Beta, and Gamma was cut" with two subjects of one
// verb, which English has not: the second is set beside the first, or ends a list in it.
void repair_second_subject(std::span<Token> tokens) {
  for (std::size_t second = 2; second + 1 < tokens.size(); ++second) {
    if (!tokens[second].relation.starts_with("nsubj") || tokens[second].head <= static_cast<int>(second) ||
        (tokens[second].upos != Upos::Noun && tokens[second].upos != Upos::Propn))
      continue;
    int first = -1;
    for (std::size_t i = 0; i < second; ++i) {
      const bool subject = tokens[i].head == tokens[second].head && tokens[i].relation.starts_with("nsubj") &&
                           (tokens[i].upos == Upos::Noun || tokens[i].upos == Upos::Propn);
      if (subject) first = static_cast<int>(i);
    }
    if (first < 0 || second - static_cast<std::size_t>(first) > kLongestList) continue;
    const auto noun = static_cast<std::size_t>(first);
    std::size_t begin = second;  // of the second's own words
    bool joined = false;
    for (std::size_t i = noun + 1; i < second; ++i) {
      if (!is_under(tokens, i, second)) continue;
      begin = std::min(begin, i);
      joined = joined || (tokens[i].relation == "cc" && tokens[i].head == static_cast<int>(second));
    }
    const bool comma = tokens[begin].form == "," || (begin > 0 && tokens[begin - 1].form == ",");
    if (!comma && !joined) continue;
    const int list = joined ? open_list(tokens, noun, second) : -1;
    tokens[second].head = list >= 0 ? list : first;
    tokens[second].relation = joined ? "conj" : "appos";
  }
}

// "The ministry withdrew and the group explained that …" with "the group" coordinated with "the ministry"
// across its verb: it is the subject of the verb behind it.
void repair_subject_across_verb(std::span<Token> tokens) {
  for (std::size_t noun = 2; noun + 1 < tokens.size(); ++noun) {
    if (tokens[noun].relation != "conj" || tokens[noun].head < 0) continue;
    const auto first = static_cast<std::size_t>(tokens[noun].head);
    if (!tokens[first].relation.starts_with("nsubj") || tokens[first].head < 0) continue;
    const auto verb = static_cast<std::size_t>(tokens[first].head);
    if (first >= verb || verb >= noun || tokens[verb].upos != Upos::Verb) continue;
    std::size_t second = noun + 1;  // the next finite verb
    while (second < tokens.size() && second < noun + kLongestList &&
           (is_under(tokens, second, noun) || tokens[second].upos == Upos::Aux ||
            tokens[second].upos == Upos::Adv || tokens[second].upos == Upos::Punct))
      ++second;
    if (second >= tokens.size() || tokens[second].upos != Upos::Verb) continue;
    const bool subject = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return token.head == static_cast<int>(second) && token.relation.starts_with("nsubj");
    });
    const bool above = tokens[verb].head == static_cast<int>(second);
    if (subject || (!above && tokens[second].head != static_cast<int>(verb))) continue;
    if (above) {
      tokens[verb].head = tokens[second].head;
      tokens[verb].relation = tokens[second].relation;
      tokens[second].head = static_cast<int>(verb);
    }
    tokens[second].relation = "conj";
    tokens[noun].head = static_cast<int>(second);
    tokens[noun].relation = "nsubj";
  }
}

// "Sites that spread lies are fined" with "are fined" as one more relative clause: one without a pronoun or
// subject, of a noun that nothing else is said of, is what the sentence says.
void repair_second_relative(std::span<Token> tokens) {
  for (std::size_t verb = 3; verb < tokens.size(); ++verb) {
    if (tokens[verb].relation != "acl:relcl" || tokens[verb].head < 0) continue;
    const auto noun = static_cast<std::size_t>(tokens[verb].head);
    if (noun >= verb || verb - noun > kLongestList || !is_verbless(tokens, noun)) continue;
    const std::string_view tag = tokens[verb].xpos;
    bool finite = tag == "VBD" || tag == "VBZ" || tag == "VBP", clause = false, first = false;
    for (std::size_t i = noun + 1; i < tokens.size(); ++i) {
      const std::string_view relation = tokens[i].relation;
      if (tokens[i].head == static_cast<int>(noun) && i < verb && relation == "acl:relcl") first = true;
      if (tokens[i].head != static_cast<int>(verb)) continue;
      finite = finite || (i < verb && (relation == "cop" || relation.starts_with("aux")));
      clause = clause || relation.starts_with("nsubj") || relation == "mark" || relation == "cc" ||
               (i < verb && (tokens[i].xpos == "WDT" || tokens[i].xpos == "WP" || relation == "obj"));
    }
    if (!finite || !first || clause) continue;
    for (std::size_t i = verb + 1; i < tokens.size(); ++i) {
      if (tokens[i].head == static_cast<int>(noun)) tokens[i].head = static_cast<int>(verb);
    }
    tokens[verb].head = tokens[noun].head;
    tokens[verb].relation = tokens[noun].relation;
    tokens[noun].head = static_cast<int>(verb);
    tokens[noun].relation = "nsubj";
  }
}

}  // namespace

void repair_clauses(std::span<Token> tokens, const LemmaOf& lemma_of) {
  repair_past(tokens, lemma_of);
  repair_beside(tokens, lemma_of);
  repair_participle(tokens, lemma_of);
  repair_present(tokens, lemma_of);
  repair_inner_present(tokens, lemma_of);
  repair_adjective(tokens);
  repair_noun_with_subject(tokens, lemma_of);
  repair_aside(tokens);
  repair_leading_aside(tokens);
  repair_second_subject(tokens);
  repair_subject_across_verb(tokens);
  repair_second_relative(tokens);
}

}  // namespace notegraph
