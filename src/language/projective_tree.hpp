#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace notegraph {

/// The projective tree with one root and the highest sum of arc scores. `scores` holds n rows of n+1 floats:
/// row d, column h scores token h as the head of token d, column n scores d as the root. Writes heads (-1 at
/// the root). Takes the best head of each token where that is such a tree already, else Eisner's algorithm
/// (Eisner 1996), O(n³) time and O(n²) memory: the caller bounds n.
void best_projective_tree(std::span<const float> scores, std::span<int> heads);

}  // namespace notegraph
