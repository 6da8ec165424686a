#pragma once

#include "extraction/document.hpp"
#include "extraction/knowledge.hpp"

namespace notegraph {

/// Fills the report's country from its title, or else from the country that its text names most, and its
/// publisher from a kept list of report series where the report names one and no publisher.
void find_country_and_publisher(Report& report, const Knowledge& knowledge);

}  // namespace notegraph
