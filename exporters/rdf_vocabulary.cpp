#include "exporters/rdf_vocabulary.hpp"

#include <algorithm>
#include <charconv>

namespace notegraph::rdf {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

void append_encoded(std::string& out, char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  out += '%';
  out += digits[value >> 4];
  out += digits[value & 15];
}

// IRIREF of the Turtle grammar, and stricter where RFC 3986 is: brackets only belong in a host.
bool is_illegal_in_iri(char c) {
  constexpr std::string_view illegal = "<>\"{}|^`\\";
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || illegal.find(c) != std::string_view::npos;
}

// Where the scheme's ":" stands (RFC 3986, 3.1), or npos.
std::size_t scheme_end(std::string_view url) {
  if (url.empty() || !is_letter(url[0])) return std::string_view::npos;
  for (std::size_t i = 1; i < url.size(); ++i) {
    if (url[i] == ':') return i;
    if (!is_letter(url[i]) && !is_digit(url[i]) && url[i] != '+' && url[i] != '-' && url[i] != '.') break;
  }
  return std::string_view::npos;
}

std::optional<std::size_t> number(std::string_view digits) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string percent_encode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == '~') {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string data_iri(std::string_view dataset, std::string_view id) {
  if (dataset.empty()) return ngdate(percent_encode(id));
  std::string out(kDataBase);
  out += percent_encode(dataset);
  out += '/';
  out += percent_encode(id);
  return out;
}

std::optional<std::pair<std::string, std::string>> data_key(std::string_view iri) {
  if (iri.starts_with(ngdate.iri))
    return std::pair(std::string(), percent_decode(iri.substr(ngdate.iri.size())));
  if (!iri.starts_with(kDataBase)) return std::nullopt;
  const std::string_view rest = iri.substr(kDataBase.size());
  const std::size_t slash = rest.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == rest.size()) return std::nullopt;
  if (rest.find_first_of("/#?", slash + 1) != std::string_view::npos) return std::nullopt;
  return std::pair(percent_decode(rest.substr(0, slash)), percent_decode(rest.substr(slash + 1)));
}

std::string graph_iri(std::string_view dataset) {
  return std::string(kDataBase) + percent_encode(dataset);
}

std::string text_iri(std::string_view dataset, Span span) {
  return data_iri(dataset, "report") + "#char=" + std::to_string(span.begin) + "," + std::to_string(span.end);
}

std::optional<Span> text_span(std::string_view iri) {
  constexpr std::string_view mark = "#char=";
  const std::size_t at = iri.find(mark);
  if (at == std::string_view::npos || !iri.starts_with(kDataBase)) return std::nullopt;
  const std::string_view range = iri.substr(at + mark.size());
  const std::size_t comma = range.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto begin = number(range.substr(0, comma));
  const auto end = number(range.substr(comma + 1));
  if (!begin || !end || *end < *begin) return std::nullopt;
  return Span{*begin, *end};
}

std::optional<std::string> absolute_iri(std::string_view url) {
  const std::size_t colon = scheme_end(url);
  if (colon == std::string_view::npos || colon + 1 == url.size()) return std::nullopt;
  std::string out;
  out.reserve(url.size());
  bool fragment = false;
  for (std::size_t i = 0; i < url.size(); ++i) {
    const char c = url[i];
    const bool stray_percent =
        c == '%' && (i + 2 >= url.size() || hex_value(url[i + 1]) < 0 || hex_value(url[i + 2]) < 0);
    if (is_illegal_in_iri(c) || stray_percent || (c == '#' && fragment)) {
      append_encoded(out, c);
    } else {
      fragment = fragment || c == '#';
      out += c;
    }
  }
  return out;
}

std::string dataset_prefix(std::string_view dataset) {
  std::string prefix;
  for (const char c : dataset) prefix += is_letter(c) || is_digit(c) || c == '-' || c == '_' ? c : '-';
  const bool ours = std::any_of(kNamespaces.begin(), kNamespaces.end(),
                                [&](const Namespace& space) { return space.prefix == prefix; });
  if (ours || prefix.empty() || !is_letter(prefix[0])) prefix.insert(0, "d-");
  return prefix;
}

}  // namespace notegraph::rdf
