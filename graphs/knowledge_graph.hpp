#pragma once

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graphs/identity/identity.hpp"
#include "graphs/nodes.hpp"

namespace notegraph {

/// The typed property graph of one or more reports, on Boost.Graph with bundled properties. Vertices are
/// found by key in constant time; `all` lists them in one canonical order, whatever order they were added in,
/// so that every export of equal graphs has equal bytes.
class KnowledgeGraph {
 public:
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Edge>;
  using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

  /// An edge as seen from its source.
  struct Link {
    const Edge* edge;
    Vertex target;
  };

  /// Adds a vertex. Throws std::invalid_argument if its dataset and id are taken.
  Vertex add(Node node);

  /// Adds an edge. `edge.position` is kept as given.
  void connect(Vertex from, Vertex to, Edge edge);

  [[nodiscard]] std::optional<Vertex> find(std::string_view dataset, std::string_view id) const;
  [[nodiscard]] const Node& operator[](Vertex vertex) const { return graph_[vertex]; }
  [[nodiscard]] Node& operator[](Vertex vertex) { return graph_[vertex]; }

  /// The vertex as what it is, or nullptr.
  template <typename T>
  [[nodiscard]] const T* get(Vertex vertex) const {
    return std::get_if<T>(&graph_[vertex]);
  }

  /// All vertices of one kind in canonical order: by dataset, then by position in the input where they have
  /// one (sections, claims, observations, notes, links), entities by type, else by id.
  template <typename T>
  [[nodiscard]] std::vector<Vertex> all() const;

  /// Outgoing edges of one kind, by role, then position.
  [[nodiscard]] std::vector<Link> links(Vertex from, EdgeKind kind) const;

  /// The names of all datasets, sorted.
  [[nodiscard]] std::vector<std::string> datasets() const;

  /// Who is who in several datasets, where they were merged; empty for a report's own graph.
  [[nodiscard]] const Identity& identity() const { return identity_; }
  void set_identity(Identity identity) { identity_ = std::move(identity); }

  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] std::size_t vertex_count() const { return boost::num_vertices(graph_); }
  [[nodiscard]] std::size_t edge_count() const { return boost::num_edges(graph_); }

 private:
  void sort_canonically(std::vector<Vertex>& vertices) const;

  Graph graph_;
  Identity identity_;
  std::unordered_map<std::string, Vertex> by_key_;  // dataset + '\n' + id
};

template <typename T>
std::vector<KnowledgeGraph::Vertex> KnowledgeGraph::all() const {
  std::vector<Vertex> found;
  for (Vertex vertex = 0; vertex < boost::num_vertices(graph_); ++vertex) {
    if (std::holds_alternative<T>(graph_[vertex])) found.push_back(vertex);
  }
  sort_canonically(found);
  return found;
}

}  // namespace notegraph
