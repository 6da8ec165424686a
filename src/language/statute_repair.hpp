#pragma once

#include <span>

#include "language/clause_repair.hpp"
#include "language/sentence_analysis.hpp"

namespace notegraph {

/// Mends the tree of a sentence that begins with a part of a law and whose verb the parser takes for a
/// plural: "Article 12 of the penal code limits foreign ownership", "… punishes libel". Behind a number and
/// "of …" no plural noun has another noun phrase right behind it.
void repair_statutes(std::span<Token> tokens, const LemmaOf& lemma_of);

}  // namespace notegraph
