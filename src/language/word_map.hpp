#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "language/word_table.hpp"

namespace notegraph {

/// Numbers words in the order in which they are first met. The words must outlive the map.
class WordMap {
 public:
  /// The number of `word` under `kind`, and whether it is new.
  std::pair<std::uint32_t, bool> add(std::string_view word, std::uint64_t kind) {
    if (entries_.size() * 2 >= slots_.size()) grow();
    const std::uint64_t hash = hash_text(word, kind);
    std::uint64_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      const Entry& entry = entries_[slots_[slot] - 1];
      if (entry.hash == hash && entry.kind == kind && entry.word == word) return {slots_[slot] - 1, false};
    }
    entries_.push_back({hash, kind, word});
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    return {slots_[slot] - 1, true};
  }
  [[nodiscard]] bool find(std::string_view word, std::uint64_t kind) const {
    if (slots_.empty()) return false;
    const std::uint64_t hash = hash_text(word, kind);
    for (std::uint64_t slot = hash & (slots_.size() - 1); slots_[slot] != 0;
         slot = (slot + 1) & (slots_.size() - 1)) {
      const Entry& entry = entries_[slots_[slot] - 1];
      if (entry.hash == hash && entry.kind == kind && entry.word == word) return true;
    }
    return false;
  }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  void clear() {
    entries_.clear();
    slots_.clear();
  }

 private:
  struct Entry {
    std::uint64_t hash, kind;
    std::string_view word;
  };

  void grow() {
    slots_.assign(slots_.empty() ? 256 : slots_.size() * 2, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      std::uint64_t slot = entries_[i].hash & (slots_.size() - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // 0 is free, else 1 + index
};

}  // namespace notegraph
