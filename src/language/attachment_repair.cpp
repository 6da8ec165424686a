#include "language/attachment_repair.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace notegraph {

namespace {

// Verbs that want a phrase with one of `prepositions` behind their object: "acquit somebody of something".
struct Frame {
  std::string_view prepositions;  // with a blank around each
  std::string_view verbs;
};

constexpr auto kFrames = std::to_array<Frame>({
    {" of ",
     " accuse acquit convict suspect clear absolve inform notify remind assure warn deprive strip rob "
     "exonerate persuade convince "},
    {" with ",
     " charge provide supply equip entrust task present serve replace threaten credit target infect "
     "associate link connect align "},
    {" for ",
     " sue fine arrest detain prosecute jail imprison criticize criticise condemn blame praise try "
     "sentence convict punish penalize penalise summon indict thank reproach rebuke question investigate "
     "suspend block ban "},
    {" to ",
     " sentence condemn attribute ascribe subject expose confine add refer hand submit "
     "transfer sell assign entrust appoint bring summon extradite deport grant award link connect tie "},
    {" from ", " ban bar prohibit prevent stop exempt exclude expel remove delete protect bar discourage "},
    {" against ", " warn caution file lodge bring "},
    {" on ", " impose inflict levy blame slap "},
    {" as ",
     " describe label brand perceive view regard see characterize characterise depict portray denounce "
     "criticize criticise condemn cite dismiss interpret name list appoint identify recognize recognise "
     "designate classify treat "},
    {" into ", " sign turn put introduce incorporate convert transform "},
});

// Verbs whose object does what the infinitive behind it says.
constexpr std::string_view kObjectControl =
    " order force lead ask urge tell instruct require allow permit compel oblige obligate pressure direct "
    "enable cause push prompt request warn advise encourage empower authorize authorise invite persuade "
    "convince forbid press pressurize coerce command entitle recommend beg implore exhort induce motivate ";

// Those whose object is always somebody, so that the infinitive is no purpose: "instructed Telco to close
// it".
constexpr std::string_view kTelling =
    " urge tell instruct require compel oblige obligate pressure encourage persuade convince press "
    "pressurize "
    "coerce command beg implore exhort induce ";

bool lists(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    if (at > 0 && words[at - 1] == ' ' && at + word.size() < words.size() && words[at + word.size()] == ' ')
      return !word.empty();
  }
  return false;
}

bool wants(std::string_view verb, std::string_view preposition) {
  return std::any_of(kFrames.begin(), kFrames.end(), [&](const Frame& frame) {
    return lists(frame.prepositions, preposition) && lists(frame.verbs, verb);
  });
}

bool is_verb(const Token& token) {
  return token.upos == Upos::Verb;
}

// The lemma of the preposition or mark in front of `phrase`, if it has just one.
std::string_view mark_of(std::span<const Token> tokens, std::size_t phrase) {
  std::string_view found;
  for (std::size_t i = 0; i < phrase; ++i) {
    if (tokens[i].head != static_cast<int>(phrase)) continue;
    if (tokens[i].relation == "case" || tokens[i].relation == "mark") {
      if (!found.empty()) return {};
      found = tokens[i].lemma;
    }
  }
  return found;
}

bool is_passive_verb(std::span<const Token> tokens, std::size_t verb) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.head == static_cast<int>(verb) && token.relation == "aux:pass";
  });
}

// Whether `phrase` ends what hangs on `noun`.
bool is_last_under(std::span<const Token> tokens, std::size_t phrase, std::size_t noun) {
  for (std::size_t i = phrase + 1; i < tokens.size(); ++i) {
    if (tokens[i].head == static_cast<int>(noun) && tokens[i].upos != Upos::Punct) return false;
  }
  return true;
}

bool has_object(std::span<const Token> tokens, std::size_t verb, std::size_t before) {
  for (std::size_t i = verb + 1; i < before; ++i) {
    if (tokens[i].head == static_cast<int>(verb) && tokens[i].relation == "obj") return true;
  }
  return false;
}

// "to close" under the operator in "ordered the operator to close", or as a purpose in "was ordered to close"
bool is_controlled(std::span<const Token> tokens, std::size_t phrase, std::size_t verb, bool under_object) {
  if (tokens[phrase].xpos != "VB" || mark_of(tokens, phrase) != "to") return false;
  if (!lists(kObjectControl, tokens[verb].lemma)) return false;
  if (under_object) return tokens[phrase].relation == "acl" || tokens[phrase].relation == "xcomp";
  return tokens[phrase].relation == "advcl" &&
         (is_passive_verb(tokens, verb) ||
          (lists(kTelling, tokens[verb].lemma) && has_object(tokens, verb, phrase)));
}

// "to block access to VPNs" with "access" as a second verb: only few verbs have an infinitive without "to".
void repair_bare_infinitive(std::span<Token> tokens, std::size_t at) {
  static constexpr std::string_view kBare = " help let make go come dare need have do see hear watch ";
  Token& noun = tokens[at];
  if (noun.xpos != "VB" || (noun.relation != "xcomp" && noun.relation != "obj") ||
      noun.head + 1 != static_cast<int>(at))
    return;
  const Token& verb = tokens[static_cast<std::size_t>(noun.head)];
  if (!is_verb(verb) || lists(kBare, verb.lemma)) return;
  noun.upos = Upos::Noun;
  noun.xpos = "NN";
  noun.relation = "obj";
  noun.number = Number::Singular;
  noun.verb_form = VerbForm::None;
  for (Token& token : tokens) {
    if (token.head == static_cast<int>(at) && token.relation == "obl") token.relation = "nmod";
  }
}

// "access to messaging apps" read as "access" in order "to" message: the participle belongs to the noun
// behind.
void repair_access(std::span<Token> tokens, std::size_t at) {
  Token& participle = tokens[at];
  if (at < 2 || at + 1 >= tokens.size() || participle.xpos != "VBG" ||
      (participle.relation != "advcl" && participle.relation != "acl") || tokens[at - 1].lemma != "to" ||
      tokens[at - 2].lemma != "access")
    return;
  Token& noun = tokens[at + 1];
  if (noun.head != static_cast<int>(at) || noun.relation != "obj") return;
  noun.head = static_cast<int>(at) - 2;
  noun.relation = "nmod";
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].head == static_cast<int>(at)) tokens[i].head = static_cast<int>(at) + 1;
  }
  tokens[at - 1].relation = "case";
  participle.head = static_cast<int>(at) + 1;
  participle.relation = "amod";
}

// "The page was restored after the author was freed, but blocked again" with "blocked" coordinated with
// "freed": a comma and "but" end the clause with "after", and what follows goes on with the main one.
void repair_coordination(std::span<Token> tokens, std::size_t at) {
  Token& token = tokens[at];
  if (token.relation != "conj" || token.xpos != "VBN" || token.head < 0 || token.head >= static_cast<int>(at))
    return;
  const Token& sub = tokens[static_cast<std::size_t>(token.head)];
  if (sub.relation != "advcl" || sub.head < 0 || sub.head >= token.head ||
      mark_of(tokens, static_cast<std::size_t>(token.head)).empty())
    return;
  bool contrast = false;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].head != static_cast<int>(at)) continue;
    if (tokens[i].relation.starts_with("nsubj") || tokens[i].relation.starts_with("aux")) return;
    contrast = contrast || (tokens[i].relation == "cc" && tokens[i - 1].form == "," &&
                            (tokens[i].lemma == "but" || tokens[i].lemma == "yet"));
  }
  if (contrast && is_passive_verb(tokens, static_cast<std::size_t>(sub.head))) token.head = sub.head;
}

}  // namespace

void repair_attachments(std::span<Token> tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    repair_bare_infinitive(tokens, at);
    repair_coordination(tokens, at);
    repair_access(tokens, at);
  }
  for (std::size_t phrase = tokens.size(); phrase-- > 1;) {
    Token& token = tokens[phrase];
    if (token.head < 0 || token.head >= static_cast<int>(phrase)) continue;
    const auto above = static_cast<std::size_t>(token.head);
    if (is_verb(tokens[above]) && is_controlled(tokens, phrase, above, false)) {
      token.relation = "xcomp";
      continue;
    }
    if (tokens[above].relation != "obj" || tokens[above].head < 0 ||
        tokens[above].head >= static_cast<int>(above))
      continue;
    const auto verb = static_cast<std::size_t>(tokens[above].head);
    if (!is_verb(tokens[verb]) || !is_last_under(tokens, phrase, above)) continue;
    if (is_controlled(tokens, phrase, verb, true)) {
      token.head = static_cast<int>(verb);
      token.relation = "xcomp";
    } else if ((token.relation == "nmod" || token.relation == "acl") &&
               wants(tokens[verb].lemma, mark_of(tokens, phrase))) {
      token.head = static_cast<int>(verb);
      token.relation = token.relation == "nmod" ? "obl" : "advcl";
    }
  }
}

}  // namespace notegraph
