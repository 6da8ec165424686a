#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace notegraph::cli {

/// Adds `notegraph merge`, which ties several graphs together, and `notegraph unmerge`, which gives them
/// back.
void add_merge_command(CLI::App& app, std::function<int()>& chosen);
void add_unmerge_command(CLI::App& app, std::function<int()>& chosen);

}  // namespace notegraph::cli
