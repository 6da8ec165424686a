#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace notegraph {

/// What tokenizer and features need to know of a character; scripts without case count as lower case.
enum class CharacterClass : std::uint8_t { Space, Digit, Upper, Lower, Punctuation, Symbol, Joiner };

/// The class of a code point. Latin, Greek, Cyrillic and Armenian capitals are told from small letters.
CharacterClass character_class(char32_t code_point);

inline bool is_letter(CharacterClass c) {
  return c == CharacterClass::Upper || c == CharacterClass::Lower;
}

/// The code point at byte `at` and its size in bytes; an ill-formed byte is U+FFFD of size 1.
struct Character {
  char32_t code_point = 0;
  std::size_t size = 1;
};
Character character_at(std::string_view text, std::size_t at);

}  // namespace notegraph
