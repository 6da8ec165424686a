#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph::cli {

/// Files that belong together and take long to write. They grow in a hidden folder beside their place, and
/// get their names only when all are whole; whoever is killed meanwhile leaves that folder, and the next run
/// that makes the same files of the same things goes on from the last checkpoint.
class ResumableFiles {
 public:
  /// `folder` must exist. `name` tells these files from others there, `fingerprint` (any text) what they are
  /// made of: what an earlier run with another one left is removed. Throws OutputError, also while another
  /// process writes the same files.
  ResumableFiles(const std::filesystem::path& folder, std::string_view name, std::string_view fingerprint);
  /// Without keep() nothing is left behind.
  ~ResumableFiles();
  ResumableFiles(const ResumableFiles&) = delete;
  ResumableFiles& operator=(const ResumableFiles&) = delete;

  /// What the last checkpoint told, if an earlier run was interrupted; else empty. The files are then as they
  /// were at that point.
  [[nodiscard]] const std::string& resumed() const;

  /// What is written next goes to this file of the folder, behind what it was given before. Throws
  /// OutputError.
  void begin(const std::string& file);
  void write(std::string_view bytes);
  /// Remembers that all so far is written, and `state` with it. Skipped if the last one is less than a second
  /// ago. Throws OutputError.
  void checkpoint(const std::string& state);
  /// Gives the files their names and lists them, in alphabetical order. Throws OutputError.
  std::vector<std::filesystem::path> keep();

 private:
  struct Files;
  std::unique_ptr<Files> files_;
};

}  // namespace notegraph::cli
