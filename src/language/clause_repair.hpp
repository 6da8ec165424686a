#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

#include "language/sentence_analysis.hpp"

namespace notegraph {

/// Mends one kind of wrong tree that a reader never makes: "the ministry blocked Example.org" read as one
/// noun phrase. English has no determined noun in front of a participle inside a compound (it writes
/// "government-blocked sites"), so where the whole clause is such a phrase the participle is its verb, the
/// noun before it the subject and the head the object. `past_lemma` gives the lemma of a form as a past
/// tense.
void repair_clauses(std::span<Token> tokens,
                    const std::function<std::string_view(std::string_view)>& past_lemma);

}  // namespace notegraph
