// Requester -> court -> ruling -> target, in four columns.
#include <algorithm>

#include "exporters/views/network.hpp"
#include "exporters/views/ranking.hpp"
#include "exporters/views/view.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

enum Column : std::size_t { kRequester, kCourt, kRuling, kTarget };

class Rulings {
 public:
  explicit Rulings(const KnowledgeGraph& graph) : graph_(graph) {}

  void add(Vertex ruling) {
    relations_.claim_nodes[ruling] = {ruling};
    column_[ruling] = kRuling;
    const auto roles = graph_.links(ruling, EdgeKind::Role);
    std::vector<Vertex> courts;
    for (const auto& role : roles) {
      if (role.edge->role == "court") courts.push_back(role.target);
    }
    for (const Vertex court : courts) tie(court, ruling, ruling, "ruled", kCourt);
    for (const auto& role : roles) {
      if (role.edge->role == "court" || role.edge->role == "attributedTo") continue;
      if (role.edge->role != "requestedBy") {
        tie(ruling, role.target, ruling, role.edge->role == "law" ? "under" : role_words(role.edge->role),
            kTarget);
      } else if (courts.empty()) {
        tie(role.target, ruling, ruling, "requested", kRequester);
      } else {
        for (const Vertex court : courts) tie(role.target, court, ruling, "requested", kRequester);
      }
    }
  }

  [[nodiscard]] const Relations& relations() const { return relations_; }

  void set_columns(const Places& places, Picture& picture) const {
    picture.columns = {"who asked for it", "court", "ruling",
                       "against whom, in whose favour, under which law"};
    for (const auto& [vertex, at] : places) {
      const std::size_t column = column_.at(vertex);
      auto& shown = picture.nodes[at].column;
      shown = std::min(shown.value_or(column), column);
    }
  }

 private:
  // Who stands in several roles stands in the column of the first.
  void tie(Vertex from, Vertex to, Vertex ruling, const std::string& words, Column column) {
    relations_.list.push_back({from, to, ruling, words, true});
    const Vertex end = from == ruling || column == kTarget ? to : from;
    const auto known = column_.find(end);
    if (known == column_.end()) {
      column_.emplace(end, column);
    } else if (end != ruling) {
      known->second = std::min<std::size_t>(known->second, column);
    }
  }

  const KnowledgeGraph& graph_;
  Relations relations_;
  std::map<Vertex, std::size_t> column_;
};

}  // namespace

void draw_rulings(const Subject& subject, Picture& picture) {
  Rulings rulings(subject.graph);
  for (const Vertex claim : subject.claims) {
    if (subject.graph.get<ClaimNode>(claim)->type == "CourtRuling") rulings.add(claim);
  }
  const Places places =
      draw_network(subject.graph, rulings.relations(), ranked(subject.graph, rulings.relations()),
                   subject.max_nodes, subject.labels, picture);
  rulings.set_columns(places, picture);
}

}  // namespace notegraph
