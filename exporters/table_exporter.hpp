#pragma once

#include <string_view>

#include "exporters/document_sink.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// The graph as tables for spreadsheets and statistics: entities, claims, roles (who fills what),
/// observations, notes and sources as CSV (RFC 4180, UTF-8), and what their columns mean as W3C's "CSV on the
/// Web" metadata. Documents are called "-entities.csv", …, "-metadata.json"; `name` goes before that, and
/// into the metadata. Lists in a cell are separated by "|".
void write_tables(const KnowledgeGraph& graph, std::string_view name, DocumentSink& out);

/// The rows of the tables alone, without headers and metadata: what more graphs add to tables begun before.
/// Documents have the names that `write_tables` gives them.
void write_more_rows(const KnowledgeGraph& graph, DocumentSink& out);

}  // namespace notegraph
