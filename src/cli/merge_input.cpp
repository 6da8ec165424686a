#include "cli/merge_input.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "cli/checksum.hpp"
#include "cli/graph_input.hpp"
#include "cli/progress.hpp"
#include "exporters/foreign_data.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "graphs/identity/parallel.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

namespace {

// Other people's data are merged too, as far as a mapping knows them.
KnowledgeGraph any_graph_of(const GraphFile& file) {
  const bool ours =
      !file.name.ends_with(".csv") && (file.bytes.find("notegraph-graph/") != std::string::npos ||
                                       file.bytes.find(rdf::ng.iri) != std::string::npos);
  if (!ours) {
    if (auto graph = read_foreign_data(file.bytes, file.name)) return std::move(*graph);
  }
  return graph_of(file);
}

// Takes what people reject out of what is told.
void reject(MergeInput& input, const KnowledgeGraph& graph, const std::vector<Judgement>& judgements) {
  input.used.assign(judgements.size(), false);
  JudgedRecords judged(judgements, input.used);
  std::erase_if(input.tellings.claims, [&](const ClaimRecord& record) {
    const auto& claim = *graph.get<ClaimNode>(*graph.find(record.key.dataset, record.key.id));
    const Judgement* judgement = judged.rejection(claim.dataset, claim.type, claim.quote);
    if (judgement != nullptr)
      input.rejections.push_back({record.key, "judged by " + judgement->author + ": " + judgement->reason});
    return judgement != nullptr;
  });
}

MergeInput read(const std::string& path, const std::vector<Judgement>& judgements) {
  const GraphFile file = read_graph_file(path);
  const KnowledgeGraph graph = any_graph_of(file);
  MergeInput input{path, sha256(file.bytes), graph.datasets(), entity_records(graph), {}, {}, {}};
  add_tellings(input.tellings, graph);
  reject(input, graph, judgements);
  return input;
}

void check_datasets(const std::vector<MergeInput>& inputs) {
  std::map<std::string, std::string> file_of;
  for (const MergeInput& input : inputs) {
    for (const std::string& dataset : input.datasets) {
      if (dataset == kMergedDataset)
        throw InputError({input.path, 0,
                          "has a dataset called " + dataset +
                              ", a name that is kept for what is merged; build it with another --name"});
      const auto [first, added] = file_of.emplace(dataset, input.path);
      if (!added)
        throw InputError({input.path, 0,
                          "has the dataset " + dataset + ", which " + first->second +
                              " has too; each needs a name of its own (notegraph build --name)"});
    }
  }
}

}  // namespace

std::vector<MergeInput> read_merge_inputs(const std::vector<std::string>& paths,
                                          const std::vector<Judgement>& judgements, std::size_t threads) {
  std::vector<MergeInput> inputs(paths.size());
  Progress progress(paths.size());
  constexpr std::size_t kBatch = 16;  // files between two steps of the bar
  for (std::size_t begin = 0; begin < paths.size(); begin += kBatch) {
    progress.show(begin, paths[begin]);
    for_each_index(std::min(kBatch, paths.size() - begin), threads,
                   [&](std::size_t i) { inputs[begin + i] = read(paths[begin + i], judgements); });
  }
  std::sort(inputs.begin(), inputs.end(), [](const MergeInput& a, const MergeInput& b) {
    return std::tie(a.datasets, a.path) < std::tie(b.datasets, b.path);
  });
  check_datasets(inputs);
  return inputs;
}

MergeSource read_again(const MergeInput& input) {
  GraphFile file = read_graph_file(input.path);
  if (sha256(file.bytes) != input.checksum)
    throw InputError({input.path, 0, "has changed while it was being merged; nothing was written"});
  KnowledgeGraph graph = any_graph_of(file);
  graph.set_identity({});
  return {std::move(file.bytes), std::move(graph)};
}

}  // namespace notegraph::cli
