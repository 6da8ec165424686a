#include <gtest/gtest.h>

#include "language/training/corpus.hpp"
#include "language/training/examples.hpp"
#include "temporary_folder.hpp"
#include "text/problem.hpp"

namespace notegraph::training {
namespace {

constexpr const char* kTreebank =
    "# newdoc id = toy\n# global.Entity = x\n# sent_id = s1\n# text = Ann Lee's boat sank.\n"
    "1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t4\tnmod:poss\t_\tEntity=(1-person-new(2-person-x\n"
    "2-3\tLee's\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tLee\tLee\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\tEntity=2)\n"
    "3\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=1)\n"
    "4\tboat\tboat\tNOUN\tNN\tNumber=Sing\t5\tnsubj\t_\t_\n"
    "5\tsank\tsink\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No\n"
    "6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n\n";

TEST(Treebank, ReadsConlluWithNamesFromEntities) {
  const notegraph::testing::TemporaryFolder folder;
  const auto sentences = read_conllu(folder.file("toy.conllu", kTreebank));
  ASSERT_EQ(sentences.size(), 1U);
  const GoldSentence& sentence = sentences[0];
  EXPECT_TRUE(sentence.new_document);
  EXPECT_EQ(sentence.id, "s1");
  ASSERT_EQ(sentence.tokens.size(), 6U);
  EXPECT_EQ(sentence.tokens[4].head, -1);
  EXPECT_EQ(sentence.tokens[0].head, 3);
  EXPECT_FALSE(sentence.tokens[4].space_after);
  EXPECT_EQ(sentence.tokens[0].name, "B-PER");
  EXPECT_EQ(sentence.tokens[1].name, "I-PER");
  EXPECT_EQ(sentence.tokens[3].name, "O");
  EXPECT_EQ(joint_tag(sentence.tokens[4]), "VERB\tVBD\tTense=Past|VerbForm=Fin");
}

TEST(Treebank, NamesFollowLettersWhereWordsAreCutOtherwise) {
  const notegraph::testing::TemporaryFolder folder;
  auto sentences = read_conllu(folder.file("toy.conllu", kTreebank));
  read_names(
      folder.file("toy.iob2",
                  "# sent_id = s1\n1\tAnn\tB-PER\n2\tLee's\tI-PER\n3\tboat\tO\n4\tsank\tO\n5\t.\tO\n\n"),
      sentences);
  EXPECT_TRUE(sentences[0].has_names);
  EXPECT_EQ(sentences[0].tokens[0].name, "B-PER");
  EXPECT_EQ(sentences[0].tokens[2].name, "I-PER");
  read_names(folder.file("other.iob2", "# sent_id = s1\n1\tOther\tB-PER\n\n"), sentences);
  EXPECT_FALSE(sentences[0].has_names);
}

TEST(Treebank, SaysWhichLineIsAtFault) {
  const notegraph::testing::TemporaryFolder folder;
  try {
    read_conllu(folder.file("bad.conllu", "1\tonly\tthree\n\n"));
    FAIL();
  } catch (const InputError& error) {
    EXPECT_EQ(error.problem().line, 1U);
  }
  EXPECT_THROW(read_conllu("/nowhere.conllu"), InputError);
}

}  // namespace
}  // namespace notegraph::training
