#pragma once

#include <vector>

#include "extraction/claim_rule.hpp"
#include "extraction/extraction.hpp"

namespace notegraph {

/// Ties each claim to the first one that tells the same happening, by Claim::same_happening_as; nothing is
/// merged. Two claims of a type tell the same if
/// - every main role of the type is filled in both by the same named entities, and no other role that both
/// fill
///   names entities without one in common;
/// - no value that both give differs but in capitals;
/// - both are dated, with the same date or one inside the other, the wider a month at most, or a year if
///   another role or a value agrees too; claims that hold rather than happen may both be undated instead;
/// - neither is denied or only planned.
/// Linear in the number of claims.
void tie_same_happenings(std::vector<Claim>& claims, const ClaimSchemas& schemas);

}  // namespace notegraph
