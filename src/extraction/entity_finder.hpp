#pragma once

#include <string>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/extraction.hpp"
#include "extraction/knowledge.hpp"

namespace notegraph {

/// The named things of a report and where it names them.
struct FoundEntities {
  std::vector<Entity> entities;   // by type, then slug
  std::vector<Mention> mentions;  // in the order of the text
};

/// Finds every entity of the report once: its names are gathered from all sentences, what speaks for each
/// type is added up, and spellings, acronyms, surnames and short forms of one thing are brought together.
/// Names that nothing sufficient speaks for are left out. `country` is the report's ISO 3166-1 code, or
/// empty.
FoundEntities find_entities(const Document& document, const Knowledge& knowledge, const std::string& country);

}  // namespace notegraph
