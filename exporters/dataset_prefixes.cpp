#include "exporters/dataset_prefixes.hpp"

#include <set>

#include "exporters/rdf_vocabulary.hpp"

namespace notegraph {

std::vector<std::pair<std::string, std::string>> dataset_prefixes(const KnowledgeGraph& graph) {
  std::vector<std::pair<std::string, std::string>> prefixes;
  std::set<std::string> taken;
  std::vector<std::string> datasets = graph.datasets();
  if (!graph.identity().empty()) datasets.emplace_back(kMergedDataset);
  for (const std::string& dataset : datasets) {
    std::string prefix = rdf::dataset_prefix(dataset);
    for (int twin = 2; !taken.insert(prefix).second; ++twin) {
      prefix = rdf::dataset_prefix(dataset) + "-" + std::to_string(twin);
    }
    prefixes.emplace_back(std::move(prefix), rdf::data_iri(dataset, ""));
  }
  return prefixes;
}

}  // namespace notegraph
