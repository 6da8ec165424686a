#pragma once

#include "exporters/rdf_statements.hpp"
#include "graphs/identity/identity.hpp"

namespace notegraph {

/// Who is who in several datasets as RDF statements: owl:sameAs from a canonical node to each entity that it
/// stands for, skos:closeMatch between those that are possibly one, and a node of its own for each tie with
/// its reasons, each happening that several tell and each figure that several give. Nothing is said of the
/// datasets' own nodes but skos:closeMatch.
void for_each_identity_statement(const Identity& identity, const StatementSink& sink);

}  // namespace notegraph
