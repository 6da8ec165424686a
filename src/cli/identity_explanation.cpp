#include "cli/identity_explanation.hpp"

#include <algorithm>

#include "cli/display_width.hpp"
#include "exporters/claim_types.hpp"
#include "exporters/json_writer.hpp"

namespace notegraph::cli {

namespace {

constexpr std::size_t kIndent = 2;

bool holds(const std::vector<NodeKey>& keys, const NodeKey& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class IdentityPage {
 public:
  IdentityPage(const KnowledgeGraph& graph, std::size_t width) : graph_(graph), width_(width) {}

  std::string of(const NodeKey& key) {
    const Identity& identity = graph_.identity();
    for (const Cluster& cluster : identity.clusters) {
      if (holds(cluster.members, key)) members(cluster, &key);
    }
    const auto of_key = [&](const Tie& tie) { return tie.a == key || tie.b == key; };
    ties("Why the same", Verdict::Same, of_key);
    ties("Possibly the same", Verdict::Possibly, of_key);
    for (const SharedHappening& happening : identity.happenings) {
      if (holds(happening.claims, key))
        tellings("The same happening in other reports", happening.claims, key);
    }
    for (const SharedFigure& figure : identity.figures) {
      if (!holds(figure.observations, key)) continue;
      tellings(figure.differs ? "The same figure in other reports, which differ"
                              : "The same figure in other reports",
               figure.observations, key);
    }
    return std::move(out_);
  }

  std::string of(const Cluster& cluster) {
    out_ += cluster.name + "\n" + std::string(name_of(cluster.type)) +
            (cluster.subtype.empty() ? "" : ", " + cluster.subtype) + ", " + cluster.id + " in " +
            std::string(kMergedDataset) + "\n";
    members(cluster, nullptr);
    const auto inside = [&](const Tie& tie) {
      return holds(cluster.members, tie.a) || holds(cluster.members, tie.b);
    };
    ties("Why the same", Verdict::Same, inside);
    ties("Possibly the same", Verdict::Possibly, inside);
    return std::move(out_);
  }

 private:
  void heading(const std::string& words) { out_ += "\n" + wrapped(words, 0, width_); }
  void paragraph(const std::string& words) { out_ += wrapped(words, kIndent, width_); }

  std::string in_words(const NodeKey& key) const {
    const auto vertex = graph_.find(key.dataset, key.id);
    const std::string name = key.dataset + ":" + key.id;
    if (!vertex) return name;
    if (const auto* entity = graph_.get<EntityNode>(*vertex)) return entity->name + " (" + name + ")";
    if (graph_.get<ClaimNode>(*vertex) != nullptr) return claim_label(graph_, *vertex) + " (" + name + ")";
    if (const auto* figure = graph_.get<ObservationNode>(*vertex))
      return decimal_numeral(figure->value) + " " + figure->unit + ", " + figure->indicator + " (" + name +
             ")";
    return name;
  }

  void members(const Cluster& cluster, const NodeKey* but) {
    heading("In the reports, as " + std::string(kMergedDataset) + ":" + cluster.id);
    for (const NodeKey& member : cluster.members) {
      if (but == nullptr || member != *but) paragraph(in_words(member));
    }
  }

  template <typename Wanted>
  void ties(const std::string& words, Verdict verdict, const Wanted& wanted) {
    bool told = false;
    for (const Tie& tie : graph_.identity().ties) {
      if (tie.comparison.verdict != verdict || !wanted(tie)) continue;
      if (!told) heading(words);
      told = true;
      std::string reasons;
      for (const std::string& reason : tie.comparison.reasons)
        reasons += (reasons.empty() ? "" : "; ") + reason;
      paragraph(in_words(tie.a) + " and " + in_words(tie.b) + ": " + reasons);
    }
  }

  void tellings(const std::string& words, const std::vector<NodeKey>& keys, const NodeKey& but) {
    heading(words);
    for (const NodeKey& key : keys) {
      if (key == but) continue;
      std::string notes;
      if (const auto vertex = graph_.find(key.dataset, key.id)) {
        for (const auto kind : {EdgeKind::DirectNote, EdgeKind::InheritedNote}) {
          for (const auto& link : graph_.links(*vertex, kind))
            notes += " " + key.dataset + ":" + id_of(graph_[link.target]);
        }
      }
      paragraph(in_words(key) + (notes.empty() ? "" : ", notes" + notes));
    }
  }

  const KnowledgeGraph& graph_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string identity_explanation(const KnowledgeGraph& graph, KnowledgeGraph::Vertex vertex,
                                 std::size_t width) {
  return IdentityPage(graph, width).of(NodeKey{dataset_of(graph[vertex]), id_of(graph[vertex])});
}

std::string cluster_explanation(const KnowledgeGraph& graph, std::string_view id, std::size_t width) {
  const std::string prefix(kMergedDataset);
  if (id.starts_with(prefix + "/") || id.starts_with(prefix + ":")) id.remove_prefix(prefix.size() + 1);
  const auto& clusters = graph.identity().clusters;
  const auto found = std::find_if(clusters.begin(), clusters.end(),
                                  [&](const Cluster& cluster) { return cluster.id == id; });
  return found == clusters.end() ? std::string() : IdentityPage(graph, width).of(*found);
}

}  // namespace notegraph::cli
