#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace notegraph {

/// Something about an input that its owner should know. `line` counts from 1; 0 means the whole file.
struct Problem {
  std::string file;
  std::size_t line = 0;
  std::string message;

  /// "report.txt:12: message"
  [[nodiscard]] std::string text() const;
  auto operator<=>(const Problem&) const = default;
};

/// The input is at fault and nothing can be made of it (exit code 1).
class InputError : public std::runtime_error {
 public:
  explicit InputError(Problem problem);
  [[nodiscard]] const Problem& problem() const { return problem_; }

 private:
  Problem problem_;
};

}  // namespace notegraph
