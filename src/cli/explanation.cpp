#include "cli/explanation.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/claim_sentence.hpp"
#include "cli/display_width.hpp"
#include "exporters/claim_types.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "text/fold.hpp"

namespace notegraph::cli {

namespace {

using Vertex = KnowledgeGraph::Vertex;

constexpr std::size_t kIndent = 2;

class Page {
 public:
  Page(const KnowledgeGraph& graph, std::size_t width) : graph_(graph), width_(width) {}

  std::string of(Vertex vertex) {
    std::visit([&](const auto& node) { describe(vertex, node); }, graph_[vertex]);
    return std::move(out_);
  }

 private:
  // --- building blocks -------------------------------------------------------------------------------

  void title(Vertex vertex, const std::string& kind, const std::string& name) {
    out_ += wrapped(name, 0, width_);
    out_ += kind + ", " + id_of(graph_[vertex]);
    if (!dataset_of(graph_[vertex]).empty()) out_ += " in " + dataset_of(graph_[vertex]);
    out_ += "\n";
  }

  void heading(const std::string& words) { out_ += "\n" + wrapped(words, 0, width_); }
  void paragraph(const std::string& words) { out_ += wrapped(words, kIndent, width_); }

  void row(const std::string& name, const std::string& value) {
    if (value.empty()) return;
    constexpr std::size_t kColumn = 15;
    std::string lines = wrapped(value, kIndent + kColumn, width_);
    const std::string label = std::string(kIndent, ' ') + name;
    lines.replace(0, std::min(label.size(), kIndent + kColumn - 1), label.substr(0, kIndent + kColumn - 1));
    out_ += lines;
  }

  std::string characters(Span span) const {
    return "characters " + std::to_string(span.begin) + " to " + std::to_string(span.end);
  }

  std::string of_file(Vertex vertex) const {
    const auto report = graph_.find(dataset_of(graph_[vertex]), "report");
    const auto* node = report ? graph_.get<ReportNode>(*report) : nullptr;
    return node && !node->file.empty() ? " of " + node->file : "";
  }

  // --- a claim and a figure --------------------------------------------------------------------------

  void sentence(Vertex vertex) {
    out_ += "\n";
    paragraph("“" + marked_sentence(graph_, vertex) + "”");
    out_ += "\n";
  }

  void roles(Vertex vertex) {
    for (const auto& link : graph_.links(vertex, EdgeKind::Role)) {
      const bool named = graph_.get<EntityNode>(link.target) != nullptr;
      std::string who = filler_name(graph_, link.target) +
                        (named ? " (" + id_of(graph_[link.target]) + ")" : " (described)");
      if (const auto before = antecedent(graph_, vertex, link)) {
        who += before->words.empty() ? "; not by name" : "; here “" + before->words + "”";
        who += ", last named at " + characters(before->name);
      }
      row(link.edge->role == "attributedTo" ? "attributed to" : link.edge->role, who);
    }
  }

  void date_and_section(Vertex vertex) {
    for (const auto& link : graph_.links(vertex, EdgeKind::When)) {
      row("date", dated(graph_.get<DateNode>(link.target)->edtf));
    }
    for (const auto& link : graph_.links(vertex, EdgeKind::InSection)) {
      row("section", graph_.get<SectionNode>(link.target)->title);
    }
  }

  static std::string dated(const Edtf& edtf) {
    const auto day = [](const auto& bound) { return bound ? iso_day(*bound) : std::string("open"); };
    const std::string first = day(edtf.earliest()), last = day(edtf.latest());
    return edtf.text() + (first == last ? "" : ": " + first + " to " + last);
  }

  void notes_of(Vertex vertex) {
    const auto direct = graph_.links(vertex, EdgeKind::DirectNote);
    const auto inherited = graph_.links(vertex, EdgeKind::InheritedNote);
    if (!direct.empty()) {
      heading("Notes directly behind it");
      for (const auto& link : direct) note_with_sources(link.target);
    }
    if (!inherited.empty()) {
      heading("No note directly behind it; the next in the paragraph, which may be about something else");
      for (const auto& link : inherited) note_with_sources(link.target);
    }
    if (direct.empty() && inherited.empty()) {
      heading("No note stands behind it; it rests on the report alone");
    }
  }

  void describe(Vertex vertex, const ClaimNode& claim) {
    title(vertex, words_of_claim_type(claim.type), claim_label(graph_, vertex));
    sentence(vertex);
    roles(vertex);
    for (const auto& [name, value] : claim.values) row(name, value);
    date_and_section(vertex);
    if (!claim.modality.empty()) row("stated as", claim.modality + ", not asserted by the report itself");
    row("evidence", characters(claim.evidence) + of_file(vertex));
    if (!claim.rule.empty()) row("rule", claim.rule + ", confidence " + decimal_numeral(claim.confidence));
    for (const auto& link : graph_.links(vertex, EdgeKind::SameHappening)) {
      row("told before", claim_label(graph_, link.target) + " (" + id_of(graph_[link.target]) + ")");
    }
    notes_of(vertex);
  }

  void describe(Vertex vertex, const ObservationNode& figure) {
    title(vertex, "figure", figure.indicator + ": " + amount(figure));
    sentence(vertex);
    roles(vertex);
    date_and_section(vertex);
    row("evidence", characters(figure.evidence) + of_file(vertex));
    notes_of(vertex);
  }

  static std::string amount(const ObservationNode& figure) {
    return decimal_numeral(figure.value) + (figure.unit.empty() ? "" : " " + figure.unit);
  }

  // --- notes and sources -----------------------------------------------------------------------------

  static std::string cited(const Source& source) {
    std::string out;
    const auto add = [&out](const std::string& part) {
      if (part.empty()) return;
      if (!out.empty()) out += ", ";
      out += part;
    };
    add(source.author);
    if (!source.title.empty()) add("“" + source.title + "”");
    if (!source.translated_title.empty()) out += (out.empty() ? "[" : " [") + source.translated_title + "]";
    add(source.publisher);
    add(source.date);
    if (!source.pages.empty()) add("pages " + source.pages);
    if (!source.language.empty() && source.language != "en") add("in " + source.language);
    if (!source.accessed.empty()) add("accessed " + source.accessed);
    return out.empty() ? "(no title)" : out;
  }

  void source_lines(const Source& source, std::size_t indent) {
    out_ += wrapped(cited(source), indent, width_);
    if (!source.url.empty()) out_ += std::string(indent, ' ') + source.url + "\n";
  }

  void note_with_sources(Vertex vertex) {
    const auto* note = graph_.get<NoteNode>(vertex);
    out_ += std::string(kIndent, ' ') + "[" + note->number + "]\n";
    const auto sources = graph_.links(vertex, EdgeKind::Cites);
    for (const auto& link : sources) source_lines(graph_.get<SourceNode>(link.target)->source, 2 * kIndent);
    if (sources.empty()) {
      out_ += wrapped(note->text.empty() ? "The report does not print this note." : note->text, 2 * kIndent,
                      width_);
    }
    for (const auto& link : graph_.links(vertex, EdgeKind::SameWorkAs)) {
      const auto* earlier = graph_.get<NoteNode>(link.target);
      out_ += wrapped("points back to [" + earlier->number + "]", 2 * kIndent, width_);
      for (const auto& work : graph_.links(link.target, EdgeKind::Cites)) {
        source_lines(graph_.get<SourceNode>(work.target)->source, 3 * kIndent);
      }
    }
  }

  // --- what rests on a vertex ------------------------------------------------------------------------

  bool leads(Vertex from, Vertex to, EdgeKind kind) const {
    const auto links = graph_.links(from, kind);
    return std::any_of(links.begin(), links.end(), [&](const auto& link) { return link.target == to; });
  }

  void claims_and_figures(Vertex vertex, EdgeKind kind, const std::string& words) {
    std::string list;
    for (const Vertex claim : graph_.all<ClaimNode>()) {
      if (!leads(claim, vertex, kind)) continue;
      list += item(claim, words_of_claim_type(graph_.get<ClaimNode>(claim)->type) + " - " +
                              claim_label(graph_, claim));
    }
    for (const Vertex figure : graph_.all<ObservationNode>()) {
      const auto& node = *graph_.get<ObservationNode>(figure);
      if (leads(figure, vertex, kind))
        list += item(figure, "figure - " + node.indicator + ": " + amount(node));
    }
    if (list.empty()) return;
    heading(words);
    out_ += list;
  }

  std::string item(Vertex vertex, const std::string& words) const {
    return wrapped(words, kIndent, width_) +
           wrapped(id_of(graph_[vertex]) + note_numbers(vertex), 3 * kIndent, width_);
  }

  std::string note_numbers(Vertex vertex) const {
    std::string out;
    for (const auto& link : graph_.links(vertex, EdgeKind::DirectNote)) {
      out += " [" + graph_.get<NoteNode>(link.target)->number + "]";
    }
    for (const auto& link : graph_.links(vertex, EdgeKind::InheritedNote)) {
      out += " (inherited [" + graph_.get<NoteNode>(link.target)->number + "])";
    }
    return out;
  }

  void describe(Vertex vertex, const EntityNode& entity) {
    title(vertex, std::string(name_of(entity.type)) + (entity.subtype.empty() ? "" : "/" + entity.subtype),
          entity.name);
    out_ += "\n";
    std::string aliases;
    for (const std::string& alias : entity.aliases) aliases += (aliases.empty() ? "" : "; ") + alias;
    row("also", aliases);
    for (const std::string& identifier : entity.identifiers) row("same as", identifier);
    row("type because", entity.reason);
    row("named", std::to_string(entity.mentions.size()) + (entity.mentions.size() == 1 ? " time" : " times"));
    claims_and_figures(vertex, EdgeKind::Role, "What the report says of it");
  }

  void describe(Vertex vertex, const NoteNode& note) {
    title(vertex, "note", "[" + note.number + "] " + note.text);
    heading("Sources");
    note_with_sources(vertex);
    claims_and_figures(vertex, EdgeKind::DirectNote, "Rests on it directly");
    claims_and_figures(vertex, EdgeKind::InheritedNote, "Stands before it in the same paragraph (inherited)");
  }

  void describe(Vertex vertex, const DateNode& date) {
    title(vertex, "date", dated(date.edtf));
    if (!date.mentions.empty()) heading("Named as");
    for (const DateMentionPlace& place : date.mentions) {
      paragraph("“" + place.text + "” in " + place.dataset + ", " + characters(place.span));
    }
    claims_and_figures(vertex, EdgeKind::When, "What happened then");
  }

  void describe(Vertex vertex, const SectionNode& section) {
    title(vertex, "section", section.title.empty() ? "(before the first heading)" : section.title);
    claims_and_figures(vertex, EdgeKind::InSection, "What it says");
  }

  void describe(Vertex vertex, const DescriptionNode& description) {
    title(vertex, "described, without a name", description.text);
    claims_and_figures(vertex, EdgeKind::Role, "What the report says of it");
  }

  void describe(Vertex vertex, const SourceNode& source) {
    title(vertex, source.is_link ? "link in the text" : "cited work", cited(source.source));
    out_ += "\n";
    row("URL", source.source.url);
    const auto& graph = graph_.graph();
    for (auto [edge, end] = boost::in_edges(vertex, graph); edge != end; ++edge) {
      if (graph[*edge].kind == EdgeKind::Cites) row("cited in", id_of(graph_[boost::source(*edge, graph)]));
    }
  }

  void describe(Vertex vertex, const ReportNode& report) {
    title(vertex, "report", report.title.empty() ? report.dataset : report.title);
    out_ += "\n";
    row("file", report.file);
    row("country", report.country);
    row("publisher", report.publisher);
    row("year", report.year);
    row("coverage", report.coverage);
    for (const Score& score : report.scores) row("score " + score.name, score.value);
  }

  const KnowledgeGraph& graph_;
  std::size_t width_;
  std::string out_;
};

bool is_named(const EntityNode& entity, const std::string& folded) {
  if (fold_case(entity.name) == folded) return true;
  return std::any_of(entity.aliases.begin(), entity.aliases.end(),
                     [&](const std::string& alias) { return fold_case(alias) == folded; });
}

}  // namespace

std::vector<Vertex> vertices_meant(const KnowledgeGraph& graph, std::string_view words) {
  if (const auto key = rdf::data_key(words)) {
    const auto vertex = graph.find(key->first, key->second);
    return vertex ? std::vector<Vertex>{*vertex} : std::vector<Vertex>{};
  }
  for (const std::string& dataset : graph.datasets()) {
    if (!words.starts_with(dataset) || words.size() < dataset.size() + 2) continue;
    if (words[dataset.size()] != ':' && words[dataset.size()] != '/') continue;
    if (const auto vertex = graph.find(dataset, words.substr(dataset.size() + 1))) return {*vertex};
  }
  std::vector<Vertex> found;
  const auto add_by_id = [&](const std::string& id) {
    for (const std::string& dataset : graph.datasets()) {
      if (const auto vertex = graph.find(dataset, id)) found.push_back(*vertex);
    }
  };
  const std::string id(words);
  add_by_id(id);
  if (found.empty()) add_by_id("note-" + id);
  if (!found.empty()) return found;
  if (const auto edtf = Edtf::parse(words)) {
    if (const auto vertex = graph.find({}, date_id(*edtf))) return {*vertex};
  }
  const std::string folded = fold_case(words);
  for (const Vertex vertex : graph.all<EntityNode>()) {
    if (is_named(*graph.get<EntityNode>(vertex), folded)) found.push_back(vertex);
  }
  return found;
}

std::string explanation(const KnowledgeGraph& graph, Vertex vertex, std::size_t width) {
  return Page(graph, width).of(vertex);
}

}  // namespace notegraph::cli
