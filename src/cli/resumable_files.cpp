#include "cli/resumable_files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "cli/output_file.hpp"

namespace notegraph::cli {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* kCheckpoint = "checkpoint.json";
constexpr const char* kLock = "lock";
constexpr auto kBetweenCheckpoints = std::chrono::seconds(1);

[[noreturn]] void fail(const fs::path& path, int error) {
  throw OutputError(path.string() + ": cannot be written: " + std::strerror(error));
}

// A file that is written from some byte on; what stood behind that is cut off.
class GrowingFile {
 public:
  GrowingFile(fs::path path, std::size_t size) : path_(std::move(path)), size_(size) {
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) fail(path_, errno);
    const bool placed = ::ftruncate(descriptor_, static_cast<off_t>(size)) == 0 &&
                        ::lseek(descriptor_, static_cast<off_t>(size), SEEK_SET) >= 0;
    if (!placed) fail(path_, errno);
  }
  GrowingFile(GrowingFile&& other) noexcept
      : path_(std::move(other.path_)),
        size_(other.size_),
        descriptor_(std::exchange(other.descriptor_, -1)) {}
  GrowingFile& operator=(GrowingFile&&) = delete;
  ~GrowingFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  [[nodiscard]] std::size_t size() const { return size_; }

  void write(std::string_view bytes) {
    size_ += bytes.size();
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void settle() const {
    if (::fdatasync(descriptor_) != 0) fail(path_, errno);
  }

 private:
  fs::path path_;
  std::size_t size_;
  int descriptor_ = -1;
};

// So that two processes do not write to one folder.
class Lock {
 public:
  Lock(const fs::path& path, const fs::path& folder) {
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) fail(path, errno);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(descriptor_);
    throw OutputError(folder.string() + ": another process is writing the same files there");
  }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock() { ::close(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

struct ResumableFiles::Files {
  fs::path folder;
  fs::path partial;
  std::string fingerprint;
  std::optional<Lock> lock;
  std::map<std::string, GrowingFile> by_name;
  GrowingFile* current = nullptr;
  std::string resumed;
  std::optional<Clock::time_point> last_checkpoint;

  // The state of an earlier run's last checkpoint, with its files cut back to that point.
  std::string take_up() {
    if (!fs::exists(partial / kCheckpoint)) return {};
    const auto left =
        nlohmann::json::parse(read_file_bytes((partial / kCheckpoint).string()), nullptr, false);
    if (!left.is_object() || left.value("fingerprint", "") != fingerprint || !left.contains("files"))
      return {};
    for (const auto& [name, size] : left["files"].items()) {
      std::error_code error;
      const auto there = fs::file_size(partial / name, error);
      if (error || !size.is_number_unsigned() || there < size.get<std::size_t>()) return {};
    }
    for (const auto& [name, size] : left["files"].items())
      by_name.emplace(name, GrowingFile(partial / name, size.get<std::size_t>()));
    return left.value("state", "");
  }

  void clear() {
    by_name.clear();
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(partial, ignored)) {
      if (entry.path().filename() != kLock) fs::remove_all(entry.path(), ignored);
    }
  }

  void remove() {
    clear();
    std::error_code ignored;
    fs::remove_all(partial, ignored);
  }
};

ResumableFiles::ResumableFiles(const fs::path& folder, std::string_view name, std::string_view fingerprint)
    : files_(std::make_unique<Files>()) {
  files_->folder = folder;
  files_->partial = folder / ("." + std::string(name) + ".partial");
  files_->fingerprint = fingerprint;
  std::error_code error;
  fs::create_directory(files_->partial, error);
  if (error) fail(files_->partial, error.value());
  files_->lock.emplace(files_->partial / kLock, folder);
  files_->resumed = files_->take_up();
  if (files_->resumed.empty()) files_->clear();
}

ResumableFiles::~ResumableFiles() {
  if (files_->lock) files_->remove();
}

const std::string& ResumableFiles::resumed() const {
  return files_->resumed;
}

void ResumableFiles::begin(const std::string& file) {
  if (fs::is_directory(files_->folder / file)) fail(files_->folder / file, EISDIR);
  auto found = files_->by_name.find(file);
  if (found == files_->by_name.end())
    found = files_->by_name.emplace(file, GrowingFile(files_->partial / file, 0)).first;
  files_->current = &found->second;
}

void ResumableFiles::write(std::string_view bytes) {
  files_->current->write(bytes);
}

void ResumableFiles::checkpoint(const std::string& state) {
  const auto now = Clock::now();
  if (files_->last_checkpoint && now - *files_->last_checkpoint < kBetweenCheckpoints) return;
  files_->last_checkpoint = now;
  nlohmann::json told{{"fingerprint", files_->fingerprint}, {"state", state}, {"files", {}}};
  for (auto& [name, file] : files_->by_name) {
    file.settle();
    told["files"][name] = file.size();
  }
  write_whole({{files_->partial / kCheckpoint, told.dump()}});
}

std::vector<fs::path> ResumableFiles::keep() {
  for (auto& [name, file] : files_->by_name) file.settle();
  std::vector<fs::path> paths;
  for (auto& [name, file] : files_->by_name) {
    const fs::path& path = paths.emplace_back(files_->folder / name);
    std::error_code error;
    fs::rename(files_->partial / name, path, error);
    if (error) fail(path, error.value());
  }
  files_->remove();
  files_->lock.reset();
  return paths;
}

}  // namespace notegraph::cli
