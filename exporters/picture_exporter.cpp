#include "exporters/picture_exporter.hpp"

#include <gvc.h>

#include <array>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <utility>

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

// A layout that is freed before its graph.
class Layout {
 public:
  explicit Layout(Agraph_t* graph) : graph_(graph) {
    if (gvLayout(context(), graph, "dot") != 0)
      throw std::runtime_error("GraphViz: no layout: " + taken_messages());
  }
  ~Layout() { gvFreeLayout(context(), graph_); }
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

}  // namespace

std::optional<PictureFormat> picture_format(std::string_view name) {
  for (const auto& [known, format] : kFormats) {
    if (known == name) return format;
  }
  return std::nullopt;
}

std::string draw(std::string_view dot, PictureFormat format) {
  const std::lock_guard lock(graphviz_mutex());
  agseterrf(&collect_message);
  messages().clear();
  const Graph graph(agmemread(std::string(dot).c_str()));
  if (!graph) throw InputError({"graph.dot", 0, "no DOT: " + taken_messages()});
  const Layout layout(graph.get());
  const char* name = "svg";
  for (const auto& [known, kind] : kFormats) {
    if (kind == format) name = known.data();
  }
  std::string picture = layout.rendered(name);
  if (format == PictureFormat::Pdf) remove_creation_date(picture);
  return picture;
}

}  // namespace notegraph
