#pragma once

#include <string>

#include "exporters/views/picture.hpp"

namespace notegraph {

/// A timeline as DOT with fixed places (layout "nop2"): an axis of years, one row a claim with a bar for the
/// days that its date can mean, and its words. Years in which nothing begins or ends are narrow.
std::string timeline_dot(const Picture& picture);

/// Edges as the cells of a table (layout "nop2"): a row for each node in column 0, a column for each in
/// column 1.
std::string matrix_dot(const Picture& picture);

}  // namespace notegraph
