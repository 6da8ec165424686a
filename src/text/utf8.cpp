#include "text/utf8.hpp"

namespace notegraph::utf8 {

namespace {

unsigned char at_byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// The length of the well-formed sequence at `at`, or 0.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const unsigned char lead = at_byte(text, at);
  if (lead < 0x80) return 1;
  std::size_t size = 0;
  unsigned char low = 0x80, high = 0xBF;  // allowed second byte
  if (lead >= 0xC2 && lead <= 0xDF) {
    size = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    size = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;  // no surrogates
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    size = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  if (at + size > text.size()) return 0;
  if (at_byte(text, at + 1) < low || at_byte(text, at + 1) > high) return 0;
  for (std::size_t i = 2; i < size; ++i) {
    if (!is_continuation(text[at + i])) return 0;
  }
  return size;
}

}  // namespace

std::optional<std::size_t> first_error(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = sequence_length(text, at);
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += is_continuation(byte) ? 0 : 1;
  return count;
}

char32_t next(std::string_view text, std::size_t& at) {
  const unsigned char lead = at_byte(text, at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t code_point = lead & (0xFF >> (size + 1));
  for (std::size_t i = 1; i < size && at + i < text.size(); ++i) {
    code_point = (code_point << 6) | (at_byte(text, at + i) & 0x3F);
  }
  at = at + size < text.size() ? at + size : text.size();
  return code_point;
}

char32_t previous(std::string_view text, std::size_t& at) {
  do {
    --at;
  } while (at > 0 && is_continuation(text[at]));
  std::size_t copy = at;
  return next(text, copy);
}

void append(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0 | (code_point >> 6));
    out += static_cast<char>(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0 | (code_point >> 12));
    out += static_cast<char>(0x80 | ((code_point >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code_point & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code_point >> 18));
    out += static_cast<char>(0x80 | ((code_point >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((code_point >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code_point & 0x3F));
  }
}

}  // namespace notegraph::utf8
