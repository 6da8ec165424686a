// Who owns, regulates, founded or heads what.
#include <set>

#include "exporters/views/network.hpp"
#include "exporters/views/ranking.hpp"
#include "exporters/views/view.hpp"

namespace notegraph {

void draw_ownership(const Subject& subject, Picture& picture) {
  static const std::set<std::string_view> types{"Affiliation", "Founding", "Ownership", "Position",
                                                "Regulation"};
  auto claims = subject.claims;
  std::erase_if(claims,
                [&](auto claim) { return !types.contains(subject.graph.get<ClaimNode>(claim)->type); });
  const Relations relations = relations_of(subject.graph, claims);
  draw_network(subject.graph, relations, ranked(subject.graph, relations), subject.max_nodes, subject.labels,
               picture);
}

}  // namespace notegraph
