#include "cli/explanation_json.hpp"

#include <algorithm>
#include <string_view>

#include "cli/claim_sentence.hpp"
#include "exporters/claim_types.hpp"
#include "exporters/json_writer.hpp"

namespace notegraph::cli {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using enum JsonWriter::Layout;

constexpr std::string_view kKinds[] = {"report", "section", "entity", "description", "claim",
                                       "figure", "date",    "note",   "source"};  // as in Node

class Writer {
 public:
  explicit Writer(const KnowledgeGraph& graph) : graph_(graph) {}

  std::string document(const std::vector<Vertex>& vertices) {
    json_.begin_array();
    for (const Vertex vertex : vertices) {
      json_.begin_object();
      text("report", dataset_of(graph_[vertex]));
      text("id", id_of(graph_[vertex]));
      text("kind", kKinds[graph_[vertex].index()]);
      if (const auto* claim = graph_.get<ClaimNode>(vertex)) {
        describe(vertex, *claim);
      } else if (const auto* figure = graph_.get<ObservationNode>(vertex)) {
        describe(vertex, *figure);
      } else {
        what_rests_on(vertex);
      }
      json_.end_object();
    }
    return json_.end_array().take();
  }

 private:
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) json_.key(key).string(value);
  }

  void describe(Vertex vertex, const ClaimNode& claim) {
    text("type", claim.type);
    text("label", claim_label(graph_, vertex));
    text("rule", claim.rule);
    json_.key("confidence").number(claim.confidence);
    text("modality", claim.modality);
    sentence(vertex, claim.quote, claim.sentence);
    json_.key("trigger").span(claim.trigger);
    roles(vertex);
    json_.key("values").begin_object(Line);
    for (const auto& [name, value] : claim.values) json_.key(name).string(value);
    json_.end_object();
    backing(vertex);
    json_.key("same_happening_as").begin_array(Line);
    for (const auto& link : graph_.links(vertex, EdgeKind::SameHappening))
      json_.string(id_of(graph_[link.target]));
    json_.end_array();
  }

  void describe(Vertex vertex, const ObservationNode& figure) {
    text("indicator", figure.indicator);
    json_.key("value").number(figure.value);
    text("unit", figure.unit);
    sentence(vertex, figure.quote, figure.sentence);
    roles(vertex);
    backing(vertex);
  }

  void sentence(Vertex vertex, const std::string& quote, Span place) {
    text("quote", quote);
    text("marked", marked_sentence(graph_, vertex));
    json_.key("sentence").span(place);
  }

  void roles(Vertex vertex) {
    json_.key("roles").begin_array();
    for (const auto& link : graph_.links(vertex, EdgeKind::Role)) {
      json_.begin_object(Line).key("role").string(link.edge->role);
      if (graph_.get<EntityNode>(link.target)) json_.key("id").string(id_of(graph_[link.target]));
      json_.key("text").string(filler_name(graph_, link.target));
      if (link.edge->mention != Span{}) json_.key("span").span(link.edge->mention);
      if (const auto named = antecedent(graph_, vertex, link)) {
        text("words", named->words);
        json_.key("antecedent").span(named->name);
      }
      json_.end_object();
    }
    json_.end_array();
  }

  void backing(Vertex vertex) {
    for (const auto& link : graph_.links(vertex, EdgeKind::When))
      text("date", graph_.get<DateNode>(link.target)->edtf.text());
    for (const auto& link : graph_.links(vertex, EdgeKind::InSection))
      text("section", graph_.get<SectionNode>(link.target)->title);
    notes("notes", vertex, EdgeKind::DirectNote);
    notes("inherited_notes", vertex, EdgeKind::InheritedNote);
  }

  void notes(std::string_view key, Vertex vertex, EdgeKind kind) {
    json_.key(key).begin_array();
    for (const auto& link : graph_.links(vertex, kind)) {
      json_.begin_object().key("number").string(graph_.get<NoteNode>(link.target)->number);
      json_.key("sources").begin_array();
      for (const auto& work : graph_.links(link.target, EdgeKind::Cites))
        source(graph_.get<SourceNode>(work.target)->source);
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void source(const Source& work) {
    json_.begin_object(Line);
    text("author", work.author);
    text("title", work.title);
    text("translated_title", work.translated_title);
    text("publisher", work.publisher);
    text("date", work.date);
    text("url", work.url);
    json_.end_object();
  }

  void what_rests_on(Vertex vertex) {
    if (graph_.get<EntityNode>(vertex)) text("name", filler_name(graph_, vertex));
    std::vector<std::string> ids;
    const auto& graph = graph_.graph();
    for (auto [edge, end] = boost::in_edges(vertex, graph); edge != end; ++edge) {
      const Vertex from = boost::source(*edge, graph);
      if (graph_.get<ClaimNode>(from) || graph_.get<ObservationNode>(from))
        ids.push_back(id_of(graph_[from]));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    json_.key("claims").begin_array();
    for (const std::string& id : ids) json_.string(id);
    json_.end_array();
  }

  const KnowledgeGraph& graph_;
  JsonWriter json_;
};

}  // namespace

std::string explanation_json(const KnowledgeGraph& graph, const std::vector<Vertex>& vertices) {
  return Writer(graph).document(vertices);
}

}  // namespace notegraph::cli
