#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "language/training/examples.hpp"
#include "language/training/network.hpp"

namespace notegraph::training {

/// Puts other names of the same kind and length into training sentences, so that the network learns from the
/// words around a name and from its letters, not the names of the treebank by heart: names of the treebank,
/// and for persons and places also those of the word lists.
class NameSwap {
 public:
  NameSwap(const std::vector<ExampleSentence>& sentences, const ExampleMaker& maker, const Gazetteers& lists);

  /// The sentence with each of its names swapped with a chance of `rate`; only runs of singular proper nouns
  /// are.
  [[nodiscard]] ExampleSentence swapped(const ExampleSentence& sentence, float rate, Random& random) const;

 private:
  using Kind = std::pair<std::int32_t, std::size_t>;  // label of the first token, number of tokens
  [[nodiscard]] std::size_t name_end(const ExampleSentence& sentence, std::size_t first) const;

  std::map<Kind, std::vector<ExampleSentence>> treebank_, listed_;
  std::vector<std::uint8_t> begins_;  // by label: whether it begins a name
  std::uint32_t proper_noun_ = 0;     // the joint tag
};

}  // namespace notegraph::training
