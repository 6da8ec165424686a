#include "language/clause_repair.hpp"

namespace notegraph {

namespace {

bool heads_clause(std::string_view relation) {
  return relation == "root" || relation == "ccomp" || relation == "parataxis" || relation == "acl:relcl" ||
         relation == "advcl" || relation == "conj";
}

bool looks_past(const Token& token) {
  return token.xpos == "VBN" || token.xpos == "VBD" ||
         (token.upos == Upos::Adj && token.form.size() > 3 && token.form.ends_with("ed"));
}

// Heads are indices in the sentence, as are `verb`, `noun` and `subject`.
bool is_mistaken(std::span<const Token> tokens, std::size_t subject, std::size_t verb, std::size_t noun) {
  const auto head = static_cast<int>(noun);
  if (tokens[verb].relation != "amod" || !looks_past(tokens[verb]) || tokens[verb].head != head) return false;
  if (tokens[subject].relation != "compound" && tokens[subject].relation != "nmod:poss" &&
      tokens[subject].relation != "nmod")
    return false;
  if (tokens[subject].head != head || tokens[subject].relation == "nmod:poss" ||
      !heads_clause(tokens[noun].relation))
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

}  // namespace

void repair_clauses(std::span<Token> tokens,
                    const std::function<std::string_view(std::string_view)>& past_lemma) {
  for (std::size_t verb = 1; verb + 1 < tokens.size(); ++verb) {
    if (tokens[verb].relation != "amod" || tokens[verb].head <= static_cast<int>(verb)) continue;
    const auto noun = static_cast<std::size_t>(tokens[verb].head);
    const std::size_t subject = verb - 1;
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
      const bool of_subject =
          i < subject && (relation == "det" || relation == "amod" || relation == "compound" ||
                          relation == "nummod" || relation == "nmod:poss");
      if (of_subject) {
        token.head = static_cast<int>(subject);
      } else if (i < subject || relation == "punct" || relation == "obl" || relation == "advmod" ||
                 relation == "advcl") {
        token.head = to_verb;
      }
    }
    tokens[verb].head = governor(tokens, noun);
    tokens[verb].relation = tokens[noun].relation;
    tokens[verb].upos = Upos::Verb;
    tokens[verb].lemma = past_lemma(tokens[verb].form);
    tokens[verb].xpos = "VBD";
    tokens[verb].tense = Tense::Past;
    tokens[verb].verb_form = VerbForm::Finite;
    tokens[verb].passive = false;
    tokens[noun].head = to_verb;
    tokens[noun].relation = "obj";
    tokens[subject].head = to_verb;
    tokens[subject].relation = "nsubj";
  }
}

}  // namespace notegraph
