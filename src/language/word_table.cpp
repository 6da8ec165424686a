#include "language/word_table.hpp"

#include <bit>

namespace notegraph {

std::uint64_t hash_text(std::string_view text, std::uint64_t seed) {
  std::uint64_t hash = 0xCBF29CE484222325ULL ^ (seed * 0x9E3779B97F4A7C15ULL);
  for (const char byte : text) {  // FNV-1a
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3ULL;
  }
  hash ^= hash >> 32U;  // the low bits choose the slot: mix the high ones in
  hash *= 0xD6E8FEB86659FD93ULL;
  hash ^= hash >> 32U;
  return hash == 0 ? 1 : hash;
}

WordTable::WordTable(std::span<const Entry> entries)
    : slots_(std::bit_ceil(entries.size() * 2 + 1)), mask_(slots_.size() - 1) {
  for (const Entry& entry : entries) {
    std::uint64_t slot = entry.hash & mask_;
    while (slots_[slot].hash != 0 && slots_[slot].hash != entry.hash) slot = (slot + 1) & mask_;
    slots_[slot] = entry;
  }
}

std::uint32_t WordTable::find(std::uint64_t hash) const {
  if (slots_.empty()) return kAbsent;
  for (std::uint64_t slot = hash & mask_; slots_[slot].hash != 0; slot = (slot + 1) & mask_) {
    if (slots_[slot].hash == hash) return slots_[slot].value;
  }
  return kAbsent;
}

}  // namespace notegraph
