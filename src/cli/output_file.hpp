#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph::cli {

/// A file that is to be written.
struct OutputFile {
  std::filesystem::path path;
  std::string bytes;
};

/// Makes the folder with those above it and checks that files can be made in it. Throws OutputError.
void prepare_folder(const std::filesystem::path& folder);

/// Writes files that belong together: each first under a temporary name in its own folder, and only when all
/// are safely on the disk do they get their names. So whatever happens, no file is ever half written, and a
/// file that was there before stays as it was. Throws OutputError, leaving nothing behind.
void write_whole(const std::vector<OutputFile>& files);

/// The same for files that are too large for memory: they are written piece by piece.
class FileSet {
 public:
  FileSet();
  ~FileSet();
  FileSet(const FileSet&) = delete;
  FileSet& operator=(const FileSet&) = delete;

  /// What is written next goes to this file, behind what it was given before. Throws OutputError.
  void begin(const std::filesystem::path& path);
  void write(std::string_view bytes);
  /// Gives the files their names and lists them. Without it nothing is left behind. Throws OutputError.
  std::vector<std::filesystem::path> keep();

 private:
  struct Files;
  std::unique_ptr<Files> files_;
};

/// Writes to standard output and flushes. Throws OutputError (a full disk, a closed pipe).
void write_standard_output(std::string_view bytes);

/// To `path`, or to standard output if it is "-".
void write_result(const std::string& path, std::string_view bytes);

}  // namespace notegraph::cli
