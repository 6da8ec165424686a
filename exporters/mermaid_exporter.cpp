#include "exporters/mermaid_exporter.hpp"

#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "exporters/dot_header.hpp"
#include "exporters/dot_text.hpp"
#include "exporters/label_wrapping.hpp"

namespace notegraph {

namespace {

// Mermaid's entity codes: "#35;" is "#".
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '"':
      case '#':
      case '&':
      case '<':
      case '>':
      case '`':
      case '%':
      case '\\':
      case '{':
      case '}':
      case ';':
        out += "#" + std::to_string(static_cast<int>(c)) + ";";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// A link in quotes; what Mermaid would read is percent-encoded.
std::string escaped_link(std::string_view link) {
  std::string out;
  for (const char c : link) {
    switch (c) {
      case '"':
        out += "%22";
        break;
      case '{':
        out += "%7B";
        break;
      case '<':
        out += "%3C";
        break;
      case '`':
        out += "%60";
        break;
      case '#':
        out += "%23";
        break;
      case ';':
        out += "%3B";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// In a timeline ":" and ";" part events and "#" begins a comment, and there are no codes for them.
std::string timeline_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case ':':
        out += "\uFF1A";
        break;
      case ';':
        out += "\uFF1B";
        break;
      case '#':
        out += "\uFF03";
        break;
      case '%':
        out += "\uFF05";
        break;
      case '<':
        out += "\uFF1C";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// A string in YAML's double quotes.
std::string yaml(std::string_view text) {
  std::string out = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string line_text(const LabelLine& line) {
  std::string text;
  for (const LabelPart& part : line) text += (text.empty() ? "" : " ") + part.text;
  return text;
}

std::string label(const std::vector<LabelLine>& lines) {
  std::string text;
  for (const LabelLine& line : lines) text += (text.empty() ? "" : "<br/>") + escaped(line_text(line));
  return "\"" + (text.empty() ? std::string(" ") : text) + "\"";
}

std::pair<std::string_view, std::string_view> brackets(std::string_view shape) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array<std::pair<std::string_view, Pair>, 7> kBrackets{{
      {"ellipse", {"([", "])"}},
      {"hexagon", {"{{", "}}"}},
      {"house", {"[/", "\\]"}},
      {"note", {">", "]"}},
      {"octagon", {"{{", "}}"}},
      {"tab", {"[[", "]]"}},
      {"component", {"[[", "]]"}},
  }};
  for (const auto& [name, pair] : kBrackets) {
    if (name == shape) return pair;
  }
  return {"[", "]"};
}

std::string class_name(const Picture& picture, const PictureNode& node) {
  if (picture.datasets.size() > 1 && !is_dark(*node.style)) {
    for (std::size_t i = 0; i < picture.datasets.size(); ++i) {
      if (picture.datasets[i] == node.dataset) return "dataset" + std::to_string(i);
    }
  }
  return "is" + std::string(node.style->name);
}

std::string flowchart(const Picture& picture) {
  std::string out = "flowchart LR\n", links;
  std::set<std::string> classes;
  for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
    const PictureNode& node = picture.nodes[i];
    std::vector<LabelLine> lines = flowed({{{node.name, {}, {}}}}, 26, 4);
    for (LabelLine& line : flowed(node.details, 26, 4)) lines.push_back(std::move(line));
    const auto [open, close] = brackets(node.style->shape);
    const std::string name = "n" + std::to_string(i), kind = class_name(picture, node);
    out += "  " + name + std::string(open) + label(lines) + std::string(close) + ":::" + kind + "\n";
    if (!node.link.empty()) links += "  click " + name + " href \"" + escaped_link(node.link) + "\" _blank\n";
    if (classes.insert(kind).second) {
      const DatasetColour colours = colours_of(picture, node);
      links += "  classDef " + kind + " fill:" + std::string(colours.fill) +
               ",stroke:" + std::string(colours.border) +
               ",color:" + (is_dark(*node.style) ? "#FFFFFF" : "#000000") + "\n";
    }
  }
  for (const PictureEdge& edge : picture.edges) {
    const auto lines = flowed(edge.label, 24, 7);
    out += "  n" + std::to_string(edge.from) + (edge.line == Line::Solid ? " -->" : " -.->") +
           (lines.empty() ? std::string(" ") : "|" + label(lines) + "| ") + "n" + std::to_string(edge.to) +
           "\n";
  }
  return out + links;
}

std::string timeline(const Picture& picture) {
  std::string out = "timeline\n";
  for (const PictureNode& node : picture.nodes) {
    std::string text = shortened(node.name, 200);
    for (const LabelLine& line : node.details) text += " " + line_text(line);
    out += "  " + node.when->text() + " : " + timeline_text(text) + "\n";
  }
  return out;
}

}  // namespace

std::string to_mermaid(const Picture& picture) {
  const std::string title = picture.title + " – " + picture.reports;
  return "---\ntitle: " + yaml(title) + "\n---\n" +
         (picture.arrangement == Arrangement::Timeline ? timeline(picture) : flowchart(picture));
}

}  // namespace notegraph
