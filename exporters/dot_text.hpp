#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/views/picture.hpp"

namespace notegraph {

/// The fonts of all pictures: the first has Latin, Vietnamese and Cyrillic, fontconfig finds its sisters for
/// Burmese, Arabic and others.
inline constexpr std::string_view kPictureFonts = "Noto Sans,DejaVu Sans,sans-serif";

/// A DOT string in quotes for an attribute that GraphViz takes as it is, or in which it looks for "\N" and
/// the like (labels, tooltips, links): line feeds stay, all else is shown as written.
std::string dot_quoted(std::string_view text);

/// Text inside an HTML-like label.
std::string dot_html(std::string_view text);

/// A hover text of at most `length` characters, line feeds kept.
std::string hover_text(std::string_view text, std::size_t length = 1500);

/// A label broken into lines of about `width` characters, at most `max_lines`, parts that have links kept
/// whole, and words of up to `longest_word` characters. Where it is too long, long words are cut before the
/// notes behind them.
std::vector<LabelLine> flowed(const std::vector<LabelLine>& lines, std::size_t width, std::size_t max_lines,
                              std::size_t longest_word = 0);

struct LabelForm {
  bool left = false;    // not centred
  int width = 0;        // at least so many points
  int space_below = 0;  // points
};

/// What stands between "<" and ">" of an HTML-like label: the lines below each other, links to click.
std::string html_label(const std::vector<LabelLine>& lines, const LabelForm& form = {});

/// "solid", "dotted", "dashed".
std::string_view dot_line(Line line);

}  // namespace notegraph
