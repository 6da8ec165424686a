#include "gazetteers/name_index.hpp"

#include <algorithm>

#include "gazetteers/name_key.hpp"

namespace notegraph {

void NameIndex::add(std::string_view written, std::size_t row) {
  entries_.push_back({name_key(written), written, row});
}

void NameIndex::finish() {
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.key < b.key; });
}

std::size_t NameIndex::find(std::string_view text) const {
  const std::string key = name_key(text);
  auto entry = std::lower_bound(entries_.begin(), entries_.end(), key,
                                [](const Entry& a, const std::string& b) { return a.key < b; });
  for (; entry != entries_.end() && entry->key == key; ++entry) {
    if (case_allows(entry->written, text)) return entry->row;
  }
  return none;
}

}  // namespace notegraph
