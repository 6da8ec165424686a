#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace notegraph::cli {

/// How many columns of a terminal `text` takes: two for wide East Asian characters (UAX #11), none for
/// combining marks and format characters.
std::size_t display_width(std::string_view text);

/// `text` broken at spaces into lines of at most `width` columns, each after `indent` spaces and ended by a
/// line feed; a word longer than that stands on a line of its own.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width);

}  // namespace notegraph::cli
