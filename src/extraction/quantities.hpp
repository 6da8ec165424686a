#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/knowledge.hpp"
#include "text/span.hpp"

namespace notegraph {

enum class QuantityKind : std::uint8_t { Bare, Percent, Money, Duration, Measure, Rank };

/// A number in a text with the unit that stands beside it.
struct Quantity {
  double value = 0;
  QuantityKind kind = QuantityKind::Bare;
  std::string unit;          // "percent", "USD", "years", "Mbps" (as printed), "place"; empty if Bare
  Range number;              // digits or number words with their scale: "2.5 million"
  Range text;                // with sign and unit: "$2.5 million"
  bool spelled = false;      // "five"
  bool hyphenated = false;   // "10-day"
  bool scaled = false;       // has "million", "k", … of its own
  bool opens_range = false;  // "5" of "5 to 10 percent", "5-10 websites": the next one has the unit
};

/// Every number of `text` within `sentence` that can be a figure, in order: digits and words, with the unit
/// that is printed beside it. What is part of a longer code (versions, times of day, "24/7", "COVID-19",
/// "3G", "two-tiered"), ordinals that are no rank, and ages are left out. `country` is the report's ISO
/// 3166-1 code, or empty. Linear in the sentence.
std::vector<Quantity> find_quantities(std::string_view text, Range sentence, const Knowledge& knowledge,
                                      std::string_view country);

}  // namespace notegraph
