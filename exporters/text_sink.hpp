#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace notegraph {

/// Takes a document piece by piece, so that one that is larger than memory can be written.
using TextSink = std::function<void(std::string_view)>;

/// As much as a writer gathers before it hands it on.
inline constexpr std::size_t kTextBlock = 1 << 16;

}  // namespace notegraph
