#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/extraction.hpp"

namespace notegraph {

/// Who is who, and what is told twice, in several datasets. It stands beside the datasets and never changes
/// them: taken away, they are as they were.

/// Names a vertex of a dataset.
struct NodeKey {
  std::string dataset, id;
  auto operator<=>(const NodeKey&) const = default;
};

enum class Verdict : std::uint8_t { Same, Possibly, Different };

/// "same", "possibly", "different".
std::string_view name_of(Verdict verdict);

/// What the comparison of two entities came to, and why, in words for people.
struct Comparison {
  Verdict verdict = Verdict::Different;
  double score = 0;  // 0..1: how alike they are
  std::vector<std::string> reasons;
};

/// Two entities of different datasets that are the same, or possibly.
struct Tie {
  NodeKey a, b;  // a < b
  Comparison comparison;
};

/// Entities of different datasets that are one thing: the canonical node. Its dataset is `kMergedDataset`.
struct Cluster {
  std::string id;
  EntityType type = EntityType::Organization;
  std::string subtype, name;
  std::vector<std::string> aliases, identifiers;  // of all members, sorted
  std::vector<NodeKey> members;                   // sorted, two or more
};

/// Claims of different datasets that tell the same happening.
struct SharedHappening {
  std::string id;
  std::string type;             // of the claims
  std::vector<NodeKey> claims;  // sorted
};

/// Figures of different datasets for the same indicator, place, date and unit.
struct SharedFigure {
  std::string id;
  std::string indicator, unit, place, date;  // the place's name; the date as EDTF, or empty
  std::vector<NodeKey> observations;         // sorted
  bool differs = false;                      // whether they give different values
};

/// A claim that people reject. It stays in its dataset.
struct Rejection {
  NodeKey claim;
  std::string reason;  // with who said so
};

struct Identity {
  std::vector<Cluster> clusters;            // by id
  std::vector<Tie> ties;                    // by a, then b
  std::vector<SharedHappening> happenings;  // by id
  std::vector<SharedFigure> figures;        // by id
  std::vector<Rejection> rejections;        // by claim

  [[nodiscard]] bool empty() const {
    return clusters.empty() && ties.empty() && happenings.empty() && figures.empty() && rejections.empty();
  }
};

/// The dataset of canonical nodes and ties: no report may have this name.
inline constexpr std::string_view kMergedDataset = "merged";

}  // namespace notegraph
