#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

/// The names and aliases of the rows of a small table. Views into the table's text must outlive it.
class NameIndex {
 public:
  /// Says that row `row` is called `written`.
  void add(std::string_view written, std::size_t row);

  /// Sorts; call once after the last add.
  void finish();

  /// The row that `text` names, with regard to case (see case_allows), or `none`. The first row added wins.
  [[nodiscard]] std::size_t find(std::string_view text) const;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

 private:
  struct Entry {
    std::string key;
    std::string_view written;
    std::size_t row;
  };
  std::vector<Entry> entries_;
};

}  // namespace notegraph
