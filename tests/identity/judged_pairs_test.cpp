#include "identity/judged_pairs.hpp"

#include <gtest/gtest.h>

#include "graphs/identity/identity_rules.hpp"

namespace notegraph::testing {
namespace {

TEST(JudgedPairs, TheRulesJudgeAsPeopleDo) {
  const auto pairs = scored(judged_pairs());
  EXPECT_GE(pairs.size(), 120u);
  const Accuracy accuracy = accuracy_of_same(pairs);
  EXPECT_GE(accuracy.precision, 0.99);
  EXPECT_GE(accuracy.recall, 0.90);
}

TEST(JudgedPairs, WhichComesFirstDoesNotMatter) {
  const IdentityProfiler profiler;
  for (const auto& pair : judged_pairs()) {
    const IdentityProfile a = profiler.profile(pair.a), b = profiler.profile(pair.b);
    EXPECT_EQ(compare(a, b).verdict, compare(b, a).verdict) << pair.a.name << ", " << pair.b.name;
  }
}

TEST(JudgedPairs, EachVerdictSaysWhy) {
  for (const ScoredPair& scored : scored(judged_pairs())) {
    ASSERT_FALSE(scored.comparison.reasons.empty()) << scored.pair.a.name;
    for (const std::string& reason : scored.comparison.reasons) EXPECT_FALSE(reason.empty());
  }
}

}  // namespace
}  // namespace notegraph::testing
