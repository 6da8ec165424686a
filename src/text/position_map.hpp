#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace notegraph {

/// Where each byte of a derived text (markup taken out, wrapped lines joined) stood in the input, in code
/// points. Built front to back; a look-up is a binary search and a scan of at most 64 bytes.
class PositionMap {
 public:
  /// Says that the derived text from byte `derived` on mirrors the input from code point `source` on. Calls
  /// come with rising `derived`; `text` grows alongside.
  void add(std::size_t derived, std::size_t source);

  /// Adds the look-up points inside a long mirrored stretch: call after `text` grew by `range`.
  void cover(std::string_view text, Range range, std::size_t source);

  /// The input's code points behind `range` of `text`: from the first character's place to just behind the
  /// last character's, so that markup inside is covered and markup at the edges is not.
  [[nodiscard]] Span span(std::string_view text, Range range) const;

  /// The input position of the character at byte `at` of `text`.
  [[nodiscard]] std::size_t position(std::string_view text, std::size_t at) const;

 private:
  struct Point {
    std::size_t derived;
    std::size_t source;
  };
  std::vector<Point> points_;
};

}  // namespace notegraph
