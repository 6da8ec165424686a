#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "exporters/json_writer.hpp"
#include "graphs/identity/identity.hpp"

namespace notegraph {

/// Writes the value of the key "identity" of schema/graph.schema.json.
void write_identity(JsonWriter& json, const Identity& identity);

/// The same as a document of its own: {"format": "notegraph-identity/1", …}.
std::string identity_to_json(const Identity& identity);

/// Reads that value back. Throws InputError naming `file` for what is not of that form.
Identity identity_from_json(const nlohmann::ordered_json& json, const std::string& file);

}  // namespace notegraph
