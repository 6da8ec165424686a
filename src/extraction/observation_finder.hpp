#pragma once

#include <vector>

#include "extraction/document.hpp"
#include "extraction/extraction.hpp"
#include "extraction/knowledge.hpp"
#include "extraction/references.hpp"

namespace notegraph {

/// Every figure that the report states, in the order of the text: percentages, counts, amounts of money,
/// durations, measures and ranks, with what is measured, its date, place, source and notes. Numbers that only
/// name or order something (articles, years, ages, versions) are none, nor what belongs to a claim of another
/// kind: shares of owners, terms and fines of sentences. `dates` are those of the whole report.
std::vector<Observation> find_observations(const Document& document, const References& references,
                                           const std::vector<DateMention>& dates, const Knowledge& knowledge);

}  // namespace notegraph
