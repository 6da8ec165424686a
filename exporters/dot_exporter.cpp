#include "exporters/dot_exporter.hpp"

#include <algorithm>
#include <array>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphviz.hpp>
#include <cstdint>
#include <map>
#include <set>
#include <sstream>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "exporters/claim_types.hpp"
#include "exporters/dot_style.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using Links = std::vector<KnowledgeGraph::Link>;

struct PictureNode {
  std::string id;     // for the SVG
  std::string label;  // lines
  std::string tooltip;
  const DotStyle* style = nullptr;
  bool folded = false;
};

enum class Backing : std::uint8_t { Direct, Inherited, None };

struct PictureEdge {
  std::string words;                 // "blocked"
  std::vector<std::string> details;  // of each claim that it stands for: "2012-12-04 [57]"
  std::string tooltip;
  Backing backing = Backing::None;  // the best of its claims
  bool asserted = true;
  bool talk = false;  // something said, not done
  std::size_t claims = 1;
};

// Bidirectional: its edges are one list, in the order of adding.
using Picture =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, PictureNode, PictureEdge>;

// "requested by" for "requestedBy".
std::string role_words(std::string_view role) {
  std::string words;
  for (const char c : role) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital) words += ' ';
    words += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

// An edge before folding, between vertices of the knowledge graph.
struct Relation {
  Vertex from, to;
  PictureEdge edge;
};

// What is worth a node of its own though only one side is told: something was done to somebody.
bool stands_alone(std::string_view type) {
  constexpr std::array kTypes{"Arrest",     "Attack",          "Block",  "Closure",
                              "Disruption", "LegalProceeding", "Unblock"};
  return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

class Drawing {
 public:
  Drawing(const KnowledgeGraph& graph, const DotOptions& options)
      : graph_(graph), max_nodes_(std::max<std::size_t>(1, options.max_nodes)) {}

  std::string dot() {
    for (const Vertex claim : graph_.all<ClaimNode>()) relate(claim);
    choose_nodes();
    for (const Relation& relation : relations_) add_edge(relation);
    return written();
  }

 private:
  // --- claims become relations -----------------------------------------------------------------------

  void relate(Vertex claim) {
    const auto& node = *graph_.get<ClaimNode>(claim);
    const ClaimType* type = claim_type(node.type);
    Links all = graph_.links(claim, EdgeKind::Role);
    std::erase_if(all, [](const auto& link) { return link.edge->role == "attributedTo"; });
    const Links subjects = type ? in_role(all, type->subject) : Links();
    const Links objects = type ? objects_of(all, *type) : Links();
    if (node.type == "CourtRuling" || !type) {
      through_node(claim, claim, all, type);
    } else if (!subjects.empty() && !objects.empty()) {
      for (const auto& from : subjects) {
        for (const auto& to : objects) relations_.push_back({from.target, to.target, edge_of(claim, *type)});
      }
    } else if (stands_alone(node.type) && !all.empty()) {
      through_node(claim, shared_node(claim, all), all, type);
    }
  }

  static Links in_role(const Links& all, std::string_view role) {
    Links found;
    for (const auto& link : all) {
      if (link.edge->role == role) found.push_back(link);
    }
    return found;
  }

  // The fillers of the first role that is acted on and told.
  static Links objects_of(const Links& all, const ClaimType& type) {
    for (const Shortcut& shortcut : type.shortcuts) {
      if (shortcut.from != type.subject) continue;
      if (Links found = in_role(all, shortcut.to); !found.empty()) return found;
    }
    return {};
  }

  // Claims of one type about the same things are one small node, each with its own date and notes.
  Vertex shared_node(Vertex claim, const Links& roles) {
    std::string key = graph_.get<ClaimNode>(claim)->type + graph_.get<ClaimNode>(claim)->modality;
    for (const auto& link : roles) key += '\n' + link.edge->role + ' ' + std::to_string(link.target);
    const Vertex node = shared_.emplace(key, claim).first->second;
    shared_claims_[node].push_back(claim);
    return node;
  }

  void through_node(Vertex claim, Vertex node, const Links& roles, const ClaimType* type) {
    if (node != claim) return;  // its edges are there already
    for (const auto& link : roles) {
      const bool is_subject = type && link.edge->role == type->subject;
      PictureEdge edge;
      edge.words = is_subject ? "" : role_words(link.edge->role);
      if (type && type->name != "CourtRuling" && link.edge->role == type->shortcuts.front().to)
        edge.words.clear();
      edge.backing = backing(claim);
      edge.asserted = graph_.get<ClaimNode>(claim)->modality.empty();
      relations_.push_back(is_subject ? Relation{link.target, node, edge}
                                      : Relation{node, link.target, edge});
    }
  }

  PictureEdge edge_of(Vertex claim, const ClaimType& type) const {
    const auto& node = *graph_.get<ClaimNode>(claim);
    PictureEdge edge;
    edge.words = type.subject_words;
    if (!node.modality.empty()) edge.words += " (" + node.modality + ")";
    if (const std::string detail = details(claim); !detail.empty()) edge.details.push_back(detail);
    edge.tooltip = node.quote;
    edge.backing = backing(claim);
    edge.asserted = node.modality.empty();
    edge.talk = node.type == "Statement" || node.type == "Provision";
    return edge;
  }

  Backing backing(Vertex claim) const {
    if (!graph_.links(claim, EdgeKind::DirectNote).empty()) return Backing::Direct;
    return graph_.links(claim, EdgeKind::InheritedNote).empty() ? Backing::None : Backing::Inherited;
  }

  // "2012-12-04 [57] [58]"; inherited notes, which count only where there are no direct ones, "([57])".
  std::string details(Vertex claim) const {
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " ") + part; };
    for (const auto& when : graph_.links(claim, EdgeKind::When))
      add(graph_.get<DateNode>(when.target)->edtf.text());
    const Links direct = graph_.links(claim, EdgeKind::DirectNote);
    const Links notes = direct.empty() ? graph_.links(claim, EdgeKind::InheritedNote) : direct;
    for (std::size_t i = 0; i < notes.size() && i < 3; ++i) {
      const std::string mark = "[" + graph_.get<NoteNode>(notes[i].target)->number + "]";
      add(direct.empty() ? "(" + mark + ")" : mark);
    }
    if (notes.size() > 3) add("…");
    return text;
  }

  // --- nodes -----------------------------------------------------------------------------------------

  const DotStyle& style_of(Vertex vertex) const {
    if (const auto* entity = graph_.get<EntityNode>(vertex))
      return dot_style(entity->subtype, name_of(entity->type));
    if (graph_.get<DescriptionNode>(vertex)) return dot_style("Description", "");
    const auto* claim = graph_.get<ClaimNode>(vertex);
    return dot_style(claim && claim->type == "CourtRuling" ? "Ruling" : "Claim", "");
  }

  std::string claim_node_label(Vertex vertex) const {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    const ClaimType* type = claim_type(node.type);
    const bool ruling = node.type == "CourtRuling";
    std::string label = ruling || !type ? words_of_claim_type(node.type) : std::string(type->subject_words);
    if (!node.modality.empty()) label += " (" + node.modality + ")";
    std::string values;
    for (const auto& [name, value] : node.values) {
      if (ruling && name != "charge") values += (values.empty() ? "" : ", ") + value;
    }
    if (!values.empty()) label += "\n" + wrapped(values, 24, 2);
    const auto shared = shared_claims_.find(vertex);
    const std::vector<Vertex> claims = shared == shared_claims_.end() ? std::vector{vertex} : shared->second;
    return label + detail_lines(all_details(claims));
  }

  std::vector<std::string> all_details(const std::vector<Vertex>& claims) const {
    std::vector<std::string> all;
    for (const Vertex claim : claims) {
      if (std::string text = details(claim); !text.empty()) all.push_back(std::move(text));
    }
    return all;
  }

  static std::string detail_lines(const std::vector<std::string>& details) {
    constexpr std::size_t kShown = 3;
    std::string lines;
    for (std::size_t i = 0; i < details.size() && i < kShown; ++i) lines += "\n" + details[i];
    if (details.size() > kShown) lines += "\n+" + std::to_string(details.size() - kShown) + " more";
    return lines;
  }

  PictureNode picture_node(Vertex vertex) const {
    PictureNode node{
        dataset_of(graph_[vertex]) + "/" + id_of(graph_[vertex]), {}, {}, &style_of(vertex), false};
    if (const auto* claim = graph_.get<ClaimNode>(vertex)) {
      node.label = claim_node_label(vertex);
      node.tooltip = claim->quote;
    } else {
      node.label = wrapped(filler_name(graph_, vertex), 22, 4);
      node.tooltip = filler_name(graph_, vertex);
    }
    return node;
  }

  // How much a picture without the vertex would lack. Described fillers belong to one claim each, and what is
  // said of somebody matters less than what is done to him, so a busy report's words do not crowd out its
  // deeds.
  std::map<Vertex, std::size_t> weights() const {
    std::map<Vertex, std::size_t> weight;
    for (const Relation& relation : relations_) {
      const bool described =
          graph_.get<DescriptionNode>(relation.from) || graph_.get<DescriptionNode>(relation.to);
      const std::size_t worth = described ? 0 : relation.edge.talk ? 1 : 3;
      weight[relation.from] += worth;
      weight[relation.to] += worth;
    }
    return weight;
  }

  std::vector<Vertex> ranked() const {
    std::map<Vertex, std::size_t> weight = weights();
    std::vector<Vertex> canonical;
    for (const auto& kind :
         {graph_.all<EntityNode>(), graph_.all<ClaimNode>(), graph_.all<DescriptionNode>()}) {
      for (const Vertex vertex : kind) {
        if (weight.contains(vertex)) canonical.push_back(vertex);
      }
    }
    std::stable_sort(canonical.begin(), canonical.end(),
                     [&](Vertex a, Vertex b) { return weight[a] > weight[b]; });
    return canonical;
  }

  // Who a node is drawn as: itself, or the first of those that it is folded with.
  using Faces = std::map<Vertex, Vertex>;

  Faces faces(const std::vector<Vertex>& vertices) const {
    const std::size_t kept = std::min(max_nodes_, vertices.size());
    Faces faces;
    for (std::size_t i = 0; i < kept; ++i) faces.emplace(vertices[i], vertices[i]);
    std::map<Vertex, std::set<Vertex>> kept_neighbours;
    for (const Relation& relation : relations_) {
      const bool has_from = faces.contains(relation.from), has_to = faces.contains(relation.to);
      if (has_from && !has_to) kept_neighbours[relation.to].insert(relation.from);
      if (has_to && !has_from) kept_neighbours[relation.from].insert(relation.to);
    }
    // One fold for each kept node and class: a fold that hung on many nodes would tie the picture in a knot.
    std::map<std::pair<Vertex, std::string_view>, std::vector<Vertex>> folds;
    for (std::size_t i = kept; i < vertices.size(); ++i) {
      const auto neighbours = kept_neighbours.find(vertices[i]);
      if (neighbours == kept_neighbours.end() || neighbours->second.size() != 1) continue;
      if (graph_.get<DescriptionNode>(vertices[i])) continue;
      folds[{*neighbours->second.begin(), style_of(vertices[i]).name}].push_back(vertices[i]);
    }
    for (const auto& [hook, members] : folds) {
      for (std::size_t i = 0; i < members.size() && members.size() > 1; ++i)
        faces.emplace(members[i], members.front());
    }
    return faces;
  }

  // Nodes that keep at least one edge.
  std::set<Vertex> connected(const Faces& faces) const {
    std::set<Vertex> found;
    for (const Relation& relation : relations_) {
      const auto from = faces.find(relation.from), to = faces.find(relation.to);
      if (from == faces.end() || to == faces.end()) continue;
      found.insert(from->second);
      found.insert(to->second);
    }
    return found;
  }

  void choose_nodes() {
    const std::vector<Vertex> vertices = ranked();
    const Faces drawn_as = faces(vertices);
    const std::set<Vertex> drawn = connected(drawn_as);
    std::map<Vertex, std::vector<Vertex>> members;
    for (const Vertex vertex : vertices) {
      const auto face = drawn_as.find(vertex);
      if (face == drawn_as.end() || !drawn.contains(face->second)) {
        ++left_out_;
      } else {
        members[face->second].push_back(vertex);
      }
    }
    for (const Vertex vertex : vertices) {
      const auto found = members.find(vertex);
      if (found == members.end()) continue;
      const auto at = boost::add_vertex(
          found->second.size() == 1 ? picture_node(vertex) : folded_node(found->second), picture_);
      for (const Vertex member : found->second) place_.emplace(member, at);
    }
  }

  PictureNode folded_node(const std::vector<Vertex>& vertices) const {
    PictureNode node;
    node.style = &style_of(vertices.front());
    node.folded = true;
    node.id = "folded/" + dataset_of(graph_[vertices.front()]) + "/" + id_of(graph_[vertices.front()]);
    node.label = "+" + std::to_string(vertices.size()) + " " + std::string(node.style->plural);
    for (const Vertex vertex : vertices)
      node.tooltip += (node.tooltip.empty() ? "" : ", ") + tooltip_name(vertex);
    return node;
  }

  std::string tooltip_name(Vertex vertex) const {
    return graph_.get<ClaimNode>(vertex) ? claim_label(graph_, vertex) : filler_name(graph_, vertex);
  }

  // --- edges -----------------------------------------------------------------------------------------

  // Edges that say the same between the same nodes are one.
  void add_edge(const Relation& relation) {
    const auto from_place = place_.find(relation.from), to_place = place_.find(relation.to);
    if (from_place == place_.end() || to_place == place_.end()) return;
    const auto from = from_place->second, to = to_place->second;
    const auto key = std::tuple(from, to, relation.edge.words);
    if (const auto known = edges_.find(key); known != edges_.end()) {
      PictureEdge& edge = picture_[known->second];
      edge.details.insert(edge.details.end(), relation.edge.details.begin(), relation.edge.details.end());
      edge.backing = std::min(edge.backing, relation.edge.backing);
      ++edge.claims;
    } else {
      edges_.emplace(key, boost::add_edge(from, to, relation.edge, picture_).first);
    }
  }

  // --- writing ---------------------------------------------------------------------------------------

  void write_node(std::ostream& out, const PictureNode& node) const {
    const bool claim = node.style->name == "Ruling" || node.style->name == "Claim";
    out << "[id=" << dot_quoted(node.id) << ", label=" << dot_quoted(node.label)
        << ", tooltip=" << dot_quoted(node.tooltip) << ", shape=" << dot_quoted(node.style->shape)
        << ", style=" << dot_quoted(std::string(node.style->style) + (node.folded ? ",dashed" : ""))
        << ", fillcolor=" << dot_quoted(node.style->fill) << ", color=" << dot_quoted(node.style->border);
    if (claim) out << ", fontcolor=\"#FFFFFF\", fontsize=9, margin=\"0.08,0.04\"";
    out << "]";
  }

  void write_edge(std::ostream& out, const PictureEdge& edge) const {
    std::string label = edge.words;
    if (edge.claims > 1 && !label.empty()) label += " ×" + std::to_string(edge.claims);
    std::vector<std::string> details = edge.details;
    details.erase(std::unique(details.begin(), details.end()), details.end());
    label += detail_lines(details);
    const bool told = edge.backing == Backing::Direct;
    out << "[label=" << dot_quoted(label) << ", tooltip=" << dot_quoted(edge.tooltip) << ", style="
        << (!edge.asserted                       ? "dashed"
            : edge.backing == Backing::Inherited ? "dotted"
                                                 : "solid")
        << ", color=" << (told ? "\"#333333\"" : "\"#8A8A8A\"") << "]";
  }

  std::string title() const {
    std::string titles, years;
    for (const Vertex vertex : graph_.all<ReportNode>()) {
      const auto& report = *graph_.get<ReportNode>(vertex);
      std::string line = report.title.empty() ? report.dataset : report.title;
      if (!report.country.empty() && line.find(report.country) == line.npos) line += ": " + report.country;
      if (!report.year.empty() && line.find(report.year) == line.npos) line += ", " + report.year;
      if (!report.publisher.empty()) line += " (" + report.publisher + ")";
      titles += (titles.empty() ? "" : "; ") + line;
    }
    return titles;
  }

  // What occurs, each class once, five to a row.
  std::string legend() const {
    std::vector<const DotStyle*> styles;
    for (auto [at, end] = boost::vertices(picture_); at != end; ++at) {
      const DotStyle* style = picture_[*at].style;
      if (std::find(styles.begin(), styles.end(), style) == styles.end()) styles.push_back(style);
    }
    std::sort(styles.begin(), styles.end(),
              [](const DotStyle* a, const DotStyle* b) { return a->words < b->words; });
    std::string rows;
    constexpr std::size_t kPerRow = 8;
    for (std::size_t i = 0; i < styles.size(); ++i) {
      if (i % kPerRow == 0) rows += "<TR>";
      const bool dark = styles[i]->name == "Ruling" || styles[i]->name == "Claim";
      rows += "<TD BORDER=\"1\" COLOR=\"" + std::string(styles[i]->border) + "\" BGCOLOR=\"" +
              std::string(styles[i]->fill) + "\"><FONT POINT-SIZE=\"9\" COLOR=\"" +
              (dark ? "#FFFFFF" : "#000000") + "\">" + dot_html(styles[i]->words) + "</FONT></TD>";
      if (i % kPerRow == kPerRow - 1 || i + 1 == styles.size()) rows += "</TR>";
    }
    return rows;
  }

  std::string key_to_lines() const {
    std::string line =
        "[57] backed by note 57 · ([57]) and dotted: note of a later sentence · grey: no note of its own · "
        "dashed: not "
        "asserted by the report itself";
    if (left_out_ > 0) line += " · not drawn: " + std::to_string(left_out_) + " less connected";
    return line;
  }

  void write_graph(std::ostream& out) const {
    constexpr std::string_view font = "fontname=\"Noto Sans,DejaVu Sans,sans-serif\"";
    constexpr std::string_view table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\">";
    const std::string rows = legend();
    out << "graph [rankdir=LR, charset=\"UTF-8\", " << font
        << ", fontsize=16, labelloc=t, nodesep=0.18, ranksep=0.75, pad=0.3, splines=true, "
           "outputorder=edgesfirst, "
           "bgcolor=\"#FFFFFF\", tooltip=\" \", label=<"
        << table << "<TR><TD><B>" << dot_html(title()) << "</B></TD></TR>";
    if (!rows.empty()) out << "<TR><TD>" << table << rows << "</TABLE></TD></TR>";
    out << "<TR><TD><FONT POINT-SIZE=\"9\" COLOR=\"#555555\">" << dot_html(key_to_lines())
        << "</FONT></TD></TR></TABLE>>];\n"
        << "node [" << font << ", fontsize=11, margin=\"0.12,0.06\", height=0.3];\n"
        << "edge [" << font << ", fontsize=8, fontcolor=\"#333333\", arrowsize=0.6];\n";
  }

  std::string written() const {
    std::ostringstream out;
    boost::write_graphviz(
        out, picture_, [&](std::ostream& to, auto vertex) { write_node(to, picture_[vertex]); },
        [&](std::ostream& to, auto edge) { write_edge(to, picture_[edge]); },
        [&](std::ostream& to) { write_graph(to); });
    return out.str();
  }

  using PictureVertex = boost::graph_traits<Picture>::vertex_descriptor;

  const KnowledgeGraph& graph_;
  std::size_t max_nodes_;
  std::vector<Relation> relations_;
  std::map<std::string, Vertex> shared_;                 // what a small claim node says -> its first claim
  std::map<Vertex, std::vector<Vertex>> shared_claims_;  // that first claim -> all of them
  Picture picture_;
  std::size_t left_out_ = 0;
  std::map<Vertex, PictureVertex> place_;
  std::map<std::tuple<PictureVertex, PictureVertex, std::string>,
           boost::graph_traits<Picture>::edge_descriptor>
      edges_;
};

}  // namespace

std::string to_dot(const KnowledgeGraph& graph, const DotOptions& options) {
  return Drawing(graph, options).dot();
}

}  // namespace notegraph
