// Publishers against types of claims: on whom the report rests for what.
#include <algorithm>
#include <map>
#include <set>

#include "exporters/claim_types.hpp"
#include "exporters/views/view.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

// "Forbes.kz", else the host of the URL, else nothing.
std::string publisher_of(const Source& source) {
  if (!source.publisher.empty()) return source.publisher;
  std::string host = web_link(source.url);
  host.erase(0, host.empty() ? 0 : host.find("://") + 3);
  host.erase(std::min(host.size(), host.find_first_of("/?#:")));
  return host.starts_with("www.") ? host.substr(4) : host;
}

struct Cell {
  std::set<Vertex> direct, inherited;
  std::vector<LabelPart> notes;
};

class Sources {
 public:
  explicit Sources(const Subject& subject) : subject_(subject) {}

  void add(Vertex claim) {
    const std::string& type = subject_.graph.get<ClaimNode>(claim)->type;
    ++claims_of_type_[type];
    const bool direct = !subject_.graph.links(claim, EdgeKind::DirectNote).empty();
    const auto notes = subject_.graph.links(claim, direct ? EdgeKind::DirectNote : EdgeKind::InheritedNote);
    const std::vector<LabelPart> parts = subject_.labels.notes(claim);
    bool known = false;
    for (std::size_t i = 0; i < notes.size(); ++i) {
      for (const std::string& publisher : publishers(notes[i].target)) {
        const std::string& name = name_.emplace(fold_case(publisher), publisher).first->second;
        add_to(cells_[name][type], claim, direct, &parts[i]);
        known = true;
      }
    }
    if (!known) add_to(cells_[notes.empty() ? kNoNote : kNoPublisher][type], claim, false, nullptr);
  }

  void draw(Picture& picture) const {
    std::map<std::string, std::size_t> column;
    std::size_t types = 0;
    for (const auto& [type, count] : by_count(claims_of_type_)) {
      if (types++ >= kTypes) continue;
      column.emplace(type, picture.nodes.size());
      PictureNode node;
      node.id = "type/" + type;
      node.name = words_of_claim_type(type);
      node.tooltip = std::to_string(count) + " claims";
      node.style = &dot_style("Claim", "");
      node.column = 1;
      picture.nodes.push_back(std::move(node));
    }
    std::size_t rows = 0, left_out = 0;
    for (const auto& [publisher, count] : rows_by_count()) {
      const bool special = publisher == kNoNote || publisher == kNoPublisher;
      if (!special && rows++ >= subject_.max_nodes) {
        ++left_out;
        continue;
      }
      add_row(publisher, column, picture);
    }
    picture.columns = {"publisher", "type of claim"};
    picture.remarks.push_back(
        "A cell counts the claims with a note of that publisher; in round brackets those whose "
        "note is a later sentence's");
    const std::size_t types_left_out = types - std::min(types, kTypes);
    std::string words;
    if (left_out > 0) words += std::to_string(left_out) + (left_out == 1 ? " publisher" : " publishers");
    if (types_left_out > 0)
      words += (words.empty() ? "" : " and ") + std::to_string(types_left_out) +
               (types_left_out == 1 ? " type" : " types");
    if (!words.empty()) picture.remarks.push_back("Not drawn: " + words + " of fewer claims");
  }

 private:
  static constexpr std::size_t kTypes = 7;  // as many as a page is wide
  inline static const std::string kNoNote = "no note: the report alone";
  inline static const std::string kNoPublisher = "notes that name no publisher";

  using Counts = std::vector<std::pair<std::string, std::size_t>>;

  static Counts by_count(const std::map<std::string, std::size_t>& counts) {
    Counts sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return sorted;
  }

  // The two rows that are no publishers come last.
  [[nodiscard]] Counts rows_by_count() const {
    std::map<std::string, std::size_t> counts;
    for (const auto& [publisher, cells] : cells_) {
      for (const auto& [type, cell] : cells) counts[publisher] += cell.direct.size() + cell.inherited.size();
    }
    Counts sorted = by_count(counts);
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const auto& one) { return one.first != kNoNote && one.first != kNoPublisher; });
    return sorted;
  }

  [[nodiscard]] std::set<std::string> publishers(Vertex note) const {
    std::set<std::string> found;
    auto sources = subject_.graph.links(note, EdgeKind::Cites);
    for (const auto& earlier : subject_.graph.links(note, EdgeKind::SameWorkAs)) {
      const auto more = subject_.graph.links(earlier.target, EdgeKind::Cites);
      sources.insert(sources.end(), more.begin(), more.end());
    }
    for (const auto& link : sources) {
      const auto* node = subject_.graph.get<SourceNode>(link.target);
      if (node == nullptr) continue;
      if (std::string name = publisher_of(node->source); !name.empty()) found.insert(std::move(name));
    }
    return found;
  }

  static void add_to(Cell& cell, Vertex claim, bool direct, const LabelPart* note) {
    (direct ? cell.direct : cell.inherited).insert(claim);
    if (note != nullptr && std::find(cell.notes.begin(), cell.notes.end(), *note) == cell.notes.end())
      cell.notes.push_back(*note);
  }

  void add_row(const std::string& publisher, const std::map<std::string, std::size_t>& column,
               Picture& picture) const {
    PictureNode node;
    node.id = "publisher/" + publisher;
    node.name = publisher;
    node.tooltip = publisher;
    node.style = &dot_style("Publisher", "");
    node.column = 0;
    node.stub = publisher == kNoNote || publisher == kNoPublisher;
    const std::size_t row = picture.nodes.size();
    picture.nodes.push_back(std::move(node));
    for (const auto& [type, cell] : cells_.at(publisher)) {
      if (const auto at = column.find(type); at != column.end())
        picture.edges.push_back(edge(row, at->second, cell, publisher));
    }
  }

  [[nodiscard]] PictureEdge edge(std::size_t row, std::size_t column, const Cell& cell,
                                 const std::string& publisher) const {
    constexpr std::size_t kHovered = 8;
    PictureEdge edge;
    edge.from = row;
    edge.to = column;
    edge.claims = cell.direct.size() + cell.inherited.size();
    const bool none = publisher == kNoNote;
    std::string count;
    if (!cell.direct.empty() || none)
      count = std::to_string(none ? cell.inherited.size() : cell.direct.size());
    if (!cell.inherited.empty() && !none)
      count += (count.empty() ? "(" : " (") + std::to_string(cell.inherited.size()) + ")";
    edge.label.push_back({{count, {}, {}}});
    if (!cell.notes.empty()) edge.label.push_back(cell.notes);
    edge.line = cell.direct.empty() && !none ? Line::Dotted : Line::Solid;
    edge.noted = !cell.notes.empty();
    std::size_t hovered = 0;
    for (const auto* claims : {&cell.direct, &cell.inherited}) {
      for (const Vertex claim : *claims) {
        if (++hovered <= kHovered)
          edge.tooltip += (edge.tooltip.empty() ? "" : "\n") + claim_label(subject_.graph, claim);
      }
    }
    if (edge.claims > kHovered) edge.tooltip += "\n… and " + std::to_string(edge.claims - kHovered) + " more";
    return edge;
  }

  const Subject& subject_;
  std::map<std::string, std::map<std::string, Cell>> cells_;  // publisher, type of claim
  std::map<std::string, std::size_t> claims_of_type_;
  std::map<std::string, std::string> name_;  // of a publisher by its folded name: as first printed
};

}  // namespace

void draw_sources(const Subject& subject, Picture& picture) {
  picture.arrangement = Arrangement::Matrix;
  Sources sources(subject);
  for (const Vertex claim : subject.claims) sources.add(claim);
  sources.draw(picture);
}

}  // namespace notegraph
