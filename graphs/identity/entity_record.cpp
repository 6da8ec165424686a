#include "graphs/identity/entity_record.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "text/slug.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

constexpr std::size_t kMostNeighbours = 32;  // of one entity: beyond, they say nothing about who it is

std::map<std::string, std::string> country_by_dataset(const KnowledgeGraph& graph) {
  std::map<std::string, std::string> country;
  for (const Vertex vertex : graph.all<ReportNode>()) {
    const auto& report = *graph.get<ReportNode>(vertex);
    country[report.dataset] = report.country_code.empty() ? report.country : report.country_code;
  }
  return country;
}

}  // namespace

std::vector<EntityRecord> entity_records(const KnowledgeGraph& graph) {
  std::map<std::string, std::string> country = country_by_dataset(graph);
  std::vector<EntityRecord> records;
  std::unordered_map<Vertex, std::size_t> place;
  std::vector<std::string> slugs;
  for (const Vertex vertex : graph.all<EntityNode>()) {
    const auto& node = *graph.get<EntityNode>(vertex);
    place.emplace(vertex, records.size());
    slugs.push_back(slug(node.name));
    records.push_back({node.dataset,
                       node.id,
                       node.type,
                       node.subtype,
                       node.name,
                       node.aliases,
                       node.identifiers,
                       country[node.dataset],
                       {}});
  }
  for (const Vertex claim : graph.all<ClaimNode>()) {
    std::vector<std::size_t> fillers;
    for (const auto& link : graph.links(claim, EdgeKind::Role)) {
      if (const auto found = place.find(link.target);
          found != place.end() && link.edge->role != "attributedTo")
        fillers.push_back(found->second);
    }
    for (const std::size_t one : fillers) {
      for (const std::size_t other : fillers) {
        auto& neighbours = records[one].neighbours;
        if (one != other && neighbours.size() < 4 * kMostNeighbours) neighbours.push_back(slugs[other]);
      }
    }
  }
  for (EntityRecord& record : records) {
    auto& all = record.neighbours;
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (all.size() > kMostNeighbours) all.resize(kMostNeighbours);
  }
  return records;
}

}  // namespace notegraph
