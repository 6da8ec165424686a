#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace notegraph {

/// A line of the input.
struct SourceLine {
  Range bytes;                 // without its line break (LF or CRLF)
  std::size_t code_point = 0;  // of its first character
  std::size_t number = 0;      // from 1
};

/// The input cut into lines; a byte order mark at its start belongs to none.
std::vector<SourceLine> source_lines(std::string_view input);

/// The line without white space at its ends.
Range trimmed(std::string_view input, Range range);

}  // namespace notegraph
