#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/knowledge.hpp"
#include "extraction/name_record.hpp"

namespace notegraph {

/// All that a report names, before anybody knows what it is or what is the same.
struct GatheredNames {
  std::vector<NameRecord> records;                      // in order of first appearance
  std::unordered_map<std::string, std::size_t> by_key;  // "name:…", "domain:…", "law:…", "state:KZ:police"
  std::vector<std::pair<std::size_t, std::size_t>> same;  // records that a bracket or "known as" makes one
  std::vector<std::pair<std::size_t, std::size_t>> same_persons;  // the same if both turn out to be persons
  std::unordered_set<std::string> generic;                        // abbreviations of common nouns: "ISPs"
};

/// Reads the sentences of a report for domains, laws, the state's organs and names. `country` is the ISO
/// 3166-1 code of the report's country, whose state "the government" is.
GatheredNames gather_names(const Document& document, const Knowledge& knowledge, const std::string& country);

}  // namespace notegraph
