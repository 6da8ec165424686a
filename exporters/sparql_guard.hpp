#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace notegraph {

/// Why a query must not be run, and the way round it.
struct SparqlRefusal {
  std::string why;
  std::size_t line = 1, column = 1;  // of the construct in the query; characters are counted, not bytes
};

/// The first thing in a SPARQL query for which it must not be run; nothing if it may. rasqal 0.9.33 lacks
/// property paths, EXISTS, MINUS, DESCRIBE and updates, gives wrong answers for VALUES, BIND, COUNT(DISTINCT
/// …), COUNT and AVG of what may be unbound, CONCAT, comparisons with IRIs (see `compared_safely`), and joins
/// by what may be unbound (see `uncertain_join`), and ignores GROUP_CONCAT's separator; FROM and SERVICE
/// would fetch from the network, and our storage keeps no named graphs. A scan of tokens, not a parse: what
/// is no SPARQL at all passes, and rasqal says so.
std::optional<SparqlRefusal> refused_sparql(std::string_view query);

}  // namespace notegraph
