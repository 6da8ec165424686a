#pragma once

#include <cstddef>
#include <vector>

#include "language/analyser.hpp"
#include "language/training/corpus.hpp"

namespace notegraph::training {

/// The official measures on gold tokens (universaldependencies.org, CoNLL 2018 shared task): shares in
/// percent.
struct Scores {
  double upos = 0, xpos = 0, lemmas = 0, uas = 0, las = 0, features = 0;
  double name_precision = 0, name_recall = 0, name_f1 = 0;  // exact span and type
  std::size_t tokens = 0;
};

/// Analyses the sentences, document by document, with their gold tokens.
std::vector<SentenceAnalysis> analyse_gold(const Analyser& analyser,
                                           const std::vector<GoldSentence>& sentences);

/// Compares analyses with gold, sentence by sentence.
Scores score(const std::vector<SentenceAnalysis>& analyses, const std::vector<GoldSentence>& sentences);

}  // namespace notegraph::training
