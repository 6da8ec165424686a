#include "reading/source_lines.hpp"

#include "text/utf8.hpp"

namespace notegraph {

std::vector<SourceLine> source_lines(std::string_view input) {
  std::vector<SourceLine> lines;
  const bool marked = input.starts_with("\xEF\xBB\xBF");
  std::size_t at = marked ? 3 : 0;
  std::size_t code_point = marked ? 1 : 0;
  while (at < input.size()) {
    std::size_t end = input.find('\n', at);
    const std::size_t next = end == std::string_view::npos ? input.size() : end + 1;
    if (end == std::string_view::npos) end = input.size();
    if (end > at && input[end - 1] == '\r') --end;
    lines.push_back({{at, end}, code_point, lines.size() + 1});
    code_point += utf8::length(input.substr(at, next - at));
    at = next;
  }
  return lines;
}

Range trimmed(std::string_view input, Range range) {
  const auto blank = [&](std::size_t at) {
    return input[at] == ' ' || input[at] == '\t' || input[at] == '\r' || input[at] == '\f' ||
           input[at] == '\v';
  };
  while (range.begin < range.end && blank(range.begin)) ++range.begin;
  while (range.begin < range.end && blank(range.end - 1)) --range.end;
  return range;
}

}  // namespace notegraph
