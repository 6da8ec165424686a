#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace notegraph {

/// How nodes of one class look. The colours are tints of Okabe and Ito's palette, told apart with any kind of
/// colour vision; the shape says the class once more, for print in grey.
struct DotStyle {
  std::string_view name;  // subtype, or type where the subtype has no style of its own; "Ruling", "Claim", …
  std::string_view plural;  // for counted nodes: "+37 websites"
  std::string_view words;   // for the legend
  std::string_view shape, style, fill, border;
};

/// The style of a subtype, else of its type, else a plain one.
const DotStyle& dot_style(std::string_view subtype, std::string_view type);

/// A DOT string in quotes, line feeds as centred line breaks.
std::string dot_quoted(std::string_view text);

/// Text inside an HTML-like label.
std::string dot_html(std::string_view text);

/// `text` broken at spaces into lines of about `width` characters, at most `lines` of them, "…" behind what
/// is cut.
std::string wrapped(std::string_view text, std::size_t width, std::size_t lines);

}  // namespace notegraph
