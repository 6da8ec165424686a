#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "language/sentence_analysis.hpp"

namespace notegraph {

/// Reads names off the scores of begin, inside and outside labels ("O", "B-PER", "I-PER", "B-ORG", …).
class NameTagger {
 public:
  NameTagger() = default;
  /// The labels in the order of the scores; unknown types become NameType::Other.
  explicit NameTagger(std::span<const std::string_view> labels);

  /// Gives "no name" a little more weight for capitalised proper nouns within a sentence, acronyms apart:
  /// training passes over what the annotators may have forgotten, and so leans to names.
  void weigh_doubts(std::span<const SentenceAnalysis> sentences, std::size_t stride,
                    std::span<std::vector<float>> scores) const;

  /// Draws the scores of a document's words together: each capitalised word that comes several times leans
  /// towards the kinds of name that all its places together speak for. `sentences` give the words, `scores` a
  /// row of `stride` floats for each of their tokens.
  void agree(std::span<const SentenceAnalysis> sentences, std::size_t stride,
             std::span<std::vector<float>> scores) const;

  /// For each token, how likely it is within a name of each NameType.
  [[nodiscard]] std::vector<std::array<float, 4>> kinds(std::span<const float> scores, std::size_t stride,
                                                        std::size_t tokens) const;

  /// The best sequence of labels (Viterbi 1967) in which an inside label follows its own kind. `scores`: a
  /// row of `stride` floats for each of `tokens` tokens.
  [[nodiscard]] std::vector<NameSpan> names(std::span<const float> scores, std::size_t stride,
                                            std::size_t tokens) const;

 private:
  struct Label {
    char position = 'O';
    NameType type = NameType::Other;
  };
  [[nodiscard]] static bool follows(const Label& before, const Label& label);

  [[nodiscard]] std::size_t kind(const Label& label) const;
  std::vector<Label> labels_;
};

}  // namespace notegraph
