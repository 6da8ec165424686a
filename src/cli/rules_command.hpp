#pragma once

#include <CLI/App.hpp>
#include <functional>

namespace notegraph::cli {

/// `notegraph rules`: lists the claim rules, or tries them on their own examples. See add_build_command.
void add_rules_command(CLI::App& app, std::function<int()>& run);

}  // namespace notegraph::cli
