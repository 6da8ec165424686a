#include "cli/command.hpp"

int main(int argc, char** argv) {
  return notegraph::cli::run_command(argc, argv);
}
