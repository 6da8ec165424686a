#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "exporters/rdf_store.hpp"
#include "text/problem.hpp"

namespace notegraph {

// raptor reads what follows in a time that grows with its square, or calls itself until the stack ends. No
// honest data come near.
inline constexpr std::size_t kMaxRdfNesting = 256;  // elements, brackets
inline constexpr std::size_t kMaxRdfPrefixes = 10'000;
inline constexpr std::size_t kMaxRdfToken = 16u << 20;  // bytes of one literal, IRI or tag

/// The first place where a text goes beyond these limits, or declares XML entities, which may grow without
/// end. One pass, without a parser. `file` is for the message.
std::optional<Problem> beyond_rdf_limits(std::string_view text, RdfSyntax syntax, const std::string& file);

}  // namespace notegraph
