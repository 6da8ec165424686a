#pragma once

#include <span>

#include "language/sentence_analysis.hpp"

namespace notegraph {

/// Hangs phrases on the verb that asks for them where the parser hung them on its object: "fined the editor
/// for libel", "sentenced two users to prison", "ordered the operator to close the site". Which verb asks
/// for which preposition or infinitive behind its object is known of the verb, whatever its object is. Trees
/// stay projective: only the last phrase under the object moves.
void repair_attachments(std::span<Token> tokens);

}  // namespace notegraph
