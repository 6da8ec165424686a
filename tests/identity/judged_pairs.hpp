#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "graphs/identity/entity_record.hpp"
#include "graphs/identity/identity.hpp"

namespace notegraph::testing {

/// Two entities of two reports, and what a person says of them.
struct JudgedPairOfRecords {
  EntityRecord a, b;
  Verdict verdict = Verdict::Different;
};

/// Reads tests/identity/pairs.tsv or a file of its form.
std::vector<JudgedPairOfRecords> judged_pairs(const std::filesystem::path& file);
std::vector<JudgedPairOfRecords> judged_pairs();

/// A pair and what the rules say of it.
struct ScoredPair {
  JudgedPairOfRecords pair;
  Comparison comparison;
  bool candidate = false;  // whether they would be compared at all
};

std::vector<ScoredPair> scored(const std::vector<JudgedPairOfRecords>& pairs);

/// Of the verdict "same": how many of ours people share, and how many of theirs we find. From 0 to 1.
struct Accuracy {
  double precision = 0, recall = 0;
};
Accuracy accuracy_of_same(const std::vector<ScoredPair>& pairs);

}  // namespace notegraph::testing
