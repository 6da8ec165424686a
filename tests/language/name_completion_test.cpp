#include "language/name_completion.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace notegraph {
namespace {

struct Word {
  std::string_view form, relation;
  int head;
  Upos upos = Upos::Propn;
};

SentenceAnalysis sentence(const std::vector<Word>& words, NameSpan name) {
  SentenceAnalysis result;
  for (const Word& word : words) {
    Token token;
    token.form = word.form, token.relation = word.relation, token.head = word.head, token.upos = word.upos;
    result.tokens.push_back(token);
  }
  result.names = {name};
  return result;
}

NameSpan completed(SentenceAnalysis analysis, std::vector<std::array<float, 4>> kinds = {}) {
  kinds.resize(analysis.tokens.size());
  complete_names(analysis, kinds);
  return analysis.names.at(0);
}

TEST(NameCompletion, TakesInTheRestOfAFlatName) {
  const std::vector<Word> words{
      {"Ann", "nsubj", 3}, {"Maria", "flat", 0}, {"Lee", "flat", 0}, {"left", "root", -1, Upos::Verb}};
  EXPECT_EQ(completed(sentence(words, {NameType::Person, 0, 1})).end, 3U);
  EXPECT_EQ(completed(sentence(words, {NameType::Person, 2, 3})).first, 0U);
}

TEST(NameCompletion, ReachesTheHeadOfACompoundAndItsType) {
  const std::vector<Word> words{
      {"Oslo", "compound", 1}, {"Herald", "nsubj", 2}, {"wrote", "root", -1, Upos::Verb}};
  const NameSpan name =
      completed(sentence(words, {NameType::Place, 0, 1}), {{0, 0, 0.9F, 0}, {0, 0.9F, 0, 0}});
  EXPECT_EQ(name.end, 2U);
  EXPECT_EQ(name.type, NameType::Organization);
}

TEST(NameCompletion, CrossesOfInPlacesButNotInPersons) {
  const std::vector<Word> words{{"Gulf", "root", -1}, {"of", "case", 2, Upos::Adp}, {"Aden", "nmod", 0}};
  EXPECT_EQ(completed(sentence(words, {NameType::Place, 0, 1}), {{0, 0, 1, 0}, {}, {0, 0, 1, 0}}).end, 3U);
  EXPECT_EQ(completed(sentence(words, {NameType::Person, 0, 1})).end, 1U);
}

TEST(NameCompletion, TakesInTheFormOfACompany) {
  const std::vector<Word> words{{"Acme", "root", -1},
                                {",", "punct", 0, Upos::Punct},
                                {"Inc.", "flat", 0},
                                {"fell", "dep", 0, Upos::Verb}};
  EXPECT_EQ(
      completed(sentence(words, {NameType::Organization, 0, 1}), {{0, 1, 0, 0}, {}, {0, 1, 0, 0}, {}}).end,
      3U);
  EXPECT_EQ(completed(sentence(words, {NameType::Place, 0, 1}), {{0, 0, 1, 0}, {}, {}, {}}).end, 1U);
}

TEST(NameCompletion, JoinsAFamilyNameThatStandsFirstInQuotationMarks) {
  const std::vector<Word> words{{"\"", "punct", 1, Upos::Punct},
                                {"Doe", "root", -1},
                                {",", "punct", 3, Upos::Punct},
                                {"Jane", "appos", 1},
                                {"\"", "punct", 1, Upos::Punct}};
  for (const NameSpan& found : {NameSpan{NameType::Person, 1, 2}, NameSpan{NameType::Person, 3, 4}}) {
    const NameSpan name = completed(sentence(words, found));
    EXPECT_EQ(name.first, 1U);
    EXPECT_EQ(name.end, 4U);
  }
  std::vector<Word> unquoted = words;
  unquoted[4].form = ",";
  EXPECT_EQ(completed(sentence(unquoted, {NameType::Person, 1, 2})).end, 2U);
}

TEST(NameCompletion, CrossesAndBehindOf) {
  const std::vector<Word> words{{"Ministry", "root", -1},
                                {"of", "case", 2, Upos::Adp},
                                {"Rail", "nmod", 0},
                                {"and", "cc", 4, Upos::Cconj},
                                {"Ports", "conj", 2}};
  const std::vector<std::array<float, 4>> kinds(5, {0, 1, 0, 0});
  EXPECT_EQ(completed(sentence(words, {NameType::Organization, 0, 3}), kinds).end, 5U);
  EXPECT_EQ(completed(sentence(words, {NameType::Organization, 0, 2}), kinds).end, 5U);
}

TEST(NameCompletion, LeavesOutCommonNouns) {
  const std::vector<Word> words{{"Oslo", "compound", 1}, {"police", "root", -1, Upos::Noun}};
  EXPECT_EQ(completed(sentence(words, {NameType::Place, 0, 1})).end, 1U);
}

TEST(NameCompletion, JoinsNamesThatGrowIntoEachOther) {
  SentenceAnalysis analysis = sentence({{"Ann", "root", -1}, {"Lee", "flat", 0}}, {NameType::Person, 0, 1});
  analysis.names.push_back({NameType::Organization, 1, 2});
  const std::vector<std::array<float, 4>> kinds(2, {1, 0, 0, 0});
  complete_names(analysis, kinds);
  ASSERT_EQ(analysis.names.size(), 1U);
  EXPECT_EQ(analysis.names[0].end, 2U);
}

}  // namespace
}  // namespace notegraph
