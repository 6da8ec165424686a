#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace notegraph::cli {

/// `notegraph analyse`: shows the language analysis of a report. See add_build_command.
void add_analyse_command(CLI::App& app, std::function<int()>& run);

}  // namespace notegraph::cli
