#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "language/token_features.hpp"
#include "language/training/corpus.hpp"
#include "language/training/gazetteers.hpp"
#include "language/training/network.hpp"
#include "language/training/vector_codes.hpp"
#include "language/word_table.hpp"
#include "language/word_vectors.hpp"

namespace notegraph::training {

/// Names of classes in the order of their numbers.
class ClassList {
 public:
  /// The number of a class, added if it is new.
  std::uint32_t add(const std::string& name);
  /// The number of a class, or 0 if unknown.
  [[nodiscard]] std::uint32_t find(const std::string& name) const;
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::uint32_t> numbers_;
};

/// The joint tag of a token, as the model file lists it: universal tag, Penn tag and the features that
/// extraction needs, separated by tabs: "VERB\tVBN\tTense=Past|VerbForm=Part|Voice=Pass".
std::string joint_tag(const GoldToken& token);

/// Words, word lists and classes of a training text, and its sentences as numbers.
class ExampleMaker {
 public:
  ExampleMaker(const std::vector<GoldSentence>& text, const Gazetteers& lists, const VectorCodes& vectors);

  /// Clues of names are found document by document.
  [[nodiscard]] std::vector<ExampleSentence> examples(const std::vector<GoldSentence>& text) const;
  /// The words of a name without a sentence around it: features and clues only.
  [[nodiscard]] ExampleSentence name_examples(const std::vector<std::string>& words) const;
  [[nodiscard]] Sizes sizes() const;
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

  ClassList tags, relations, names;

 private:
  [[nodiscard]] ExampleSentence examples(const GoldSentence& sentence,
                                         const std::vector<std::uint32_t>& clues) const;

  FeatureSpace space_;
  std::vector<std::string> words_;
  std::map<std::string, std::uint32_t> counts_;
  WordVectors vectors_;
  WordTable word_table_, list_table_, phrase_table_;
};

}  // namespace notegraph::training
