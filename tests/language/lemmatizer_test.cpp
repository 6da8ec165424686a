#include "language/lemmatizer.hpp"

#include <gtest/gtest.h>

#include "language/training/lemma_rules.hpp"

namespace notegraph {
namespace {

ModelFile learned() {
  training::GoldSentence sentence;
  const auto add = [&](const char* form, const char* xpos, const char* lemma) {
    training::GoldToken token;
    token.form = form, token.xpos = xpos, token.lemma = lemma;
    sentence.tokens.push_back(token);
  };
  add("walked", "VBD", "walk");
  add("talked", "VBD", "talk");
  add("went", "VBD", "go");
  add("cities", "NNS", "city");
  add("parties", "NNS", "party");
  add("dogs", "NNS", "dog");
  add("Houses", "NNS", "house");
  add("Paris", "NNP", "Paris");
  ModelFile model;
  training::export_lemmas({sentence}, {{"beaten", "VBN", "beat"}, {"marked", "VBD", "mark"}}, model);
  return model;
}

TEST(Lemmatizer, FollowsEndingsOfWordsItHasNotSeen) {
  const Lemmatizer lemmatizer(learned());
  EXPECT_EQ(lemmatizer.lemma("balked", "VBD"), "balk");
  EXPECT_EQ(lemmatizer.lemma("studies", "NNS"), "study");
  EXPECT_EQ(lemmatizer.lemma("Oslo", "NNP"), "Oslo");
}

TEST(Lemmatizer, KnowsExceptions) {
  const Lemmatizer lemmatizer(learned());
  EXPECT_EQ(lemmatizer.lemma("went", "VBD"), "go");
  EXPECT_EQ(lemmatizer.lemma("Houses", "NNS"), "house");
}

TEST(Lemmatizer, TakesOverWhatADictionaryKnows) {
  const Lemmatizer lemmatizer(learned());
  EXPECT_EQ(lemmatizer.lemma("beaten", "VBN"), "beat");
  EXPECT_EQ(lemmatizer.lemma("marked", "VBD"), "mark");
}

TEST(Lemmatizer, KnowsIrregularVerbsBehindAPrefix) {
  const Lemmatizer lemmatizer(learned());
  EXPECT_EQ(lemmatizer.lemma("underwent", "VBD"), "undergo");
}

TEST(Lemmatizer, TakesAnyForm) {
  const Lemmatizer lemmatizer(learned());
  EXPECT_EQ(lemmatizer.lemma("", "NN"), "");
  EXPECT_LE(lemmatizer.lemma(std::string(100000, 'x'), "NNS").size(), 5000U);
  EXPECT_EQ(lemmatizer.lemma("\xFF", "XX").size() > 8, false);
}

TEST(LemmaRule, CutsNoMoreThanThereIs) {
  EXPECT_EQ((LemmaRule{true, 9, "be"}.apply("AM")), "be");
  EXPECT_EQ((LemmaRule{true, 2, "e"}.apply("Making")), "makie");
}

}  // namespace
}  // namespace notegraph
