#include "graphs/claim_roles.hpp"

#include <algorithm>
#include <array>

namespace notegraph {

namespace {
constexpr std::array<ClaimRoles, 21> kClaimRoles{{
    {"Affiliation", "member organization", "relation"},
    {"Arrest", "agent target place", ""},
    {"Attack", "agent target place", "method"},
    {"Block", "agent target place", ""},
    {"Closure", "agent target", ""},
    {"CourtRuling", "court against requestedBy inFavorOf law", "outcome term amount"},
    {"Disruption", "target place agent", ""},
    {"Enactment", "agent law amends", "stage"},
    {"Founding", "agent founded place", ""},
    {"Kinship", "person relative", "relation"},
    {"LegalProceeding", "plaintiff defendant court law", "charge"},
    {"Location", "entity place", ""},
    {"Ownership", "owner owned", "share"},
    {"Position", "person organization", "title"},
    {"Protest", "participant place", ""},
    {"Provision", "law subject", "content"},
    {"Regulation", "regulator regulated", ""},
    {"RemovalRequest", "agent target", "count"},
    {"Statement", "speaker addressee about", "content"},
    {"Surveillance", "agent target", "method"},
    {"Unblock", "agent target", ""},
}};
}  // namespace

const ClaimRoles* claim_roles(std::string_view type) {
  const auto found = std::find_if(kClaimRoles.begin(), kClaimRoles.end(),
                                  [&](const ClaimRoles& roles) { return roles.type == type; });
  return found == kClaimRoles.end() ? nullptr : &*found;
}

bool is_among(std::string_view word, std::string_view words) {
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    if (words.substr(0, space) == word) return true;
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  return false;
}

}  // namespace notegraph
