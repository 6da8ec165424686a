#include "exporters/dot_charts.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>
#include <vector>

#include "exporters/dot_header.hpp"
#include "exporters/dot_text.hpp"
#include "exporters/label_wrapping.hpp"
#include "exporters/views/date_words.hpp"

namespace notegraph {

namespace {

// All lengths in points; x grows to the right, y downwards from the top of the page.
constexpr double kInch = 72;
constexpr double kLine = 15;  // of text

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
};

// Nodes of fixed size at fixed places.
class Page {
 public:
  explicit Page(const Picture& picture, double width) : picture_(picture) {
    out_ << "digraph G {\ngraph [layout=nop2, charset=\"UTF-8\", fontname=\"" << kPictureFonts
         << "\", pad=0.2, bgcolor=\"#FFFFFF\", tooltip=\" \"];\nnode [fontname=\"" << kPictureFonts
         << "\", fontsize=11, fixedsize=true, margin=0, tooltip=\" \", shape=box, penwidth=0];\n";
    header(width);
  }

  [[nodiscard]] double top() const { return top_; }

  void place(const std::string& name, const Box& box, const std::string& attributes) {
    out_ << name << " [pos=\"" << number(box.x + box.width / 2) << "," << number(-box.y - box.height / 2)
         << "\", width=" << number(box.width / kInch, 4) << ", height=" << number(box.height / kInch, 4)
         << ", " << attributes << "];\n";
  }

  void fill(const Box& box, std::string_view colour) {
    place("r" + std::to_string(++rules_), box,
          "label=\"\", style=filled, fillcolor=\"" + std::string(colour) + "\"");
  }

  // Words at the left of a box, or in its middle.
  static std::string words(const std::vector<LabelLine>& lines, double width, bool left = true) {
    return "label=<" + html_label(lines, {.left = left, .width = static_cast<int>(width)}) + ">";
  }

  std::string finished() {
    out_ << "}\n";
    return out_.str();
  }

  static std::string number(double value, int digits = 2) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::fixed;
    text.precision(digits);
    text << value;
    return text.str();
  }

 private:
  void header(double width) {
    const std::vector<std::string> rows = header_rows(picture_, static_cast<std::size_t>(width / 6));
    double height = 8;
    std::string table;
    for (const std::string& row : rows) {
      height += row.starts_with("<TABLE") ? 26 : row.find("POINT-SIZE=\"16\"") != row.npos ? 24 : 17;
      table += "<TR><TD ALIGN=\"LEFT\">" + row + "</TD></TR>";
    }
    place("header", {0, 0, width, height},
          "label=<<TABLE WIDTH=\"" + number(width, 0) +
              "\" BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">" + table + "</TABLE>>");
    top_ = height + 6;
  }

  const Picture& picture_;
  std::ostringstream out_;
  double top_ = 0;
  std::size_t rules_ = 0;
};

// What a node or edge shows on hover and where it leads.
std::string hover_and_link(const std::string& tooltip, const std::string& link) {
  std::string text = "tooltip=" + dot_quoted(hover_text(tooltip));
  if (!link.empty()) text += ", href=" + dot_quoted(link) + ", target=\"_blank\"";
  return text;
}

// --- timeline
// --------------------------------------------------------------------------------------------------

double year_of(std::chrono::year_month_day day) {
  const std::chrono::sys_days start{day.year() / 1 / 1}, next{(day.year() + std::chrono::years(1)) / 1 / 1};
  const auto days = static_cast<double>((std::chrono::sys_days(day) - start).count());
  return int(day.year()) + days / static_cast<double>((next - start).count());
}

// Years in which something begins or ends are wide, by how much does; runs of others are one narrow gap.
class TimeAxis {
 public:
  TimeAxis(const std::vector<PictureNode>& nodes, double x, double width) : x_(x) {
    std::map<int, double> weight;
    for (const PictureNode& node : nodes) {
      for (const auto& day : {node.when->earliest(), node.when->latest()}) {
        if (day) weight[int(day->year())] += 1;
      }
    }
    double total = 0;
    int last = 0;
    for (auto& [year, w] : weight) {
      w = 1 + std::sqrt(w);
      if (total > 0 && year > last + 1) total += kGap;
      total += w;
      last = year;
    }
    double at = x;
    last = 0;
    for (const auto& [year, w] : weight) {
      if (!years_.empty() && year > last + 1) at += kGap * width / total;
      years_.push_back({year, at, at + w * width / total});
      at = years_.back().end;
      last = year;
    }
  }

  struct Year {
    int year;
    double begin, end;
  };
  [[nodiscard]] const std::vector<Year>& years() const { return years_; }
  [[nodiscard]] double begin() const { return x_; }
  [[nodiscard]] double end() const { return years_.empty() ? x_ : years_.back().end; }

  [[nodiscard]] double at(double time) const {
    double before = x_;
    for (const Year& year : years_) {
      if (time < year.year) return before;
      if (time < year.year + 1) return year.begin + (time - year.year) * (year.end - year.begin);
      before = year.end;
    }
    return before;
  }

 private:
  static constexpr double kGap = 0.6;
  double x_;
  std::vector<Year> years_;
};

class Timeline {
 public:
  explicit Timeline(const Picture& picture)
      : picture_(picture), page_(picture, kWidth), axis_(picture.nodes, kDates, kAxis) {}

  std::string dot() {
    layout_rows();
    shade();
    write_axis();
    for (std::size_t i = 0; i < picture_.nodes.size(); ++i) write_row(i);
    return page_.finished();
  }

 private:
  static constexpr double kDates = 92, kAxis = 176, kGutter = 8, kText = 300, kNotes = 62;
  static constexpr double kWidth = kDates + kAxis + kGutter + kText + kNotes;
  static constexpr std::size_t kTextCharacters = 50, kNoteCharacters = 11;

  struct Row {
    std::vector<LabelLine> lines, notes;
    double y, height;
  };

  void layout_rows() {
    double y = page_.top() + kLine + 4;
    for (const PictureNode& node : picture_.nodes) {
      Row row{flowed({{{node.name, {}, {}}}}, kTextCharacters, 3), flowed(node.details, kNoteCharacters, 3),
              y, 0};
      row.height =
          kLine * static_cast<double>(std::max<std::size_t>({1, row.lines.size(), row.notes.size()})) + 3;
      y += row.height;
      rows_.push_back(std::move(row));
    }
    bottom_ = y;
  }

  // Every other row, to lead the eye from the bar to its words.
  void shade() {
    for (std::size_t i = 1; i < rows_.size(); i += 2)
      page_.fill({0, rows_[i].y, kWidth, rows_[i].height}, "#F4F4F4");
  }

  void write_axis() {
    double free_from = 0;
    int previous = 0;
    const double top = page_.top() + kLine + 2;
    for (const TimeAxis::Year& year : axis_.years()) {
      page_.fill({year.begin, top, 0.5, bottom_ - top}, "#C8C8C8");
      if (year.begin < free_from) continue;
      // The century is said once, and behind a gap.
      const std::string text = std::to_string(year.year);
      const bool next = previous == year.year - 1 && text.size() == 4;
      const double width = next ? 17 : 26;
      page_.place(
          "y" + text, {year.begin - 1, page_.top(), width, kLine},
          "fontsize=10, fontcolor=\"#444444\", label=" + dot_quoted(next ? "’" + text.substr(2) : text));
      free_from = year.begin + width - 1;
      previous = year.year;
    }
  }

  void write_row(std::size_t index) {
    const PictureNode& node = picture_.nodes[index];
    const Row& row = rows_[index];
    page_.place("d" + std::to_string(index), {2, row.y, kDates - 6, row.height},
                "fontsize=10, fontcolor=\"#333333\", " +
                    Page::words(flowed({{{date_words(*node.when), {}, {}}}}, 16, 3), kDates - 6));
    write_bar(index, row);
    const double x = kDates + kAxis + kGutter;
    page_.place("n" + std::to_string(index), {x, row.y, kText, row.height},
                "id=" + dot_quoted(printable(node.id)) + ", " + (node.stub ? "fontcolor=\"#555555\", " : "") +
                    Page::words(row.lines, kText) + ", " + hover_and_link(node.tooltip, node.link));
    if (!row.notes.empty()) {
      page_.place("m" + std::to_string(index), {x + kText, row.y, kNotes, row.height},
                  "fontsize=10, " + Page::words(row.notes, kNotes));
    }
  }

  // From the first to the last day that the date can mean; at least as wide as can be seen.
  void write_bar(std::size_t index, const Row& row) {
    const PictureNode& node = picture_.nodes[index];
    const auto first = node.when->earliest(), last = node.when->latest();
    constexpr double kLeast = 5, kHeight = 8;
    double begin = first ? axis_.at(year_of(*first)) : axis_.begin();
    double end = last ? axis_.at(year_of(*last) + 1 / 366.0) : axis_.end();
    if (end - begin < kLeast) {
      begin = std::max(axis_.begin(), (begin + end - kLeast) / 2);
      end = begin + kLeast;
    }
    const DatasetColour colours = picture_.datasets.size() > 1 ? colours_of(picture_, with_style(node))
                                                               : DatasetColour{"#7FB2D6", "#00568A"};
    page_.place("b" + std::to_string(index),
                {begin, row.y + (row.height - kHeight) / 2, end - begin, kHeight},
                "label=\"\", penwidth=1, style=\"" + bar_style(node) + "\", " + bar_fill(node, colours) +
                    ", color=\"" + std::string(colours.border) + "\", " + hover_and_link(node.tooltip, {}));
  }

  static PictureNode with_style(PictureNode node) {
    node.style = &dot_style("", "Law");  // any class that is coloured by dataset
    return node;
  }

  static std::string bar_style(const PictureNode& node) {
    return node.stub || node.when->is_approximate() ? "filled,dashed" : "filled";
  }

  static std::string bar_fill(const PictureNode& node, const DatasetColour& colours) {
    const std::string fill(colours.fill), border(colours.border);
    if (node.stub) return "fillcolor=\"#FFFFFF\"";
    if (!node.when->earliest()) return "gradientangle=0, fillcolor=\"#FFFFFF:" + border + "\"";
    if (!node.when->latest()) return "gradientangle=0, fillcolor=\"" + border + ":#FFFFFF\"";
    return "fillcolor=\"" +
           (node.when->is_approximate() ? "#FFFFFF"
            : node.when->is_interval()  ? fill
                                        : border) +
           "\"";
  }

  const Picture& picture_;
  Page page_;
  TimeAxis axis_;
  std::vector<Row> rows_;
  double bottom_ = 0;
};

// --- matrix
// ----------------------------------------------------------------------------------------------------

class Matrix {
 public:
  explicit Matrix(const Picture& picture)
      : picture_(picture), columns_(in_column(1)), rows_(in_column(0)), page_(picture, width()) {}

  std::string dot() {
    double y = page_.top();
    write_headings(y);
    y += kHeading;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const double height = height_of(rows_[i]);
      if (i % 2 == 1) page_.fill({0, y, width(), height}, "#F4F4F4");
      write_row(rows_[i], y, height);
      y += height;
    }
    return page_.finished();
  }

 private:
  static constexpr double kNames = 170, kCell = 66, kHeading = 34;
  static constexpr std::size_t kNameCharacters = 26, kCellCharacters = 11;

  [[nodiscard]] double width() const {
    return std::max(480.0, kNames + kCell * static_cast<double>(columns_.size()));
  }

  [[nodiscard]] std::vector<std::size_t> in_column(std::size_t column) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < picture_.nodes.size(); ++i) {
      if (picture_.nodes[i].column == column) found.push_back(i);
    }
    return found;
  }

  [[nodiscard]] double x_of(std::size_t column) const {
    const auto at = std::find(columns_.begin(), columns_.end(), column) - columns_.begin();
    return kNames + kCell * static_cast<double>(at);
  }

  [[nodiscard]] static std::vector<LabelLine> lines_of(const PictureEdge& edge) {
    return flowed(edge.label, kCellCharacters, 3);
  }

  [[nodiscard]] static std::vector<LabelLine> name_lines(const PictureNode& node) {
    return flowed({{{node.name, {}, {}}}}, kNameCharacters, 2);
  }

  [[nodiscard]] double height_of(std::size_t row) const {
    std::size_t lines = name_lines(picture_.nodes[row]).size();
    for (const PictureEdge& edge : picture_.edges) {
      if (edge.from == row) lines = std::max(lines, lines_of(edge).size());
    }
    return kLine * static_cast<double>(lines) + 4;
  }

  void write_headings(double y) {
    for (const std::size_t column : columns_) {
      page_.place(
          "n" + std::to_string(column), {x_of(column), y, kCell, kHeading},
          "id=" + dot_quoted(printable(picture_.nodes[column].id)) + ", fontsize=10, " +
              Page::words(flowed({{{picture_.nodes[column].name, {}, {}}}}, 12, 2), kCell - 4, false) + ", " +
              hover_and_link(picture_.nodes[column].tooltip, {}));
    }
    page_.fill({0, y + kHeading - 1, width(), 0.8}, "#555555");
  }

  void write_row(std::size_t row, double y, double height) {
    const PictureNode& node = picture_.nodes[row];
    page_.place("n" + std::to_string(row), {2, y, kNames - 6, height},
                "id=" + dot_quoted(printable(node.id)) + ", " + (node.stub ? "fontcolor=\"#555555\", " : "") +
                    Page::words(name_lines(node), kNames - 6) + ", " +
                    hover_and_link(node.tooltip, node.link));
    for (std::size_t i = 0; i < picture_.edges.size(); ++i) {
      const PictureEdge& edge = picture_.edges[i];
      if (edge.from != row) continue;
      page_.place("e" + std::to_string(i), {x_of(edge.to) + 1, y + 1, kCell - 2, height - 2},
                  "id=\"edge_" + std::to_string(i) + "\", fontsize=10, style=\"filled" +
                      (edge.line == Line::Solid ? "" : ",dotted") + "\", penwidth=" +
                      (edge.line == Line::Solid ? "0" : "1") + ", color=\"#777777\", fillcolor=\"" +
                      std::string(shade(edge)) + "\", " + Page::words(lines_of(edge), kCell - 6, false) +
                      ", " + hover_and_link(edge.tooltip, edge.link));
    }
  }

  // The more claims, the darker; light enough for black words.
  static std::string_view shade(const PictureEdge& edge) {
    if (edge.line != Line::Solid || !edge.noted) return "#FFFFFF";
    return edge.claims >= 8   ? "#7FB2D6"
           : edge.claims >= 4 ? "#A9CCE6"
           : edge.claims >= 2 ? "#CBE1F1"
                              : "#E6F1F9";
  }

  const Picture& picture_;
  std::vector<std::size_t> columns_, rows_;
  Page page_;
};

}  // namespace

std::string timeline_dot(const Picture& picture) {
  return Timeline(picture).dot();
}

std::string matrix_dot(const Picture& picture) {
  return Matrix(picture).dot();
}

}  // namespace notegraph
