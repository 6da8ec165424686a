#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "graphs/identity/identity_profile.hpp"

namespace notegraph {

/// Pairs of indices, the smaller first, sorted, each once.
using CandidatePairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Which profiles are worth comparing: those that have an identifier, what a gazetteer knows them as, a
/// domain, an acronym, or the consonants of their name or of an unusual word of it in common; in one country
/// for what each country has its own of. A block that many share is compared in a window of its order alone,
/// so that the number of pairs grows no faster than the number of profiles.
CandidatePairs candidate_pairs(const std::vector<IdentityProfile>& profiles);

}  // namespace notegraph
