#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <utility>

#include "cli/exit_code.hpp"

namespace notegraph::cli {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what, int error) {
  throw OutputError(path.string() + ": " + what + ": " + std::strerror(error));
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : ".";
}

// A file under a temporary name. It disappears unless `keep` gives it its name.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::filesystem::path target)
      : target_(std::move(target)), name_((folder_of(target_) / ".notegraph-XXXXXX").string()) {
    descriptor_ = ::mkstemp(name_.data());
    if (descriptor_ < 0) fail(target_, "cannot be written", errno);
  }
  TemporaryFile(TemporaryFile&& other) noexcept
      : target_(std::move(other.target_)), name_(std::move(other.name_)), descriptor_(other.descriptor_) {
    other.name_.clear();
    other.descriptor_ = -1;
  }
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!name_.empty()) ::unlink(name_.c_str());
  }

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(target_, "cannot be written", errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  // Sees the bytes safely onto the disk.
  void close() {
    // mkstemp makes files for the owner alone; a result is for everyone whom the user's mask lets read it.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor_, 0666 & ~mask);
    if (::fsync(descriptor_) != 0) fail(target_, "cannot be written", errno);
    if (::close(std::exchange(descriptor_, -1)) != 0) fail(target_, "cannot be written", errno);
  }

  void keep() {
    if (::rename(name_.c_str(), target_.c_str()) != 0) fail(target_, "cannot be written", errno);
    name_.clear();
  }

 private:
  std::filesystem::path target_;
  std::string name_;
  int descriptor_ = -1;
};

}  // namespace

void prepare_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) fail(folder, "the output folder cannot be made", error.value());
  if (!std::filesystem::is_directory(folder)) fail(folder, "the output folder cannot be made", ENOTDIR);
  if (::access(folder.c_str(), W_OK | X_OK) != 0)
    fail(folder, "the output folder cannot be written to", errno);
}

void write_whole(const std::vector<OutputFile>& files) {
  std::vector<TemporaryFile> written;
  written.reserve(files.size());
  for (const OutputFile& file : files) {
    if (std::filesystem::is_directory(file.path)) fail(file.path, "cannot be written", EISDIR);
    TemporaryFile& temporary = written.emplace_back(file.path);
    temporary.write(file.bytes);
    temporary.close();
  }
  for (TemporaryFile& file : written) file.keep();
}

struct FileSet::Files {
  std::map<std::filesystem::path, TemporaryFile> by_path;
  TemporaryFile* current = nullptr;
};

FileSet::FileSet() : files_(std::make_unique<Files>()) {}
FileSet::~FileSet() = default;

void FileSet::begin(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) fail(path, "cannot be written", EISDIR);
  auto found = files_->by_path.find(path);
  if (found == files_->by_path.end()) found = files_->by_path.emplace(path, TemporaryFile(path)).first;
  files_->current = &found->second;
}

void FileSet::write(std::string_view bytes) {
  files_->current->write(bytes);
}

std::vector<std::filesystem::path> FileSet::keep() {
  std::vector<std::filesystem::path> paths;
  for (auto& [path, file] : files_->by_path) file.close();
  for (auto& [path, file] : files_->by_path) {
    file.keep();
    paths.push_back(path);
  }
  files_->by_path.clear();
  return paths;
}

void write_standard_output(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0) {
    fail("standard output", "cannot be written", errno);
  }
}

void write_result(const std::string& path, std::string_view bytes) {
  if (path == "-") {
    write_standard_output(bytes);
  } else {
    write_whole({{path, std::string(bytes)}});
  }
}

}  // namespace notegraph::cli
