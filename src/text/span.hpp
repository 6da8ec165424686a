#pragma once

#include <compare>
#include <cstddef>

namespace notegraph {

/// A stretch of the input text: code points counted from its start, `end` exclusive. Every position that
/// leaves the program is a Span; byte offsets (see Range) stay inside it.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  auto operator<=>(const Span&) const = default;
};

/// A stretch of a UTF-8 string in bytes, `end` exclusive.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool holds(const Range& other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(const Range& other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Range&) const = default;
};

}  // namespace notegraph
