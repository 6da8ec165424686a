#include "exporters/dot_exporter.hpp"

#include <algorithm>
#include <numeric>
#include <sstream>
#include <string_view>
#include <vector>

#include "exporters/dot_charts.hpp"
#include "exporters/dot_header.hpp"
#include "exporters/dot_text.hpp"
#include "exporters/islands.hpp"
#include "exporters/label_wrapping.hpp"
#include "exporters/views/view.hpp"

namespace notegraph {

namespace {

// GraphViz's dot takes time by the square and more; measured in docs/benchmarks.md.
enum class Size { Small, Large, Huge };

Size size_of(const Picture& picture) {
  const std::size_t nodes = picture.nodes.size(), edges = picture.edges.size();
  if (nodes >= 1500 || edges >= 3000) return Size::Huge;
  return nodes > 150 || edges > 250 ? Size::Large : Size::Small;
}

// How many ties each node is away from the first of its part that has the most ties there.
std::vector<std::size_t> distances_from_chiefs(const Picture& picture) {
  std::vector<std::vector<std::size_t>> tied(picture.nodes.size());
  for (const PictureEdge& edge : picture.edges) {
    tied[edge.from].push_back(edge.to);
    tied[edge.to].push_back(edge.from);
  }
  std::vector<std::size_t> chiefs(picture.nodes.size());
  std::iota(chiefs.begin(), chiefs.end(), std::size_t{0});
  std::stable_sort(chiefs.begin(), chiefs.end(),
                   [&](std::size_t a, std::size_t b) { return tied[a].size() > tied[b].size(); });
  const std::size_t far = picture.nodes.size();
  std::vector<std::size_t> distance(picture.nodes.size(), far);
  for (const std::size_t chief : chiefs) {
    if (distance[chief] != far) continue;
    distance[chief] = 0;
    std::vector<std::size_t> queue{chief};
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (const std::size_t other : tied[queue[i]]) {
        if (distance[other] != far) continue;
        distance[other] = distance[queue[i]] + 1;
        queue.push_back(other);
      }
    }
  }
  return distance;
}

class Network {
 public:
  Network(const Picture& picture, const NetworkForm& form)
      : picture_(picture), form_(form), size_(size_of(picture)) {
    if (form.around) distance_ = distances_from_chiefs(picture);
  }

  std::string dot() {
    out_ << "digraph G {\n";
    write_graph();
    for (std::size_t i = 0; i < picture_.nodes.size(); ++i) {
      if (!picture_.nodes[i].group) write_node(i);
    }
    for (std::size_t group = 0; group < picture_.groups.size(); ++group) write_group(group);
    write_columns();
    for (std::size_t i = 0; i < picture_.edges.size(); ++i) write_edge(i);
    if (picture_.columns.empty() && size_ == Size::Small && !form_.one_column) write_island_chains();
    out_ << "}\n";
    return out_.str();
  }

 private:
  static constexpr std::size_t kLongestWord = 18;  // that narrow forms do not break

  [[nodiscard]] bool narrow() const { return form_.name_width < 20; }

  void write_graph() {
    Picture told = picture_;
    if (size_ == Size::Huge)
      told.remarks.push_back("So many lines have no room for words: what they say is in their hover texts");
    out_ << "graph [rankdir=" << (form_.down ? "TB" : "LR") << ", charset=\"UTF-8\", fontname=\""
         << kPictureFonts << "\", labelloc=t, labeljust=l, nodesep=0.16, ranksep=" << form_.rank_gap
         << ", pad=0.2, outputorder=edgesfirst, "
            "bgcolor=\"#FFFFFF\", tooltip=\" \""
         << (size_ == Size::Small   ? ", layout=dot, splines=true"
             : size_ == Size::Large ? ", layout=dot, splines=line, nslimit=1, nslimit1=1, mclimit=0.1"
                                    : ", layout=sfdp, splines=line, overlap=prism, K=1")
         << ", label=<" << header_table(told, 100) << ">];\n"
         << "node [fontname=\"" << kPictureFonts << "\", fontsize=12, margin=\"0.1,0.05\", height=0.3];\n"
         << "edge [fontname=\"" << kPictureFonts
         << "\", fontsize=10, fontcolor=\"#222222\", arrowsize=0.6];\n";
  }

  void write_node(std::size_t index) {
    const PictureNode& node = picture_.nodes[index];
    const DatasetColour colours = colours_of(picture_, node);
    const bool claim = is_dark(*node.style);
    std::vector<LabelLine> lines =
        flowed({{{node.name, {}, {}}}}, form_.name_width, narrow() ? 7 : 5, kLongestWord);
    for (LabelLine& line : flowed(node.details, form_.name_width + (narrow() ? 0 : 2), 4, kLongestWord))
      lines.push_back(std::move(line));
    out_ << "n" << index << " [id=" << dot_quoted(printable(node.id)) << ", label=<" << html_label(lines)
         << ">, tooltip=" << dot_quoted(hover_text(node.tooltip)) << ", shape=" << node.style->shape
         << ", style=\"" << node.style->style << (node.stub ? ",dashed" : "") << (node.focus ? ",bold" : "")
         << "\", fillcolor=\"" << colours.fill << "\", color=\"" << colours.border << "\"";
    if (!node.link.empty()) out_ << ", href=" << dot_quoted(node.link) << ", target=\"_blank\"";
    if (node.style->outlines > 1) out_ << ", peripheries=" << node.style->outlines;
    if (node.focus) out_ << ", penwidth=3";
    if (claim) out_ << ", fontcolor=\"#FFFFFF\", fontsize=10, margin=\"0.06,0.03\"";
    out_ << "];\n";
  }

  void write_group(std::size_t group) {
    out_ << "subgraph cluster_" << group << " {\nlabel=" << dot_quoted(printable(picture_.groups[group]))
         << "; labeljust=l; fontsize=11; fontcolor=\"#444444\"; style=\"rounded,filled\"; color=\"#D0D0D0\"; "
            "fillcolor=\"#F7F7F7\"; tooltip=\" \";\n";
    for (std::size_t i = 0; i < picture_.nodes.size(); ++i) {
      if (picture_.nodes[i].group == group) write_node(i);
    }
    out_ << "}\n";
  }

  // Headings in a row; each holds the nodes of its column on its own rank.
  void write_columns() {
    std::vector<std::size_t> used;
    for (std::size_t column = 0; column < picture_.columns.size(); ++column) {
      const bool occurs = std::any_of(picture_.nodes.begin(), picture_.nodes.end(),
                                      [&](const PictureNode& node) { return node.column == column; });
      if (occurs) used.push_back(column);
    }
    for (const std::size_t column : used) {
      out_ << "{rank=same; c" << column << " [shape=plaintext, fontsize=11, fontcolor=\"#444444\", label=<"
           << html_label(flowed({{{picture_.columns[column], {}, {}}}}, 20, 3)) << ">, tooltip=\" \"];";
      for (std::size_t i = 0; i < picture_.nodes.size(); ++i) {
        if (picture_.nodes[i].column == column) out_ << " n" << i << ";";
      }
      out_ << "}\n";
    }
    for (std::size_t i = 1; i < used.size(); ++i)
      out_ << "c" << used[i - 1] << " -> c" << used[i] << " [style=invis];\n";
  }

  void write_edge(std::size_t index) {
    const PictureEdge& edge = picture_.edges[index];
    // Drawn from the end that is nearer to the chief name, with its head where it belongs.
    const bool back = form_.around && distance_[edge.from] > distance_[edge.to];
    out_ << "n" << (back ? edge.to : edge.from) << " -> n" << (back ? edge.from : edge.to) << " [id=\"edge_"
         << index << "\"";
    if (back) out_ << ", dir=back";
    if (size_ != Size::Huge && !edge.label.empty())
      out_ << ", label=<"
           << html_label(flowed(edge.label, form_.label_width, 7, kLongestWord), {.space_below = 5}) << ">";
    const std::string tooltip = dot_quoted(hover_text(edge.tooltip));
    out_ << ", tooltip=" << tooltip << ", labeltooltip=" << tooltip;
    if (!edge.link.empty()) out_ << ", href=" << dot_quoted(edge.link) << ", target=\"_blank\"";
    out_ << ", style=" << dot_line(edge.line) << ", color=\"" << (edge.noted ? "#333333" : "#8A8A8A") << "\"";
    if (edge.claims > 1) out_ << ", penwidth=" << (edge.claims > 4 ? "2.2" : "1.6");
    out_ << "];\n";
  }

  // GraphViz stacks parts that nothing ties together; invisible edges put small ones beside each other.
  void write_island_chains() {
    for (const auto& [from, to] : island_chains(picture_))
      out_ << "n" << from << " -> n" << to << " [style=invis, weight=0];\n";
  }

  const Picture& picture_;
  NetworkForm form_;
  Size size_;
  std::vector<std::size_t> distance_;  // of each node from the chief one of its part, in ties
  std::ostringstream out_;
};

}  // namespace

std::string to_dot(const Picture& picture, const NetworkForm& form) {
  if (picture.nodes.empty() || picture.arrangement == Arrangement::Network)
    return Network(picture, form).dot();
  return picture.arrangement == Arrangement::Timeline ? timeline_dot(picture) : matrix_dot(picture);
}

std::string to_dot(const KnowledgeGraph& graph) {
  return to_dot(picture_of(graph, views().front()));
}

}  // namespace notegraph
