#include "text/position_map.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace notegraph {

namespace {
constexpr std::size_t kStride = 64;  // bytes between look-up points
}

void PositionMap::add(std::size_t derived, std::size_t source) {
  if (!points_.empty() && points_.back().derived == derived) {
    points_.back().source = source;
  } else {
    points_.push_back({derived, source});
  }
}

void PositionMap::cover(std::string_view text, Range range, std::size_t source) {
  add(range.begin, source);
  std::size_t last = range.begin;
  for (std::size_t at = range.begin; at < range.end; ++source) {
    if (at - last >= kStride) {
      points_.push_back({at, source});
      last = at;
    }
    utf8::next(text, at);
  }
}

std::size_t PositionMap::position(std::string_view text, std::size_t at) const {
  const auto after = std::upper_bound(points_.begin(), points_.end(), at,
                                      [](std::size_t value, const Point& point) { return value < point.derived; });
  if (after == points_.begin()) return at;
  const Point& point = *(after - 1);
  return point.source + utf8::length(text.substr(point.derived, at - point.derived));
}

Span PositionMap::span(std::string_view text, Range range) const {
  const std::size_t begin = position(text, range.begin);
  if (range.empty()) return {begin, begin};
  std::size_t last = range.end;
  utf8::previous(text, last);
  return {begin, position(text, last) + 1};
}

}  // namespace notegraph
