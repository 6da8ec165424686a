#include "gazetteers/sorted_lines.hpp"

#include <algorithm>

namespace notegraph {
namespace {

std::string_view first_field(std::string_view text, std::size_t line) {
  const std::size_t end = std::min(text.find_first_of("\t\n", line), text.size());
  return text.substr(line, end - line);
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

/// The start of the line that holds byte `at`.
std::size_t line_start(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t end = text.rfind('\n', at - 1);
  return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

std::string_view take_field(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return field;
}

std::string_view SortedLines::lines(std::string_view key) const {
  const std::string_view text = file_.bytes();
  std::size_t low = 0;             // every line before it sorts before the key
  std::size_t high = text.size();  // no line from here on does
  while (low < high) {
    const std::size_t middle = line_start(text, low + (high - low) / 2);
    if (first_field(text, middle) < key) {
      low = next_line(text, middle);
    } else {
      high = middle;
    }
  }
  std::size_t end = low;
  while (end < text.size() && first_field(text, end) == key) end = next_line(text, end);
  return text.substr(low, end - low);
}

}  // namespace notegraph
