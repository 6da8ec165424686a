#include "graphs/knowledge_graph.hpp"

#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace notegraph {

namespace {

std::string key_of(std::string_view dataset, std::string_view id) {
  std::string key(dataset);
  key += '\n';
  key += id;
  return key;
}

// Where a vertex stands in the input, for the canonical order.
struct Place {
  std::size_t operator()(const SectionNode& n) const { return n.span.begin; }
  std::size_t operator()(const ClaimNode& n) const { return n.sentence.begin; }
  std::size_t operator()(const ObservationNode& n) const { return n.sentence.begin; }
  std::size_t operator()(const NoteNode& n) const { return n.span.begin; }
  std::size_t operator()(const SourceNode& n) const { return n.span.begin; }
  std::size_t operator()(const EntityNode& n) const { return static_cast<std::size_t>(n.type); }
  std::size_t operator()(const auto&) const { return 0; }
};

// Second key: the trigger orders the claims of one sentence; digits compare by value in "note-9", "note-10".
struct SecondPlace {
  std::size_t operator()(const ClaimNode& n) const { return n.trigger.begin; }
  std::size_t operator()(const ObservationNode& n) const { return n.evidence.begin; }
  std::size_t operator()(const auto& n) const { return n.id.size(); }
};

}  // namespace

KnowledgeGraph::Vertex KnowledgeGraph::add(Node node) {
  const std::string key = key_of(dataset_of(node), id_of(node));
  if (by_key_.contains(key)) throw std::invalid_argument("vertex twice: " + key);
  const Vertex vertex = boost::add_vertex(std::move(node), graph_);
  by_key_.emplace(key, vertex);
  return vertex;
}

void KnowledgeGraph::connect(Vertex from, Vertex to, Edge edge) {
  boost::add_edge(from, to, std::move(edge), graph_);
}

std::optional<KnowledgeGraph::Vertex> KnowledgeGraph::find(std::string_view dataset,
                                                           std::string_view id) const {
  const auto found = by_key_.find(key_of(dataset, id));
  return found == by_key_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<KnowledgeGraph::Link> KnowledgeGraph::links(Vertex from, EdgeKind kind) const {
  std::vector<Link> found;
  for (auto [edge, end] = boost::out_edges(from, graph_); edge != end; ++edge) {
    if (graph_[*edge].kind == kind) found.push_back({&graph_[*edge], boost::target(*edge, graph_)});
  }
  std::stable_sort(found.begin(), found.end(), [](const Link& a, const Link& b) {
    return std::tie(a.edge->role, a.edge->position) < std::tie(b.edge->role, b.edge->position);
  });
  return found;
}

std::vector<std::string> KnowledgeGraph::datasets() const {
  std::set<std::string> names;
  for (Vertex vertex = 0; vertex < boost::num_vertices(graph_); ++vertex) {
    if (!dataset_of(graph_[vertex]).empty()) names.insert(dataset_of(graph_[vertex]));
  }
  return {names.begin(), names.end()};
}

void KnowledgeGraph::sort_canonically(std::vector<Vertex>& vertices) const {
  struct Keyed {
    std::string_view dataset;
    std::size_t place, second_place;
    std::string_view id;
    Vertex vertex;
    auto operator<=>(const Keyed&) const = default;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(vertices.size());
  for (const Vertex vertex : vertices) {
    const Node& node = graph_[vertex];
    const bool by_id_alone = std::holds_alternative<EntityNode>(node) ||
                             std::holds_alternative<DateNode>(node) ||
                             std::holds_alternative<DescriptionNode>(node);
    keyed.push_back({dataset_of(node), std::visit(Place{}, node),
                     by_id_alone ? 0 : std::visit(SecondPlace{}, node), id_of(node), vertex});
  }
  std::sort(keyed.begin(), keyed.end());
  for (std::size_t i = 0; i < keyed.size(); ++i) vertices[i] = keyed[i].vertex;
}

}  // namespace notegraph
