#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

struct LocatedMember;

/// A JSON value (RFC 8259) that knows the line it stands on, for messages about hand-written files.
struct LocatedJson {
  enum class Kind : std::uint8_t { Null, Boolean, Number, String, List, Object };

  Kind kind = Kind::Null;
  std::size_t line = 0;  // from 1
  bool boolean = false;
  double number = 0;
  std::string text;                    // of a string
  std::vector<LocatedJson> items;      // of a list
  std::vector<LocatedMember> members;  // of an object, in the order of the file

  /// The member of that key, or null.
  [[nodiscard]] const LocatedMember* find(std::string_view key) const;

  /// Reads a file of at most 1 MB. Throws InputError with file and line if it cannot be read, is no JSON, has
  /// a key twice in one object, or is nested deeper than any rule file.
  static LocatedJson read(const std::filesystem::path& file);
};

struct LocatedMember {
  std::string key;
  std::size_t line = 0;
  LocatedJson value;
};

}  // namespace notegraph
