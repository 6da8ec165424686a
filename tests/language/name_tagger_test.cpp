#include "language/name_tagger.hpp"

#include <gtest/gtest.h>

#include <array>

namespace notegraph {
namespace {

constexpr std::array<std::string_view, 5> kLabels{"O", "B-PER", "I-PER", "B-LOC", "I-LOC"};

std::vector<NameSpan> names(const std::vector<float>& scores) {
  return NameTagger(kLabels).names(scores, kLabels.size(), scores.size() / kLabels.size());
}

TEST(NameTagger, JoinsTokensOfOneName) {
  const auto found = names({0, 5, 0, 0, 0, /**/ 0, 0, 5, 0, 0, /**/ 5, 0, 0, 0, 0, /**/ 0, 0, 0, 5, 0});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].first, 0U);
  EXPECT_EQ(found[0].end, 2U);
  EXPECT_EQ(found[0].type, NameType::Person);
  EXPECT_EQ(found[1].first, 3U);
  EXPECT_EQ(found[1].end, 4U);
  EXPECT_EQ(found[1].type, NameType::Place);
}

TEST(NameTagger, NeverContinuesANameOfAnotherKind) {
  const auto found = names({0, 4, 0, 3.5F, 0, /**/ 0, 0, 1, 0, 5});  // I-LOC wants B-LOC before it
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].type, NameType::Place);
  EXPECT_EQ(found[0].end, 2U);
}

TEST(NameTagger, DoubtsProperNounsThatAreHardlyNames) {
  const std::vector<std::string_view> forms{"Yesterday", "Acme", "ACM", "acme"};
  SentenceAnalysis sentence;
  for (const std::string_view form : forms) {
    Token token;
    token.form = form, token.upos = Upos::Propn;
    sentence.tokens.push_back(token);
  }
  std::vector<std::vector<float>> scores{std::vector<float>(forms.size() * kLabels.size(), 0)};
  NameTagger(kLabels).weigh_doubts(std::span(&sentence, 1), kLabels.size(), scores);
  for (std::size_t t = 0; t < forms.size(); ++t) {
    EXPECT_EQ(scores[0][t * kLabels.size()] > 0, forms[t] == "Acme") << forms[t];
    EXPECT_EQ(scores[0][t * kLabels.size() + 1], 0);
  }
}

TEST(NameTagger, FindsNoNameInNothing) {
  EXPECT_TRUE(names({}).empty());
}

}  // namespace
}  // namespace notegraph
