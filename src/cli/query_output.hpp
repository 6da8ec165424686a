#pragma once

#include <string>

#include "exporters/rdf_store.hpp"

namespace notegraph::cli {

/// For people: columns aligned by display width, IRIs shortened by our prefixes, the number of rows at the
/// end.
std::string as_table(const QueryResult& result);

/// SPARQL 1.1 Query Results CSV Format (W3C 2013): RFC 4180 with CRLF, IRIs in full.
std::string as_csv(const QueryResult& result);

/// SPARQL 1.1 Query Results TSV Format (W3C 2013): terms as in Turtle.
std::string as_tsv(const QueryResult& result);

/// SPARQL 1.1 Query Results JSON Format (W3C 2013).
std::string as_json(const QueryResult& result);

/// SPARQL Query Results XML Format (W3C 2013). What XML cannot hold (control characters) becomes U+FFFD.
std::string as_xml(const QueryResult& result);

/// The graph that CONSTRUCT makes, as N-Triples. Throws UsageError for other results.
std::string as_ntriples(const QueryResult& result);

}  // namespace notegraph::cli
