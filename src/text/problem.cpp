#include "text/problem.hpp"

#include <utility>

namespace notegraph {

std::string Problem::text() const {
  return line == 0 ? file + ": " + message : file + ":" + std::to_string(line) + ": " + message;
}

InputError::InputError(Problem problem) : std::runtime_error(problem.text()), problem_(std::move(problem)) {}

}  // namespace notegraph
