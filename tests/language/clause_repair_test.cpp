#include "language/clause_repair.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace notegraph {
namespace {

Token token(std::string_view form, Upos upos, std::string_view xpos, int head, std::string_view relation) {
  Token t;
  t.form = t.lemma = form;
  t.upos = upos;
  t.xpos = xpos;
  t.head = head;
  t.relation = relation;
  return t;
}

std::string_view to_base(std::string_view form, std::string_view) {
  return form.substr(0, form.size() - 2);
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

}  // namespace
}  // namespace notegraph
