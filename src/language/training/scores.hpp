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

/// F1 from raw text: words, sentences and analyses all predicted; a word counts where its characters are
/// those of a gold word, as in the official scorer.
struct RawScores {
  double words = 0, sentences = 0, upos = 0, xpos = 0, lemmas = 0, uas = 0, las = 0, names = 0;
};

/// Takes the sentences' texts apart into paragraphs, sentences and words anew, and compares.
RawScores score_raw(const Analyser& analyser, const std::vector<GoldSentence>& sentences);

/// A line for every gold name that was not found as it is, and for every found one that is not gold: what,
/// and the words around it.
std::string name_errors(const std::vector<SentenceAnalysis>& analyses,
                        const std::vector<GoldSentence>& sentences);

}  // namespace notegraph::training
