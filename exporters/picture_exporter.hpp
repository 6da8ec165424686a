#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace notegraph {

enum class PictureFormat : std::uint8_t { Svg, Png, Pdf, Dot };

/// "svg", "png", "pdf", "dot", or nothing.
std::optional<PictureFormat> picture_format(std::string_view name);

/// Lays a DOT graph out and draws it with GraphViz's dot engine, in this process. The same DOT gives the same
/// bytes (with the same GraphViz and fonts). Dot gives the graph with its layout. Layout time grows fast: a
/// few tenths of a second at 100 nodes, many seconds at 600. Throws InputError if the text is no DOT,
/// std::runtime_error if GraphViz fails. May be called from several threads; GraphViz is not made for that,
/// so the calls take turns.
std::string draw(std::string_view dot, PictureFormat format);

}  // namespace notegraph
