#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace notegraph {

/// `text` made safe to show on one line: valid UTF-8 without control characters, characters that turn the
/// direction of what follows, or ones that XML does not allow; runs of white space become one space.
std::string printable(std::string_view text);

/// `printable(text)`, at most `length` characters of it, "…" behind what is cut.
std::string shortened(std::string_view text, std::size_t length);

/// `text` in lines of at most `width` characters, broken where its script allows (Unicode Annex 14; Burmese,
/// Thai and Khmer by dictionary), between any two characters only where nothing else fits. At most `lines` of
/// them, "…" behind what is cut. A word of up to `longest_word` characters stays whole even if it is wider.
std::vector<std::string> wrapped_lines(std::string_view text, std::size_t width, std::size_t lines,
                                       std::size_t longest_word = 0);

}  // namespace notegraph
