#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace notegraph::cli {

/// Adds `notegraph diff`, which tells what is new, changed or no longer reported between two graphs.
void add_diff_command(CLI::App& app, std::function<int()>& chosen);

}  // namespace notegraph::cli
