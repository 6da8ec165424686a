#include "cli/checksum.hpp"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>

namespace notegraph::cli {

namespace {

class Sha256 {
 public:
  Sha256() { sha256_init(&state_); }

  void add(std::string_view bytes) {
    sha256_update(&state_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  }

  std::string digits() {
    constexpr std::string_view hex = "0123456789abcdef";
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state_, digest.size(), digest.data());
    std::string text;
    for (const std::uint8_t byte : digest) text.append({hex[byte >> 4], hex[byte & 15]});
    return text;
  }

 private:
  sha256_ctx state_{};
};

std::vector<std::filesystem::path> files_in(const std::filesystem::path& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.digits();
}

std::string sha256_of_files(const std::vector<std::filesystem::path>& paths) {
  Sha256 sum;
  for (const auto& path : paths) {
    for (const auto& file : files_in(path)) {
      std::ifstream in(file, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      sum.add(file.filename().string());
      sum.add("\n" + std::to_string(bytes.size()) + "\n");
      sum.add(bytes);
    }
  }
  return sum.digits();
}

}  // namespace notegraph::cli
