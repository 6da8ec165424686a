#pragma once

#include <array>
#include <span>

#include "language/sentence_analysis.hpp"

namespace notegraph {

/// Completes names by the sentence's tree, where the sequence model broke off inside one: over the other
/// proper nouns of a flat name ("Bill" Gottlieb), to the head of a compound ("Washington" Post), and for
/// organizations and places over "of" and proper nouns ("Gulf" of Mexico). Names that then overlap become the
/// longest one. The sentence must have tags and a tree; `kinds` are those of NameTagger and choose the type
/// of a name that grew.
void complete_names(SentenceAnalysis& sentence, std::span<const std::array<float, 4>> kinds);

}  // namespace notegraph
