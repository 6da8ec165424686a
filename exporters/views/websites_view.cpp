// Who blocked, unblocked, attacked or asked to remove what.
#include <algorithm>
#include <set>

#include "exporters/views/network.hpp"
#include "exporters/views/ranking.hpp"
#include "exporters/views/view.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

// Of these types every claim is about websites; of the others those are whose target is one.
bool concerns_websites(const KnowledgeGraph& graph, Vertex claim) {
  static const std::set<std::string_view> always{"Block", "Unblock", "RemovalRequest"};
  static const std::set<std::string_view> with_site{"Attack", "Closure", "Disruption"};
  const std::string& type = graph.get<ClaimNode>(claim)->type;
  if (always.contains(type)) return true;
  if (!with_site.contains(type)) return false;
  const auto roles = graph.links(claim, EdgeKind::Role);
  return std::any_of(roles.begin(), roles.end(), [&](const auto& role) {
    const auto* entity = graph.get<EntityNode>(role.target);
    return role.edge->role == "target" && entity && entity->type == EntityType::Website;
  });
}

}  // namespace

void draw_websites(const Subject& subject, Picture& picture) {
  std::vector<Vertex> claims = subject.claims;
  std::erase_if(claims, [&](Vertex claim) { return !concerns_websites(subject.graph, claim); });
  const Relations relations = relations_of(subject.graph, claims);
  draw_network(subject.graph, relations, ranked(subject.graph, relations), subject.max_nodes, subject.labels,
               picture);
}

}  // namespace notegraph
