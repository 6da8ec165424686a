#include "cli/watchdog.hpp"

#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <utility>

#include "cli/exit_code.hpp"

namespace notegraph::cli {

namespace {

// What is in memory, by Linux's /proc; 0 where there is none.
std::size_t resident_mb() {
  std::ifstream in("/proc/self/statm");
  std::size_t all = 0, resident = 0;
  in >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) >> 20;
}

}  // namespace

Watchdog::Watchdog(std::string what, std::chrono::seconds limit, std::size_t memory_limit_mb)
    : what_(std::move(what)),
      limit_(limit),
      memory_limit_mb_(memory_limit_mb),
      thread_([this] { watch(); }) {}

Watchdog::~Watchdog() {
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void Watchdog::watch() {
  const auto begin = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, std::chrono::milliseconds(100), [this] { return done_; })) {
    if (limit_.count() > 0 && std::chrono::steady_clock::now() - begin >= limit_) {
      end("no answer within " + std::to_string(limit_.count()) +
          " seconds; narrow it, or allow more by --timeout SECONDS (0: no limit)");
    }
    if (resident_mb() > memory_limit_mb_) {
      end("needs more than " + std::to_string(memory_limit_mb_) +
          " MB of memory; narrow it, or ask a server with --endpoint");
    }
  }
}

// Destructors are not run, for the work still goes on.
void Watchdog::end(const std::string& why) const {
  std::fprintf(stderr, "%s%s\n", what_.c_str(), why.c_str());
  ::_exit(kInputAtFault);
}

}  // namespace notegraph::cli
