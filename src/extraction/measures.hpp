#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

/// The units of measure of schema/lexicon/measures.tsv: "Mbps", "square kilometers".
class Measures {
 public:
  static Measures load();

  /// Bytes of the longest unit with which `text` begins, no letter or digit behind it; 0 if there is none.
  [[nodiscard]] std::size_t at_start_of(std::string_view text) const;

 private:
  std::vector<std::string> units_;  // folded, the longest first
};

}  // namespace notegraph
