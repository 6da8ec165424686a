#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace notegraph::cli {

/// `notegraph convert`: writes graphs in other formats. See add_build_command.
void add_convert_command(CLI::App& app, std::function<int()>& run);

}  // namespace notegraph::cli
