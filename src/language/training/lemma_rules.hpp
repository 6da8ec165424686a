#pragma once

#include <vector>

#include "language/model_file.hpp"
#include "language/training/corpus.hpp"
#include "language/training/inflections.hpp"

namespace notegraph::training {

/// Learns the rules by ending, and the words they get wrong, and puts both into the model file. What the text
/// does not have is checked against the dictionary.
void export_lemmas(const std::vector<GoldSentence>& text, const std::vector<Inflection>& dictionary,
                   ModelFile& model);

}  // namespace notegraph::training
