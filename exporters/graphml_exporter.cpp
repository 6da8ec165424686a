#include "exporters/graphml_exporter.hpp"

#include <array>
#include <string>
#include <string_view>

#include "exporters/claim_types.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/xml_text.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

struct Attribute {
  std::string_view id;
  std::string_view of;  // node or edge
  std::string_view type;
};
// Gephi takes "label" for what is shown beside a node or an edge.
constexpr std::array<Attribute, 17> kAttributes{{
    {"label", "node", "string"},
    {"kind", "node", "string"},
    {"type", "node", "string"},
    {"subtype", "node", "string"},
    {"report", "node", "string"},
    {"iri", "node", "string"},
    {"date", "node", "string"},
    {"earliest", "node", "string"},
    {"latest", "node", "string"},
    {"modality", "node", "string"},
    {"confidence", "node", "double"},
    {"value", "node", "double"},
    {"unit", "node", "string"},
    {"mentions", "node", "int"},
    {"quote", "node", "string"},
    {"edge_label", "edge", "string"},
    {"edge_kind", "edge", "string"},
}};

std::string_view edge_words(EdgeKind kind) {
  return kind == EdgeKind::DirectNote ? "direct note" : "inherited note";
}

class GraphMlWriter {
 public:
  GraphMlWriter(const KnowledgeGraph& graph, const TextSink& out) : graph_(graph), out_(out) {}

  void write() {
    head();
    each<EntityNode>(&GraphMlWriter::entity);
    each<DescriptionNode>(&GraphMlWriter::description);
    each<ClaimNode>(&GraphMlWriter::claim);
    each<ObservationNode>(&GraphMlWriter::observation);
    each<NoteNode>(&GraphMlWriter::note);
    each<ClaimNode>(&GraphMlWriter::edges);
    each<ObservationNode>(&GraphMlWriter::edges);
    text_ += "  </graph>\n</graphml>\n";
    hand_on();
  }

 private:
  template <typename T>
  void each(void (GraphMlWriter::*write_one)(Vertex)) {
    for (const Vertex vertex : graph_.all<T>()) {
      (this->*write_one)(vertex);
      if (text_.size() >= kTextBlock) hand_on();
    }
  }

  void hand_on() {
    out_(text_);
    text_.clear();
  }

  void head() {
    text_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
        "    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
        "    xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    for (const auto& [id, of, type] : kAttributes) {
      std::string_view name = id;
      if (name.starts_with("edge_")) name.remove_prefix(5);
      text_.append("  <key id=\"").append(id).append("\" for=\"").append(of).append("\" attr.name=\"");
      text_.append(name).append("\" attr.type=\"").append(type).append("\"/>\n");
    }
    text_ += "  <graph id=\"G\" edgedefault=\"directed\">\n";
  }

  [[nodiscard]] std::string name(Vertex vertex) const {
    return dataset_of(graph_[vertex]) + "/" + id_of(graph_[vertex]);
  }

  void data(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    text_.append("      <data key=\"").append(key).append("\">");
    append_xml_text(text_, value);
    text_ += "</data>\n";
  }

  void begin_node(Vertex vertex, std::string_view label, std::string_view kind, std::string_view type) {
    const std::string& dataset = dataset_of(graph_[vertex]);
    text_ += "    <node id=\"";
    append_xml_text(text_, name(vertex));
    text_ += "\">\n";
    data("label", label);
    data("kind", kind);
    data("type", type);
    data("report", dataset);
    data("iri", rdf::data_iri(dataset, id_of(graph_[vertex])));
  }
  void end_node() { text_ += "    </node>\n"; }

  void date(Vertex vertex) {
    for (const auto& when : graph_.links(vertex, EdgeKind::When)) {
      const auto* node = graph_.get<DateNode>(when.target);
      if (!node) continue;
      data("date", node->edtf.text());
      if (node->edtf.earliest()) data("earliest", iso_day(*node->edtf.earliest()));
      if (node->edtf.latest()) data("latest", iso_day(*node->edtf.latest()));
    }
  }

  void entity(Vertex vertex) {
    const auto& node = *graph_.get<EntityNode>(vertex);
    begin_node(vertex, node.name, "entity", name_of(node.type));
    data("subtype", node.subtype);
    data("mentions", std::to_string(node.mentions.size()));
    end_node();
  }

  void description(Vertex vertex) {
    begin_node(vertex, graph_.get<DescriptionNode>(vertex)->text, "description", {});
    end_node();
  }

  void claim(Vertex vertex) {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    begin_node(vertex, claim_label(graph_, vertex), "claim", node.type);
    date(vertex);
    data("modality", node.modality);
    data("confidence", decimal_numeral(node.confidence));
    data("quote", node.quote);
    end_node();
  }

  void observation(Vertex vertex) {
    const auto& node = *graph_.get<ObservationNode>(vertex);
    begin_node(vertex, node.indicator, "observation", {});
    date(vertex);
    data("value", decimal_numeral(node.value));
    data("unit", node.unit);
    data("quote", node.quote);
    end_node();
  }

  void note(Vertex vertex) {
    const auto& node = *graph_.get<NoteNode>(vertex);
    begin_node(vertex, "[" + node.number + "]", "note", {});
    data("quote", node.text);
    end_node();
  }

  void edge(Vertex from, Vertex to, std::string_view label, std::string_view kind) {
    text_.append("    <edge id=\"e").append(std::to_string(edges_++)).append("\" source=\"");
    append_xml_text(text_, name(from));
    text_ += "\" target=\"";
    append_xml_text(text_, name(to));
    text_ += "\">\n";
    data("edge_label", label);
    data("edge_kind", kind);
    text_ += "    </edge>\n";
  }

  void edges(Vertex vertex) {
    for (const auto& link : graph_.links(vertex, EdgeKind::Role)) {
      edge(vertex, link.target, link.edge->role, "role");
    }
    for (const EdgeKind kind : {EdgeKind::DirectNote, EdgeKind::InheritedNote}) {
      for (const auto& link : graph_.links(vertex, kind))
        edge(vertex, link.target, edge_words(kind), edge_words(kind));
    }
    for (const auto& link : graph_.links(vertex, EdgeKind::SameHappening)) {
      edge(vertex, link.target, "same happening", "same happening");
    }
  }

  const KnowledgeGraph& graph_;
  const TextSink& out_;
  std::string text_;
  std::size_t edges_ = 0;
};

}  // namespace

void write_graphml(const KnowledgeGraph& graph, const TextSink& out) {
  GraphMlWriter(graph, out).write();
}

}  // namespace notegraph
