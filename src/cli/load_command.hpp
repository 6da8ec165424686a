#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace notegraph::cli {

/// `notegraph load`: sends graphs to a server. See add_build_command.
void add_load_command(CLI::App& app, std::function<int()>& run);

}  // namespace notegraph::cli
