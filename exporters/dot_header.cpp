#include "exporters/dot_header.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "exporters/dot_text.hpp"
#include "exporters/label_wrapping.hpp"

namespace notegraph {

namespace {

constexpr std::string_view kInnerTable =
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"2\">";

struct Swatch {
  std::string words;
  std::string fill, border;
  bool dark = false;
};

std::string cell(const Swatch& swatch) {
  return "<TD BORDER=\"1\" COLOR=\"" + swatch.border + "\" BGCOLOR=\"" + swatch.fill +
         "\"><FONT POINT-SIZE=\"10\" COLOR=\"" + (swatch.dark ? "#FFFFFF" : "#000000") + "\">" +
         dot_html(swatch.words) + "</FONT></TD>";
}

bool shows_lines(const Picture& picture) {
  return picture.arrangement != Arrangement::Matrix;
}

std::vector<Swatch> classes(const Picture& picture) {
  std::vector<const DotStyle*> styles;
  for (const PictureNode& node : picture.nodes) {
    if (node.style && std::find(styles.begin(), styles.end(), node.style) == styles.end())
      styles.push_back(node.style);
  }
  std::sort(styles.begin(), styles.end(),
            [](const DotStyle* a, const DotStyle* b) { return a->words < b->words; });
  std::vector<Swatch> swatches;
  const bool by_dataset = picture.datasets.size() > 1;
  for (const DotStyle* style : styles) {
    const bool coloured = !by_dataset || is_dark(*style);
    swatches.push_back({std::string(style->words), coloured ? std::string(style->fill) : "#FFFFFF",
                        coloured ? std::string(style->border) : "#333333", is_dark(*style)});
  }
  return swatches;
}

std::vector<Swatch> datasets(const Picture& picture) {
  std::vector<Swatch> swatches;
  if (picture.datasets.size() < 2) return swatches;
  for (std::size_t i = 0; i < picture.datasets.size(); ++i) {
    const DatasetColour& colour = dataset_colour(i);
    swatches.push_back({picture.datasets[i], std::string(colour.fill), std::string(colour.border), false});
  }
  return swatches;
}

// Swatches in rows of as many as fit, below each other in columns.
std::vector<std::string> swatch_rows(const std::vector<Swatch>& swatches, std::size_t width) {
  if (swatches.empty()) return {};
  std::size_t longest = 0;
  for (const Swatch& swatch : swatches) longest = std::max(longest, swatch.words.size() + 3);
  const std::size_t in_row = std::max<std::size_t>(1, width / longest);
  std::string table(kInnerTable);
  for (std::size_t i = 0; i < swatches.size(); ++i) {
    if (i % in_row == 0) table += "<TR>";
    table += cell(swatches[i]);
    if (i % in_row == in_row - 1 || i + 1 == swatches.size()) table += "</TR>";
  }
  return {table + "</TABLE>"};
}

// What the lines and brackets that occur mean.
std::string line_words(const Picture& picture) {
  std::set<Line> lines;
  bool unnoted = false, stub = false;
  for (const PictureEdge& edge : picture.edges) {
    lines.insert(edge.line);
    unnoted |= !edge.noted;
  }
  for (const PictureNode& node : picture.nodes) {
    if (picture.arrangement == Arrangement::Timeline) lines.insert(node.line);
    stub |= node.stub;
  }
  std::string words = "[57]: backed by note 57";
  const auto add = [&words](const char* more) { words += std::string(" · ") + more; };
  const bool drawn_so = picture.arrangement == Arrangement::Network;
  if (drawn_so && lines.contains(Line::Dashed)) add("dashed: not asserted by the report itself");
  if (lines.contains(Line::Dotted))
    add(drawn_so ? "dotted and ([57]): only a later sentence's note"
                 : "([57]): only a later sentence's note");
  if (unnoted && picture.arrangement == Arrangement::Network) add("grey: no note");
  if (stub && picture.arrangement == Arrangement::Network) add("+12: so many, folded into one, with their ties to one name only");
  return words;
}

std::string uncertain_words(const Picture& picture) {
  bool approximate = false, open = false;
  for (const PictureNode& node : picture.nodes) {
    if (!node.when) continue;
    approximate |= node.when->is_approximate();
    open |= !node.when->earliest() || !node.when->latest();
  }
  std::string words = "bar: from the first to the last day that the date can mean";
  if (approximate) words += " · white, dashed, ~: about then";
  if (open) words += " · fading: no beginning or end told";
  return words;
}

void add_text(std::vector<std::string>& rows, const std::string& text, std::size_t width) {
  for (const std::string& line : wrapped_lines(text, width, 6)) {
    rows.push_back("<FONT POINT-SIZE=\"10\" COLOR=\"#444444\">" + dot_html(line) + "</FONT>");
  }
}

}  // namespace

std::vector<std::string> header_rows(const Picture& picture, std::size_t width) {
  std::vector<std::string> rows;
  for (const std::string& line : wrapped_lines(picture.title, width * 5 / 8, 3))
    rows.push_back("<FONT POINT-SIZE=\"16\"><B>" + dot_html(line) + "</B></FONT>");
  for (const std::string& line : wrapped_lines(picture.reports, width * 7 / 8, 6))
    rows.push_back("<FONT POINT-SIZE=\"12\">" + dot_html(line) + "</FONT>");
  for (std::string& row : swatch_rows(datasets(picture), width)) rows.push_back(std::move(row));
  if (picture.arrangement == Arrangement::Network) {
    for (std::string& row : swatch_rows(classes(picture), width)) rows.push_back(std::move(row));
  }
  if (picture.nodes.empty()) {
    // Nothing occurs, so nothing is to be explained.
  } else if (shows_lines(picture)) {
    add_text(rows, line_words(picture), width);
  }
  if (picture.arrangement == Arrangement::Timeline && !picture.nodes.empty())
    add_text(rows, uncertain_words(picture), width);
  for (const std::string& remark : picture.remarks) add_text(rows, remark, width);
  return rows;
}

std::string header_table(const Picture& picture, std::size_t width) {
  std::string table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">";
  for (const std::string& row : header_rows(picture, width))
    table += "<TR><TD ALIGN=\"LEFT\">" + row + "</TD></TR>";
  return table + "</TABLE>";
}

DatasetColour colours_of(const Picture& picture, const PictureNode& node) {
  if (picture.datasets.size() > 1 && !is_dark(*node.style)) {
    const auto found = std::find(picture.datasets.begin(), picture.datasets.end(), node.dataset);
    if (found != picture.datasets.end())
      return dataset_colour(static_cast<std::size_t>(found - picture.datasets.begin()));
  }
  return {node.style->fill, node.style->border};
}

}  // namespace notegraph
