#include "cli/display_width.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace notegraph::cli {

namespace {

std::size_t columns(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  constexpr auto kNoWidth = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
  if (U_MASK(u_charType(c)) & kNoWidth) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += columns(utf8::next(text, at));
  return width;
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const std::size_t columns_of_word = display_width(word);
    if (column > 0 && column + 1 + columns_of_word <= width) {
      out += ' ';
      ++column;
    } else {
      if (column > 0) out += '\n';
      out.append(indent, ' ');
      column = indent;
    }
    out += word;
    column += columns_of_word;
  }
  if (!out.empty()) out += '\n';
  return out;
}

}  // namespace notegraph::cli
