#pragma once

#include <vector>

#include "language/model_file.hpp"
#include "language/training/corpus.hpp"

namespace notegraph::training {

/// Learns the rules by ending, and the words they get wrong, and puts both into the model file.
void export_lemmas(const std::vector<GoldSentence>& text, ModelFile& model);

}  // namespace notegraph::training
