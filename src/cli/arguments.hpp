#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace notegraph::cli {

/// "json,ttl, dot" as its parts, without spaces and empty ones, each once, in the order given.
std::vector<std::string> comma_separated(std::string_view list);

/// "a, b and c", for messages.
std::string listed(const std::vector<std::string>& words);

}  // namespace notegraph::cli
