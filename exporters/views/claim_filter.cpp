#include "exporters/views/claim_filter.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string_view>

#include "text/fold.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

class Filter {
 public:
  Filter(const KnowledgeGraph& graph, const ClaimFilter& filter) : graph_(graph), filter_(filter) {
    for (const std::string& type : filter.types) types_.insert(fold_case(type));
    notes_.insert(filter.notes.begin(), filter.notes.end());
    for (const std::string& title : filter.sections) add_section(title);
    check_notes();
  }

  [[nodiscard]] bool passes(Vertex claim) const {
    const auto& node = *graph_.get<ClaimNode>(claim);
    return node.confidence >= filter_.min_confidence && of_type(claim, node) && in_section(claim) &&
           in_time(claim) && noted(claim);
  }

 private:
  void add_section(const std::string& title) {
    const std::string folded = fold_case(title);
    bool known = false;
    for (const Vertex vertex : graph_.all<SectionNode>()) {
      const auto& section = *graph_.get<SectionNode>(vertex);
      if (fold_case(section.title) != folded && section.id != title) continue;
      sections_.insert(vertex);
      known = true;
    }
    if (!known) throw std::invalid_argument("no section is called \"" + title + "\"" + section_names());
  }

  [[nodiscard]] std::string section_names() const {
    std::string names;
    for (const Vertex vertex : graph_.all<SectionNode>()) {
      const std::string& title = graph_.get<SectionNode>(vertex)->title;
      if (!title.empty()) names += (names.empty() ? "; there are: " : "; ") + title;
    }
    return names;
  }

  void check_notes() const {
    std::set<std::string_view> known;
    for (const Vertex vertex : graph_.all<NoteNode>()) known.insert(graph_.get<NoteNode>(vertex)->number);
    for (const std::string& number : notes_) {
      if (!known.contains(number)) throw std::invalid_argument("there is no note " + number);
    }
  }

  // Its own type, or the type or subtype of an entity in one of its roles.
  [[nodiscard]] bool of_type(Vertex claim, const ClaimNode& node) const {
    if (types_.empty() || types_.contains(fold_case(node.type))) return true;
    const auto roles = graph_.links(claim, EdgeKind::Role);
    return std::any_of(roles.begin(), roles.end(), [&](const auto& role) {
      const auto* entity = graph_.get<EntityNode>(role.target);
      return entity && (types_.contains(fold_case(name_of(entity->type))) ||
                        types_.contains(fold_case(entity->subtype)));
    });
  }

  [[nodiscard]] bool in_section(Vertex claim) const {
    if (sections_.empty()) return true;
    auto up = graph_.links(claim, EdgeKind::InSection);
    for (std::size_t steps = 0; !up.empty() && steps < 100; ++steps) {  // a cycle of sections is no section
      if (sections_.contains(up.front().target)) return true;
      up = graph_.links(up.front().target, EdgeKind::PartOf);
    }
    return false;
  }

  [[nodiscard]] bool in_time(Vertex claim) const {
    if (!filter_.from && !filter_.to) return true;
    const auto when = graph_.links(claim, EdgeKind::When);
    return std::any_of(when.begin(), when.end(), [&](const auto& link) {
      const Edtf& edtf = graph_.get<DateNode>(link.target)->edtf;
      const bool after = !filter_.from || !filter_.from->earliest() || !edtf.latest() ||
                         *edtf.latest() >= *filter_.from->earliest();
      const bool before = !filter_.to || !filter_.to->latest() || !edtf.earliest() ||
                          *edtf.earliest() <= *filter_.to->latest();
      return after && before;
    });
  }

  [[nodiscard]] bool noted(Vertex claim) const {
    const auto direct = graph_.links(claim, EdgeKind::DirectNote);
    if (filter_.direct_notes_only && direct.empty()) return false;
    return notes_.empty() || has_note(direct) || has_note(graph_.links(claim, EdgeKind::InheritedNote));
  }

  [[nodiscard]] bool has_note(const std::vector<KnowledgeGraph::Link>& links) const {
    return std::any_of(links.begin(), links.end(), [&](const auto& link) {
      return notes_.contains(graph_.get<NoteNode>(link.target)->number);
    });
  }

  const KnowledgeGraph& graph_;
  const ClaimFilter& filter_;
  std::set<std::string> types_, notes_;
  std::set<Vertex> sections_;
};

// Every type that claims of the graph have, and every class that fills their roles.
std::set<std::string> known_types(const KnowledgeGraph& graph, const std::vector<Vertex>& claims) {
  std::set<std::string> known;
  for (const Vertex claim : claims) known.insert(graph.get<ClaimNode>(claim)->type);
  for (const Vertex vertex : graph.all<EntityNode>()) {
    const auto& entity = *graph.get<EntityNode>(vertex);
    known.insert(std::string(name_of(entity.type)));
    if (!entity.subtype.empty()) known.insert(entity.subtype);
  }
  return known;
}

void check_types(const std::set<std::string>& known, const std::vector<std::string>& asked) {
  std::set<std::string> folded;
  for (const std::string& name : known) folded.insert(fold_case(name));
  for (const std::string& type : asked) {
    if (folded.contains(fold_case(type))) continue;
    std::string names;
    for (const std::string& name : known) names += (names.empty() ? "" : ", ") + name;
    throw std::invalid_argument("nothing in the graph has the type " + type + "; there are: " + names);
  }
}

}  // namespace

std::vector<Vertex> selected_claims(const KnowledgeGraph& graph, const ClaimFilter& filter) {
  std::vector<Vertex> claims = graph.all<ClaimNode>();
  if (!filter.types.empty()) check_types(known_types(graph, claims), filter.types);
  const Filter passing(graph, filter);
  std::erase_if(claims, [&](Vertex claim) { return !passing.passes(claim); });
  return claims;
}

}  // namespace notegraph
