#pragma once

#include <string>
#include <vector>

#include "exporters/views/picture.hpp"

namespace notegraph {

/// The rows of an HTML-like table above a picture: its title, the reports, a legend of the classes, datasets
/// and kinds of lines that occur and of nothing else, and the picture's remarks. `width` is in characters.
std::vector<std::string> header_rows(const Picture& picture, std::size_t width);

/// The whole table.
std::string header_table(const Picture& picture, std::size_t width);

/// Fill and border of a node: by class, or by dataset where there are several.
DatasetColour colours_of(const Picture& picture, const PictureNode& node);

}  // namespace notegraph
