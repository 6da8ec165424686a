#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace notegraph {

/// A file's bytes, mapped read-only for as long as the object lives; views into it stay valid when it is
/// moved. Throws std::system_error naming the file when it cannot be opened or mapped.
class MappedFile {
 public:
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::string_view bytes() const { return {data_, size_}; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace notegraph
