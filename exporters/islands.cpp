#include "exporters/islands.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

namespace notegraph {

namespace {

struct Island {
  std::size_t first, last;  // nodes at its left and right end
  std::size_t length;       // in nodes
  bool grouped;
};

// How far to the right each node stands: one more than the farthest of those that lead to it; cycles are cut
// where they are met.
std::vector<std::size_t> ranks_of(const Picture& picture) {
  std::vector<std::size_t> incoming(picture.nodes.size()), rank(picture.nodes.size());
  std::vector<std::vector<std::size_t>> next(picture.nodes.size());
  for (const PictureEdge& edge : picture.edges) {
    if (edge.from == edge.to) continue;
    next[edge.from].push_back(edge.to);
    ++incoming[edge.to];
  }
  std::vector<std::size_t> queue;
  for (std::size_t i = 0; i < incoming.size(); ++i) {
    if (incoming[i] == 0) queue.push_back(i);
  }
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (const std::size_t to : next[queue[i]]) {
      rank[to] = std::max(rank[to], rank[queue[i]] + 1);
      if (--incoming[to] == 0) queue.push_back(to);
    }
  }
  return rank;
}

std::vector<Island> islands_of(const Picture& picture) {
  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> ties(picture.nodes.size());
  for (const PictureEdge& edge : picture.edges) boost::add_edge(edge.from, edge.to, ties);
  std::vector<std::size_t> part(picture.nodes.size());
  if (part.empty()) return {};
  const std::size_t parts = boost::connected_components(
      ties, boost::make_iterator_property_map(part.begin(), get(boost::vertex_index, ties)));
  const std::vector<std::size_t> rank = ranks_of(picture);
  std::vector<Island> islands(parts, {part.size(), 0, 0, false});
  for (std::size_t i = 0; i < part.size(); ++i) {
    Island& island = islands[part[i]];
    if (island.first == part.size()) island.first = island.last = i;
    if (rank[i] < rank[island.first]) island.first = i;
    if (rank[i] > rank[island.last]) island.last = i;
    island.length = std::max(island.length, rank[i] + 1);
    island.grouped |= picture.nodes[i].group.has_value();
  }
  return islands;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> island_chains(const Picture& picture) {
  constexpr std::size_t kLeast = 4;
  std::vector<Island> islands = islands_of(picture);
  std::size_t longest = kLeast;
  for (const Island& island : islands) longest = std::max(longest, island.length);
  std::erase_if(islands, [](const Island& island) { return island.grouped; });
  std::stable_sort(islands.begin(), islands.end(),
                   [](const Island& a, const Island& b) { return a.length > b.length; });
  struct Row {
    std::size_t length, last;
  };
  std::vector<Row> rows;
  std::vector<std::pair<std::size_t, std::size_t>> chains;
  for (const Island& island : islands) {
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const Row& one) { return one.length + island.length <= longest; });
    if (row == rows.end()) {
      rows.push_back({island.length, island.last});
    } else {
      chains.emplace_back(row->last, island.first);
      *row = {row->length + island.length, island.last};
    }
  }
  return chains;
}

}  // namespace notegraph
