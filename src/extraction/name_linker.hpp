#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/knowledge.hpp"
#include "extraction/name_gatherer.hpp"

namespace notegraph {

/// Who is who inside a report: for each record of `names`, which have their evidence, the record that stands
/// for all that are the same as it (acronyms, surnames, short forms, a country's names, a platform's domain).
/// Takes away the evidence of names that a fuller one decides.
std::vector<std::size_t> link_names(GatheredNames& names, const Document& document,
                                    const Knowledge& knowledge, const std::string& country);

}  // namespace notegraph
