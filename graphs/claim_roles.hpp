#pragma once

#include <string_view>

namespace notegraph {

/// The roles and values that claims of one type may have (docs/model.md).
struct ClaimRoles {
  std::string_view type;
  std::string_view roles;   // words separated by spaces
  std::string_view values;  // likewise
};

/// Nothing if the type is not one of the model's.
const ClaimRoles* claim_roles(std::string_view type);

/// Whether `word` is one of the space-separated `words`.
bool is_among(std::string_view word, std::string_view words);

}  // namespace notegraph
