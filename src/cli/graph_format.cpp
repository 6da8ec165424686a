#include "cli/graph_format.hpp"

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "exporters/dot_exporter.hpp"
#include "exporters/json_exporter.hpp"
#include "exporters/picture_exporter.hpp"
#include "exporters/turtle_exporter.hpp"

namespace notegraph::cli {

namespace {

std::string dot(const KnowledgeGraph& graph) {
  return to_dot(graph);
}

template <PictureFormat format>
std::string picture(const KnowledgeGraph& graph) {
  return draw(to_dot(graph), format);
}

}  // namespace

const std::vector<GraphFormat>& graph_formats() {
  static const std::vector<GraphFormat> formats{
      {"json", "JSON (schema/graph.schema.json)", to_json},
      {"ttl", "RDF as Turtle", to_turtle},
      {"dot", "GraphViz", dot},
      {"svg", "picture", picture<PictureFormat::Svg>},
      {"png", "picture", picture<PictureFormat::Png>},
      {"pdf", "picture", picture<PictureFormat::Pdf>},
  };
  return formats;
}

std::vector<const GraphFormat*> formats_named(std::string_view list) {
  std::vector<const GraphFormat*> chosen;
  std::vector<std::string> names;
  for (const GraphFormat& format : graph_formats()) names.emplace_back(format.name);
  for (const std::string& name : comma_separated(list)) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
      throw UsageError("no format is called " + name + "; there are " + listed(names));
    chosen.push_back(&graph_formats()[static_cast<std::size_t>(found - names.begin())]);
  }
  if (chosen.empty()) throw UsageError("say which formats: " + listed(names));
  return chosen;
}

}  // namespace notegraph::cli
