#include "reading/input_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string_view>

#include "text/problem.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

std::size_t line_of(std::string_view bytes, std::size_t at) {
  return 1 + static_cast<std::size_t>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

[[noreturn]] void fail(const std::string& name, std::size_t line, const std::string& message) {
  throw InputError({name, line, message});
}

std::string megabytes(std::size_t bytes) {
  return std::to_string((bytes + (1u << 20) - 1) >> 20) + " MB";
}

std::string too_large(const std::string& size) {
  return "the file is larger (" + size + ") than the " + megabytes(kLargestInput) +
         " that a report may have; split it into its reports";
}

std::string read_stream(std::istream& in, const std::string& name) {
  std::string bytes;
  char buffer[1 << 16];
  while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
    bytes.append(buffer, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > kLargestInput) fail(name, 0, too_large("over " + megabytes(kLargestInput)));
  }
  return bytes;
}

std::string read_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) fail(path, 0, "no such file");
  if (std::filesystem::is_directory(status)) fail(path, 0, "is a folder; name the report files in it");
  if (std::filesystem::is_regular_file(status)) {
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error && size > kLargestInput) fail(path, 0, too_large(megabytes(size)));
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) fail(path, 0, std::string("cannot be opened: ") + std::strerror(errno));
  return read_stream(in, path);
}

}  // namespace

void check_input(const std::string& name, const std::string& bytes) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) fail(name, 0, "the file is empty");
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    fail(name, 1, "this is UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8");
  }
  if (bytes.starts_with("%PDF-")) fail(name, 1, "this is a PDF; make it text first: pdftotext -layout");
  if (bytes.starts_with("PK\x03\x04"))
    fail(name, 1, "this is a ZIP or office file; save it as plain text first");
  if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos) {
    fail(name, line_of(bytes, nul),
         "a NUL byte: this is a binary file, or UTF-16 text without a mark (convert it: iconv -f UTF-16LE -t "
         "UTF-8)");
  }
  if (const auto error = utf8::first_error(bytes)) {
    char byte[8];
    std::snprintf(byte, sizeof byte, "0x%02X", static_cast<unsigned char>(bytes[*error]));
    const bool cut = bytes.size() - *error < 4 && static_cast<unsigned char>(bytes[*error]) >= 0xC2 &&
                     utf8::first_error(bytes.substr(0, *error)) == std::nullopt &&
                     std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(*error) + 1, bytes.end(),
                                 [](char c) { return utf8::is_continuation(c); });
    fail(name, line_of(bytes, *error),
         cut ? "the file ends in the middle of a character: it was cut off; get it whole"
             : std::string("byte ") + byte +
                   " is not UTF-8; if this is Latin-1 or Windows text, convert it: iconv -f WINDOWS-1252 -t "
                   "UTF-8");
  }
}

std::string read_input(const std::string& path) {
  std::string bytes = path == "-" ? read_stream(std::cin, "standard input") : read_file(path);
  check_input(path == "-" ? "standard input" : path, bytes);
  return bytes;
}

}  // namespace notegraph
