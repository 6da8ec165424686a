#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace notegraph::cli {

/// `notegraph draw`: draws a graph. See add_build_command.
void add_draw_command(CLI::App& app, std::function<int()>& run);

}  // namespace notegraph::cli
