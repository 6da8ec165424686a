#pragma once

#include <chrono>
#include <string>

#include "exporters/picture_exporter.hpp"
#include "exporters/views/picture.hpp"

namespace notegraph {

/// A picture as GEXF 1.3 (https://gexf.net) for Gephi and others: nodes with class, dataset and details,
/// edges with words, kind of line and number of claims, and the places, sizes and colours that GraphViz's
/// layout gives. Throws as `draw` does.
std::string to_gexf(const Picture& picture, std::chrono::seconds limit = kNoTimeLimit);

}  // namespace notegraph
