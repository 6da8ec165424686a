#include "extraction/same_happening.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kMostTellings = 32;  // different happenings to one target that are kept to compare with
constexpr std::chrono::days kMonth{31}, kYear{366};

const Role* role_of(const Claim& claim, std::string_view name) {
  const auto found = std::find_if(claim.roles.begin(), claim.roles.end(),
                                  [&](const Role& role) { return role.name == name; });
  return found == claim.roles.end() ? nullptr : &*found;
}

// The entities of a role, sorted.
std::vector<EntityId> entities_of(const Role& role) {
  std::vector<EntityId> ids;
  for (const Filler& filler : role.fillers) {
    if (const auto* id = std::get_if<EntityId>(&filler.who)) ids.push_back(*id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

// Type and main roles as one key; empty if a main role is not filled by named entities alone.
std::string key_of(const Claim& claim, const ClaimSchema& schema) {
  std::string key = claim.type;
  for (const std::string& name : schema.main) {
    const Role* role = role_of(claim, name);
    if (role == nullptr) return {};
    const std::vector<EntityId> ids = entities_of(*role);
    if (ids.size() != role->fillers.size()) return {};
    key += '/' + name;
    for (const EntityId id : ids) key += ' ' + std::to_string(static_cast<std::size_t>(id));
  }
  return schema.main.empty() ? std::string() : key;
}

bool roles_agree(const Claim& a, const Claim& b) {
  return std::all_of(a.roles.begin(), a.roles.end(), [&](const Role& role) {
    const Role* other = role_of(b, role.name);
    if (other == nullptr) return true;
    const auto mine = entities_of(role), theirs = entities_of(*other);
    return mine.empty() || theirs.empty() || std::any_of(mine.begin(), mine.end(), [&](EntityId id) {
             return std::binary_search(theirs.begin(), theirs.end(), id);
           });
  });
}

bool values_agree(const Claim& a, const Claim& b) {
  return std::all_of(a.values.begin(), a.values.end(), [&](const auto& value) {
    const auto other = b.values.find(value.first);
    return other == b.values.end() || fold_case(other->second) == fold_case(value.second);
  });
}

// Whether a value or a role besides the main ones, which are the same anyway, is the same in both.
bool is_corroborated(const Claim& a, const Claim& b, const ClaimSchema& schema) {
  const bool value = std::any_of(a.values.begin(), a.values.end(), [&](const auto& v) {
    return b.values.contains(v.first);  // see values_agree
  });
  return value || std::any_of(a.roles.begin(), a.roles.end(), [&](const Role& role) {
           if (std::find(schema.main.begin(), schema.main.end(), role.name) != schema.main.end())
             return false;
           const Role* other = role_of(b, role.name);  // see roles_agree
           return other != nullptr && !entities_of(role).empty() && !entities_of(*other).empty();
         });
}

// Whether `wide` is no longer than `widest` and `narrow` lies inside it.
bool holds(const Edtf& wide, const Edtf& narrow, std::chrono::days widest) {
  if (!wide.earliest() || !wide.latest() || !narrow.earliest() || !narrow.latest()) return false;
  const std::chrono::sys_days first = *wide.earliest(), last = *wide.latest();
  return last - first < widest && first <= std::chrono::sys_days(*narrow.earliest()) &&
         std::chrono::sys_days(*narrow.latest()) <= last;
}

bool dates_agree(const Claim& a, const Claim& b, const ClaimSchema& schema) {
  if (!a.date && !b.date) return schema.lasting;
  if (!a.date || !b.date) return false;
  const std::chrono::days widest = is_corroborated(a, b, schema) ? kYear : kMonth;
  return *a.date == *b.date || holds(*a.date, *b.date, widest) || holds(*b.date, *a.date, widest);
}

}  // namespace

void tie_same_happenings(std::vector<Claim>& claims, const ClaimSchemas& schemas) {
  std::unordered_map<std::string, std::vector<std::size_t>> tellings;  // first claims of happenings, by key
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    const auto schema = schemas.find(claim.type);
    if (schema == schemas.end() || claim.modality == "denied" || claim.modality == "planned") continue;
    const std::string key = key_of(claim, schema->second);
    if (key.empty()) continue;
    std::vector<std::size_t>& firsts = tellings[key];
    const auto same = std::find_if(firsts.begin(), firsts.end(), [&](std::size_t first) {
      return roles_agree(claims[first], claim) && values_agree(claims[first], claim) &&
             dates_agree(claims[first], claim, schema->second);
    });
    if (same != firsts.end()) {
      claim.same_happening_as = *same;
    } else if (firsts.size() < kMostTellings) {
      firsts.push_back(i);
    }
  }
}

}  // namespace notegraph
