#include "language/conllu.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace notegraph {
namespace {

SentenceAnalysis toy(std::string_view text) {
  SentenceAnalysis sentence;
  Token boats, left;
  boats.text = {0, 5}, boats.form = text.substr(0, 5), boats.lemma = "boat", boats.upos = Upos::Noun,
  boats.xpos = "NNS";
  boats.relation = "nsubj", boats.head = 1, boats.number = Number::Plural;
  left.text = {6, 10}, left.form = text.substr(6, 4), left.lemma = "leave", left.upos = Upos::Verb,
  left.xpos = "VBD";
  left.relation = "root", left.tense = Tense::Past, left.verb_form = VerbForm::Finite,
  left.space_after = false;
  sentence.tokens = {boats, left};
  sentence.names = {{NameType::Organization, 0, 1}};
  return sentence;
}

TEST(Conllu, WritesTenColumnsAToken) {
  const std::string text = "Boats left.";
  std::ostringstream out;
  write_conllu(out, text, std::vector{toy(text)});
  EXPECT_EQ(
      out.str(),
      "# sent_id = 1\n# text = Boats left\n"
      "1\tBoats\tboat\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\tName=B-ORG|TokenRange=0:5\n"
      "2\tleft\tleave\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No|TokenRange=6:10\n\n");
}

TEST(Conllu, KeepsControlCharactersOutOfColumns) {
  const std::string text = "Bo\tts\nleft";
  std::ostringstream out;
  write_conllu(out, text, std::vector{toy(text)});
  EXPECT_NE(out.str().find("1\tBo ts\tboat"), std::string::npos);
}

TEST(Trees, IndentDependentsBelowTheirHeads) {
  const std::string text = "Boats left.";
  std::ostringstream out;
  write_trees(out, text, std::vector{toy(text)});
  EXPECT_EQ(out.str(),
            "Boats left\n  left  root  VERB/VBD  leave  Tense=Past|VerbForm=Fin\n"
            "    Boats  nsubj  NOUN/NNS  boat  Number=Plur  B-ORG\n\n");
}

TEST(Trees, SentencesWithoutTokensAreLeftOut) {
  std::ostringstream out;
  write_trees(out, "", std::vector<SentenceAnalysis>(2));
  write_conllu(out, "", std::vector<SentenceAnalysis>(2));
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace notegraph
