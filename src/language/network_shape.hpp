#pragma once

#include <algorithm>
#include <cstddef>

namespace notegraph::network_shape {

// The widths that trainer and analyser agree on; the numbers of classes come with the model file.
constexpr std::size_t kEmbedding = 128;  // of a token's sum of features
constexpr std::size_t kCells = 128;      // recurrent cells a direction
constexpr std::size_t kState = 2 * kCells;
constexpr std::size_t kLayers = 3;
constexpr std::size_t kTagLayer =
    1;  // the layer (from 0) whose state is tagged; the next one reads the tags' probabilities
constexpr std::size_t kArc = 96;     // of a token as head and as dependent
constexpr std::size_t kLabel = 128;  // hidden units that choose the relation
constexpr std::size_t kHeads = 2 * kArc + 2 * kLabel;
constexpr std::size_t kNameInputs = kState + 32;  // the state and the clues of name_clues.hpp
constexpr std::size_t kNameHidden = 96;           // in training; the analyser asks the model file
constexpr std::size_t kDistances = 32;            // buckets of the distance between dependent and head

// Blocks of a layer's linear output, one after another for each direction: candidate, forget gate, highway
// gate, and in the first layer, whose input has another width, the highway itself.
constexpr std::size_t blocks(std::size_t layer) {
  return layer == 0 ? 4 : 3;
}
constexpr std::size_t layer_inputs(std::size_t layer) {
  return layer == 0 ? kEmbedding : kState;
}
constexpr std::size_t layer_outputs(std::size_t layer) {
  return blocks(layer) * kState;
}

/// The bucket of an arc: by direction and by distance, exact up to 8 tokens, in powers of two beyond.
constexpr std::size_t distance_bucket(std::ptrdiff_t dependent, std::ptrdiff_t head) {
  const std::ptrdiff_t distance = dependent > head ? dependent - head : head - dependent;
  std::size_t bucket = 0;
  if (distance <= 8) {
    bucket = static_cast<std::size_t>(distance) - (distance > 0 ? 1 : 0);
  } else {
    bucket = 8;
    for (std::ptrdiff_t bound = 12; distance > bound && bucket < 15; bound += bound / 2) ++bucket;
  }
  return bucket + (dependent > head ? 16 : 0);
}

}  // namespace notegraph::network_shape
