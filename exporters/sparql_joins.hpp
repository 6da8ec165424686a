#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace notegraph {

/// A place in a query where patterns are joined by a variable that one of them may leave unbound, or where
/// one of them is a group with an OPTIONAL or a FILTER of its own, or an OPTIONAL before all else.
struct UncertainJoin {
  std::string variable;  // "?x"; empty for these
  std::size_t byte = 0;  // where the second pattern begins
};

/// The first such join: rasqal 0.9.33 loses or invents rows there. A variable may be unbound behind OPTIONAL,
/// and behind a UNION of which not every branch binds it. Nothing for what is no well-formed query.
std::optional<UncertainJoin> uncertain_join(std::string_view query);

}  // namespace notegraph
