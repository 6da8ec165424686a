#include "language/word_vectors.hpp"

#include <algorithm>
#include <cstring>

namespace notegraph {

WordVectors::WordVectors(std::string_view words, std::string_view codes, std::span<const float> codebook) {
  const std::size_t count = words.size() / kHashBytes;
  const bool agree =
      words.size() == count * kHashBytes && codes.size() == count * kGroups && codebook.size() == kCodebook;
  if (!agree) return;
  std::vector<WordTable::Entry> entries(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::memcpy(&entries[i].hash, words.data() + i * kHashBytes, kHashBytes);
    entries[i].value = static_cast<std::uint32_t>(i);
  }
  words_ = WordTable(entries);
  codes_.assign(codes.begin(), codes.end());
  codebook_.assign(codebook.begin(), codebook.end());
}

bool WordVectors::find(std::uint64_t hash, std::span<float, kDimensions> vector) const {
  const std::uint32_t word = words_.find(hash);
  if (word == WordTable::kAbsent) return false;
  const std::uint8_t* codes = codes_.data() + static_cast<std::size_t>(word) * kGroups;
  for (std::size_t d = 0; d < kDimensions; ++d) {
    const std::size_t group = d / kGroup;
    vector[d] = codebook_[(group * kCodes + codes[group]) * kGroup + d % kGroup];
  }
  return true;
}

}  // namespace notegraph
