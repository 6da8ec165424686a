#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace notegraph {

enum class SparqlTokenKind : std::uint8_t { Word, Variable, Iri, Text, Number, Sign };

struct SparqlToken {
  SparqlTokenKind kind;
  std::string text;  // words in capitals, but for "a"
  Range range;       // in the query
};

/// A SPARQL query cut into tokens, comments left out. Coarse but never wrong about where strings, IRIs and
/// comments end: "5.0" is three tokens, a prefixed name is one Iri.
std::vector<SparqlToken> sparql_tokens(std::string_view query);

}  // namespace notegraph
