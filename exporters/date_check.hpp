#pragma once

#include <vector>

#include "exporters/rdf_store.hpp"
#include "graphs/graph_check.hpp"

namespace notegraph {

/// Dates in RDF whose first or last day is not that of their EDTF, by IRI. Reading a graph works these days
/// out anew, so that nothing else would notice.
std::vector<Violation> check_dates(const RdfStore& store);

}  // namespace notegraph
