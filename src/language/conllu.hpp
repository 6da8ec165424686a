#pragma once

#include <ostream>
#include <span>
#include <string_view>

#include "language/sentence_analysis.hpp"

namespace notegraph {

/// Writes sentences as CoNLL-U (universaldependencies.org/format.html): "# sent_id" from 1, "# text", ten
/// columns a token; MISC holds SpaceAfter=No, the token's bytes in the analysed text as
/// "TokenRange=begin:end", and names as "Name=B-PER". `text` is what was analysed.
void write_conllu(std::ostream& out, std::string_view text, std::span<const SentenceAnalysis> sentences);

/// Writes sentences for people: the sentence, then its tree, a token a line, indented below its head, with
/// relation, tag, lemma and name.
void write_trees(std::ostream& out, std::string_view text, std::span<const SentenceAnalysis> sentences);

}  // namespace notegraph
