#pragma once

#include <string>
#include <string_view>

#include "exporters/views/picture.hpp"

namespace notegraph {

/// GraphViz's SVG of a picture made a document that speaks for itself: title and description for screen
/// readers (WAI-ARIA Graphics Module), for every node and edge a title in words instead of GraphViz's name
/// for it, and neither comments nor a document type that points elsewhere.
std::string svg_document(std::string_view svg, const Picture& picture);

}  // namespace notegraph
