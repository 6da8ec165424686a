#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/word_table.hpp"
#include "language/word_vectors.hpp"

namespace notegraph {

/// One row of the embedding table and the weight with which it is added.
struct Feature {
  std::uint32_t row = 0;
  float weight = 1;
};

/// The rows of the embedding table by use: unknown word, known words, word-list bits, hashed pieces of words,
/// numbers of word vectors.
struct FeatureSpace {
  static constexpr std::uint32_t kUnknownWord = 0;
  static constexpr std::uint32_t kPieces = 1U << 14U;

  std::uint32_t words = 0;       // rows 1 .. words
  std::uint32_t dimensions = 0;  // of word vectors: WordVectors::kDimensions, or none
  [[nodiscard]] std::uint32_t list_row(std::uint32_t list) const { return 1 + words + list; }
  [[nodiscard]] std::uint32_t piece_row(std::uint64_t hash) const {
    return 1 + words + kWordLists + static_cast<std::uint32_t>(hash & (kPieces - 1));
  }
  [[nodiscard]] std::uint32_t vector_row(std::uint32_t dimension) const {
    return 1 + words + kWordLists + kPieces + dimension;
  }
  [[nodiscard]] std::uint32_t rows() const { return vector_row(dimensions); }
};

/// The key under which a form is looked up: case folded, digits made 0, at most 64 bytes.
std::string word_key(std::string_view form);

/// Letters and digits by kind, runs shortened to two: "Xxx-Xx", "dd.d".
std::string word_shape(std::string_view form);

/// The hash under which `lists` has a word: 40 bits, as the model file keeps them.
std::uint64_t list_hash(std::string_view key);

/// The lists that a word key stands in itself, or as a regular plural, verb form, comparative or superlative.
std::uint32_t list_bits(std::string_view key, const WordTable& lists);

/// The features of a form by itself, without context: the word first (or kUnknownWord), then its lists,
/// shape, vector, beginnings, endings and trigrams. `out` is overwritten.
void token_features(std::string_view form, const WordTable& words, const WordTable& lists,
                    const WordVectors& vectors, FeatureSpace space, std::vector<Feature>& out);

}  // namespace notegraph
