#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "dates/calendar_grammar.hpp"
#include "dates/date_tokens.hpp"
#include "dates/date_words.hpp"

namespace notegraph {

/// Words that point to a date by another one: "the following year", "two days later", "since then".
struct RelativePhrase {
  enum class Base : std::uint8_t {
    Earlier,      // the last date before it in the paragraph
    Neighbour,    // that too, but only from the same sentence or the one before ("two days later")
    Apposition,   // the date that it directly follows: "In May 2012, two days before the vote,"
    Publication,  // when the report came out: "last year"
  };

  std::size_t begin = 0, end = 0;  // tokens
  Base base = Base::Earlier;
  std::optional<date_words::Unit> unit;  // nothing: the date as it is ("at the same time", "since then")
  int season = 0;                        // instead of a unit: "that summer"
  int shift = 0;                         // units later
  std::optional<date_words::Part> part;  // "the end of that year"
  int group = 0;                         // "the first half of that year": an EDTF code
  bool approximate = false;
  IntervalShape shape = IntervalShape::Point;
};

/// The relative phrase that starts at token `at`, if one does.
std::optional<RelativePhrase> parse_relative_phrase(std::span<const DateToken> tokens, std::size_t at);

}  // namespace notegraph
