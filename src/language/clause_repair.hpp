#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

#include "language/sentence_analysis.hpp"

namespace notegraph {

/// The lemma of a form as if it had a Penn tag: "VBD" or "VBZ".
using LemmaOf = std::function<std::string_view(std::string_view form, std::string_view xpos)>;

/// Mends kinds of wrong trees that a reader never makes. "The ministry blocked Example.org" read as one noun
/// phrase: English has no determined noun in front of a participle inside a compound (it writes
/// "government-blocked sites"), so where the whole clause is such a phrase the participle is its verb, the
/// noun before it the subject and the head the object. "Section 5 empowers the minister" read as two noun
/// phrases side by side. "The singer, indicted in May, awaits trial" with the participle as its main verb,
/// or as a clause beside it. "Alpha, a company, closed" with two subjects of one verb.
void repair_clauses(std::span<Token> tokens, const LemmaOf& lemma_of);

}  // namespace notegraph
