#pragma once

#include <filesystem>
#include <string_view>

#include "gazetteers/mapped_file.hpp"

namespace notegraph {

/// Takes the text before the next `separator` off the front of `rest`, with the separator.
std::string_view take_field(std::string_view& rest, char separator);

/// A generated table, mapped and never parsed: tab-separated lines sorted by the bytes of their first field.
/// A look-up is a binary search over the bytes and allocates nothing.
class SortedLines {
 public:
  explicit SortedLines(const std::filesystem::path& path) : file_(path) {}

  /// The adjacent lines whose first field is `key`, each with its line end; empty if there is none.
  [[nodiscard]] std::string_view lines(std::string_view key) const;

  [[nodiscard]] std::string_view all() const { return file_.bytes(); }

 private:
  MappedFile file_;
};

}  // namespace notegraph
