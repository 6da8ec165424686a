#pragma once

namespace notegraph::cli {

/// The `notegraph` command: reads the arguments, runs the subcommand, tells errors on standard error. Returns
/// the exit code.
int run_command(int argc, char** argv);

}  // namespace notegraph::cli
