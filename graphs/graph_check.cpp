#include "graphs/graph_check.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

constexpr auto kModalities = std::to_array<std::string_view>({"attributed", "alleged", "denied", "planned"});
constexpr auto kFigureRoles = std::to_array<std::string_view>({"place", "by"});

template <typename Words>
bool is_among(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Checker {
 public:
  Checker(const KnowledgeGraph& graph, const ClaimSchemas& schemas) : graph_(graph), schemas_(schemas) {}

  std::vector<Violation> violations() {
    for (const Vertex v : graph_.all<ReportNode>()) edtf(v, "coverage", graph_.get<ReportNode>(v)->coverage);
    for (const Vertex v : graph_.all<EntityNode>()) {
      if (graph_.get<EntityNode>(v)->name.empty()) tell(v, "has no name");
    }
    for (const Vertex v : graph_.all<ClaimNode>()) check_claim(v);
    for (const Vertex v : graph_.all<ObservationNode>()) check_observation(v);
    for (const Vertex v : graph_.all<SourceNode>()) check_source(v);
    for (const Vertex v : graph_.all<NoteNode>()) check_note(v);
    return std::move(violations_);
  }

 private:
  void tell(Vertex vertex, std::string message) {
    violations_.push_back({dataset_of(graph_[vertex]), id_of(graph_[vertex]), std::move(message)});
  }

  void edtf(Vertex vertex, const std::string& field, const std::string& value) {
    if (!value.empty() && !Edtf::parse(value)) tell(vertex, field + " \"" + value + "\" is not EDTF");
  }

  template <typename T>
  void targets_are(Vertex vertex, EdgeKind kind, const std::string& edge, const std::string& wanted) {
    for (const auto& link : graph_.links(vertex, kind)) {
      if (!graph_.get<T>(link.target))
        tell(vertex, edge + " " + id_of(graph_[link.target]) + " is no " + wanted);
    }
  }

  void check_evidence(Vertex vertex, Span evidence, Span sentence, const std::string& quote) {
    if (evidence.begin >= evidence.end) tell(vertex, "has no evidence");
    if (evidence.begin < sentence.begin || evidence.end > sentence.end) {
      tell(vertex, "has evidence outside its sentence");
    }
    if (quote.empty()) tell(vertex, "does not quote its sentence");
  }

  void check_backing(Vertex vertex) {
    targets_are<DateNode>(vertex, EdgeKind::When, "date", "date");
    targets_are<SectionNode>(vertex, EdgeKind::InSection, "section", "section");
    targets_are<NoteNode>(vertex, EdgeKind::DirectNote, "note", "note");
    targets_are<NoteNode>(vertex, EdgeKind::InheritedNote, "inherited note", "note");
    if (graph_.links(vertex, EdgeKind::InSection).size() != 1) tell(vertex, "must stand in one section");
    if (graph_.links(vertex, EdgeKind::When).size() > 1) tell(vertex, "has more than one date");
    if (!graph_.links(vertex, EdgeKind::DirectNote).empty() &&
        !graph_.links(vertex, EdgeKind::InheritedNote).empty()) {
      tell(vertex, "has both direct and inherited notes");
    }
  }

  template <typename Allowed>
  void check_roles(Vertex vertex, const std::string& type, Allowed allowed) {
    for (const auto& link : graph_.links(vertex, EdgeKind::Role)) {
      const std::string& role = link.edge->role;
      if (role != "attributedTo" && !allowed(role)) {
        tell(vertex, "has the role " + role + ", which " + type + " does not have");
      }
      if (!graph_.get<EntityNode>(link.target) && !graph_.get<DescriptionNode>(link.target)) {
        tell(vertex, "role " + role + ": " + id_of(graph_[link.target]) + " is no entity or description");
      }
    }
  }

  void check_values(Vertex vertex, const ClaimNode& claim, const ClaimSchema& schema) {
    for (const auto& [name, value] : claim.values) {
      const auto known = schema.values.find(name);
      if (known == schema.values.end()) {
        tell(vertex, "has the value " + name + ", which " + claim.type + " does not have");
      } else if (!known->second.empty() && !is_among(value, known->second)) {
        tell(vertex, name + " \"" + value + "\" is not one of the model's");
      }
    }
  }

  void check_claim(Vertex vertex) {
    const auto& claim = *graph_.get<ClaimNode>(vertex);
    check_evidence(vertex, claim.evidence, claim.sentence, claim.quote);
    check_backing(vertex);
    if (graph_.links(vertex, EdgeKind::Role).empty() && graph_.links(vertex, EdgeKind::When).empty())
      tell(vertex, "has neither a role nor a date");
    if (const auto schema = schemas_.find(claim.type); schema != schemas_.end()) {
      const auto& roles = schema->second.roles;
      check_roles(vertex, claim.type, [&](const std::string& role) { return roles.contains(role); });
      check_values(vertex, claim, schema->second);
    }
    if (!claim.modality.empty() && !is_among(claim.modality, kModalities)) {
      tell(vertex, "modality \"" + claim.modality + "\" is not one of the model's");
    }
    if (claim.confidence < 0 || claim.confidence > 1) tell(vertex, "confidence is not between 0 and 1");
    targets_are<ClaimNode>(vertex, EdgeKind::SameHappening, "same happening", "claim");
  }

  void check_observation(Vertex vertex) {
    const auto& figure = *graph_.get<ObservationNode>(vertex);
    check_evidence(vertex, figure.evidence, figure.sentence, figure.quote);
    check_backing(vertex);
    check_roles(vertex, "an observation",
                [](const std::string& role) { return is_among(role, kFigureRoles); });
    if (figure.indicator.empty()) tell(vertex, "has no indicator");
  }

  void check_note(Vertex vertex) {
    const auto& note = *graph_.get<NoteNode>(vertex);
    if (note.number.empty()) tell(vertex, "has no number");
    if (note.span.begin == note.span.end) {
      tell(vertex, "is referred to, but the report does not print it");
    }
    targets_are<SourceNode>(vertex, EdgeKind::Cites, "source", "source");
    targets_are<NoteNode>(vertex, EdgeKind::SameWorkAs, "same work", "note");
  }

  void check_source(Vertex vertex) {
    const Source& source = graph_.get<SourceNode>(vertex)->source;
    edtf(vertex, "date", source.date);
    edtf(vertex, "accessed", source.accessed);
  }

  const KnowledgeGraph& graph_;
  const ClaimSchemas& schemas_;
  std::vector<Violation> violations_;
};

}  // namespace

std::vector<Violation> check_graph(const KnowledgeGraph& graph, const ClaimSchemas& schemas) {
  return Checker(graph, schemas).violations();
}

}  // namespace notegraph
