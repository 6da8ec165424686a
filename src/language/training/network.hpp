#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "language/network_shape.hpp"
#include "language/token_features.hpp"
#include "language/training/dense_math.hpp"

namespace notegraph::training {

/// What the network reads and should answer for a token.
struct Example {
  std::vector<Feature> features;  // the word's row first
  std::uint32_t word_count = 0;   // in the training text: rare words are dropped more often
  std::uint32_t tag = 0;
  std::int32_t head = -1;  // -1 at the root
  std::uint32_t relation = 0;
  std::int32_t name = -1;  // -1: not annotated
  bool proper_noun = false;
  std::uint32_t name_clues = 0;  // bits of name_clues.hpp
};

using ExampleSentence = std::vector<Example>;

/// A dense weight matrix or vector with its gradient and Adam's two moments.
struct Parameter {
  Matrix value, gradient, first, second;
  void reset(std::size_t rows, std::size_t columns, float deviation, Random& random);
};

struct Sizes {
  std::uint32_t features = 0, tags = 0, relations = 0, names = 0;
  [[nodiscard]] static std::size_t padded(std::size_t classes) { return (classes + 15) / 16 * 16; }
};

struct Losses {
  double tags = 0, arcs = 0, relations = 0, names = 0;
  std::size_t tokens = 0;
};

/// The network in floats with its hand-written backward pass: features summed to embeddings; three
/// bidirectional layers of simple recurrent units (Lei et al. 2018); linear tags, whose
/// probabilities the last layer reads; names by a hidden layer over state and clues; heads by bilinear
/// arc scores (Dozat and Manning 2017, normalised by dependent); relations by a hidden layer over dependent
/// and head.
class Network {
 public:
  Network(Sizes sizes, std::uint64_t seed);

  /// One step of Adam on a batch of sentences.
  Losses train(std::span<const ExampleSentence* const> batch, float rate);

  /// The gradient alone, and the loss without dropout: for checking one against the other.
  Losses gradients(std::span<const ExampleSentence* const> batch, bool dropout);

  struct Layer {
    Parameter weights;  // layer_inputs × layer_outputs
    Parameter gates;    // rows: forget peephole, highway peephole, forget bias, highway bias; kState columns
  };

  /// A proper noun that is annotated as no name is passed over where the network gives that less than this
  /// probability: annotators overlook names.
  float name_doubt = 0;

  /// How much a name's loss counts beside the others: names are rare.
  float name_weight = 1;

  Parameter embeddings;
  Layer layers[network_shape::kLayers];
  Parameter tags, tag_bias, heads, head_bias, root, distances, relations, relation_bias, name_hidden,
      name_hidden_bias, names, name_bias, tag_feed;

 private:
  struct LayerState;
  struct Pass;

  static const Matrix& raw_input(const Pass& pass, std::size_t layer);
  void fill_mask(Matrix& mask, std::size_t rows, std::size_t columns, float rate, bool dropout);
  void embed(Pass& pass);
  void run_layer(Pass& pass, std::size_t layer);
  void unrun_layer(Pass& pass, std::size_t layer);
  void scan(const Pass& pass, std::size_t layer, LayerState& state, std::size_t sentence, bool backward);
  void unscan(const Pass& pass, std::size_t layer, LayerState& state, std::size_t sentence, bool backward);
  void tag(Pass& pass);
  void untag(Pass& pass);
  void name(Pass& pass);
  void parse(Pass& pass);
  void parse_sentence(Pass& pass, std::size_t sentence);
  void unembed(Pass& pass);
  [[nodiscard]] std::vector<Parameter*> dense();

  Sizes sizes_;
  Random random_;
  std::uint64_t step_ = 0;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint8_t> is_touched_;
};

}  // namespace notegraph::training
