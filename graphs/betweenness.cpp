#include "graphs/betweenness.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <set>
#include <utility>
#include <vector>

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using Neighbours = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

class ActorGraph {
 public:
  explicit ActorGraph(const KnowledgeGraph& graph) : graph_(graph), entities_(graph.all<EntityNode>()) {
    for (std::size_t i = 0; i < entities_.size(); ++i) place_.emplace(entities_[i], i);
  }

  [[nodiscard]] const std::vector<Vertex>& entities() const { return entities_; }

  // Each pair once, however many claims tie it.
  [[nodiscard]] Neighbours neighbours() const {
    std::set<std::pair<std::size_t, std::size_t>> ties;
    for (const Vertex finding : graph_.all<ClaimNode>()) tie(finding, ties);
    for (const Vertex finding : graph_.all<ObservationNode>()) tie(finding, ties);
    Neighbours neighbours(entities_.size());
    for (const auto& [a, b] : ties) boost::add_edge(a, b, neighbours);
    return neighbours;
  }

 private:
  void tie(Vertex finding, std::set<std::pair<std::size_t, std::size_t>>& ties) const {
    std::set<std::size_t> present;
    for (const auto& link : graph_.links(finding, EdgeKind::Role)) {
      const auto place = place_.find(link.target);
      if (place != place_.end() && link.edge->role != "attributedTo") present.insert(place->second);
    }
    for (auto a = present.begin(); a != present.end(); ++a) {
      for (auto b = std::next(a); b != present.end(); ++b) ties.emplace(*a, *b);
    }
  }

  const KnowledgeGraph& graph_;
  std::vector<Vertex> entities_;  // in canonical order, so that sums round alike
  std::unordered_map<Vertex, std::size_t> place_;
};

}  // namespace

std::unordered_map<Vertex, double> betweenness(const KnowledgeGraph& graph) {
  const ActorGraph actors(graph);
  const std::size_t count = actors.entities().size();
  if (count < 3 || count > kBetweennessLimit) return {};
  const Neighbours neighbours = actors.neighbours();
  std::vector<double> centrality(count);
  boost::brandes_betweenness_centrality(
      neighbours,
      boost::make_iterator_property_map(centrality.begin(), get(boost::vertex_index, neighbours)));
  boost::relative_betweenness_centrality(
      neighbours,
      boost::make_iterator_property_map(centrality.begin(), get(boost::vertex_index, neighbours)));
  std::unordered_map<Vertex, double> found;
  for (std::size_t i = 0; i < count; ++i) {
    if (centrality[i] > 0) found.emplace(actors.entities()[i], centrality[i]);
  }
  return found;
}

}  // namespace notegraph
