#pragma once

#include <filesystem>
#include <string>
#include <vector>

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

/// An empty folder that is gone when the test is.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string path(const std::string& name = {}) const;
  /// Writes a file and gives its path.
  std::string file(const std::string& name, const std::string& bytes) const;
  /// The names of all files in it, hidden ones too, sorted.
  [[nodiscard]] std::vector<std::string> files() const;

 private:
  std::filesystem::path path_;
};

std::string file_bytes(const std::string& path);

/// The report that comes with the program.
std::string sample_report();

/// A short report of our own with two notes.
std::string small_report();

}  // namespace notegraph::testing
