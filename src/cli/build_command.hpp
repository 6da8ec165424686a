#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace notegraph::cli {

/// `notegraph build`: reads reports and writes their graphs. Adds the subcommand to `app`; `run` receives
/// what it does when it is the one chosen, returning the exit code.
void add_build_command(CLI::App& app, std::function<int()>& run);

}  // namespace notegraph::cli
