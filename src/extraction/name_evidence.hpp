#pragma once

#include <string>

#include "extraction/document.hpp"
#include "extraction/knowledge.hpp"
#include "extraction/name_record.hpp"

namespace notegraph {

/// Adds what speaks for the type of a name at one of its places: kept gazetteers, its own head noun, the
/// words beside it (title, apposition, "X newspaper"), the names model, its shape. `country` is the report's,
/// empty while unknown.
void add_evidence(const Document& document, const NamePlace& place, const Knowledge& knowledge,
                  const std::string& country, NameRecord& record);

}  // namespace notegraph
