#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "exporters/views/picture.hpp"

namespace notegraph {

enum class PictureFormat : std::uint8_t { Svg, Png, Pdf, Dot };

/// "svg", "png", "pdf", "dot", or nothing.
std::optional<PictureFormat> picture_format(std::string_view name);

/// The layout was given up because it took too long.
class LayoutTimeout : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// No limit: the layout ends when it ends.
inline constexpr std::chrono::seconds kNoTimeLimit{0};

/// Lays a DOT graph out with the engine that its attribute "layout" names (dot, if none) and draws it. The
/// same DOT gives the same bytes (with the same GraphViz and fonts). Dot gives the graph with its layout.
/// With a time limit the work is done in a process of its own, which is ended when the time is over; call it
/// with a limit only where no other threads run. Throws InputError if the text is no DOT, LayoutTimeout,
/// std::runtime_error if GraphViz fails. May be called from several threads without a limit; GraphViz is not
/// made for that, so the calls take turns.
std::string draw(std::string_view dot, PictureFormat format, std::chrono::seconds limit = kNoTimeLimit);

/// The same for a picture. As SVG it has title and description for screen readers, hover texts and links, and
/// needs no other file; as DOT it has no layout, for whoever lays it out.
std::string draw(const Picture& picture, PictureFormat format, std::chrono::seconds limit = kNoTimeLimit);

/// Centre and size of a node in points, y upwards.
struct NodePlace {
  double x = 0, y = 0, width = 0, height = 0;
};

/// Where the layout put each node of a DOT graph, by its name there.
std::map<std::string, NodePlace> node_places(std::string_view dot, std::chrono::seconds limit = kNoTimeLimit);

}  // namespace notegraph
