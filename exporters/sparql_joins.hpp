#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace notegraph {

/// A place in a query where rasqal 0.9.33 loses or invents rows.
struct UncertainJoin {
  enum class Kind : std::uint8_t {
    Unbound,   // patterns are joined by a variable that one of them may leave unbound: behind OPTIONAL, or
               // behind a UNION of which not every branch binds it
    Group,     // one of the patterns that are joined is a group with an OPTIONAL or FILTER of its own
    Optional,  // an OPTIONAL before all else in its group
    Branch,    // a branch of a UNION that filters what comes out of OPTIONAL, UNION or a subquery
    Hidden,    // a variable of a subquery that does not select it, and that stands outside too
    Empty,     // a group without a pattern
  };
  Kind kind = Kind::Unbound;
  std::string variable;  // "?x" of Unbound and Hidden
  std::size_t byte = 0;  // where it begins
};

/// The first such place. Nothing for what is no well-formed query.
std::optional<UncertainJoin> uncertain_join(std::string_view query);

}  // namespace notegraph
