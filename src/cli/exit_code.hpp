#pragma once

#include <stdexcept>
#include <string>

namespace notegraph::cli {

/// What the command returns to the shell.
enum ExitCode : int {
  kDone = 0,
  kInputAtFault = 1,  // a report or graph cannot be read, or does not hold what it should
  kUsage = 2,         // the command line is wrong
  kFailure = 3,       // all is right but we could not do it: the output cannot be written, or a fault of ours
};

/// The command line asks for what makes no sense (exit code 2).
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The result cannot be written (exit code 3).
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace notegraph::cli
