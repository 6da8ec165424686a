#include "exporters/views/labels.hpp"

#include <algorithm>

#include "exporters/claim_types.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/label_wrapping.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/views/date_words.hpp"
#include "exporters/views/relations.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string place_of(const KnowledgeGraph& graph, Vertex vertex, Span span) {
  std::string text = "characters " + std::to_string(span.begin) + " to " + std::to_string(span.end);
  const auto report = graph.find(dataset_of(graph[vertex]), "report");
  const auto* node = report ? graph.get<ReportNode>(*report) : nullptr;
  if (node && !node->file.empty()) text += " of " + node->file;
  for (const auto& link : graph.links(vertex, EdgeKind::InSection)) {
    const std::string& title = graph.get<SectionNode>(link.target)->title;
    if (!title.empty()) text += ", section “" + title + "”";
  }
  return text;
}

}  // namespace

std::string web_link(const std::string& url) {
  std::string scheme;
  for (const char c : url.substr(0, url.find(':')))
    scheme += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  if (scheme != "http" && scheme != "https") return {};
  return rdf::absolute_iri(printable(url)).value_or("");
}

std::string archive_link(const std::string& link, const std::string& edtf) {
  if (link.empty()) return {};
  std::string stamp;  // "20121204", "201212" or "2012"
  for (const char c : edtf.substr(0, edtf.find('/'))) {
    if (is_digit(c)) stamp += c;
  }
  return "https://web.archive.org/web/" + (stamp.size() < 4 ? "*" : stamp) + "/" + link;
}

std::string site_link(const std::string& name) {
  const bool host = std::all_of(name.begin(), name.end(),
                                [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; });
  const std::size_t dot = name.rfind('.');
  if (!host || dot == name.npos || dot == 0 || name.size() - dot < 3 || !is_letter(name[dot + 1])) return {};
  std::string lower;
  for (const char c : name) lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return "http://" + lower + "/";
}

const DotStyle& Labels::style(Vertex vertex) const {
  if (const auto* entity = graph_.get<EntityNode>(vertex))
    return dot_style(entity->subtype, name_of(entity->type));
  if (graph_.get<DescriptionNode>(vertex)) return dot_style("Description", "");
  const auto* claim = graph_.get<ClaimNode>(vertex);
  return dot_style(claim && claim->type == "CourtRuling" ? "Ruling" : "Claim", "");
}

std::string Labels::verb(Vertex claim) const {
  const auto& node = *graph_.get<ClaimNode>(claim);
  std::string words = node.type == "CourtRuling" ? words_of_claim_type(node.type) : claim_words(node);
  if (!node.modality.empty()) words += " (" + node.modality + ")";
  return words;
}

PictureNode Labels::node(Vertex vertex) const {
  PictureNode node;
  node.id = dataset_of(graph_[vertex]) + "/" + id_of(graph_[vertex]);
  node.dataset = dataset_of(graph_[vertex]);
  node.style = &style(vertex);
  node.link = rdf::data_iri(dataset_of(graph_[vertex]), id_of(graph_[vertex]));
  if (const auto* claim = graph_.get<ClaimNode>(vertex)) {
    node.name = verb(vertex);
    LabelLine values;
    for (const auto& [name, value] : claim->values) {
      if (claim->type != "CourtRuling" || name == "charge") continue;
      values.push_back({value, {}, {}});
    }
    for (std::size_t i = 0; i + 1 < values.size(); ++i) values[i].text += ",";
    if (!values.empty()) node.details.push_back(values);
    node.tooltip = hover(vertex);
    return node;
  }
  node.name = filler_name(graph_, vertex);
  node.tooltip = node.name;
  if (const auto* entity = graph_.get<EntityNode>(vertex)) {
    node.tooltip += " (" + std::string(node.style->words) + ")";
    if (!entity->aliases.empty()) {
      node.tooltip += "\nalso:";
      for (const std::string& alias : entity->aliases) node.tooltip += " " + alias + ";";
      node.tooltip.pop_back();
    }
    if (entity->type == EntityType::Website) {
      if (std::string site = site_link(entity->name); !site.empty()) node.link = std::move(site);
    }
  } else {
    node.tooltip += " (described, not named)";
  }
  return node;
}

std::string Labels::hover(Vertex claim) const {
  const auto& node = *graph_.get<ClaimNode>(claim);
  std::string text = claim_label(graph_, claim) + "\n";
  if (!node.quote.empty()) text += "“" + node.quote + "”\n";
  text += place_of(graph_, claim, node.evidence) + "\n";
  if (!node.modality.empty()) text += "stated as " + node.modality + ", not asserted by the report itself\n";
  if (!node.rule.empty()) {
    text += "rule " + node.rule + ", confidence " + decimal_numeral(node.confidence) + "\n";
  }
  return text + notes_sentence(claim) + " (" + node.id + ")";
}

std::string Labels::notes_sentence(Vertex claim) const {
  const auto numbers = [&](EdgeKind kind) {
    std::string list;
    for (const auto& link : graph_.links(claim, kind))
      list += (list.empty() ? "" : ", ") + graph_.get<NoteNode>(link.target)->number;
    return list;
  };
  if (const std::string direct = numbers(EdgeKind::DirectNote); !direct.empty())
    return "backed by note " + direct;
  if (const std::string inherited = numbers(EdgeKind::InheritedNote); !inherited.empty()) {
    return "no note of its own; the next in the paragraph is note " + inherited;
  }
  return "no note: the report alone";
}

std::string Labels::date(Vertex claim) const {
  std::string text;
  for (const auto& when : graph_.links(claim, EdgeKind::When)) {
    text = date_words(graph_.get<DateNode>(when.target)->edtf);
  }
  return text;
}

std::vector<LabelPart> Labels::notes(Vertex claim) const {
  std::vector<LabelPart> parts;
  auto links = graph_.links(claim, EdgeKind::DirectNote);
  const bool direct = !links.empty();
  if (!direct) links = graph_.links(claim, EdgeKind::InheritedNote);
  for (const auto& link : links) parts.push_back(note(link.target, direct));
  return parts;
}

LabelPart Labels::note(Vertex vertex, bool direct) const {
  const auto& node = *graph_.get<NoteNode>(vertex);
  LabelPart part;
  part.text = direct ? "[" + node.number + "]" : "([" + node.number + "])";
  part.tooltip = "note " + node.number;
  if (const SourceNode* work = linked_source(vertex)) {
    const Source& source = work->source;
    part.link = web_link(source.url);
    if (!source.title.empty()) part.tooltip += ": " + source.title;
    if (!source.publisher.empty()) part.tooltip += ", " + source.publisher;
    if (!source.date.empty()) part.tooltip += ", " + source.date;
    if (archive_) {
      const std::string day = !source.date.empty()       ? source.date
                              : !source.accessed.empty() ? source.accessed
                                                         : report_year(node.dataset);
      part.link = archive_link(part.link, day);
      part.tooltip += " (look-up in the Internet Archive, which may have no copy)";
    }
  } else if (!node.text.empty()) {
    part.tooltip += ": " + node.text;
  }
  return part;
}

// The note's first source with a URL that can be opened, or that of the note that it points back to.
const SourceNode* Labels::linked_source(Vertex note) const {
  const auto first = [&](Vertex vertex) -> const SourceNode* {
    for (const auto& link : graph_.links(vertex, EdgeKind::Cites)) {
      const auto* source = graph_.get<SourceNode>(link.target);
      if (source && !web_link(source->source.url).empty()) return source;
    }
    return nullptr;
  };
  if (const SourceNode* source = first(note)) return source;
  for (const auto& link : graph_.links(note, EdgeKind::SameWorkAs)) {
    if (const SourceNode* source = first(link.target)) return source;
  }
  return nullptr;
}

std::string Labels::report_year(const std::string& dataset) const {
  const auto report = graph_.find(dataset, "report");
  return report ? graph_.get<ReportNode>(*report)->year : std::string();
}

Line Labels::line(Vertex claim) const {
  if (!graph_.get<ClaimNode>(claim)->modality.empty()) return Line::Dashed;
  if (!graph_.links(claim, EdgeKind::DirectNote).empty()) return Line::Solid;
  return graph_.links(claim, EdgeKind::InheritedNote).empty() ? Line::Solid : Line::Dotted;
}

bool Labels::noted(Vertex claim) const {
  return !graph_.links(claim, EdgeKind::DirectNote).empty() ||
         !graph_.links(claim, EdgeKind::InheritedNote).empty();
}

}  // namespace notegraph
