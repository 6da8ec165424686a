#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace notegraph::cli {

/// `notegraph check`: checks a graph's structure. See add_build_command.
void add_check_command(CLI::App& app, std::function<int()>& run);

}  // namespace notegraph::cli
