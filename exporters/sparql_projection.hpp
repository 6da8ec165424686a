#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

/// The variables that a SELECT gives, in its order; for "*" all that occur. Empty if the query is no SELECT.
std::vector<std::string> selected_variables(std::string_view query);

}  // namespace notegraph
