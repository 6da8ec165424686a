#include "exporters/rdf_escapes.hpp"

#include <array>
#include <cstddef>

namespace notegraph::rdf {

namespace {

// For each byte: 0 stays as it is, 'u' becomes \u00XX, anything else a backslash and that letter.
using EscapeTable = std::array<char, 256>;

constexpr EscapeTable string_escapes() {
  EscapeTable table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = 'u';
  table[0x7F] = 'u';
  table['"'] = '"';
  table['\\'] = '\\';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  return table;
}

constexpr EscapeTable iri_escapes() {
  EscapeTable table{};
  for (std::size_t c = 0; c <= 0x20; ++c) table[c] = 'u';
  for (const char c : {'<', '>', '"', '{', '}', '|', '^', '`', '\\'})
    table[static_cast<std::size_t>(c)] = 'u';
  return table;
}

constexpr EscapeTable kStringEscapes = string_escapes();
constexpr EscapeTable kIriEscapes = iri_escapes();

// Whether a text can be copied as it is. Without a branch a byte, so that compilers make wide instructions of
// it.
bool is_plain_string(std::string_view text) {
  unsigned special = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    special |= static_cast<unsigned>((byte < 0x20) | (byte == 0x7F) | (byte == '"') | (byte == '\\'));
  }
  return special == 0;
}

bool is_plain_iri(std::string_view text) {
  unsigned special = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    special |= static_cast<unsigned>((byte <= 0x20) | (byte == '<') | (byte == '>') | (byte == '"') |
                                     (byte == '\\') | (byte == '^') | (byte == '`') |
                                     ((byte >= '{') & (byte <= '}')));
  }
  return special == 0;
}

// Runs that need no escape are copied whole.
void append_escaped(std::string& out, std::string_view text, const EscapeTable& escapes) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const char escape = escapes[byte];
    if (escape == 0) continue;
    out.append(text, begin, i - begin);
    begin = i + 1;
    out += '\\';
    if (escape == 'u') {
      out.append("u00").append({hex[byte >> 4], hex[byte & 15]});
    } else {
      out += escape;
    }
  }
  out.append(text, begin);
}

}  // namespace

void append_iri_text(std::string& out, std::string_view iri) {
  if (is_plain_iri(iri)) {
    out.append(iri);
  } else {
    append_escaped(out, iri, kIriEscapes);
  }
}

void append_string_text(std::string& out, std::string_view text) {
  if (is_plain_string(text)) {
    out.append(text);
  } else {
    append_escaped(out, text, kStringEscapes);
  }
}

}  // namespace notegraph::rdf
