#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "exporters/views/picture.hpp"

namespace notegraph {

/// Pairs of nodes that invisible edges should tie, so that parts of a picture that nothing else ties stand
/// beside each other in rows not longer than the longest part, at least four nodes. Nodes in groups are left
/// alone.
std::vector<std::pair<std::size_t, std::size_t>> island_chains(const Picture& picture);

}  // namespace notegraph
