#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/word_table.hpp"

namespace notegraph {

/// Vectors that say in what company words are found, learnt elsewhere from much more text than the treebanks.
/// They are kept as codes (product quantisation, Jégou et al. 2011): each group of numbers is the nearest of
/// 256 in a codebook.
class WordVectors {
 public:
  static constexpr std::size_t kDimensions = 50;
  static constexpr std::size_t kGroup = 4;  // numbers that share a code
  static constexpr std::size_t kGroups = (kDimensions + kGroup - 1) / kGroup;
  static constexpr std::size_t kCodes = 256;
  static constexpr std::size_t kCodebook = kGroups * kCodes * kGroup;  // floats; the last group is padded
  static constexpr std::size_t kHashBytes = 5;                         // of list_hash

  /// No words at all.
  WordVectors() = default;
  /// `words` holds kHashBytes a word, little-endian; `codes` kGroups bytes a word in the same order;
  /// `codebook` kCodebook floats. Lengths that do not agree make an empty table: check with size().
  WordVectors(std::string_view words, std::string_view codes, std::span<const float> codebook);

  [[nodiscard]] std::size_t size() const { return codes_.size() / kGroups; }

  /// Writes the vector of the word with this list_hash; false, and nothing written, if there is none.
  bool find(std::uint64_t hash, std::span<float, kDimensions> vector) const;

 private:
  WordTable words_;
  std::vector<std::uint8_t> codes_;
  std::vector<float> codebook_;
};

}  // namespace notegraph
