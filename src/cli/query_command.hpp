#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace notegraph::cli {

/// `notegraph query`: answers a SPARQL query over graphs. See add_build_command.
void add_query_command(CLI::App& app, std::function<int()>& run);

}  // namespace notegraph::cli
