#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graphs/identity/judgements.hpp"

namespace notegraph {

/// Reads judgements, one JSON object a line; empty lines and lines that begin with "#" are passed over:
///
///   {"judge": "same", "a": {"name": "Зона.kz", "type": "Website"}, "b": {"name": "Zona.kz"}, "author": "…",
///   "reason": "…"}
///   {"judge": "not-same", "a": …, "b": …, …}
///   {"judge": "rename", "entity": {"name": "YTube"}, "to": "YouTube", …}
///   {"judge": "retype", "entity": {"name": "Respublika"}, "type": "Organization", "subtype": "Media", …}
///   {"judge": "reject", "claim": {"dataset": "kazakhstan-2013", "type": "Block", "quote": "On December 4,
///   …"}, …}
///
/// "dataset" and "type" may be left out and then fit all. Throws InputError with the line for what is not of
/// this form and for judgements that contradict each other.
std::vector<Judgement> read_judgements(std::string_view text, const std::string& file);

/// A judgement as its line, with the line feed.
std::string to_json_line(const Judgement& judgement);

}  // namespace notegraph
