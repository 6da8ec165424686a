#include "cli/graph_format.hpp"

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "exporters/dot_exporter.hpp"
#include "exporters/followthemoney_exporter.hpp"
#include "exporters/graphml_exporter.hpp"
#include "exporters/json_exporter.hpp"
#include "exporters/jsonld_exporter.hpp"
#include "exporters/nanopublication_exporter.hpp"
#include "exporters/nquads_exporter.hpp"
#include "exporters/picture_exporter.hpp"
#include "exporters/rdfxml_exporter.hpp"
#include "exporters/table_exporter.hpp"
#include "exporters/turtle_exporter.hpp"
#include "exporters/views/view.hpp"

namespace notegraph::cli {

namespace {

using Stream = void (*)(const KnowledgeGraph&, const TextSink&);
using Render = std::string (*)(const KnowledgeGraph&);

template <Stream write>
void more(const KnowledgeGraph& graph, DocumentSink& out) {
  write(graph, [&out](std::string_view piece) { out.text(piece); });
}

template <Stream write>
void streamed(const KnowledgeGraph& graph, std::string_view, DocumentSink& out) {
  more<write>(graph, out);
}

template <Render render>
void rendered(const KnowledgeGraph& graph, std::string_view, DocumentSink& out) {
  out.text(render(graph));
}

std::string dot(const KnowledgeGraph& graph) {
  return to_dot(graph);
}

template <PictureFormat format>
std::string picture(const KnowledgeGraph& graph) {
  return draw(picture_of(graph, views().front()), format);
}

class Documents : public DocumentSink {
 public:
  void begin(std::string_view name) override { all_.push_back({std::string(name), {}}); }
  void text(std::string_view piece) override { all_.back().bytes += piece; }
  std::vector<Document> take() { return std::move(all_); }

 private:
  std::vector<Document> all_;
};

}  // namespace

const std::vector<GraphFormat>& graph_formats() {
  static const std::vector<GraphFormat> formats{
      {"json", "JSON (schema/graph.schema.json)", ".json", rendered<to_json>},
      {"ttl", "RDF as Turtle", ".ttl", streamed<write_turtle>},
      {"nt", "RDF as N-Triples", ".nt", streamed<write_ntriples>, more<write_ntriples>},
      {"nq", "RDF as N-Quads, a named graph a report", ".nq", streamed<write_nquads>, more<write_nquads>},
      {"trig", "RDF as TriG, a named graph a report", ".trig", streamed<write_trig>},
      {"nanopubs", "claims as nanopublications, in TriG", ".nanopubs.trig", streamed<write_nanopublications>},
      {"rdf", "RDF/XML", ".rdf", streamed<write_rdfxml>},
      {"jsonld", "RDF as JSON-LD (schema/context.jsonld)", ".jsonld", streamed<write_jsonld>},
      {"csv", "tables with W3C metadata", "", write_tables, write_more_rows},
      {"graphml", "GraphML for Gephi and yEd", ".graphml", streamed<write_graphml>},
      {"ftm", "FollowTheMoney, an entity a line", ".ftm.json", streamed<write_followthemoney>,
       more<write_followthemoney>},
      {"dot", "GraphViz", ".dot", rendered<dot>},
      {"svg", "picture", ".svg", rendered<picture<PictureFormat::Svg>>},
      {"png", "picture", ".png", rendered<picture<PictureFormat::Png>>},
      {"pdf", "picture", ".pdf", rendered<picture<PictureFormat::Pdf>>},
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

std::string format_help() {
  std::string help = "Formats, separated by commas, of";
  for (const GraphFormat& format : graph_formats()) help += " " + std::string(format.name);
  return help;
}

std::vector<Document> documents_of(const KnowledgeGraph& graph, std::string_view name,
                                   const std::vector<const GraphFormat*>& formats) {
  Documents documents;
  for (const GraphFormat* format : formats) {
    if (!format->ending.empty()) documents.begin(format->ending);
    format->write(graph, name, documents);
  }
  return documents.take();
}

}  // namespace notegraph::cli
