#pragma once

#include <string>
#include <vector>

#include "text/problem.hpp"

namespace notegraph::cli {

/// Problems as lines "report.txt:12: warning: …". Of one kind (the same message but for its numbers) at most
/// ten are told, then "… and 37 more of this kind", so that a report whose numbering is off stays readable.
std::string warning_lines(const std::vector<Problem>& problems);

/// "report.txt:12: error: message\n".
std::string error_line(const Problem& problem);

}  // namespace notegraph::cli
