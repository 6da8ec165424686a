#pragma once

#include <vector>

#include "extraction/document.hpp"
#include "extraction/name_record.hpp"

namespace notegraph {

/// "Vodafone, Turkcell, and Bimcell": what stands in one list is of one kind, so the members that are certain
/// lend their type to the others as evidence. Call once, after all other evidence is in.
void weigh_lists(const Document& document, std::vector<NameRecord>& records);

}  // namespace notegraph
