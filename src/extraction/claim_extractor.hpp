#pragma once

#include <vector>

#include "extraction/claim_rules.hpp"
#include "extraction/document.hpp"
#include "extraction/extraction.hpp"
#include "extraction/references.hpp"

namespace notegraph {

/// Runs the claim rules over every sentence. Claims come in the order of the text; on one trigger, the first
/// rule of a type that fits makes the claim. What the sentence denies, asks for, fears or only allows is
/// none, unless the rule is about just that.
std::vector<Claim> find_claims(const Document& document, const References& references,
                               const std::vector<DateMention>& dates, const ClaimRules& rules);

}  // namespace notegraph
