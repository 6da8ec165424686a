#pragma once

#include <string>
#include <string_view>

#include "exporters/rdf_store.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// Reads back what `to_turtle` wrote, in whatever syntax it came. What we derive (labels, shortcut edges,
/// classes of others) is passed over, and so are statements in other terms. `file` is for messages. Throws
/// InputError if there is no report of ours in it, or a statement that our terms do not allow.
KnowledgeGraph from_rdf(const RdfStore& store, const std::string& file);

/// The same from text.
KnowledgeGraph from_rdf(std::string_view text, RdfSyntax syntax, const std::string& file);

}  // namespace notegraph
