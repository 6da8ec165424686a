#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "graphs/identity/entity_record.hpp"
#include "graphs/identity/identity.hpp"

namespace notegraph {

/// What people have said of two entities.
struct JudgedPair {
  NodeKey a, b;
  bool same = false;
  std::string reason;  // with who said so
};

/// Brings the entities of several datasets together: clusters of those that are the same, ties for these and
/// for those that possibly are. Judged pairs come before all else. A cluster never holds two entities of one
/// dataset, which its report tells apart, nor a pair that is judged not to be the same: the weaker tie
/// becomes "possibly". The result depends neither on the order of the records nor on the number of threads;
/// the time grows with n log n. Throws std::invalid_argument with a sentence for the user if judged pairs
/// contradict each other.
Identity cluster_entities(std::vector<EntityRecord> records, const std::vector<JudgedPair>& judged,
                          std::size_t threads);

}  // namespace notegraph
