#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "graphs/identity/identity_profile.hpp"

namespace notegraph {

/// How two names relate.
enum class NameRelation : std::uint8_t {
  Equal,     // the same words, in whatever order and spelling
  Contains,  // one has all words of the other and more
  Acronym,   // one shortens the other
  Initials,  // of persons: "N. Nazarbayev"
  Surname,   // of persons: one is a single word of the other
  None,
};

struct NameComparison {
  NameRelation relation = NameRelation::None;
  std::size_t respelled = 0;  // words that are the same in another transliteration
  std::size_t close = 0;      // words that are one letter off
  std::size_t extra = 0;      // words that only one name has
};

/// Compares names of things: the order of words does not matter; ordinary English words must be equal but for
/// a plural, others may be transliterated differently.
NameComparison compare_names(const NameForm& a, const NameForm& b);

/// Compares names of persons: first with first and last with last, middle names may be missing.
NameComparison compare_person_names(const NameForm& a, const NameForm& b);

}  // namespace notegraph
