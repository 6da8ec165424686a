#pragma once

#include <cstddef>
#include <string>

namespace notegraph {

/// The largest report that is read, in bytes. A report is tens of kilobytes; what is larger than this is
/// another kind of file, and its analysis would take gigabytes of memory.
inline constexpr std::size_t kLargestInput = 64u << 20;

/// The bytes of the file at `path` ("-" is standard input), checked to be non-empty UTF-8 text. Throws
/// InputError that says what is wrong, where, and what to do: no such file, a folder, empty, larger than
/// kLargestInput, binary (NUL bytes, PDF, ZIP), UTF-16, or bytes that are not UTF-8.
std::string read_input(const std::string& path);

/// The same checks on bytes already in memory; `name` stands in messages.
void check_input(const std::string& name, const std::string& bytes);

}  // namespace notegraph
