#pragma once

#include <string>
#include <string_view>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// Reads what `to_json` wrote, or any other JSON of the form "notegraph-graph/1". Optional keys may be
/// missing; unknown keys are passed over. `file` is for messages. Throws InputError, with the line of the
/// faulty item, if the text is not JSON, lacks a required key, has a value of the wrong kind, or names what
/// it does not hold.
KnowledgeGraph from_json(std::string_view text, const std::string& file);

}  // namespace notegraph
