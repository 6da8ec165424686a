#include "language/attachment_repair.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tree_token.hpp"

namespace notegraph {
namespace {

constexpr auto& word = tree_token;

TEST(AttachmentRepair, APhraseThatTheVerbAsksForLeavesTheObject) {
  // fine somebody for something
  std::vector<Token> tokens{
      word("judges", Upos::Noun, "NNS", 1, "nsubj"), word("fine", Upos::Verb, "VBP", -1, "root"),
      word("editors", Upos::Noun, "NNS", 1, "obj"), word("for", Upos::Adp, "IN", 4, "case"),
      word("libel", Upos::Noun, "NN", 2, "nmod")};
  repair_attachments(tokens);
  EXPECT_EQ(tokens[4].head, 1);
  EXPECT_EQ(tokens[4].relation, "obl");
}

TEST(AttachmentRepair, APhraseOfTheObjectStays) {
  std::vector<Token> tokens{
      word("judges", Upos::Noun, "NNS", 1, "nsubj"), word("fine", Upos::Verb, "VBP", -1, "root"),
      word("editors", Upos::Noun, "NNS", 1, "obj"), word("of", Upos::Adp, "IN", 4, "case"),
      word("weeklies", Upos::Noun, "NNS", 2, "nmod")};
  repair_attachments(tokens);
  EXPECT_EQ(tokens[4].head, 2);
  EXPECT_EQ(tokens[4].relation, "nmod");
}

TEST(AttachmentRepair, WhoIsOrderedDoesTheInfinitive) {
  std::vector<Token> tokens{
      word("ministers", Upos::Noun, "NNS", 1, "nsubj"), word("order", Upos::Verb, "VBP", -1, "root"),
      word("operators", Upos::Noun, "NNS", 1, "obj"),   word("to", Upos::Part, "TO", 4, "mark"),
      word("close", Upos::Verb, "VB", 2, "acl"),        word("sites", Upos::Noun, "NNS", 4, "obj")};
  repair_attachments(tokens);
  EXPECT_EQ(tokens[4].head, 1);
  EXPECT_EQ(tokens[4].relation, "xcomp");
}

TEST(AttachmentRepair, AccessIsNoVerbBehindBlock) {
  std::vector<Token> tokens{
      word("They", Upos::Pron, "PRP", 1, "nsubj"), word("block", Upos::Verb, "VBP", -1, "root"),
      word("access", Upos::Verb, "VB", 1, "xcomp"), word("to", Upos::Adp, "IN", 4, "case"),
      word("sites", Upos::Noun, "NNS", 2, "obl")};
  repair_attachments(tokens);
  EXPECT_EQ(tokens[2].upos, Upos::Noun);
  EXPECT_EQ(tokens[2].relation, "obj");
  EXPECT_EQ(tokens[4].relation, "nmod");
}

}  // namespace
}  // namespace notegraph
