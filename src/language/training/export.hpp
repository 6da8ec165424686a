#pragma once

#include "language/model_file.hpp"
#include "language/training/examples.hpp"
#include "language/training/gazetteers.hpp"
#include "language/training/network.hpp"

namespace notegraph::training {

/// Puts the network into 8-bit blocks of a model file, with its classes, words and word lists.
void export_network(const Network& network, const ExampleMaker& maker, const Gazetteers& lists,
                    const VectorCodes& vectors, ModelFile& model);

}  // namespace notegraph::training
