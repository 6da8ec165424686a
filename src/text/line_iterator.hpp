#pragma once

#include <cstddef>
#include <iterator>

namespace notegraph {

/// Where a reader of text is: the line, from 1, of the last byte but one that it has taken. So a token's line
/// is right whether or not its end was told by one byte more, even if that byte ends the line.
struct LinePosition {
  std::size_t line = 1;
  bool took_line_end = false;  // the last byte; counts with the next
};

/// An input iterator over bytes that keeps a LinePosition. Parsers such as nlohmann's take the text through
/// it: they tell where a syntax error is, but not where a value stands.
class LineIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  /// `position` must outlive it.
  LineIterator(const char* at, LinePosition* position) : at_(at), position_(position) {}
  reference operator*() const { return *at_; }
  LineIterator& operator++() {
    if (position_->took_line_end) ++position_->line;
    position_->took_line_end = *at_ == '\n';
    ++at_;
    return *this;
  }
  LineIterator operator++(int) {
    LineIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const LineIterator& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  LinePosition* position_;
};

}  // namespace notegraph
