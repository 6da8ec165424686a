#include "exporters/views/communities.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bc_clustering.hpp>
#include <boost/graph/connected_components.hpp>
#include <set>
#include <utility>
#include <vector>

namespace notegraph {

namespace {

using EdgeIndex = boost::property<boost::edge_index_t, std::size_t>;
using Ties =
    boost::adjacency_list<boost::setS, boost::vecS, boost::undirectedS, boost::no_property, EdgeIndex>;

Ties ties_of(const Picture& picture) {
  Ties ties(picture.nodes.size());
  std::set<std::pair<std::size_t, std::size_t>> known;
  for (const PictureEdge& edge : picture.edges) {
    if (edge.from != edge.to && known.insert(std::minmax(edge.from, edge.to)).second)
      boost::add_edge(edge.from, edge.to, known.size() - 1, ties);
  }
  return ties;
}

// The community of each node.
std::vector<std::size_t> communities(const Picture& picture) {
  Ties ties = ties_of(picture);
  const double enough = 2.0 * static_cast<double>(picture.nodes.size());
  if (boost::num_edges(ties) > 0) {
    std::vector<double> centrality(boost::num_edges(ties));
    boost::betweenness_centrality_clustering(
        ties, [&](double greatest, auto, const Ties&) { return greatest <= enough; },
        boost::make_iterator_property_map(centrality.begin(), get(boost::edge_index, ties)));
  }
  std::vector<std::size_t> community(picture.nodes.size());
  if (!community.empty())
    boost::connected_components(
        ties, boost::make_iterator_property_map(community.begin(), get(boost::vertex_index, ties)));
  return community;
}

}  // namespace

void group_communities(Picture& picture) {
  // The time it takes grows with the cube of the size, and boxes around hundreds of names help nobody.
  constexpr std::size_t kMostNodes = 150;
  if (picture.nodes.size() > kMostNodes) return;
  const std::vector<std::size_t> community = communities(picture);
  std::vector<std::vector<std::size_t>> members(community.size());
  for (std::size_t i = 0; i < community.size(); ++i) members[community[i]].push_back(i);
  std::erase_if(members, [](const auto& one) { return one.size() < 4; });
  if (members.size() < 2) return;
  for (const auto& nodes : members) {
    std::size_t title = nodes.front();
    for (const std::size_t node : nodes) {
      const bool named = !picture.nodes[node].stub && !is_dark(*picture.nodes[node].style);
      if (!named) continue;
      title = node;
      break;
    }
    for (const std::size_t node : nodes) picture.nodes[node].group = picture.groups.size();
    picture.groups.push_back("around " + picture.nodes[title].name);
  }
}

}  // namespace notegraph
