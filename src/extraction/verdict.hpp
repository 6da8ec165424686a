#pragma once

#include <string>
#include <vector>

#include "extraction/name_record.hpp"

namespace notegraph {

/// What the evidence on a name adds up to.
struct Verdict {
  EntityType type = EntityType::Organization;
  std::string subtype;
  double weight = 0;   // of that type
  std::string reason;  // the weightiest one
};

/// The type with the most weight, its most weighty subtype and reason.
Verdict verdict_of(const std::vector<Evidence>& evidence);

/// The evidence in words, the weightiest first: "Person: a title stands before it (5)".
std::vector<std::string> explain(std::vector<Evidence> evidence);

}  // namespace notegraph
