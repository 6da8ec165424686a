#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace notegraph::training {

/// The blocks of the model file that WordVectors is made of.
struct VectorCodes {
  std::string words, codes;
  std::vector<float> codebook;
};

/// Reads word vectors as text, a word and WordVectors::kDimensions numbers a line, frequent words first (the
/// format of GloVe), and codes those of the first `count` word keys. Throws InputError with the line at
/// fault.
VectorCodes read_word_vectors(const std::filesystem::path& file, std::size_t count);

}  // namespace notegraph::training
