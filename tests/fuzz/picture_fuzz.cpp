// libFuzzer target: any bytes as names, quotes, titles and URLs of a small graph, through every view and
// writer. What GraphViz gets must be DOT, what comes out must be well-formed XML without anything that runs.
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "exporters/gexf_exporter.hpp"
#include "exporters/mermaid_exporter.hpp"
#include "exporters/picture_exporter.hpp"
#include "exporters/views/view.hpp"
#include "text/utf8.hpp"

namespace {

using namespace notegraph;

void require(bool holds) {
  if (!holds) std::abort();
}

KnowledgeGraph graph_of(const std::string& text) {
  KnowledgeGraph graph;
  const std::string dataset = "d";
  const auto actor =
      graph.add(EntityNode{dataset, "a", EntityType::Organization, "Court", text, {text}, {}, {}, {}});
  const auto site = graph.add(EntityNode{dataset, "b", EntityType::Website, "Site", text, {}, {}, {}, {}});
  const auto note = graph.add(NoteNode{dataset, "note-1", text, text, false, {}});
  Source source;
  source.title = source.publisher = text;
  source.url = "http://" + text;
  const auto work = graph.add(SourceNode{dataset, "note-1-source-1", source, false, {}});
  const auto date = graph.add(DateNode{{}, "2012", *Edtf::parse("2012"), {}});
  graph.connect(note, work, {EdgeKind::Cites, {}, 0, {}});
  const char* const roles[][3] = {{"Block", "agent", "target"},
                                  {"CourtRuling", "court", "against"},
                                  {"Enactment", "agent", "law"},
                                  {"Ownership", "owner", "owned"}};
  for (const auto& [type, from, to] : roles) {
    ClaimNode claim;
    claim.dataset = dataset;
    claim.id = type;
    claim.type = type;
    claim.quote = claim.rule = claim.modality = text;
    claim.values = {{"outcome", text}, {"share", text}};
    const auto vertex = graph.add(std::move(claim));
    graph.connect(vertex, actor, {EdgeKind::Role, from, 0, {}});
    graph.connect(vertex, site, {EdgeKind::Role, to, 0, {}});
    graph.connect(vertex, note, {EdgeKind::DirectNote, {}, 0, {}});
    graph.connect(vertex, date, {EdgeKind::When, {}, 0, {}});
  }
  return graph;
}

void require_safe(const xmlNode* node) {
  for (; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    require(std::string_view(reinterpret_cast<const char*>(node->name)) != "script");
    for (const xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next)
      require(!std::string_view(reinterpret_cast<const char*>(attribute->name)).starts_with("on"));
    require_safe(node->children);
  }
}

void require_xml(const std::string& xml) {
  xmlDoc* document =
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "x", nullptr,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  require(document != nullptr);
  require_safe(xmlDocGetRootElement(document));
  xmlFreeDoc(document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (utf8::first_error(text)) return 0;  // readers refuse it
  const KnowledgeGraph graph = graph_of(text);
  const View& view = views()[size % views().size()];
  ViewOptions options;
  options.focus = {graph.all<EntityNode>().front()};
  options.archive = size % 2 == 1;
  const Picture picture = picture_of(graph, view, options);
  require_xml(draw(picture, PictureFormat::Svg));
  require_xml(to_gexf(picture));
  const std::string mermaid = to_mermaid(picture);
  const std::size_t body = mermaid.find("\n---\n", 4);
  require(body != mermaid.npos && mermaid.find("%%{", body) == mermaid.npos &&
          mermaid.find("<script", body) == mermaid.npos);
  return 0;
}
