#pragma once

#include <string>
#include <vector>

#include "temporary_folder.hpp"

namespace notegraph::testing {

/// What a run of the command left behind. `code` is 128 and more if a signal ended it.
struct Outcome {
  int code = 0;
  std::string out, err;
};

/// Runs the `notegraph` that was just built, with `input` on its standard input.
Outcome run(const std::vector<std::string>& arguments, const std::string& input = {});

/// Runs a program of others, found as the shell finds it. `code` is 127 if there is none.
Outcome run_program(const std::string& program, const std::vector<std::string>& arguments,
                    const std::string& input = {});

std::string file_bytes(const std::string& path);

/// The report that comes with the program.
std::string sample_report();

/// A short report of our own with two notes.
std::string small_report();

}  // namespace notegraph::testing
