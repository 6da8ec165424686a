#include "exporters/views/ranking.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/incremental_components.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>
#include <cmath>
#include <map>

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using Walks = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

// The ends in canonical order.
std::vector<Vertex> ends_of(const KnowledgeGraph& graph, const Relations& relations) {
  std::vector<bool> is_end(graph.vertex_count());
  for (const Relation& relation : relations.list) is_end[relation.from] = is_end[relation.to] = true;
  std::vector<Vertex> ends;
  for (const auto& kind : {graph.all<EntityNode>(), graph.all<ClaimNode>(), graph.all<DescriptionNode>()}) {
    std::copy_if(kind.begin(), kind.end(), std::back_inserter(ends), [&](Vertex v) { return is_end[v]; });
  }
  return ends;
}

std::size_t worth(const KnowledgeGraph& graph, const Relation& relation) {
  const std::string& type = graph.get<ClaimNode>(relation.claim)->type;
  return type == "Statement" || type == "Provision" ? 1 : 3;
}

// How many belong to the connected part that each end is in.
std::vector<double> part_sizes(const Walks& walks) {
  std::vector<std::size_t> part(boost::num_vertices(walks));
  boost::disjoint_sets_with_storage<> sets(part.size());
  boost::initialize_incremental_components(walks, sets);
  boost::incremental_components(walks, sets);
  std::vector<double> members(part.size()), sizes(part.size());
  for (std::size_t i = 0; i < part.size(); ++i) members[sets.find_set(i)] += 1;
  for (std::size_t i = 0; i < part.size(); ++i) sizes[i] = members[sets.find_set(i)];
  return sizes;
}

std::vector<double> page_ranks(const KnowledgeGraph& graph, const Relations& relations,
                               const std::vector<Vertex>& ends) {
  std::map<Vertex, std::size_t> place;
  for (std::size_t i = 0; i < ends.size(); ++i) place.emplace(ends[i], i);
  Walks walks(ends.size());
  for (const Relation& relation : relations.list) {
    const std::size_t from = place.at(relation.from), to = place.at(relation.to);
    for (std::size_t i = 0; i < worth(graph, relation); ++i) {
      boost::add_edge(from, to, walks);
      boost::add_edge(to, from, walks);
    }
  }
  std::vector<double> ranks(ends.size());
  if (ends.empty()) return ranks;
  boost::graph::page_rank(walks,
                          boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, walks)));
  const std::vector<double> sizes = part_sizes(walks);
  for (std::size_t i = 0; i < ranks.size(); ++i) ranks[i] *= std::log2(1 + sizes[i]);
  return ranks;
}

}  // namespace

std::vector<Vertex> ranked(const KnowledgeGraph& graph, const Relations& relations) {
  const std::vector<Vertex> ends = ends_of(graph, relations);
  const std::vector<double> ranks = page_ranks(graph, relations, ends);
  struct Ranked {
    Vertex vertex;
    bool described;
    long long rank;  // in steps that are the same on every machine
  };
  std::vector<Ranked> all;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const double steps = ranks[i] * static_cast<double>(ends.size()) * 1e6;
    all.push_back({ends[i], graph.get<DescriptionNode>(ends[i]) != nullptr, std::llround(steps)});
  }
  std::stable_sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
    return a.described != b.described ? b.described : a.rank > b.rank;
  });
  std::vector<Vertex> order;
  for (const Ranked& one : all) order.push_back(one.vertex);
  return order;
}

}  // namespace notegraph
