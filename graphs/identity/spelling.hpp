#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace notegraph {

/// A word in a form that ways of writing foreign names in Latin letters have in common: "mukhammed" and
/// "muhammed", "ergaliyeva" and "yergalieva" give the same. `word` is ASCII in lower case.
std::string spelling_key(std::string_view word);

/// A still coarser form, consonants alone, under which candidates are looked up: alike words have it in
/// common.
std::string consonant_key(std::string_view word);

enum class Likeness : std::uint8_t { Equal, Spelling, Close, None };

/// How alike two words (ASCII, lower case) are: the same, the same but for how a name is transliterated, one
/// letter off in a long word, or not. The feminine "-a" of surnames is no spelling: "ivanov", "ivanova" are
/// None.
Likeness likeness(std::string_view a, std::string_view b);

}  // namespace notegraph
