#pragma once

#include <span>

#include "language/sentence_analysis.hpp"

namespace notegraph {

/// Mends phrases that the parser hung where English grammar has no place for them: a phrase with a
/// preposition in front of the noun it is said to describe ("In Utopia, the tools that … are banned"); a
/// subject taken for an explanation of the phrase before the comma ("Soon after the vote, some outlets were
/// closed"); an explanation in the singular of a noun in the plural, behind a name ("the shares of Acme, the
/// first operator"); who did it, in the passive ("blocked for a year by two providers"). Trees stay
/// projective.
void repair_phrases(std::span<Token> tokens);

}  // namespace notegraph
