#pragma once

#include <string>

#include "exporters/views/picture.hpp"

namespace notegraph {

/// A picture as a Mermaid diagram (https://mermaid.js.org) to paste into Markdown: a flowchart, or a
/// timeline. Whatever stands in the labels is shown as text: nothing of it is read as Mermaid, HTML or
/// configuration.
std::string to_mermaid(const Picture& picture);

}  // namespace notegraph
