#include "gazetteers/data_directory.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace notegraph {
namespace {

std::filesystem::path installed_directory() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path() : program.parent_path().parent_path() / "share" / "notegraph";
}

std::vector<std::filesystem::path> candidate_directories() {
  std::vector<std::filesystem::path> directories;
  // An empty variable means "not set", as for the XDG variables.
  if (const char* chosen = std::getenv("NOTEGRAPH_DATA"); chosen != nullptr && *chosen != '\0') {
    directories.emplace_back(chosen);
  }
  if (std::filesystem::path installed = installed_directory(); !installed.empty()) {
    directories.push_back(std::move(installed));
  }
  directories.insert(directories.end(),
                     {NOTEGRAPH_GENERATED_DATA_DIR, NOTEGRAPH_SCHEMA_DIR, NOTEGRAPH_MODEL_DIR});
  return directories;
}

}  // namespace

std::filesystem::path data_file(std::string_view name) {
  std::string looked_for;
  for (const std::filesystem::path& directory : candidate_directories()) {
    std::filesystem::path candidate = directory / name;
    std::error_code error;
    if (std::filesystem::is_regular_file(candidate, error)) return candidate;
    looked_for += "\n  " + candidate.string();
  }
  throw std::runtime_error(
      "The data file " + std::string(name) +
      " is missing; set NOTEGRAPH_DATA to the folder that holds it. Looked for:" + looked_for);
}

}  // namespace notegraph
