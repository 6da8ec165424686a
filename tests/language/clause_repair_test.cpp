#include "language/clause_repair.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "tree_token.hpp"

namespace notegraph {
namespace {

constexpr auto& token = tree_token;

std::string_view to_base(std::string_view form, std::string_view xpos) {
  return form.substr(0, form.size() - (xpos == "VBZ" ? 1 : 2));
}

TEST(ClauseRepair, ADeterminedNounBeforeAParticipleIsItsSubject) {
  std::vector<Token> tokens{
      token("The", Upos::Det, "DT", 3, "det"), token("ministry", Upos::Noun, "NN", 3, "compound"),
      token("blocked", Upos::Adj, "JJ", 3, "amod"), token("Example.org", Upos::Propn, "NNP", -1, "root"),
      token(".", Upos::Punct, ".", 3, "punct")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[2].relation, "root");
  EXPECT_EQ(tokens[2].head, -1);
  EXPECT_EQ(tokens[2].lemma, "block");
  EXPECT_EQ(tokens[1].relation, "nsubj");
  EXPECT_EQ(tokens[0].head, 1);
  EXPECT_EQ(tokens[3].relation, "obj");
  EXPECT_EQ(tokens[3].head, 2);
  EXPECT_EQ(tokens[4].head, 2);
}

TEST(ClauseRepair, AParticipleInsideARealPhraseStays) {
  // "They read the blocked pages": the head of the phrase is an object
  std::vector<Token> tokens{
      token("They", Upos::Pron, "PRP", 1, "nsubj"), token("read", Upos::Verb, "VBD", -1, "root"),
      token("the", Upos::Det, "DT", 4, "det"), token("blocked", Upos::Verb, "VBN", 4, "amod"),
      token("pages", Upos::Noun, "NNS", 1, "obj")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[3].relation, "amod");
  EXPECT_EQ(tokens[4].relation, "obj");
  EXPECT_EQ(tokens[4].head, 1);
}

TEST(ClauseRepair, ANounWithASubjectIsTheObjectOfTheParticipleBetweenThem) {
  // "The board directed providers to restrict access."
  std::vector<Token> tokens{
      token("The", Upos::Det, "DT", 1, "det"),         token("board", Upos::Noun, "NN", 3, "nsubj"),
      token("directed", Upos::Verb, "VBN", 3, "amod"), token("providers", Upos::Noun, "NNS", -1, "root"),
      token("to", Upos::Part, "TO", 5, "mark"),        token("restrict", Upos::Verb, "VB", 3, "acl"),
      token("access", Upos::Noun, "NN", 5, "obj"),     token(".", Upos::Punct, ".", 3, "punct")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[2].relation, "root");
  EXPECT_EQ(tokens[2].lemma, "direct");
  EXPECT_EQ(tokens[1].head, 2);
  EXPECT_EQ(tokens[3].relation, "obj");
  EXPECT_EQ(tokens[5].relation, "xcomp");
  EXPECT_EQ(tokens[5].head, 2);
  EXPECT_EQ(tokens[7].head, 2);
}

TEST(ClauseRepair, ANameParsedAsAnAdjunctOfTheParticipleIsItsSubject) {
  // "Telwatch then blocked nine sites."
  std::vector<Token> tokens{token("Telwatch", Upos::Propn, "NNP", 2, "obl:unmarked"),
                            token("then", Upos::Adv, "RB", 2, "advmod"),
                            token("blocked", Upos::Verb, "VBN", 4, "amod"),
                            token("nine", Upos::Num, "CD", 4, "nummod"),
                            token("sites", Upos::Noun, "NNS", -1, "root"),
                            token(".", Upos::Punct, ".", 4, "punct")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[2].relation, "root");
  EXPECT_EQ(tokens[0].relation, "nsubj");
  EXPECT_EQ(tokens[1].head, 2);
  EXPECT_EQ(tokens[4].relation, "obj");
  EXPECT_EQ(tokens[3].head, 4);
}

TEST(ClauseRepair, TwoPhrasesSideBySideAreAVerbAndItsObject) {
  // "Section 5 empowers the minister"
  std::vector<Token> tokens{
      token("Section", Upos::Propn, "NNP", 2, "compound"), token("5", Upos::Num, "CD", 2, "nummod"),
      token("empowers", Upos::Noun, "NNS", -1, "root"), token("the", Upos::Det, "DT", 4, "det"),
      token("minister", Upos::Noun, "NN", 2, "appos")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[2].upos, Upos::Verb);
  EXPECT_EQ(tokens[2].lemma, "empower");
  EXPECT_EQ(tokens[0].relation, "nsubj");
  EXPECT_EQ(tokens[1].head, 0);
  EXPECT_EQ(tokens[4].relation, "obj");
}

TEST(ClauseRepair, AnAsideBetweenCommasHasNoMainVerb) {
  // "The singer, indicted, awaits trial" with "indicted" as the root
  std::vector<Token> tokens{
      token("singer", Upos::Noun, "NN", 2, "nsubj"),    token(",", Upos::Punct, ",", 0, "punct"),
      token("indicted", Upos::Verb, "VBD", -1, "root"), token(",", Upos::Punct, ",", 4, "punct"),
      token("awaits", Upos::Verb, "VBZ", 2, "ccomp"),   token("trial", Upos::Noun, "NN", 4, "obj")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[4].head, -1);
  EXPECT_EQ(tokens[0].head, 4);
  EXPECT_EQ(tokens[2].head, 0);
  EXPECT_EQ(tokens[2].relation, "acl");
}

TEST(ClauseRepair, AnAsideIsNoClauseBesideTheOneOfTheVerb) {
  // "The bill, enacted, bans satire" with "the bill enacted" as an adverbial clause
  std::vector<Token> tokens{
      token("bill", Upos::Noun, "NN", 2, "nsubj"),     token(",", Upos::Punct, ",", 0, "punct"),
      token("enacted", Upos::Verb, "VBD", 4, "advcl"), token(",", Upos::Punct, ",", 2, "punct"),
      token("bans", Upos::Verb, "VBZ", -1, "root"),    token("satire", Upos::Noun, "NN", 4, "obj")};
  tokens[4].verb_form = VerbForm::Finite;
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[0].head, 4);
  EXPECT_EQ(tokens[0].relation, "nsubj");
  EXPECT_EQ(tokens[2].head, 0);
  EXPECT_EQ(tokens[2].relation, "acl");
}

TEST(ClauseRepair, ASecondSubjectIsSetBesideTheFirst) {
  // "Alpha, a charity, was founded"
  std::vector<Token> tokens{token("Alpha", Upos::Propn, "NNP", 6, "nsubj:pass"),
                            token(",", Upos::Punct, ",", 3, "punct"),
                            token("a", Upos::Det, "DT", 3, "det"),
                            token("charity", Upos::Noun, "NN", 6, "nsubj:pass"),
                            token(",", Upos::Punct, ",", 3, "punct"),
                            token("was", Upos::Aux, "VBD", 6, "aux:pass"),
                            token("founded", Upos::Verb, "VBN", -1, "root")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[3].head, 0);
  EXPECT_EQ(tokens[3].relation, "appos");
}

TEST(ClauseRepair, ASecondSubjectBehindAndEndsTheListInTheFirst) {
  // "Access to Alpha, Beta and Gamma fell" with "Gamma" as a second subject
  std::vector<Token> tokens{
      token("Access", Upos::Noun, "NN", 7, "nsubj"),  token("to", Upos::Adp, "IN", 2, "case"),
      token("Alpha", Upos::Propn, "NNP", 0, "nmod"),  token(",", Upos::Punct, ",", 4, "punct"),
      token("Beta", Upos::Propn, "NNP", 2, "conj"),   token("and", Upos::Cconj, "CC", 6, "cc"),
      token("Gamma", Upos::Propn, "NNP", 7, "nsubj"), token("fell", Upos::Verb, "VBD", -1, "root")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[6].head, 2);
  EXPECT_EQ(tokens[6].relation, "conj");
  EXPECT_EQ(tokens[0].head, 7);
}

TEST(ClauseRepair, ASubjectBehindAVerbIsTheNextOnes) {
  // "Alpha withdrew and Beta explained" with "Beta" coordinated with "Alpha"
  std::vector<Token> tokens{
      token("Alpha", Upos::Propn, "NNP", 1, "nsubj"), token("withdrew", Upos::Verb, "VBD", 4, "ccomp"),
      token("and", Upos::Cconj, "CC", 3, "cc"), token("Beta", Upos::Propn, "NNP", 0, "conj"),
      token("explained", Upos::Verb, "VBD", -1, "root")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[1].head, -1);
  EXPECT_EQ(tokens[4].head, 1);
  EXPECT_EQ(tokens[4].relation, "conj");
  EXPECT_EQ(tokens[3].head, 4);
  EXPECT_EQ(tokens[3].relation, "nsubj");
}

TEST(ClauseRepair, ASecondRelativeClauseWithoutPronounIsTheSentence) {
  // "Sites that lie face fines" with "face" as a relative clause
  std::vector<Token> tokens{
      token("Sites", Upos::Noun, "NNS", -1, "root"), token("that", Upos::Pron, "WDT", 2, "nsubj"),
      token("lie", Upos::Verb, "VBP", 0, "acl:relcl"), token("face", Upos::Verb, "VBP", 0, "acl:relcl"),
      token("fines", Upos::Noun, "NNS", 3, "obj")};
  tokens[0].number = Number::Plural;
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[3].head, -1);
  EXPECT_EQ(tokens[0].head, 3);
  EXPECT_EQ(tokens[0].relation, "nsubj");
  EXPECT_EQ(tokens[2].head, 0);
}

TEST(ClauseRepair, AParticipleBesideAPhraseIsItsVerb) {
  // "The regulator forced providers"
  std::vector<Token> tokens{
      token("The", Upos::Det, "DT", 1, "det"), token("regulator", Upos::Noun, "NN", -1, "root"),
      token("forced", Upos::Verb, "VBN", 3, "amod"), token("providers", Upos::Noun, "NNS", 1, "appos")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[2].head, -1);
  EXPECT_EQ(tokens[1].relation, "nsubj");
  EXPECT_EQ(tokens[3].relation, "obj");
}

TEST(ClauseRepair, AParticipleWithAnObjectIsTheVerbOfAClauseWithoutOne) {
  // "A fire at a center disrupted services"
  std::vector<Token> tokens{
      token("A", Upos::Det, "DT", 1, "det"),         token("fire", Upos::Noun, "NN", -1, "root"),
      token("at", Upos::Adp, "IN", 4, "case"),       token("a", Upos::Det, "DT", 4, "det"),
      token("center", Upos::Noun, "NN", 1, "nmod"),  token("disrupted", Upos::Verb, "VBN", 4, "amod"),
      token("services", Upos::Noun, "NNS", 5, "obj")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[5].head, -1);
  EXPECT_EQ(tokens[1].head, 5);
  EXPECT_EQ(tokens[1].relation, "nsubj");
}

TEST(ClauseRepair, APhraseWithAVerbOfItsOwnStays) {
  // "They are sites named Osh": "named" keeps its object in the passive
  std::vector<Token> tokens{
      token("They", Upos::Pron, "PRP", 2, "nsubj"), token("are", Upos::Aux, "VBP", 2, "cop"),
      token("sites", Upos::Noun, "NNS", -1, "root"), token("named", Upos::Verb, "VBN", 2, "acl"),
      token("Osh", Upos::Propn, "NNP", 3, "obj")};
  repair_clauses(tokens, to_base);
  EXPECT_EQ(tokens[2].head, -1);
  EXPECT_EQ(tokens[3].relation, "acl");
}

}  // namespace
}  // namespace notegraph
