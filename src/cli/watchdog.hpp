#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

namespace notegraph::cli {

/// Ends the program with exit code 1 and a line on standard error when what follows takes too long or fills
/// the memory. For work in libraries that cannot be interrupted; so it must be work that writes nothing.
class Watchdog {
 public:
  /// `what` begins the line: "query: error: ". No limit of time if `limit` is 0.
  Watchdog(std::string what, std::chrono::seconds limit, std::size_t memory_limit_mb);
  /// The work is done.
  ~Watchdog();
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;

 private:
  void watch();
  [[noreturn]] void end(const std::string& why) const;

  std::string what_;
  std::chrono::seconds limit_;
  std::size_t memory_limit_mb_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace notegraph::cli
