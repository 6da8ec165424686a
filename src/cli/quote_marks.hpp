#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace notegraph::cli {

/// Words of a sentence that are to be marked for the reader.
struct QuoteMark {
  Span words;                      // in the input
  std::vector<std::string> texts;  // what stands there, if it is known: one of these
  std::string open, close;         // "{target: " and "}"
};

/// `quote` with marks around words. `sentence` is the quote's place in the input, where it may be longer, for
/// note markers and markup inside the sentence are not in the quote. Marks whose place in the quote cannot be
/// told for certain because of that are left out, and so are marks that cross an earlier one.
std::string marked_quote(std::string_view quote, Span sentence, const std::vector<QuoteMark>& marks);

}  // namespace notegraph::cli
