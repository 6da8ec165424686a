#pragma once

#include <cstddef>
#include <functional>

namespace notegraph {

/// Calls `work` once for each index below `count`, from up to `threads` threads. What it writes must be told
/// apart by index, so that the result does not depend on the threads. The first exception is passed on.
void for_each_index(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

}  // namespace notegraph
