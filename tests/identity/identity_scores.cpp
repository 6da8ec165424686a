// identity_scores [FILE]: how the identity rules do on pairs judged by hand (tests/identity/pairs.tsv).
#include <cstdio>

#include "identity/judged_pairs.hpp"

int main(int argc, char** argv) {
  using namespace notegraph;
  const auto pairs = testing::scored(argc > 1 ? testing::judged_pairs(argv[1]) : testing::judged_pairs());
  std::size_t right = 0;
  for (const auto& [pair, comparison, candidate] : pairs) {
    if (comparison.verdict == pair.verdict) {
      ++right;
      continue;
    }
    std::printf("%s (%s), %s (%s): judged %s, found %s", pair.a.name.c_str(), pair.a.country.c_str(),
                pair.b.name.c_str(), pair.b.country.c_str(), std::string(name_of(pair.verdict)).c_str(),
                std::string(name_of(comparison.verdict)).c_str());
    for (const auto& reason : comparison.reasons) std::printf("; %s", reason.c_str());
    std::printf("\n");
  }
  const auto accuracy = testing::accuracy_of_same(pairs);
  std::printf("%zu pairs, %zu verdicts as judged; \"same\": precision %.3f, recall %.3f\n", pairs.size(),
              right, accuracy.precision, accuracy.recall);
}
