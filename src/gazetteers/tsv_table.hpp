#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "gazetteers/mapped_file.hpp"

namespace notegraph {

/// The pieces of `text` between `separator`; none for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Whether `flag` is one of the comma-separated `flags`.
bool has_flag(std::string_view flags, std::string_view flag);

/// One of our hand-written tables: tab-separated, one row a line, "#" before a comment line. All fields are
/// views into the mapped file. Throws InputError with the line when a row has not exactly `columns` fields.
class TsvTable {
 public:
  TsvTable(const std::filesystem::path& path, std::size_t columns);

  [[nodiscard]] std::size_t size() const { return fields_.size() / columns_; }
  [[nodiscard]] std::span<const std::string_view> row(std::size_t index) const {
    return {fields_.data() + index * columns_, columns_};
  }

 private:
  MappedFile file_;
  std::size_t columns_;
  std::vector<std::string_view> fields_;
};

}  // namespace notegraph
