#include "language/projective_tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

#include "language/training/dense_math.hpp"

namespace notegraph {
namespace {

// Whether heads make one tree with one root and no crossing arcs, checked the slow way.
bool is_projective_tree(const std::vector<int>& heads) {
  const auto n = static_cast<int>(heads.size());
  if (std::ranges::count(heads, -1) != 1) return false;
  for (int i = 0; i < n; ++i) {
    int at = i;
    for (int steps = 0; at >= 0; at = heads[static_cast<std::size_t>(at)]) {
      if (++steps > n) return false;
    }
  }
  for (int a = 0; a < n; ++a) {
    for (int b = 0; b < n; ++b) {
      const int ha = heads[static_cast<std::size_t>(a)], hb = heads[static_cast<std::size_t>(b)];
      const int a1 = std::min(a, ha), a2 = std::max(a, ha), b1 = std::min(b, hb), b2 = std::max(b, hb);
      if (a1 < b1 && b1 < a2 && a2 < b2) return false;
    }
  }
  return true;
}

float total(const std::vector<float>& scores, const std::vector<int>& heads) {
  const std::size_t n = heads.size();
  float sum = 0;
  for (std::size_t d = 0; d < n; ++d)
    sum += scores[d * (n + 1) + (heads[d] < 0 ? n : static_cast<std::size_t>(heads[d]))];
  return sum;
}

// The best score of any projective tree, by trying every choice of heads.
float best_by_trying(const std::vector<float>& scores, std::size_t n) {
  float best = -std::numeric_limits<float>::infinity();
  std::vector<int> heads(n, -1);
  while (true) {
    if (is_projective_tree(heads)) best = std::max(best, total(scores, heads));
    std::size_t at = 0;
    while (at < n && ++heads[at] == static_cast<int>(n)) heads[at++] = -1;
    if (at == n) return best;
  }
}

TEST(ProjectiveTree, IsTheBestOfAllProjectiveTrees) {
  training::Random random(7);
  for (int round = 0; round < 60; ++round) {
    const std::size_t n = 1 + random.below(5);
    std::vector<float> scores(n * (n + 1));
    for (float& score : scores) score = random.normal();
    for (std::size_t d = 0; d < n; ++d) scores[d * (n + 1) + d] = -100;
    std::vector<int> heads(n);
    best_projective_tree(scores, heads);
    ASSERT_TRUE(is_projective_tree(heads));
    EXPECT_FLOAT_EQ(total(scores, heads), best_by_trying(scores, n));
  }
}

TEST(ProjectiveTree, HoldsForLongSentences) {
  training::Random random(8);
  const std::size_t n = 120;
  std::vector<float> scores(n * (n + 1));
  for (float& score : scores) score = random.normal();
  std::vector<int> heads(n);
  best_projective_tree(scores, heads);
  EXPECT_TRUE(is_projective_tree(heads));
}

TEST(ProjectiveTree, OfNothingIsNothing) {
  std::vector<int> heads;
  best_projective_tree({}, heads);
  EXPECT_TRUE(heads.empty());
}

}  // namespace
}  // namespace notegraph
