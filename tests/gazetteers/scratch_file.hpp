#pragma once

#include <filesystem>
#include <string_view>

#include "temporary_folder.hpp"

namespace notegraph {

/// A file of the running test's own, removed at its end.
class ScratchFile {
 public:
  explicit ScratchFile(std::string_view text) : path_(folder_.file("scratch.tsv", text)) {}

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  testing::TemporaryFolder folder_;
  std::filesystem::path path_;
};

}  // namespace notegraph
