#pragma once

#include <string>
#include <string_view>

#include "language/sentence_analysis.hpp"

namespace notegraph {

/// "NOUN", "PROPN", … as CoNLL-U writes them.
std::string_view upos_name(Upos upos);

/// The universal tag of a name, or Upos::X if it is none.
Upos upos_of(std::string_view name);

/// The token's features as CoNLL-U writes them: "Tense=Past|VerbForm=Part|Voice=Pass", or "_".
std::string morphology(const Token& token);

/// "PER", "ORG", "LOC" or "MISC".
std::string_view short_name(NameType type);

}  // namespace notegraph
