#include "graphs/graph_union.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace notegraph {

void add_graph(KnowledgeGraph& to, const KnowledgeGraph& from) {
  const std::vector<std::string> known = to.datasets();
  for (const std::string& dataset : from.datasets()) {
    if (!dataset.empty() && std::binary_search(known.begin(), known.end(), dataset))
      throw std::invalid_argument("the dataset " + dataset + " is there twice");
  }
  std::vector<KnowledgeGraph::Vertex> place(from.vertex_count());
  for (KnowledgeGraph::Vertex vertex = 0; vertex < from.vertex_count(); ++vertex) {
    const auto* date = from.get<DateNode>(vertex);
    const auto shared = date ? to.find(date->dataset, date->id) : std::nullopt;
    place[vertex] = shared ? *shared : to.add(from[vertex]);
    if (!shared) continue;
    auto& mentions = std::get<DateNode>(to[*shared]).mentions;
    mentions.insert(mentions.end(), date->mentions.begin(), date->mentions.end());
    std::stable_sort(mentions.begin(), mentions.end(), [](const auto& a, const auto& b) {
      return a.dataset != b.dataset ? a.dataset < b.dataset : a.span.begin < b.span.begin;
    });
  }
  for (const auto& edge : boost::make_iterator_range(boost::edges(from.graph())))
    to.connect(place[boost::source(edge, from.graph())], place[boost::target(edge, from.graph())],
               from.graph()[edge]);
}

}  // namespace notegraph
