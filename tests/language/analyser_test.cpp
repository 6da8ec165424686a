#include "language/analyser.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "language/conllu.hpp"
#include "text/problem.hpp"

namespace notegraph {
namespace {

const std::filesystem::path kModel =
    std::filesystem::path(NOTEGRAPH_SOURCE_DIR) / "src/language/models/english.model";

const Analyser& english() {
  static const Analyser analyser = Analyser::load(kModel);
  return analyser;
}

SentenceAnalysis analyse(const std::string& text) {
  return english().analyse(text, {0, text.size()});
}

const Token& token(const SentenceAnalysis& sentence, std::string_view form) {
  for (const Token& t : sentence.tokens) {
    if (t.form == form) return t;
  }
  throw std::out_of_range("no token " + std::string(form));
}

std::string_view head_form(const SentenceAnalysis& sentence, std::string_view form) {
  const int head = token(sentence, form).head;
  return head < 0 ? "ROOT" : sentence.tokens[static_cast<std::size_t>(head)].form;
}

// One root, and every token reaches it.
void expect_tree(const SentenceAnalysis& sentence) {
  int roots = 0;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    roots += sentence.tokens[i].head < 0 ? 1 : 0;
    EXPECT_EQ(sentence.tokens[i].head < 0, sentence.tokens[i].relation == "root");
    std::size_t steps = 0;
    for (int at = static_cast<int>(i); at >= 0 && steps <= sentence.tokens.size(); ++steps) {
      at = sentence.tokens[static_cast<std::size_t>(at)].head;
    }
    EXPECT_LE(steps, sentence.tokens.size()) << "a cycle at " << i;
  }
  EXPECT_EQ(roots, sentence.tokens.empty() ? 0 : 1);
}

TEST(Analyser, TellsWhoDidWhatToWhom) {
  const std::string text = "The harbour office closed two newspapers in May.";
  const SentenceAnalysis sentence = analyse(text);
  EXPECT_EQ(head_form(sentence, "closed"), "ROOT");
  EXPECT_EQ(token(sentence, "office").relation, "nsubj");
  EXPECT_EQ(token(sentence, "newspapers").relation, "obj");
  EXPECT_EQ(token(sentence, "newspapers").lemma, "newspaper");
  EXPECT_EQ(token(sentence, "newspapers").number, Number::Plural);
  EXPECT_EQ(token(sentence, "closed").lemma, "close");
  EXPECT_EQ(token(sentence, "closed").tense, Tense::Past);
  EXPECT_EQ(token(sentence, "May").upos, Upos::Propn);
  expect_tree(sentence);
}

TEST(Analyser, TellsThePassive) {
  const std::string text = "Three editors were arrested by the police.";
  const SentenceAnalysis sentence = analyse(text);
  EXPECT_TRUE(token(sentence, "arrested").passive);
  EXPECT_EQ(token(sentence, "arrested").xpos, "VBN");
  EXPECT_EQ(token(sentence, "editors").relation, "nsubj:pass");
  EXPECT_EQ(token(sentence, "were").relation, "aux:pass");
  EXPECT_EQ(head_form(sentence, "police"), "arrested");
}

TEST(Analyser, AttachesClausesToTheirGovernors) {
  const std::string text =
      "The minister said that the court had blocked the site because it published rumors.";
  const SentenceAnalysis sentence = analyse(text);
  EXPECT_EQ(head_form(sentence, "blocked"), "said");
  EXPECT_EQ(token(sentence, "blocked").relation, "ccomp");
  EXPECT_EQ(head_form(sentence, "published"), "blocked");
  EXPECT_EQ(token(sentence, "published").relation, "advcl");
}

TEST(Analyser, FindsNames) {
  const std::string text = "Mary Brown flew from Paris to Kazakhstan to meet the United Nations.";
  const SentenceAnalysis sentence = analyse(text);
  ASSERT_GE(sentence.names.size(), 3U);
  EXPECT_EQ(sentence.names[0].type, NameType::Person);
  EXPECT_EQ(sentence.names[0].first, 0U);
  EXPECT_EQ(sentence.names[0].end, 2U);
  EXPECT_EQ(sentence.names[1].type, NameType::Place);
  EXPECT_EQ(sentence.names[2].type, NameType::Place);
}

TEST(Analyser, PositionsAreBytesOfTheText) {
  const std::string text = "Привет. The café didn’t open.";
  const std::size_t begin = text.find("The");
  const SentenceAnalysis sentence = english().analyse(text, {begin, text.size()});
  EXPECT_EQ(sentence.tokens.front().text.begin, begin);
  for (const Token& t : sentence.tokens) EXPECT_EQ(t.form, text.substr(t.text.begin, t.text.size()));
  EXPECT_FALSE(token(sentence, "did").space_after);
  EXPECT_EQ(token(sentence, "n’t").lemma, "not");
}

TEST(Analyser, AnalysesOutliveTheAnalyserAndTheirCopies) {
  const std::string text = "Boats sank.";
  SentenceAnalysis copy;
  {
    const Analyser analyser = Analyser::load(kModel);
    const SentenceAnalysis sentence = analyser.analyse(text, {0, text.size()});
    copy = sentence;
  }
  EXPECT_EQ(copy.tokens[0].lemma, "boat");
  EXPECT_EQ(copy.tokens[1].relation, "root");
}

class OddInput : public testing::TestWithParam<std::string> {};

TEST_P(OddInput, GetsATree) {
  const SentenceAnalysis sentence = analyse(GetParam());
  expect_tree(sentence);
  std::ostringstream out;
  write_conllu(out, GetParam(), std::vector{sentence});
  write_trees(out, GetParam(), std::vector{sentence});
}

std::string repeated(const std::string& unit, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += unit;
  return text;
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, OddInput,
    testing::Values(
        "", " ", ".", "!?!?", "...;;;,,,(((", "a", repeated("x", 200000), repeated("word, ", 5000),
        repeated("and", 3) + repeated(" . ", 700),
        "Он сказал: مرحبا بالعالم 👩‍👩‍👧‍👦 και 世界 🎉🎉",
        "\x01\x02\x1B[0m tab\there", "\xFF\xFE broken \xC3( \xE2\x82 bytes", repeated("(", 3000)));

TEST(Analyser, IsTheSameFromSeveralThreads) {
  const std::string text = "The court banned the paper. Its editor, Ann Lee, left for Oslo.";
  const std::vector<Range> sentences{{0, 27}, {28, text.size()}};
  const auto print = [&] {
    std::ostringstream out;
    write_conllu(out, text, english().analyse(text, sentences));
    return out.str();
  };
  const std::string expected = print();
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) threads.emplace_back([&] { result = print(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, expected);
}

TEST(Analyser, RefusesADamagedModel) {
  std::ifstream in(kModel, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  ASSERT_GT(bytes.size(), 1000U);
  EXPECT_LT(bytes.size(), 8U * 1000 * 1000);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x20);
  EXPECT_THROW(Analyser::parse(bytes, "damaged"), InputError);
  EXPECT_THROW(Analyser::parse("hello", "foreign"), InputError);
  EXPECT_THROW(Analyser::load("/nowhere/english.model"), InputError);
}

}  // namespace
}  // namespace notegraph
