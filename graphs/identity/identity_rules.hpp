#pragma once

#include "graphs/identity/identity.hpp"
#include "graphs/identity/identity_profile.hpp"

namespace notegraph {

/// Whether two entities of different datasets are one thing. In this order:
/// - identifiers of kept registers decide at once, then what the gazetteers know both as;
/// - other types are other things; a website and the organization of its name are at most "possibly" one;
/// - platforms, software, sites with a domain, international bodies and treaties are the same in every
/// country;
/// - institutions and laws are the same only if they belong to one country, by their name or their report;
/// - a full name of a person is the same person in one country, "possibly" in two;
/// - companies, media and associations of one name in two countries are the same only if the name is coined.
/// The same whichever of the two comes first.
Comparison compare(const IdentityProfile& a, const IdentityProfile& b);

}  // namespace notegraph
