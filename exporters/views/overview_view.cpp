// The chief actors, laws, sites and rulings and how they are tied.
#include "exporters/views/communities.hpp"
#include "exporters/views/network.hpp"
#include "exporters/views/ranking.hpp"
#include "exporters/views/view.hpp"

namespace notegraph {

void draw_overview(const Subject& subject, Picture& picture) {
  const Relations relations = relations_of(subject.graph, subject.claims);
  draw_network(subject.graph, relations, ranked(subject.graph, relations), subject.max_nodes, subject.labels,
               picture);
  group_communities(picture);
}

}  // namespace notegraph
