#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exporters/rdf_term.hpp"

namespace notegraph {

// SPARQL 1.1 (18.5.1) answers an aggregate without GROUP BY by one row even where nothing matches: the count
// of nothing is 0. rasqal 0.9.33 gives no row. These two tell what must be mended.

/// What a query's own aggregates give where nothing matches, column by column.
struct AggregatesOfNothing {
  bool known = false;  // false where they are part of an expression whose value we do not work out
  std::vector<std::optional<RdfTerm>> row;
};

/// Nothing if the query has no aggregates of its own, or groups them.
std::optional<AggregatesOfNothing> aggregates_of_nothing(std::string_view query);

/// For a query that groups: whether anything matches, as "SELECT * { … } LIMIT 1". Nothing for other queries.
std::optional<std::string> matches_of_grouped(std::string_view query);

/// The subqueries with aggregates but without GROUP BY, each as a query of its own. Where one of them gives
/// no row, the answer to the whole query would be wrong.
std::vector<std::string> ungrouped_subqueries(std::string_view query);

/// For each MIN, MAX, SUM and AVG of a variable by itself a query that finds a value which the engine
/// aggregates wrongly: an IRI; for SUM and AVG a text too. Where one finds something, the answer would be
/// wrong.
std::vector<std::string> unfit_operands(std::string_view query);

/// For each variable of a GROUP BY two queries: one finds a name or text among its values, one a number.
/// Where both find something, the engine puts what is different into one group.
std::vector<std::pair<std::string, std::string>> mixed_keys(std::string_view query);

}  // namespace notegraph
