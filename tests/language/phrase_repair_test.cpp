#include "language/phrase_repair.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace notegraph {
namespace {

struct Word {
  const char* form;
  const char* lemma;
  Upos upos;
  const char* xpos;
  int head;  // from 1; 0 at the root
  const char* relation;
};

std::vector<Token> tokens_of(const std::vector<Word>& words) {
  std::vector<Token> tokens;
  for (const Word& word : words) {
    Token& token = tokens.emplace_back();
    token.form = word.form;
    token.lemma = word.lemma;
    token.upos = word.upos;
    token.xpos = word.xpos;
    token.head = word.head - 1;
    token.relation = word.relation;
  }
  return tokens;
}

std::string arc(const std::vector<Token>& tokens, std::size_t at) {
  const int head = tokens[at].head;
  return std::string(tokens[at].relation) + " " +
         (head < 0 ? "-" : std::string(tokens[static_cast<std::size_t>(head)].form));
}

std::vector<Word> fronted(const char* first_relation) {
  return {{"In", "in", Upos::Adp, "IN", 2, "case"},
          {"Utopia", "Utopia", Upos::Propn, "NNP", 4, first_relation},
          {",", ",", Upos::Punct, ",", 2, "punct"},
          {"tools", "tool", Upos::Noun, "NNS", 6, "nsubj:pass"},
          {"are", "be", Upos::Aux, "VBP", 6, "aux:pass"},
          {"banned", "ban", Upos::Verb, "VBN", 0, "root"}};
}

TEST(PhraseRepair, PhraseInFrontOfItsNounBelongsToTheVerb) {
  std::vector<Token> tokens = tokens_of(fronted("nmod"));
  repair_phrases(tokens);
  EXPECT_EQ(arc(tokens, 1), "obl banned");
  tokens = tokens_of(fronted("nmod:poss"));
  repair_phrases(tokens);
  EXPECT_EQ(arc(tokens, 1), "nmod:poss tools");
}

std::vector<Word> after_vote(const char* auxiliary_tag) {
  return {{"After", "after", Upos::Adp, "IN", 3, "case"},
          {"the", "the", Upos::Det, "DT", 3, "det"},
          {"vote", "vote", Upos::Noun, "NN", 8, "obl"},
          {",", ",", Upos::Punct, ",", 6, "punct"},
          {"some", "some", Upos::Det, "DT", 6, "det"},
          {"papers", "paper", Upos::Noun, "NNS", 3, "appos"},
          {"were", "be", Upos::Aux, auxiliary_tag, 8, "aux:pass"},
          {"closed", "close", Upos::Verb, "VBN", 0, "root"}};
}

TEST(PhraseRepair, ClauseWithoutSubjectTakesThePhraseBehindTheComma) {
  std::vector<Token> tokens = tokens_of(after_vote("VBD"));
  repair_phrases(tokens);
  EXPECT_EQ(arc(tokens, 5), "nsubj:pass closed");
  EXPECT_EQ(arc(tokens, 3), "punct closed");
  tokens = tokens_of(after_vote("VB"));  // not a clause in the indicative
  repair_phrases(tokens);
  EXPECT_EQ(arc(tokens, 5), "appos vote");
}

std::vector<Word> shares(const char* noun_tag) {
  return {{"shares", "share", Upos::Noun, noun_tag, 0, "root"},
          {"of", "of", Upos::Adp, "IN", 3, "case"},
          {"Acme", "Acme", Upos::Propn, "NNP", 1, "nmod"},
          {",", ",", Upos::Punct, ",", 6, "punct"},
          {"the", "the", Upos::Det, "DT", 6, "det"},
          {"operator", "operator", Upos::Noun, "NN", 1, "appos"}};
}

TEST(PhraseRepair, SingularExplainsTheNameNotThePlural) {
  std::vector<Token> tokens = tokens_of(shares("NNS"));
  repair_phrases(tokens);
  EXPECT_EQ(arc(tokens, 5), "appos Acme");
  tokens = tokens_of(shares("NN"));
  repair_phrases(tokens);
  EXPECT_EQ(arc(tokens, 5), "appos shares");
}

TEST(PhraseRepair, WhoDidItIsTheAgentOfThePassive) {
  const auto blocked = [](const char* noun, const char* auxiliary) {
    return tokens_of({{"It", "it", Upos::Pron, "PRP", 3, "nsubj:pass"},
                      {"was", "be", Upos::Aux, "VBD", 3, auxiliary},
                      {"blocked", "block", Upos::Verb, "VBN", 0, "root"},
                      {"by", "by", Upos::Adp, "IN", 5, "case"},
                      {noun, noun, Upos::Noun, "NN", 3, "obl"}});
  };
  std::vector<Token> tokens = blocked("provider", "aux:pass");
  repair_phrases(tokens);
  EXPECT_EQ(tokens[4].relation, "obl:agent");
  for (const auto& [noun, auxiliary] : {std::pair{"year", "aux:pass"}, {"provider", "aux"}}) {
    tokens = blocked(noun, auxiliary);
    repair_phrases(tokens);
    EXPECT_EQ(tokens[4].relation, "obl") << noun;
  }
}

}  // namespace
}  // namespace notegraph
