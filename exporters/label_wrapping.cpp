#include "exporters/label_wrapping.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>

namespace notegraph {

namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

Iterator made(icu::BreakIterator* iterator, UErrorCode error) {
  if (U_FAILURE(error) || iterator == nullptr) throw std::runtime_error("ICU: no rules for line breaks");
  return Iterator(iterator);
}

Iterator line_breaks() {
  UErrorCode error = U_ZERO_ERROR;
  icu::BreakIterator* iterator = icu::BreakIterator::createLineInstance(icu::Locale::getEnglish(), error);
  return made(iterator, error);
}

Iterator character_breaks() {
  UErrorCode error = U_ZERO_ERROR;
  icu::BreakIterator* iterator =
      icu::BreakIterator::createCharacterInstance(icu::Locale::getEnglish(), error);
  return made(iterator, error);
}

// Explicit marks of direction (Unicode Annex 9): an override that nobody closes would turn what follows.
bool turns_direction(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_noncharacter(UChar32 c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// The words of a text with the white space behind them.
std::vector<icu::UnicodeString> pieces_of(const icu::UnicodeString& text, std::size_t width,
                                          std::size_t longest) {
  const Iterator breaks = line_breaks(), characters = character_breaks();
  std::vector<icu::UnicodeString> pieces;
  breaks->setText(text);
  for (std::int32_t begin = breaks->first(), end = breaks->next(); end != icu::BreakIterator::DONE;
       begin = end, end = breaks->next()) {
    icu::UnicodeString piece(text, begin, end - begin);
    if (static_cast<std::size_t>(piece.countChar32()) <= std::max(width, longest) + 1) {
      pieces.push_back(piece);
      continue;
    }
    characters->setText(piece);
    for (std::int32_t from = 0; from < piece.length();) {
      std::int32_t to = std::min(piece.length(), from + static_cast<std::int32_t>(width));
      if (to < piece.length() && !characters->isBoundary(to)) {
        const std::int32_t before = characters->preceding(to);
        to = before > from ? before : characters->following(to);
      }
      pieces.emplace_back(piece, from, to - from);
      from = to;
    }
  }
  return pieces;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  bool space = false;
  for (std::int64_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, c);
    if (turns_direction(c)) continue;
    if (c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029) {
      space = !out.empty();
      continue;
    }
    if (is_noncharacter(c)) c = 0xFFFD;
    if (space) out += ' ';
    space = false;
    icu::UnicodeString(c).toUTF8String(out);
  }
  return out;
}

std::string shortened(std::string_view text, std::size_t length) {
  const std::string shown = printable(text);
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(shown);
  if (static_cast<std::size_t>(units.countChar32()) <= length) return shown;
  const std::int32_t end = units.moveIndex32(0, static_cast<std::int32_t>(length));
  return to_utf8(units.tempSubStringBetween(0, end)) + "…";
}

std::vector<std::string> wrapped_lines(std::string_view text, std::size_t width, std::size_t lines,
                                       std::size_t longest_word) {
  // What cannot be shown need not be wrapped: one line more shows that something is cut.
  const std::string shown = shortened(text, (lines + 1) * (width + 1));
  std::vector<icu::UnicodeString> out;
  bool cut = false;
  for (const icu::UnicodeString& piece :
       pieces_of(icu::UnicodeString::fromUTF8(shown), width, longest_word)) {
    icu::UnicodeString trimmed = piece;
    trimmed.trim();
    const auto length = static_cast<std::size_t>(trimmed.countChar32());
    if (out.empty() || static_cast<std::size_t>(out.back().countChar32()) + length > width) {
      if (out.size() == lines) {
        cut = true;
        break;
      }
      out.emplace_back();
    }
    out.back() += piece;
  }
  std::vector<std::string> wrapped;
  for (icu::UnicodeString& line : out) wrapped.push_back(to_utf8(line.trim()));
  if (cut && !wrapped.back().ends_with("…")) wrapped.back() += "…";
  return wrapped;
}

}  // namespace notegraph
