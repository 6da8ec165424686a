#pragma once

#include <string>
#include <vector>

#include "extraction/extraction.hpp"

namespace notegraph {

/// For people: each entity with its type, slug and aliases, and below it what speaks for its type and what
/// spoke for another one, the weightiest first.
std::string explanation_of(const std::vector<Entity>& entities);

}  // namespace notegraph
