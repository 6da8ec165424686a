// One name or claim in the middle, and what is tied to it.
#include <algorithm>
#include <stdexcept>
#include <unordered_map>

#include "exporters/claim_types.hpp"
#include "exporters/views/network.hpp"
#include "exporters/views/ranking.hpp"
#include "exporters/views/view.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using Distances = std::unordered_map<Vertex, std::size_t>;

// How many ties everything is away from the focus, up to `depth`.
Distances distances(const Relations& relations, const std::vector<Vertex>& focus, std::size_t depth) {
  std::unordered_map<Vertex, std::vector<Vertex>> tied;
  for (const Relation& relation : relations.list) {
    tied[relation.from].push_back(relation.to);
    tied[relation.to].push_back(relation.from);
  }
  Distances distance;
  std::vector<Vertex> queue;
  for (const Vertex vertex : focus) {
    if (distance.emplace(vertex, 0).second) queue.push_back(vertex);
  }
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const std::size_t next = distance.at(queue[i]) + 1;
    if (next > depth) break;
    for (const Vertex other : tied[queue[i]]) {
      if (distance.emplace(other, next).second) queue.push_back(other);
    }
  }
  return distance;
}

std::string name_of_focus(const KnowledgeGraph& graph, Vertex vertex) {
  return graph.get<ClaimNode>(vertex) ? claim_label(graph, vertex) : filler_name(graph, vertex);
}

// A claim that is drawn as an edge, or shares its node with others, is in the middle by its two ends.
std::vector<Vertex> middle(const Relations& relations, const std::vector<Vertex>& focus) {
  std::vector<Vertex> found;
  for (const Vertex vertex : focus) {
    const auto is_end = [&](const Relation& r) { return r.from == vertex || r.to == vertex; };
    const bool drawn = std::any_of(relations.list.begin(), relations.list.end(), is_end);
    if (drawn) found.push_back(vertex);
    for (const Relation& relation : relations.list) {
      if (!drawn && relation.claim == vertex) found.insert(found.end(), {relation.from, relation.to});
    }
    for (const auto& [node, claims] : relations.claim_nodes) {
      if (!drawn && std::find(claims.begin(), claims.end(), vertex) != claims.end()) found.push_back(node);
    }
  }
  return found;
}

}  // namespace

void draw_focus(const Subject& subject, Picture& picture) {
  if (subject.options.focus.empty())
    throw std::invalid_argument("the view focus needs a name or claim: --focus NAME");
  const Relations all = relations_of(subject.graph, subject.claims);
  const std::vector<Vertex> focus = middle(all, subject.options.focus);
  const Distances distance = distances(all, focus, subject.options.depth);
  Relations near;
  near.claim_nodes = all.claim_nodes;
  for (const Relation& relation : all.list) {
    if (distance.contains(relation.from) && distance.contains(relation.to)) near.list.push_back(relation);
  }
  std::vector<Vertex> order = ranked(subject.graph, near);
  std::stable_sort(order.begin(), order.end(),
                   [&](Vertex a, Vertex b) { return distance.at(a) < distance.at(b); });
  const Places places = draw_network(subject.graph, near, order, subject.max_nodes, subject.labels, picture);
  for (const Vertex vertex : focus) {
    if (const auto at = places.find(vertex); at != places.end()) picture.nodes[at->second].focus = true;
  }
  picture.title += " " + name_of_focus(subject.graph, subject.options.focus.front());
}

}  // namespace notegraph
