#include "exporters/views/difference_picture.hpp"

#include <map>
#include <set>
#include <string>

#include "exporters/views/labels.hpp"
#include "exporters/views/relations.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

constexpr const char* kNew = "new";
constexpr const char* kGone = "no longer reported";
constexpr const char* kBoth = "in both";

class DifferencePicture {
 public:
  DifferencePicture(const KnowledgeGraph& before, const KnowledgeGraph& after,
                    const GraphDifference& difference, std::size_t max_nodes)
      : before_(before), after_(after), difference_(difference), max_nodes_(max_nodes) {
    for (const auto& [old, now] : difference.entities.unchanged) older_name_of_.emplace(now, old);
    for (const Change& change : difference.entities.changed)
      older_name_of_.emplace(change.after, change.before);
    for (const auto& [now, old] : older_name_of_) in_both_.insert(old);
  }

  Picture draw() {
    picture_.title = "What is new, changed or no longer reported";
    picture_.datasets = {kNew, kGone, kBoth};
    picture_.reports = title(before_) + " and " + title(after_);
    std::vector<Vertex> fresh = vertices(after_, difference_.claims.fresh),
                        gone = vertices(before_, difference_.claims.gone), changed;
    for (const Change& change : difference_.claims.changed)
      changed.push_back(*after_.find(change.after.dataset, change.after.id));
    add(after_, changed, "changed");
    add(after_, fresh, kNew);
    add(before_, gone, kGone);
    if (left_out_ > 0)
      picture_.remarks.push_back(std::to_string(left_out_) +
                                 " more lines are left out, for the picture has room for " +
                                 std::to_string(max_nodes_) + " names; notegraph diff lists all");
    picture_.remarks.emplace_back("no longer reported does not mean that it ended");
    return std::move(picture_);
  }

 private:
  static std::string title(const KnowledgeGraph& graph) {
    std::string names;
    for (const Vertex vertex : graph.all<ReportNode>()) {
      const auto& report = *graph.get<ReportNode>(vertex);
      names += (names.empty() ? "" : ", ") + (report.title.empty() ? report.dataset : report.title);
    }
    return names;
  }

  static std::vector<Vertex> vertices(const KnowledgeGraph& graph, const std::vector<NodeKey>& keys) {
    std::vector<Vertex> found;
    for (const NodeKey& key : keys) found.push_back(*graph.find(key.dataset, key.id));
    return found;
  }

  // An entity of both graphs is one node, under its older name.
  std::pair<std::string, const char*> place(const KnowledgeGraph& graph, Vertex vertex) const {
    const bool old = &graph == &before_;
    NodeKey key{dataset_of(graph[vertex]), id_of(graph[vertex])};
    if (old) return {"old/" + key.dataset + "/" + key.id, in_both_.contains(key) ? kBoth : kGone};
    if (const auto found = older_name_of_.find(key); found != older_name_of_.end())
      return {"old/" + found->second.dataset + "/" + found->second.id, kBoth};
    return {"new/" + key.dataset + "/" + key.id, kNew};
  }

  void add(const KnowledgeGraph& graph, const std::vector<Vertex>& claims, const std::string& state) {
    const Labels labels(graph, false);
    for (const Relation& relation : relations_of(graph, claims).list) {
      const auto from = place(graph, relation.from), to = place(graph, relation.to);
      std::set<std::string> needed{from.first, to.first};
      std::erase_if(needed, [&](const std::string& id) { return index_.contains(id); });
      if (picture_.nodes.size() + needed.size() > max_nodes_) {
        ++left_out_;
        continue;
      }
      PictureEdge edge;
      edge.from = node(labels, relation.from, from);
      edge.to = node(labels, relation.to, to);
      edge.label = {{{state + ": " + relation.words, "", labels.hover(relation.claim)}}};
      if (const std::string date = labels.date(relation.claim); !date.empty())
        edge.label.push_back({{date, "", ""}});
      edge.label.push_back(labels.notes(relation.claim));
      if (edge.label.back().empty()) edge.label.pop_back();
      edge.tooltip = labels.hover(relation.claim);
      edge.line = state == kGone ? Line::Dashed : labels.line(relation.claim);
      edge.noted = labels.noted(relation.claim);
      picture_.edges.push_back(std::move(edge));
    }
  }

  std::size_t node(const Labels& labels, Vertex vertex, const std::pair<std::string, const char*>& place) {
    const auto [found, added] = index_.emplace(place.first, picture_.nodes.size());
    if (added) {
      PictureNode node = labels.node(vertex);
      node.id = place.first;
      node.dataset = place.second;
      picture_.nodes.push_back(std::move(node));
    }
    return found->second;
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  const GraphDifference& difference_;
  std::size_t max_nodes_;
  std::map<NodeKey, NodeKey> older_name_of_;
  std::set<NodeKey> in_both_;
  std::map<std::string, std::size_t> index_;
  std::size_t left_out_ = 0;
  Picture picture_;
};

}  // namespace

Picture difference_picture(const KnowledgeGraph& before, const KnowledgeGraph& after,
                           const GraphDifference& difference, std::size_t max_nodes) {
  return DifferencePicture(before, after, difference, max_nodes).draw();
}

}  // namespace notegraph
