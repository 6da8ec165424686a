#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "language/dependency_tree.hpp"

namespace notegraph {

/// The noun that the number ending at token `last` counts: "websites" of "79 illegal online gambling
/// websites", "companies" of "three (A, B and C) of the five telecommunications companies". A singular noun
/// only behind 1 and where it means many ("population"); nothing where no noun follows.
std::optional<std::size_t> counted_noun(const DependencyTree& tree, std::size_t last, double value,
                                        bool spelled);

/// The noun as a unit: plural, small letters unless it is written in capitals ("ISPs"); of "population",
/// "people".
std::string unit_of(const Token& noun);

}  // namespace notegraph
