#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "reading/block.hpp"
#include "reading/report.hpp"

namespace notegraph {

/// How an input prints its note numbers in the body.
struct MarkerStyle {
  bool markdown = false;     // [^12]; emphasis, links, tags and escapes are markup
  bool superscript = false;  // ¹², ^12^, <sup>12</sup>
  bool bare = false;         // "users.12 The": a digit run glued to punctuation, in sequence
};

/// Says which style `blocks` use, given the notes' numbers: superscript and bare numbers count only where no
/// bracketed marker does.
MarkerStyle marker_style(std::string_view input, const Blocks& blocks, bool markdown,
                         const std::unordered_set<std::string>& numbers);

/// Reads the body's blocks into `report`: text and positions, paragraphs, sections, markers and links.
/// Headings become sections; sentences are added later.
void build_body(std::string_view input, const Blocks& blocks, const MarkerStyle& style,
                const std::unordered_set<std::string>& numbers, Report& report);

}  // namespace notegraph
