#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace notegraph {

// By SPARQL 1.1 (17.3), <, >, <= and >= fail for what is no literal, and a filter that fails lets nothing
// through. rasqal 0.9.33 compares IRIs with numbers and says yes. These two deal with comparisons of a
// variable by itself; what comes out of a function or a calculation is a literal.

/// The same query with "isLiteral(?x) && " before each such comparison in a FILTER or HAVING.
std::string compared_safely(std::string_view query);

/// The first such comparison, as a byte of the query, where that would change the answer: under "!", in a
/// function, in SELECT or ORDER BY.
std::optional<std::size_t> uncertain_comparison(std::string_view query);

}  // namespace notegraph
