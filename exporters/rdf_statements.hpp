#pragma once

#include <functional>

#include "exporters/rdf_term.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// Takes one statement. Predicates are always IRIs; blank nodes do not occur.
using StatementSink =
    std::function<void(const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object)>;

/// The graph as RDF statements in the terms of schema/notegraph.ttl, in one canonical order: all statements
/// with one subject together, rdf:type first, those with one predicate together. Everything that JSON holds
/// is in them; labels and the shortcut edges between entities are extra, made from the rest. What each writer
/// of RDF (Turtle, N-Quads) makes of them is syntax alone.
void for_each_statement(const KnowledgeGraph& graph, const StatementSink& sink);

/// Told which dataset the statements that follow belong to.
using DatasetSink = std::function<void(const std::string& dataset)>;

/// The same statements dataset by dataset, for syntaxes with named graphs. A date that several datasets use
/// is stated in each of them, so that every named graph stands by itself.
void for_each_statement_by_dataset(const KnowledgeGraph& graph, const DatasetSink& begin,
                                   const StatementSink& sink);

}  // namespace notegraph
