#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>

namespace notegraph::cli {

Progress::Progress(std::size_t total) : total_(total), drawn_(total > 1 && ::isatty(STDERR_FILENO) == 1) {}

void Progress::show(std::size_t done, const std::string& name) {
  if (!drawn_) return;
  constexpr std::size_t kWidth = 30;
  const std::size_t filled = done * kWidth / total_;
  const std::string bar = std::string(filled, '#') + std::string(kWidth - filled, '.');
  std::fprintf(stderr, "\r\x1B[K[%s] %zu/%zu %s", bar.c_str(), done, total_, name.c_str());
  std::fflush(stderr);
  visible_ = true;
}

void Progress::clear() {
  if (!visible_) return;
  std::fputs("\r\x1B[K", stderr);
  std::fflush(stderr);
  visible_ = false;
}

}  // namespace notegraph::cli
