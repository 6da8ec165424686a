#pragma once

#include <cstddef>
#include <string>

namespace notegraph::cli {

/// A bar on standard error, drawn only if that is a terminal and there is more than one thing to wait for.
class Progress {
 public:
  explicit Progress(std::size_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `done` of the total are done; `name` is what comes next.
  void show(std::size_t done, const std::string& name);
  /// Takes the bar off the screen, so that a message can stand there.
  void clear();

 private:
  std::size_t total_;
  bool drawn_;
  bool visible_ = false;
};

}  // namespace notegraph::cli
