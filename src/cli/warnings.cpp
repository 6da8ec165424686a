#include "cli/warnings.hpp"

#include <cstddef>
#include <map>
#include <string_view>

namespace notegraph::cli {

namespace {

constexpr std::size_t kToldOfAKind = 10;

std::string place(const Problem& problem) {
  return problem.line == 0 ? problem.file : problem.file + ":" + std::to_string(problem.line);
}

std::string kind(std::string_view message) {
  std::string kind;
  for (const char c : message) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) kind += c;
    if (digit && !kind.ends_with('#')) kind += '#';
  }
  return kind;
}

}  // namespace

std::string warning_lines(const std::vector<Problem>& problems) {
  std::map<std::string, std::size_t> total;
  for (const Problem& problem : problems) ++total[kind(problem.message)];
  std::map<std::string, std::size_t> told;
  std::string lines;
  for (const Problem& problem : problems) {
    const std::string of = kind(problem.message);
    const std::size_t n = ++told[of];
    if (n <= kToldOfAKind) lines += place(problem) + ": warning: " + problem.message + "\n";
    if (n == kToldOfAKind && total[of] > kToldOfAKind) {
      lines += problem.file + ": … and " + std::to_string(total[of] - kToldOfAKind) + " more of this kind\n";
    }
  }
  return lines;
}

std::string error_line(const Problem& problem) {
  return place(problem) + ": error: " + problem.message + "\n";
}

}  // namespace notegraph::cli
