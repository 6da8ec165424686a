#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/integer_matrix.hpp"
#include "language/model_file.hpp"
#include "language/network_shape.hpp"
#include "language/token_features.hpp"
#include "language/word_table.hpp"

namespace notegraph {

/// The trained network: from the words of sentences to scores of tags and names, heads and relations. See
/// src/language/training/network.hpp for what it computes. Immutable; every call brings its own Workspace.
class ParsingNetwork {
 public:
  /// Throws InputError if the model lacks a block or one is of another size.
  explicit ParsingNetwork(const ModelFile& model);

  [[nodiscard]] std::size_t tags() const { return tag_count_; }
  [[nodiscard]] std::size_t relations() const { return relation_count_; }
  [[nodiscard]] std::size_t names() const { return name_count_; }
  [[nodiscard]] std::size_t tag_stride() const { return tag_.stride(); }
  [[nodiscard]] std::size_t name_stride() const { return name_.stride(); }

  /// The most tokens that a sentence given to run may have.
  static constexpr std::size_t kLongestSentence = 512;

  /// Buffers of one call: reused from batch to batch, so that nothing is allocated once they have grown.
  struct Workspace {
    std::vector<Feature> features;
    std::vector<float> linear, state, below, projected, hidden, arc_scores, head_side, tag_shares, name_input;
    std::vector<float> tag_scores;   // tag_stride() a token
    std::vector<float> name_scores;  // name_stride() a token
    std::vector<int> heads;          // in the token's own sentence; -1 at the root
    std::vector<std::uint32_t> relations;
  };

  /// The lists that clues of names come from.
  [[nodiscard]] const WordTable& lists() const { return lists_; }
  [[nodiscard]] const WordTable& phrases() const { return phrases_; }

  /// Appends the sum of a word's embeddings, kEmbedding floats, to `out`.
  void embed(std::string_view form, Workspace& workspace, std::vector<float>& out) const;

  /// The first layer's linear output of words by themselves: from kEmbedding floats to layer_outputs(0)
  /// floats each. Words recur, so callers keep the results.
  void word_vectors(std::span<const float> embeddings, std::size_t words, std::span<float> out) const;

  /// Sentences one after another: token t is the word whose vector begins at word_vectors[t]; sentence s
  /// holds tokens begins[s] to begins[s + 1]. Fills the scores, heads and relations of `workspace`. O(n³) in
  /// the longest sentence at worst: the caller bounds it.
  void run(std::span<const float* const> word_vectors, std::span<const std::size_t> begins,
           std::span<const std::uint32_t> clues, Workspace& workspace) const;

 private:
  struct Layer {
    IntegerMatrix weights;
    std::vector<float> gates;
  };

  void run_layer(std::size_t layer, std::span<const float* const> linear, std::span<const std::size_t> begins,
                 Workspace& workspace) const;
  void tag(std::size_t tokens, Workspace& workspace) const;
  void name(std::span<const std::uint32_t> clues, Workspace& workspace) const;
  void find_heads(std::size_t begin, std::size_t end, Workspace& workspace) const;
  void find_relations(std::span<const std::size_t> begins, Workspace& workspace) const;

  WordTable words_, lists_, phrases_;
  WordVectors vectors_;
  FeatureSpace space_;
  QuantisedMatrix embeddings_;
  std::array<Layer, network_shape::kLayers> layers_;
  IntegerMatrix tag_, tag_feed_, head_, relation_, name_hidden_, name_;
  std::vector<float> root_, distances_;  // distances_: by head minus dependent, plus kLongestSentence
  std::size_t tag_count_ = 0, relation_count_ = 0, name_count_ = 0, name_hidden_count_ = 0;
};

}  // namespace notegraph
