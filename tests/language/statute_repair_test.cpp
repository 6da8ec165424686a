#include "language/statute_repair.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "tree_token.hpp"

namespace notegraph {
namespace {

constexpr auto& token = tree_token;

std::string_view without_s(std::string_view form, std::string_view) {
  return form.substr(0, form.size() - 1);
}

TEST(StatuteRepair, APluralBetweenAnArticleAndAnObjectIsTheVerb) {
  // "Article 12 of the code limits ownership"
  std::vector<Token> tokens{
      token("Article", Upos::Noun, "NN", -1, "root"),  token("12", Upos::Num, "CD", 0, "flat"),
      token("of", Upos::Adp, "IN", 5, "case"),         token("the", Upos::Det, "DT", 5, "det"),
      token("code", Upos::Noun, "NN", 5, "compound"),  token("limits", Upos::Noun, "NNS", 0, "nmod"),
      token("ownership", Upos::Noun, "NN", 5, "nmod"), token(".", Upos::Punct, ".", 0, "punct")};
  tokens[0].lemma = "article";
  repair_statutes(tokens, without_s);
  EXPECT_EQ(tokens[5].relation, "root");
  EXPECT_EQ(tokens[5].lemma, "limit");
  EXPECT_EQ(tokens[0].relation, "nsubj");
  EXPECT_EQ(tokens[0].head, 5);
  EXPECT_EQ(tokens[4].relation, "nmod");
  EXPECT_EQ(tokens[4].head, 0);
  EXPECT_EQ(tokens[2].head, 4);
  EXPECT_EQ(tokens[6].relation, "obj");
  EXPECT_EQ(tokens[7].head, 5);
}

TEST(StatuteRepair, ThePluralMayBeReadAsAPartOfItsObject) {
  // "Article 12 of the code punishes libel with a fine"
  std::vector<Token> tokens{
      token("Article", Upos::Noun, "NN", -1, "root"), token("12", Upos::Num, "CD", 0, "flat"),
      token("of", Upos::Adp, "IN", 6, "case"),        token("the", Upos::Det, "DT", 6, "det"),
      token("code", Upos::Noun, "NN", 5, "compound"), token("punishes", Upos::Noun, "NNS", 6, "compound"),
      token("libel", Upos::Noun, "NN", 0, "nmod"),    token("with", Upos::Adp, "IN", 9, "case"),
      token("a", Upos::Det, "DT", 9, "det"),          token("fine", Upos::Noun, "NN", 6, "nmod")};
  tokens[0].lemma = "article";
  repair_statutes(tokens, without_s);
  EXPECT_EQ(tokens[5].head, -1);
  EXPECT_EQ(tokens[6].relation, "obj");
  EXPECT_EQ(tokens[6].head, 5);
  EXPECT_EQ(tokens[2].head, 4);
  EXPECT_EQ(tokens[9].head, 5);
  EXPECT_EQ(tokens[9].relation, "obl");
}

TEST(StatuteRepair, ANumberedLawIsTheSubjectOfWhatHasAnObject) {
  // "Law No. 12 prohibits sales"
  std::vector<Token> tokens{
      token("Law", Upos::Noun, "NN", 3, "compound"), token("No.", Upos::Noun, "NN", 0, "flat"),
      token("12", Upos::Num, "CD", 0, "flat"), token("prohibits", Upos::Noun, "NNS", -1, "root"),
      token("sales", Upos::Noun, "NNS", 3, "obj")};
  repair_statutes(tokens, without_s);
  EXPECT_EQ(tokens[3].upos, Upos::Verb);
  EXPECT_EQ(tokens[3].lemma, "prohibit");
  EXPECT_EQ(tokens[0].relation, "nsubj");
}

TEST(StatuteRepair, APluralThatEndsItsPhraseStays) {
  // "Article 12 of the code on rights was repealed": nothing for a verb to govern
  std::vector<Token> tokens{token("Article", Upos::Noun, "NN", 7, "nsubj:pass"),
                            token("12", Upos::Num, "CD", 0, "flat"),
                            token("of", Upos::Adp, "IN", 5, "case"),
                            token("the", Upos::Det, "DT", 5, "det"),
                            token("press", Upos::Noun, "NN", 5, "compound"),
                            token("rules", Upos::Noun, "NNS", 0, "nmod"),
                            token("was", Upos::Aux, "VBD", 7, "aux:pass"),
                            token("repealed", Upos::Verb, "VBN", -1, "root")};
  tokens[0].lemma = "article";
  repair_statutes(tokens, without_s);
  EXPECT_EQ(tokens[5].relation, "nmod");
  EXPECT_EQ(tokens[0].head, 7);
}

}  // namespace
}  // namespace notegraph
