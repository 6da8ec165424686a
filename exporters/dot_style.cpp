#include "exporters/dot_style.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace notegraph {

namespace {

constexpr std::array<DotStyle, 19> kStyles{{
    {"Person", "persons", "person", "ellipse", "filled", "#FFFFFF", "#333333"},
    {"Organization", "organizations", "organization", "box", "filled,rounded", "#F2F2F2", "#555555"},
    {"Government", "authorities", "government", "box", "filled,rounded", "#CFE3F1", "#0072B2"},
    {"Court", "courts", "court", "house", "filled", "#F3DCE9", "#AA4488"},
    {"Company", "companies", "company", "box", "filled,rounded", "#FBE6C2", "#B87A00"},
    {"Media", "media", "media", "box", "filled,rounded", "#DDF0FB", "#3A94C8"},
    {"Party", "parties", "party", "box", "filled,rounded", "#F9DCCB", "#D55E00"},
    {"CivilSociety", "civil society organizations", "civil society", "box", "filled,rounded", "#D3EFE4",
     "#007F5B"},
    {"Intergovernmental", "intergovernmental organizations", "intergovernmental", "box", "filled,rounded",
     "#E3E3F5", "#5A5AA5"},
    {"Law", "laws", "law", "note", "filled", "#FCF7C5", "#8A7F00"},
    {"Website", "websites", "website", "tab", "filled", "#DFF3DF", "#2E7D32"},
    {"Platform", "platforms", "platform", "tab", "filled", "#C9E9E6", "#00736B"},
    {"Software", "software", "software", "component", "filled", "#E6EFD6", "#5B7F1F"},
    {"Domain", "domains", "domain", "tab", "filled", "#EAF5E3", "#6A9A4A"},
    {"Place", "places", "place", "hexagon", "filled", "#EFE9E1", "#7A6A55"},
    {"Description", "described actors", "described, not named", "box", "filled,rounded,dashed", "#FFFFFF",
     "#888888"},
    {"Ruling", "court rulings", "court ruling", "octagon", "filled", "#AA4488", "#6E1F55"},
    {"Claim", "other claims", "claim with one side told", "box", "filled", "#333333", "#333333"},
    {"", "others", "other", "box", "filled", "#FFFFFF", "#333333"},
}};

}  // namespace

const DotStyle& dot_style(std::string_view subtype, std::string_view type) {
  for (const std::string_view name : {subtype, type}) {
    const auto found =
        std::find_if(kStyles.begin(), kStyles.end(), [&](const DotStyle& s) { return s.name == name; });
    if (!name.empty() && found != kStyles.end()) return *found;
  }
  return kStyles.back();
}

std::string dot_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += ' ';
    } else if (c == '&') {
      out += "&amp;";  // GraphViz reads HTML entities in plain labels too
    } else {
      out += c;
    }
  }
  out += '"';
  return out;
}

std::string dot_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
  }
  return out;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t lines) {
  std::string out;
  std::size_t line = 1, column = 0;
  while (!text.empty()) {
    const std::size_t space = text.find_first_of(" \t\r\n");
    std::string_view word = text.substr(0, space);
    text.remove_prefix(space == text.npos ? text.size() : space + 1);
    if (word.empty()) continue;
    const std::size_t length = utf8::length(word);
    if (column > 0 && column + 1 + length > width) {
      if (line == lines) return out + "…";
      out += '\n';
      ++line;
      column = 0;
    }
    if (column > 0) {
      out += ' ';
      ++column;
    }
    if (length > 2 * width) {  // no word: a URL, or a script without spaces
      std::size_t end = 0;
      for (std::size_t i = 0; i < 2 * width; ++i) utf8::next(word, end);
      return out + std::string(word.substr(0, end)) + "…";
    }
    out += word;
    column += length;
  }
  return out;
}

}  // namespace notegraph
