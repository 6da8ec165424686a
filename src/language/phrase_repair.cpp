#include "language/phrase_repair.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace notegraph {

namespace {

bool is_under(std::span<const Token> tokens, std::size_t token, std::size_t head) {
  for (int at = static_cast<int>(token); at >= 0; at = tokens[static_cast<std::size_t>(at)].head) {
    if (at == static_cast<int>(head)) return true;
  }
  return false;
}

/// The tokens of a subtree, [first, end), which is without gaps in a projective tree.
struct Stretch {
  std::size_t first, end;
};
Stretch stretch(std::span<const Token> tokens, std::size_t head) {
  Stretch result{head, head + 1};
  while (result.first > 0 && is_under(tokens, result.first - 1, head)) --result.first;
  while (result.end < tokens.size() && is_under(tokens, result.end, head)) ++result.end;
  return result;
}

// The comma in front of a phrase, which the parser hangs on the phrase or on what stands before; the number
// of tokens if there is none.
std::size_t comma_before(std::span<const Token> tokens, const Stretch& phrase) {
  if (tokens[phrase.first].form == ",") return phrase.first;
  return phrase.first > 0 && tokens[phrase.first - 1].form == "," ? phrase.first - 1 : tokens.size();
}

bool is_nominal(const Token& token) {
  return token.upos == Upos::Noun || token.upos == Upos::Propn;
}

bool is_verbal(const Token& token) {
  return token.upos == Upos::Verb || token.upos == Upos::Aux;
}

// The lemma of the only preposition in front of a phrase; empty if there is none, or more than one.
std::string_view preposition_of(std::span<const Token> tokens, std::size_t phrase) {
  std::string_view found;
  for (std::size_t i = 0; i < phrase; ++i) {
    if (tokens[i].head != static_cast<int>(phrase) || tokens[i].relation != "case") continue;
    if (!found.empty()) return {};
    found = tokens[i].lemma;
  }
  return found;
}

// "In Utopia, tools … are banned" with "in Utopia" as a phrase about the tools: those stand behind their
// noun.
void repair_fronted_phrase(std::span<Token> tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.relation != "nmod" || token.head <= static_cast<int>(at) || preposition_of(tokens, at).empty())
    return;
  const auto noun = static_cast<std::size_t>(token.head);
  const int above = tokens[noun].head;
  if (above <= static_cast<int>(noun) || !is_verbal(tokens[static_cast<std::size_t>(above)])) return;
  const Stretch own = stretch(tokens, at);
  if (own.first != stretch(tokens, noun).first || own.end >= tokens.size()) return;
  for (std::size_t i = own.end; i < noun && tokens[i].upos == Upos::Punct; ++i) {
    if (tokens[i].head == static_cast<int>(noun)) tokens[i].head = above;
  }
  tokens[at].head = above;
  tokens[at].relation = "obl";
}

// Whether a verb heads a clause in the indicative that has no subject; `passive` tells its voice.
bool lacks_subject(std::span<const Token> tokens, std::size_t verb, bool& passive) {
  static constexpr auto kFinite = std::to_array<std::string_view>({"VBD", "VBZ", "VBP", "MD"});
  const auto finite = [](const Token& token) {
    return std::ranges::find(kFinite, token.xpos) != kFinite.end();
  };
  const std::string_view relation = tokens[verb].relation;
  if (!is_verbal(tokens[verb]) || (relation != "root" && relation != "ccomp" && relation != "parataxis"))
    return false;
  bool indicative = finite(tokens[verb]);
  for (const Token& token : tokens) {
    if (token.head != static_cast<int>(verb)) continue;
    if (token.relation.starts_with("nsubj") || token.relation.starts_with("csubj") ||
        token.relation == "expl")
      return false;
    indicative = indicative || (token.relation.starts_with("aux") && finite(token));
    passive = passive || token.relation == "aux:pass";
  }
  return indicative;
}

// "Soon after the vote, some outlets were closed" with the outlets as an explanation of the vote: a clause in
// the indicative has a subject, and it is the phrase between the comma and the verb.
void repair_missing_subject(std::span<Token> tokens, std::size_t verb) {
  bool passive = false;
  if (verb < 4 || !lacks_subject(tokens, verb, passive)) return;
  std::size_t end = verb;  // of what could be the subject
  while (end > 0) {
    const Token& token = tokens[end - 1];
    const bool own = token.head == static_cast<int>(verb) &&
                     (token.relation.starts_with("aux") || token.relation == "advmod");
    if (!own && token.upos != Upos::Punct) break;
    --end;
  }
  for (std::size_t at = 2; at < end; ++at) {
    const Token& token = tokens[at];
    if (token.relation != "appos" || token.head < 0 || !is_nominal(token)) continue;
    const Stretch own = stretch(tokens, at);
    const std::size_t comma = comma_before(tokens, own);
    const bool last =
        std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(own.end),
                    tokens.begin() + static_cast<std::ptrdiff_t>(verb), [&](const Token& other) {
                      return other.upos == Upos::Punct || other.head == static_cast<int>(verb);
                    });
    if (own.end < end || !last || comma == tokens.size()) continue;
    std::size_t phrase = static_cast<std::size_t>(token.head);
    while (tokens[phrase].head >= 0 && tokens[phrase].head != static_cast<int>(verb))
      phrase = static_cast<std::size_t>(tokens[phrase].head);
    if (tokens[phrase].head != static_cast<int>(verb) || tokens[phrase].relation != "obl") continue;
    tokens[comma].head = static_cast<int>(verb);
    for (std::size_t i = own.end; i < verb; ++i) tokens[i].head = static_cast<int>(verb);
    tokens[at].head = static_cast<int>(verb);
    tokens[at].relation = passive ? "nsubj:pass" : "nsubj";
    return;
  }
}

// "the shares of Acme, the first operator": the singular explains the name, not the plural.
void repair_explanation(std::span<Token> tokens, std::size_t at) {
  Token& token = tokens[at];
  if (token.relation != "appos" || token.head < 0 || token.head >= static_cast<int>(at) || token.xpos != "NN")
    return;
  const auto noun = static_cast<std::size_t>(token.head);
  const std::size_t comma = comma_before(tokens, stretch(tokens, at));
  if (tokens[noun].xpos != "NNS" || comma + 1 >= tokens.size() || comma < noun + 2 ||
      tokens[comma + 1].upos != Upos::Det)
    return;
  std::size_t name = comma - 1;
  while (tokens[name].relation == "flat" && tokens[name].head >= 0)
    name = static_cast<std::size_t>(tokens[name].head);
  if (tokens[name].upos != Upos::Propn || tokens[name].relation != "nmod" || tokens[name].head != token.head)
    return;
  tokens[comma].head = static_cast<int>(at);
  token.head = static_cast<int>(name);
}

// "blocked for a year by two providers": who did it, unless it says when, how or by how much.
void repair_agent(std::span<Token> tokens, std::size_t at) {
  static constexpr auto kNoAgents = std::to_array<std::string_view>(
      {"percent", "%",         "point",   "time",     "end",       "year",  "month", "week",     "day",
       "date",    "deadline",  "January", "February", "March",     "April", "May",   "June",     "July",
       "August",  "September", "October", "November", "December",  "means", "way",   "phone",    "e-mail",
       "email",   "mail",      "post",    "fax",      "telephone", "hand",  "name",  "surprise", "default"});
  Token& token = tokens[at];
  if (token.relation != "obl" || token.head < 0 || token.head >= static_cast<int>(at) || !is_nominal(token) ||
      preposition_of(tokens, at) != "by" || std::ranges::find(kNoAgents, token.lemma) != kNoAgents.end())
    return;
  const bool passive = std::ranges::any_of(
      tokens, [&](const Token& other) { return other.head == token.head && other.relation == "aux:pass"; });
  if (passive) token.relation = "obl:agent";
}

}  // namespace

void repair_phrases(std::span<Token> tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    repair_fronted_phrase(tokens, at);
    repair_missing_subject(tokens, at);
    repair_explanation(tokens, at);
    repair_agent(tokens, at);
  }
}

}  // namespace notegraph
