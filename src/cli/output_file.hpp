#pragma once

#include <filesystem>
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

/// Writes to standard output and flushes. Throws OutputError (a full disk, a closed pipe).
void write_standard_output(std::string_view bytes);

/// To `path`, or to standard output if it is "-".
void write_result(const std::string& path, std::string_view bytes);

}  // namespace notegraph::cli
