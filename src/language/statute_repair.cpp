#include "language/statute_repair.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace notegraph {

namespace {

bool is_part_of_law(std::string_view lemma) {
  static constexpr auto kParts =
      std::to_array<std::string_view>({"article", "section", "paragraph", "clause", "chapter", "rule", "law",
                                       "decree", "regulation", "order"});
  return std::find(kParts.begin(), kParts.end(), lemma) != kParts.end();
}

bool is_noun(const Token& token) {
  return token.upos == Upos::Noun || token.upos == Upos::Propn;
}

// Whether `head` has a child under `relation`.
bool has_child(std::span<const Token> tokens, std::size_t head, std::string_view relation) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.head == static_cast<int>(head) && token.relation == relation;
  });
}

// "Article 12": the part's noun, which heads the sentence or a clause, with its number.
bool is_numbered_part(std::span<const Token> tokens, std::size_t part) {
  const std::string_view relation = tokens[part].relation;
  return is_part_of_law(tokens[part].lemma) && part + 1 < tokens.size() &&
         tokens[part + 1].upos == Upos::Num && tokens[part + 1].head == static_cast<int>(part) &&
         (relation == "root" || relation == "ccomp" || relation == "parataxis" || relation == "conj") &&
         !has_child(tokens, part, "nsubj") && !has_child(tokens, part, "cop");
}

// Whether a noun phrase begins at `at`: what no plural noun has right behind it.
bool begins_phrase(const Token& token) {
  return token.upos == Upos::Det || token.upos == Upos::Adj || is_noun(token) || token.xpos == "PRP$";
}

// What the verb at `verb` does something to: its object, else the first phrase without a preposition that
// hangs on it behind it, or that it was read as a part of. -1 if there is none.
int object_of(std::span<const Token> tokens, std::size_t verb) {
  if (tokens[verb].relation == "compound" && tokens[verb].head > static_cast<int>(verb))
    return tokens[verb].head;
  for (std::size_t i = verb + 1; i < tokens.size(); ++i) {
    const std::string_view relation = tokens[i].relation;
    if (tokens[i].head != static_cast<int>(verb) || !is_noun(tokens[i])) continue;
    if (relation == "obj" || relation == "appos" || (relation == "nmod" && !has_child(tokens, i, "case")))
      return static_cast<int>(i);
  }
  return -1;
}

void make_present(Token& verb, std::string_view lemma) {
  verb.upos = Upos::Verb;
  verb.lemma = lemma;
  verb.xpos = "VBZ";
  verb.tense = Tense::Present;
  verb.verb_form = VerbForm::Finite;
  verb.number = Number::Singular;
}

// Puts the verb over the part of the law that is its subject; the noun in front of it ends the law's name.
void make_clause(std::span<Token> tokens, std::size_t part, std::size_t verb, std::size_t object) {
  const std::size_t law = verb - 1;
  const auto to_verb = static_cast<int>(verb);
  const int phrase = tokens[verb].relation == "compound" ? tokens[verb].head : to_verb;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (i == law || i == verb) continue;
    const bool of_phrase = token.head == phrase || token.head == to_verb;
    if (i > part && i < law && of_phrase) token.head = static_cast<int>(law);
    const bool ends = i > verb && i != object && (token.head == static_cast<int>(part) || of_phrase);
    const bool leads = i < part && token.head == static_cast<int>(part) && token.relation != "det";
    const bool phrase_of_object =
        i > verb && phrase != to_verb && token.head == phrase && !has_child(tokens, i, "case");
    if ((ends && !phrase_of_object) || leads) {
      token.head = to_verb;
      if (token.relation == "nmod") token.relation = "obl";
    }
  }
  tokens[verb].head = tokens[part].head;
  tokens[verb].relation = tokens[part].relation;
  tokens[part].head = to_verb;
  tokens[part].relation = "nsubj";
  tokens[law].head = static_cast<int>(part);
  tokens[law].relation = "nmod";
  tokens[object].head = to_verb;
  tokens[object].relation = "obj";
}

// The noun that a numbered law or part of one is the subject of, which no noun has beside an object: "Law No.
// 12" as a part of the compound "Law No. 12 prohibits", "Article 19(2)" as a subject. -1 if there is none.
int numbered_subject(std::span<const Token> tokens, std::size_t verb) {
  for (std::size_t i = 0; i < verb; ++i) {
    if (tokens[i].head != static_cast<int>(verb)) continue;
    const bool noun = tokens[i].relation == "compound" && is_part_of_law(fold_case(tokens[i].lemma));
    const bool number = tokens[i].relation == "nsubj" && tokens[i].upos == Upos::Num;
    for (std::size_t other = 0; other < verb; ++other) {
      if (tokens[other].head != static_cast<int>(i)) continue;
      if (noun && other > i && tokens[other].upos == Upos::Num) return static_cast<int>(i);
      if (number && is_part_of_law(fold_case(tokens[other].lemma))) return static_cast<int>(i);
    }
  }
  return -1;
}

// "Law No. 12 prohibits the sale", "Article 19(2) of the charter limits the right": a plural with an object.
void repair_numbered(std::span<Token> tokens, const LemmaOf& lemma_of) {
  for (std::size_t verb = 2; verb + 1 < tokens.size(); ++verb) {
    if (tokens[verb].xpos != "NNS" || !has_child(tokens, verb, "obj") || has_child(tokens, verb, "cop"))
      continue;
    const int subject = numbered_subject(tokens, verb);
    if (subject < 0) continue;
    const std::size_t law = verb - 1;
    const bool of_law = tokens[law].relation == "compound" && static_cast<int>(law) > subject &&
                        tokens[law].head == static_cast<int>(verb);
    for (std::size_t i = 0; of_law && i < law; ++i) {
      if (static_cast<int>(i) > subject && tokens[i].head == static_cast<int>(verb))
        tokens[i].head = static_cast<int>(law);
    }
    if (of_law) {
      tokens[law].head = subject;
      tokens[law].relation = "nmod";
    }
    tokens[static_cast<std::size_t>(subject)].relation = "nsubj";
    make_present(tokens[verb], lemma_of(tokens[verb].form, "VBZ"));
  }
}

}  // namespace

void repair_statutes(std::span<Token> tokens, const LemmaOf& lemma_of) {
  for (std::size_t part = 0; part + 4 < tokens.size(); ++part) {
    if (!is_numbered_part(tokens, part)) continue;
    for (std::size_t verb = part + 4; verb + 1 < tokens.size(); ++verb) {
      const bool plural = tokens[verb].xpos == "NNS" && is_noun(tokens[verb - 1]) &&
                          tokens[verb - 1].head == static_cast<int>(verb) &&
                          tokens[verb - 1].relation == "compound" && begins_phrase(tokens[verb + 1]);
      if (!plural) continue;
      const int top = tokens[verb].relation == "compound" ? tokens[verb].head : static_cast<int>(verb);
      const Token& phrase = tokens[static_cast<std::size_t>(top)];
      const int object = object_of(tokens, verb);
      if (object < 0 || phrase.relation != "nmod" || phrase.head != static_cast<int>(part) ||
          !has_child(tokens, static_cast<std::size_t>(top), "case"))
        continue;
      make_clause(tokens, part, verb, static_cast<std::size_t>(object));
      make_present(tokens[verb], lemma_of(tokens[verb].form, "VBZ"));
      break;
    }
  }
  repair_numbered(tokens, lemma_of);
}

}  // namespace notegraph
