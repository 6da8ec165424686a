// Laws, their amendments, who enacted them, whom they bind.
#include <set>

#include "exporters/views/network.hpp"
#include "exporters/views/ranking.hpp"
#include "exporters/views/view.hpp"

namespace notegraph {

void draw_laws(const Subject& subject, Picture& picture) {
  static const std::set<std::string_view> types{"Enactment", "Provision"};
  auto claims = subject.claims;
  std::erase_if(claims,
                [&](auto claim) { return !types.contains(subject.graph.get<ClaimNode>(claim)->type); });
  // A law whose maker the report does not name is shown all the same.
  const Relations relations = relations_of(subject.graph, claims, {"Enactment"});
  draw_network(subject.graph, relations, ranked(subject.graph, relations), subject.max_nodes, subject.labels,
               picture);
}

}  // namespace notegraph
