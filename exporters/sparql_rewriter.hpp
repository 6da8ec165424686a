#pragma once

#include <string>
#include <string_view>

namespace notegraph {

/// The same query in a form that rasqal 0.9.33 answers rightly. A run of two or more triple patterns that is
/// joined with something else in its group (OPTIONAL, UNION, a group) gives invented rows there:
/// variables keep values of solutions that have failed. Such a run becomes an ordered subquery, { SELECT * {
/// … } ORDER BY ?x }, which is read whole before the join; and so does a UNION, of which only the first
/// solution is joined there, and a single pattern beside a UNION or another group. What is no well-formed
/// query comes back as it is, for rasqal to complain about.
std::string joined_safely(std::string_view query);

}  // namespace notegraph
