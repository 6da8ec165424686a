#include "exporters/views/network.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>
#include <utility>

#include "exporters/claim_types.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

enum class Told { DatesAndNotes, Dates, Notes };

// Date and notes of one claim on a label.
std::vector<LabelPart> date_and_notes(const Labels& labels, Vertex claim, Told what) {
  std::vector<LabelPart> parts;
  if (std::string date = labels.date(claim); what != Told::Notes && !date.empty())
    parts.push_back({std::move(date), {}, {}});
  if (what == Told::Dates) return parts;
  for (LabelPart& note : labels.notes(claim)) parts.push_back(std::move(note));
  return parts;
}

// "2012-12-04 [57] 2013 [58] +2 more" of claims that say the same.
LabelLine dates_and_notes(const Labels& labels, const std::vector<Vertex>& claims, Told what) {
  constexpr std::size_t kShown = 4, kNotes = 4;
  LabelLine line;
  std::vector<std::vector<LabelPart>> told;
  for (const Vertex claim : claims) {
    auto parts = date_and_notes(labels, claim, what);
    if (!parts.empty() && std::find(told.begin(), told.end(), parts) == told.end())
      told.push_back(std::move(parts));
  }
  for (std::size_t i = 0; i < told.size() && i < kShown; ++i) {
    for (std::size_t k = 0; k < told[i].size() && k < kNotes; ++k) line.push_back(told[i][k]);
    if (told[i].size() > kNotes) line.push_back({"…", {}, {}});
  }
  if (told.size() > kShown) line.push_back({"+" + std::to_string(told.size() - kShown) + " more", {}, {}});
  return line;
}

// Bundles relations between the same two nodes.
class Edges {
 public:
  Edges(const KnowledgeGraph& graph, const Relations& relations, const Labels& labels)
      : graph_(graph), relations_(relations), labels_(labels) {}

  void add(std::size_t from, std::size_t to, const Relation& relation) {
    const bool asserted = graph_.get<ClaimNode>(relation.claim)->modality.empty();
    const auto [at, added] = bundle_of_.try_emplace({from, to, asserted}, bundles_.size());
    if (added) bundles_.push_back({from, to, {}, relation.of_claim_node});
    Bundle& bundle = bundles_[at->second];
    std::string words = relation.words;
    const std::string& modality = graph_.get<ClaimNode>(relation.claim)->modality;
    if (!modality.empty() && !relation.of_claim_node) words += " (" + modality + ")";
    auto& all = bundle.claims;
    auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == words; });
    if (found == all.end()) found = all.insert(all.end(), {words, {}});
    // A node for several claims is tied by the first of them; the edge rests on all.
    const auto all_of_node = relations_.claim_nodes.find(relation.claim);
    if (relation.of_claim_node && all_of_node != relations_.claim_nodes.end()) {
      found->second.insert(found->second.end(), all_of_node->second.begin(), all_of_node->second.end());
    } else if (found->second.empty() || found->second.back() != relation.claim) {
      found->second.push_back(relation.claim);
    }
  }

  [[nodiscard]] std::vector<PictureEdge> all() const {
    std::vector<PictureEdge> edges;
    for (const Bundle& bundle : bundles_) edges.push_back(edge(bundle));
    return edges;
  }

 private:
  struct Bundle {
    std::size_t from, to;
    std::vector<std::pair<std::string, std::vector<Vertex>>> claims;  // by their words
    bool of_claim_node;
  };

  [[nodiscard]] PictureEdge edge(const Bundle& bundle) const {
    constexpr std::size_t kHovered = 12;
    PictureEdge edge;
    edge.from = bundle.from;
    edge.to = bundle.to;
    edge.line = Line::Dashed;
    edge.noted = false;
    edge.claims = 0;
    for (const auto& [words, claims] : bundle.claims) {
      for (const Vertex claim : claims) {
        edge.line = std::min(edge.line, labels_.line(claim));
        edge.noted |= labels_.noted(claim);
        if (++edge.claims <= kHovered)
          edge.tooltip += (edge.tooltip.empty() ? "" : "\n\n") + labels_.hover(claim);
        if (edge.link.empty()) edge.link = first_link(claim);
      }
      add_label(words, claims, bundle.of_claim_node ? Told::Notes : Told::DatesAndNotes, edge.label);
    }
    if (edge.claims > kHovered)
      edge.tooltip += "\n\nand " + std::to_string(edge.claims - kHovered) + " more claims";
    return edge;
  }

  // The date of a claim that is a node stands there.
  void add_label(const std::string& words, const std::vector<Vertex>& claims, Told what,
                 std::vector<LabelLine>& label) const {
    if (!words.empty()) {
      const std::string times = claims.size() > 1 ? " ×" + std::to_string(claims.size()) : "";
      label.push_back({{words + times, {}, {}}});
    }
    if (LabelLine line = dates_and_notes(labels_, claims, what); !line.empty())
      label.push_back(std::move(line));
  }

  [[nodiscard]] std::string first_link(Vertex claim) const {
    for (const LabelPart& note : labels_.notes(claim)) {
      if (!note.link.empty()) return note.link;
    }
    return {};
  }

  const KnowledgeGraph& graph_;
  const Relations& relations_;
  const Labels& labels_;
  std::vector<Bundle> bundles_;
  std::map<std::tuple<std::size_t, std::size_t, bool>, std::size_t> bundle_of_;
};

// Chooses which vertices are drawn, which are folded, and which are left out.
class Choice {
 public:
  Choice(const KnowledgeGraph& graph, const Relations& relations, const std::vector<Vertex>& order,
         std::size_t max_nodes, const Labels& labels)
      : graph_(graph), labels_(labels), order_(order) {
    for (std::size_t i = 0; i < order.size(); ++i) rank_.emplace(order[i], i);
    // A fifth of the nodes is kept for what is folded.
    const std::size_t singles =
        order.size() <= max_nodes ? order.size() : std::max<std::size_t>(1, max_nodes - max_nodes / 5);
    keep(relations, singles);
    if (members_.size() < order.size()) fold(relations, max_nodes - std::min(max_nodes, members_.size()));
    drop_untied(relations);
  }

  Places draw(Picture& picture, const Relations& relations) const {
    Places places;
    for (const auto& [rank, members] : members_) {
      for (const Vertex member : members) places.emplace(member, picture.nodes.size());
      picture.nodes.push_back(members.size() == 1 ? single(members.front(), relations) : stub(members));
    }
    return places;
  }

  // "144 described actors, 12 court rulings and 20 more" of those that are not drawn, not even folded.
  [[nodiscard]] std::string left_out() const {
    constexpr std::size_t kNamed = 4;
    std::vector<bool> is_drawn(order_.size());
    for (const auto& [rank, members] : members_) {
      for (const Vertex member : members) is_drawn[rank_.at(member)] = true;
    }
    std::map<const DotStyle*, std::size_t> counts;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      if (!is_drawn[i]) ++counts[&labels_.style(order_[i])];
    }
    std::vector<std::pair<const DotStyle*, std::size_t>> largest(counts.begin(), counts.end());
    std::sort(largest.begin(), largest.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first->words < b.first->words;
    });
    std::string words;
    std::size_t more = 0;
    for (std::size_t i = 0; i < largest.size(); ++i) {
      const auto& [style, count] = largest[i];
      if (i >= kNamed) {
        more += count;
        continue;
      }
      words += (i == 0 ? "" : ", ") + std::to_string(count) + " " +
               std::string(count == 1 ? style->words : style->plural);
    }
    return more == 0 ? words : words + " and " + std::to_string(more) + " more";
  }

  [[nodiscard]] std::size_t nodes() const { return members_.size(); }

  // Whether the tie between two nodes is drawn; they are told by the rank of their first member. A stub shows
  // what ties it to the node that it hangs on; its members' other ties would make knots.
  [[nodiscard]] bool shown(std::size_t from, std::size_t to) const {
    const auto hangs_on = [&](std::size_t stub, std::size_t other) {
      const auto hook = hook_.find(stub);
      return hook == hook_.end() || hook->second == other;
    };
    return hangs_on(from, to) && hangs_on(to, from);
  }

  // The rank by which `shown` knows each node of the picture.
  [[nodiscard]] std::vector<std::size_t> ranks() const {
    std::vector<std::size_t> ranks;
    for (const auto& [rank, members] : members_) ranks.push_back(rank);
    return ranks;
  }

 private:
  // The first in order, each with the first that it is tied to: a node without a tie would say nothing.
  void keep(const Relations& relations, std::size_t singles) {
    std::vector<std::size_t> best(order_.size(), order_.size());
    for (const Relation& relation : relations.list) {
      const auto from = rank_.find(relation.from), to = rank_.find(relation.to);
      if (from == rank_.end() || to == rank_.end() || from == to) continue;
      best[from->second] = std::min(best[from->second], to->second);
      best[to->second] = std::min(best[to->second], from->second);
    }
    for (std::size_t i = 0; i < order_.size() && members_.size() < singles; ++i) {
      members_[i] = {order_[i]};
      if (best[i] < order_.size() && members_.size() < singles) members_[best[i]] = {order_[best[i]]};
    }
  }

  // The highest drawn vertex that each of the rest is tied to is where it is folded, one stub a class there:
  // a stub that hung on many nodes would tie the picture in a knot.
  void fold(const Relations& relations, std::size_t max_stubs) {
    std::vector<std::size_t> hook(order_.size(), order_.size());
    const auto offer = [&](std::size_t kept, std::size_t rest) {
      if (members_.contains(kept) && !members_.contains(rest)) hook[rest] = std::min(hook[rest], kept);
    };
    for (const Relation& relation : relations.list) {
      const auto from = rank_.find(relation.from), to = rank_.find(relation.to);
      if (from == rank_.end() || to == rank_.end()) continue;
      offer(from->second, to->second);
      offer(to->second, from->second);
    }
    std::map<std::pair<std::size_t, std::string_view>, std::vector<Vertex>> folds;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      if (hook[i] < order_.size() && !graph_.get<DescriptionNode>(order_[i]))
        folds[{hook[i], labels_.style(order_[i]).name}].push_back(order_[i]);
    }
    std::vector<std::vector<Vertex>> largest;
    for (auto& [key, members] : folds) largest.push_back(std::move(members));
    std::stable_sort(largest.begin(), largest.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (std::size_t i = 0; i < largest.size() && i < max_stubs; ++i) {
      const std::size_t first = rank_.at(largest[i].front());
      hook_[first] = hook[first];
      members_[first] = largest[i];
    }
  }

  // What has no drawn edge says nothing.
  void drop_untied(const Relations& relations) {
    std::map<Vertex, std::size_t> drawn_as;
    for (const auto& [rank, members] : members_) {
      for (const Vertex member : members) drawn_as.emplace(member, rank);
    }
    std::vector<bool> tied(order_.size());
    for (const Relation& relation : relations.list) {
      const auto from = drawn_as.find(relation.from), to = drawn_as.find(relation.to);
      if (from != drawn_as.end() && to != drawn_as.end() && shown(from->second, to->second))
        tied[from->second] = tied[to->second] = true;
    }
    std::erase_if(members_, [&](const auto& one) { return !tied[one.first]; });
  }

  [[nodiscard]] PictureNode single(Vertex vertex, const Relations& relations) const {
    PictureNode node = labels_.node(vertex);
    if (const auto claims = relations.claim_nodes.find(vertex); claims != relations.claim_nodes.end()) {
      if (claims->second.size() > 1) node.name += " ×" + std::to_string(claims->second.size());
      if (LabelLine line = dates_and_notes(labels_, claims->second, Told::Dates); !line.empty())
        node.details.push_back(std::move(line));
      node.line = labels_.line(vertex);
    }
    return node;
  }

  [[nodiscard]] PictureNode stub(const std::vector<Vertex>& members) const {
    constexpr std::size_t kHovered = 40;
    PictureNode node;
    node.stub = true;
    node.style = &labels_.style(members.front());
    node.dataset = dataset_of(graph_[members.front()]);
    node.id = "folded/" + node.dataset + "/" + id_of(graph_[members.front()]);
    node.name = "+" + std::to_string(members.size()) + " " + std::string(node.style->plural);
    for (std::size_t i = 0; i < members.size() && i < kHovered; ++i) {
      const Vertex v = members[i];
      node.tooltip +=
          (i == 0 ? "" : "\n") + (graph_.get<ClaimNode>(v) ? claim_label(graph_, v) : filler_name(graph_, v));
    }
    if (members.size() > kHovered)
      node.tooltip += "\n… and " + std::to_string(members.size() - kHovered) + " more";
    return node;
  }

  const KnowledgeGraph& graph_;
  const Labels& labels_;
  const std::vector<Vertex>& order_;
  std::map<Vertex, std::size_t> rank_;
  std::map<std::size_t, std::vector<Vertex>> members_;  // by the rank of the first
  std::map<std::size_t, std::size_t> hook_;             // of a stub, by the rank of its first member
};

}  // namespace

Places draw_network(const KnowledgeGraph& graph, const Relations& relations, const std::vector<Vertex>& order,
                    std::size_t max_nodes, const Labels& labels, Picture& picture) {
  const Choice choice(graph, relations, order, std::max<std::size_t>(1, max_nodes), labels);
  const Places places = choice.draw(picture, relations);
  if (const std::string rest = choice.left_out(); !rest.empty()) {
    picture.remarks.push_back("Drawn: the " + std::to_string(choice.nodes()) + " of " +
                              std::to_string(order.size()) +
                              " with the highest PageRank over claims, and counted nodes for what is tied to "
                              "them; not drawn: " +
                              rest);
  }
  Edges edges(graph, relations, labels);
  const std::vector<std::size_t> ranks = choice.ranks();
  for (const Relation& relation : relations.list) {
    const auto from = places.find(relation.from), to = places.find(relation.to);
    if (from == places.end() || to == places.end()) continue;
    if (choice.shown(ranks[from->second], ranks[to->second])) edges.add(from->second, to->second, relation);
  }
  picture.edges = edges.all();
  return places;
}

}  // namespace notegraph
