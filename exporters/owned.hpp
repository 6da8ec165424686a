#pragma once

#include <memory>

namespace notegraph {

template <typename T, void (*release)(T*)>
struct Releaser {
  void operator()(T* pointer) const { release(pointer); }
};

/// A pointer of a C library with the library's own function to free it: Owned<librdf_uri, librdf_free_uri>.
template <typename T, void (*release)(T*)>
using Owned = std::unique_ptr<T, Releaser<T, release>>;

}  // namespace notegraph
