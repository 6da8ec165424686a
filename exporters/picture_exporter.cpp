#include "exporters/picture_exporter.hpp"

#include <gvc.h>

#include <algorithm>
#include <array>
#include <locale>
#include <memory>
#include <mutex>
#include <sstream>
#include <utility>
#include <vector>

#include "exporters/dot_exporter.hpp"
#include "exporters/graphviz_identifiers.hpp"
#include "exporters/limited_time.hpp"
#include "exporters/svg_document.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

constexpr std::array<std::pair<std::string_view, PictureFormat>, 4> kFormats{{
    {"svg", PictureFormat::Svg},
    {"png", PictureFormat::Png},
    {"pdf", PictureFormat::Pdf},
    {"dot", PictureFormat::Dot},
}};

// GraphViz keeps its parser, its error function and its fonts in global state.
std::mutex& graphviz_mutex() {
  static std::mutex mutex;
  return mutex;
}

// What GraphViz says while we hold the mutex, instead of on standard error.
std::string& messages() {
  static std::string text;
  return text;
}

int collect_message(char* message) {
  messages() += message;
  return 0;
}

std::string taken_messages() {
  std::string text = std::exchange(messages(), {});
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

struct ContextRelease {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct GraphRelease {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, GraphRelease>;

// One for all calls: loading the plug-ins takes longer than a small layout.
GVC_t* context() {
  static const std::unique_ptr<GVC_t, ContextRelease> shared(gvContext());
  return shared.get();
}

// A layout, which is not freed: GraphViz 2.43 frees a part of some layouts with clusters twice
// (gvFreeLayout).
class Layout {
 public:
  explicit Layout(Agraph_t* graph) : graph_(graph) {
    const char* wanted = agget(graph, const_cast<char*>("layout"));
    if (gvLayout(context(), graph, wanted && *wanted ? wanted : "dot") != 0)
      throw std::runtime_error("GraphViz: no layout: " + taken_messages());
  }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;

  [[nodiscard]] std::string rendered(const char* format) const {
    char* data = nullptr;
    unsigned int length = 0;
    if (gvRenderData(context(), graph_, format, &data, &length) != 0 || !data) {
      throw std::runtime_error("GraphViz: cannot draw: " + taken_messages());
    }
    std::string out(data, length);
    gvFreeRenderData(data);
    return out;
  }

 private:
  Agraph_t* graph_;
};

// cairo writes the time of day into a PDF: the same picture would have other bytes a second later.
void remove_creation_date(std::string& pdf) {
  constexpr std::string_view key = "/CreationDate (D:";
  const std::size_t at = pdf.find(key);
  if (at == pdf.npos) return;
  for (std::size_t i = at + key.size(); i < pdf.size() && pdf[i] != ')'; ++i) {
    if (pdf[i] >= '0' && pdf[i] <= '9') pdf[i] = '0';
  }
}

Graph parsed(std::string_view dot) {
  agseterrf(&collect_message);
  messages().clear();
  Graph graph(read_with_counted_identifiers(std::string(dot)));
  if (!graph) throw InputError({"graph.dot", 0, "no DOT: " + taken_messages()});
  return graph;
}

const char* name_of(PictureFormat format) {
  for (const auto& [known, kind] : kFormats) {
    if (kind == format) return known.data();
  }
  return "svg";
}

struct Drawing {
  std::string file;
  double width;  // in points
};

Drawing drawn(std::string_view dot, PictureFormat format) {
  const std::lock_guard lock(graphviz_mutex());
  const Graph graph = parsed(dot);
  const Layout layout(graph.get());
  Drawing drawing{layout.rendered(name_of(format)), GD_bb(graph.get()).UR.x - GD_bb(graph.get()).LL.x};
  if (format == PictureFormat::Pdf) remove_creation_date(drawing.file);
  return drawing;
}

// How wide a layout with letters of 10 points may be so that they are 8 on an upright page of A4, and on one
// across.
constexpr double kUprightPage = 640, kPageAcross = 940;

bool may_take_another_form(const Picture& picture, const std::string& dot) {
  return picture.arrangement == Arrangement::Network && dot.find("layout=dot, splines=true") != dot.npos;
}

// Other ways to draw a network, the first the best to read: shorter and shorter lines; what is apart in rows,
// then below each other; at last from the chief name outwards.
const std::vector<NetworkForm>& other_forms() {
  static const std::vector<NetworkForm> all{
      {.name_width = 16, .label_width = 14, .rank_gap = 0.2},
      {.name_width = 13, .label_width = 11, .rank_gap = 0.2},
      {.one_column = true, .name_width = 16, .label_width = 14, .rank_gap = 0.2},
      {.one_column = true, .name_width = 13, .label_width = 11, .rank_gap = 0.2},
      {.around = true, .one_column = true, .name_width = 16, .label_width = 14, .rank_gap = 0.2},
      {.around = true, .one_column = true, .name_width = 13, .label_width = 11, .rank_gap = 0.2},
      {.around = true, .one_column = true, .name_width = 10, .label_width = 9, .rank_gap = 0.1},
  };
  return all;
}

// The first form that an upright page has room for, else the first for a page across, else the least wide.
std::string drawn_on_page(const Picture& picture, PictureFormat format) {
  const std::string dot = to_dot(picture);
  Drawing best = drawn(dot, format);
  if (!may_take_another_form(picture, dot)) return best.file;
  // So dense a picture takes GraphViz half a second and more each time.
  constexpr std::size_t kDense = 100, kTriesIfDense = 2;
  std::size_t tries = picture.edges.size() > kDense ? kTriesIfDense : other_forms().size();
  for (const NetworkForm& form : other_forms()) {
    if (best.width <= kUprightPage || tries-- == 0) break;
    if (form.around && !picture.columns.empty()) continue;
    Drawing other = drawn(to_dot(picture, form), format);
    const bool better = other.width <= kUprightPage ||
                        (other.width <= kPageAcross ? best.width > kPageAcross : other.width < best.width);
    if (better) best = std::move(other);
  }
  return best.file;
}

// A line for each node: name, x, y, width, height.
std::string places(std::string_view dot) {
  const std::lock_guard lock(graphviz_mutex());
  const Graph graph = parsed(dot);
  const Layout layout(graph.get());
  static_cast<void>(layout.rendered("dot"));  // writes the places into the attributes
  std::string lines;
  for (Agnode_t* node = agfstnode(graph.get()); node != nullptr; node = agnxtnode(graph.get(), node)) {
    lines += agnameof(node);
    for (const char* attribute : {"pos", "width", "height"}) {
      const char* value = agget(node, const_cast<char*>(attribute));
      std::string text = value && *value ? value : "0";
      std::replace(text.begin(), text.end(), ',', ' ');
      lines += ' ' + text;
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace

std::optional<PictureFormat> picture_format(std::string_view name) {
  for (const auto& [known, format] : kFormats) {
    if (known == name) return format;
  }
  return std::nullopt;
}

std::string draw(std::string_view dot, PictureFormat format, std::chrono::seconds limit) {
  return in_limited_time([&] { return drawn(dot, format).file; }, limit);
}

std::string draw(const Picture& picture, PictureFormat format, std::chrono::seconds limit) {
  if (format == PictureFormat::Dot) return to_dot(picture);
  std::string file = in_limited_time([&] { return drawn_on_page(picture, format); }, limit);
  return format == PictureFormat::Svg ? svg_document(file, picture) : file;
}

std::map<std::string, NodePlace> node_places(std::string_view dot, std::chrono::seconds limit) {
  constexpr double kInch = 72;
  std::istringstream lines(in_limited_time([&] { return places(dot); }, limit));
  lines.imbue(std::locale::classic());
  std::map<std::string, NodePlace> found;
  std::string name;
  NodePlace place;
  while (lines >> name >> place.x >> place.y >> place.width >> place.height) {
    found.emplace(name, NodePlace{place.x, place.y, place.width * kInch, place.height * kInch});
  }
  return found;
}

}  // namespace notegraph
