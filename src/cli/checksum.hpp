#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph::cli {

/// SHA-256 in hexadecimal digits.
std::string sha256(std::string_view bytes);

/// SHA-256 over the names and bytes of files, and of all files in folders, in the order of their names in
/// each folder. A file that cannot be read counts as empty.
std::string sha256_of_files(const std::vector<std::filesystem::path>& paths);

}  // namespace notegraph::cli
