#include "exporters/date_nodes.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace notegraph {

KnowledgeGraph::Vertex DateNodes::vertex(const Edtf& edtf) {
  const auto found = by_edtf_.find(edtf.text());
  if (found != by_edtf_.end()) return found->second;
  const auto vertex = graph_.add(DateNode{{}, date_id(edtf), edtf, {}});
  by_edtf_.emplace(edtf.text(), vertex);
  return vertex;
}

DateNode& DateNodes::node(const Edtf& edtf) {
  return std::get<DateNode>(graph_[vertex(edtf)]);
}

void DateNodes::mention(const Edtf& edtf, DateMentionPlace place) {
  node(edtf).mentions.push_back(std::move(place));
}

void DateNodes::sort_mentions() {
  for (const auto& [edtf, vertex] : by_edtf_) {
    auto& mentions = std::get<DateNode>(graph_[vertex]).mentions;
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const DateMentionPlace& a, const DateMentionPlace& b) {
                       return std::tie(a.dataset, a.span) < std::tie(b.dataset, b.span);
                     });
  }
}

}  // namespace notegraph
