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

TEST(NameTagger, FindsNoNameInNothing) {
  EXPECT_TRUE(names({}).empty());
}

}  // namespace
}  // namespace notegraph
