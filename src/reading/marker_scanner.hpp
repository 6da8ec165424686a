#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

/// A marker as printed: the numbers it names and how many bytes it takes.
struct MarkerMatch {
  std::vector<std::string> numbers;
  std::size_t size = 0;

  explicit operator bool() const { return size > 0; }
};

/// "[12]", "[12, 13]", "[12-14]", "[12; 15–17]" at the start of `text`. A range of more than 50 numbers is
/// none.
MarkerMatch bracketed_marker(std::string_view text);

/// "[^12]" or "[^label]" at the start of `text`, not a definition ("[^12]:").
MarkerMatch markdown_marker(std::string_view text);

/// "¹²", "^12^", "<sup>12</sup>", "<sup>[12]</sup>" at the start of `text`.
MarkerMatch superscript_marker(std::string_view text);

}  // namespace notegraph
