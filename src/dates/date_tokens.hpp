#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace notegraph {

/// A piece of text as the date grammar sees it: a word of letters, a run of digits, a single sign, or a piece
/// that is opaque (URL, e-mail, "2,195"): nothing inside it is a date.
struct DateToken {
  enum class Kind : std::uint8_t { Word, Number, Sign, Opaque };

  Kind kind = Kind::Sign;
  Range text;
  std::string lower;  // in lower case (ASCII); a dash of any kind is "-", a curly quote straight; opaque: ""
  int number = -1;    // of a Number of at most 8 digits
  bool capital = false;  // starts with an ASCII capital
  bool glued = false;    // no white space between it and the token before
  bool initial = false;  // first of its sentence; set by who knows the sentences

  [[nodiscard]] bool is_word() const { return kind == Kind::Word; }
  [[nodiscard]] bool is_number() const { return kind == Kind::Number; }
  [[nodiscard]] bool is_sign() const { return kind == Kind::Sign; }
  [[nodiscard]] bool is(std::string_view other) const { return lower == other; }
  [[nodiscard]] std::size_t digits() const { return is_number() ? text.size() : 0; }
};

/// The tokens of `range` of `text` (valid UTF-8), with positions in bytes of `text`.
std::vector<DateToken> date_tokens(std::string_view text, Range range);

}  // namespace notegraph
