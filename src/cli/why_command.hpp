#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace notegraph::cli {

/// `notegraph why`: shows what a claim or node rests on. See add_build_command.
void add_why_command(CLI::App& app, std::function<int()>& run);

}  // namespace notegraph::cli
