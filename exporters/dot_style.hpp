#pragma once

#include <cstddef>
#include <string_view>

namespace notegraph {

/// How nodes of one class look. The colours are tints of Okabe and Ito's palette, told apart with any kind of
/// colour vision; the outline says the class once more, for print in grey.
struct DotStyle {
  std::string_view name;  // subtype, or type where the subtype has no style of its own; "Ruling", "Claim", …
  std::string_view plural;  // for counted nodes: "+37 websites"
  std::string_view words;   // for the legend
  std::string_view shape, style, fill, border;
  int outlines = 1;
};

/// The style of a subtype, else of its type, else a plain one.
const DotStyle& dot_style(std::string_view subtype, std::string_view type);

/// Its text is white.
bool is_dark(const DotStyle& style);

struct DatasetColour {
  std::string_view fill, border;
};

/// The colours of the nodes of one of several datasets; the eighth has those of the first again.
const DatasetColour& dataset_colour(std::size_t index);

}  // namespace notegraph
