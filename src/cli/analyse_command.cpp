#include "cli/analyse_command.hpp"
namespace notegraph::cli {
void add_analyse_command(CLI::App&, std::function<int()>&) {}
}  // namespace notegraph::cli
