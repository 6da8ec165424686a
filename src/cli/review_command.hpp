#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace notegraph::cli {

/// Adds `notegraph review`, which asks about each pair that is possibly the same and writes the answers.
void add_review_command(CLI::App& app, std::function<int()>& chosen);

}  // namespace notegraph::cli
