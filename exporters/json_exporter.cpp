#include "exporters/json_exporter.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "exporters/build_fields.hpp"
#include "exporters/identity_json.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/source_fields.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using Links = std::vector<KnowledgeGraph::Link>;
using enum JsonWriter::Layout;

// Only a value that is a JSON number letter by letter may be written as one, so that "059" and "7.50"
// survive.
bool is_plain_number(std::string_view text) {
  const bool digits = !text.empty() && text.size() < 16 && text.find_first_not_of("0123456789.") == text.npos;
  if (!digits || text.front() == '.' || text.back() == '.' || std::count(text.begin(), text.end(), '.') > 1) {
    return false;
  }
  return decimal_numeral(std::stod(std::string(text))) == text;
}

class GraphWriter {
 public:
  explicit GraphWriter(const KnowledgeGraph& graph) : graph_(graph) {}

  std::string document() {
    json_.begin_object().key("format").string("notegraph-graph/1");
    list("reports", &GraphWriter::report, graph_.all<ReportNode>());
    list("entities", &GraphWriter::entity, graph_.all<EntityNode>());
    list("claims", &GraphWriter::claim, graph_.all<ClaimNode>());
    list("observations", &GraphWriter::observation, graph_.all<ObservationNode>());
    dates();
    list("notes", &GraphWriter::note, graph_.all<NoteNode>());
    list("links", &GraphWriter::link, body_links());
    if (!graph_.identity().empty()) write_identity(json_.key("identity"), graph_.identity());
    return json_.end_object().take();
  }

 private:
  void list(std::string_view key, void (GraphWriter::*write)(Vertex), const std::vector<Vertex>& vertices) {
    json_.key(key).begin_array();
    for (const Vertex vertex : vertices) {
      json_.begin_object();
      (this->*write)(vertex);
      json_.end_object();
    }
    json_.end_array();
  }

  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) json_.key(key).string(value);
  }

  void strings(std::string_view key, const std::vector<std::string>& values) {
    json_.key(key).begin_array(Line);
    for (const std::string& value : values) json_.string(value);
    json_.end_array();
  }

  // How one vertex names another: by id, with the dataset before it where that is another one.
  std::string reference(Vertex from, Vertex to) const {
    const std::string& dataset = dataset_of(graph_[to]);
    if (dataset == dataset_of(graph_[from])) return id_of(graph_[to]);
    return dataset + "/" + id_of(graph_[to]);
  }

  void references(std::string_view key, Vertex from, EdgeKind kind) {
    const Links links = graph_.links(from, kind);
    if (links.empty()) return;
    json_.key(key).begin_array(Line);
    for (const auto& link : links) json_.string(reference(from, link.target));
    json_.end_array();
  }

  void report(Vertex vertex) {
    const auto& node = *graph_.get<ReportNode>(vertex);
    json_.key("id").string(node.dataset);
    text("file", node.file);
    text("title", node.title);
    text("country", node.country);
    text("country_code", node.country_code);
    text("publisher", node.publisher);
    text("year", node.year);
    text("date", node.date);
    text("coverage", node.coverage);
    json_.key("scores").begin_object(Line);
    for (const Score& score : node.scores) {
      json_.key(score.name);
      is_plain_number(score.value) ? json_.raw(score.value) : json_.string(score.value);
    }
    json_.end_object();
    build(node.build);
    json_.key("sections").begin_array();
    for (const Vertex section : graph_.all<SectionNode>()) {
      if (dataset_of(graph_[section]) == node.dataset) write_section(section);
    }
    json_.end_array();
  }

  void build(const BuildFacts& facts) {
    if (facts == BuildFacts{}) return;
    json_.key("build").begin_object();
    for (const BuildField& field : kBuildFields) text(field.key, facts.*field.value);
    text("date", facts.date);
    json_.end_object();
  }

  void write_section(Vertex vertex) {
    const auto& node = *graph_.get<SectionNode>(vertex);
    json_.begin_object(Line).key("id").string(node.id).key("title").string(node.title);
    json_.key("level").number(static_cast<std::size_t>(std::max(0, node.level)));
    for (const auto& link : graph_.links(vertex, EdgeKind::PartOf)) {
      if (graph_.get<SectionNode>(link.target)) json_.key("part_of").string(reference(vertex, link.target));
    }
    json_.key("span").span(node.span).end_object();
  }

  void entity(Vertex vertex) {
    const auto& node = *graph_.get<EntityNode>(vertex);
    json_.key("id").string(node.id).key("type").string(name_of(node.type));
    text("subtype", node.subtype);
    json_.key("name").string(node.name);
    strings("aliases", node.aliases);
    json_.key("report").string(node.dataset);
    if (!node.identifiers.empty()) strings("identifiers", node.identifiers);
    json_.key("mentions").begin_array(Line);
    for (const Span& mention : node.mentions) json_.span(mention);
    json_.end_array();
    text("reason", node.reason);
  }

  void filler(Vertex from, const KnowledgeGraph::Link& link, std::size_t position) {
    const auto* description = graph_.get<DescriptionNode>(link.target);
    if (!description) {
      json_.string(reference(from, link.target));
      return;
    }
    json_.begin_object(Line).key("text").string(description->text);
    if (description->id != description_id(id_of(graph_[from]), link.edge->role, position)) {
      json_.key("id").string(description->id);
    }
    json_.end_object();
  }

  // The fillers of the role that `at` begins, as an array; moves `at` behind them.
  void fillers(Vertex from, const Links& roles, std::size_t& at) {
    const std::string& role = roles[at].edge->role;
    json_.begin_array(Line);
    for (std::size_t first = at; at < roles.size() && roles[at].edge->role == role; ++at) {
      filler(from, roles[at], at - first);
    }
    json_.end_array();
  }

  void role(std::string_view key, Vertex from, const Links& roles, std::string_view name, bool always) {
    const auto found =
        std::find_if(roles.begin(), roles.end(), [&](const auto& r) { return r.edge->role == name; });
    auto at = static_cast<std::size_t>(found - roles.begin());
    if (at == roles.size() && !always) return;
    json_.key(key);
    if (at == roles.size()) {
      json_.begin_array(Line).end_array();
    } else {
      fillers(from, roles, at);
    }
  }

  // All roles but those that have a key of their own.
  void other_roles(Vertex from, const Links& roles, std::initializer_list<std::string_view> but,
                   bool always) {
    const auto has_own_key = [&](const std::string& name) {
      return std::find(but.begin(), but.end(), name) != but.end();
    };
    if (!always &&
        std::all_of(roles.begin(), roles.end(), [&](const auto& r) { return has_own_key(r.edge->role); })) {
      return;
    }
    json_.key("roles").begin_object();
    for (std::size_t at = 0; at < roles.size();) {
      if (has_own_key(roles[at].edge->role)) {
        ++at;
        continue;
      }
      json_.key(roles[at].edge->role);
      fillers(from, roles, at);
    }
    json_.end_object();
  }

  void role_spans(const Links& roles) {
    if (std::all_of(roles.begin(), roles.end(), [](const auto& r) { return r.edge->mention == Span{}; }))
      return;
    json_.key("role_spans").begin_object();
    for (std::size_t at = 0; at < roles.size();) {
      const std::string& name = roles[at].edge->role;
      json_.key(name).begin_array(Line);
      for (; at < roles.size() && roles[at].edge->role == name; ++at) {
        roles[at].edge->mention == Span{} ? json_.null() : json_.span(roles[at].edge->mention);
      }
      json_.end_array();
    }
    json_.end_object();
  }

  void date(Vertex from) {
    const Links when = graph_.links(from, EdgeKind::When);
    json_.key("date");
    if (when.empty()) {
      json_.null();
      return;
    }
    json_.string(graph_.get<DateNode>(when.front().target)->edtf.text());
    if (when.front().edge->mention != Span{}) json_.key("date_span").span(when.front().edge->mention);
  }

  void note_numbers(std::string_view key, Vertex from, EdgeKind kind) {
    json_.key(key).begin_array(Line);
    for (const auto& link : graph_.links(from, kind)) json_.string(graph_.get<NoteNode>(link.target)->number);
    json_.end_array();
  }

  void notes_and_section(Vertex from) {
    note_numbers("notes", from, EdgeKind::DirectNote);
    note_numbers("inherited_notes", from, EdgeKind::InheritedNote);
    for (const auto& link : graph_.links(from, EdgeKind::InSection)) {
      json_.key("section").string(reference(from, link.target));
    }
  }

  void claim(Vertex vertex) {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    const Links roles = graph_.links(vertex, EdgeKind::Role);
    json_.key("id").string(node.id).key("report").string(node.dataset).key("type").string(node.type);
    other_roles(vertex, roles, {"attributedTo"}, true);
    role("attributed_to", vertex, roles, "attributedTo", false);
    role_spans(roles);
    json_.key("values").begin_object(Line);
    for (const auto& [name, value] : node.values) json_.key(name).string(value);
    json_.end_object();
    date(vertex);
    notes_and_section(vertex);
    json_.key("evidence").span(node.evidence).key("sentence").span(node.sentence);
    text("quote", node.quote);
    if (node.trigger != Span{}) json_.key("trigger").span(node.trigger);
    text("rule", node.rule);
    json_.key("confidence").number(std::round(node.confidence * 100) / 100);
    text("modality", node.modality);
    references("same_happening_as", vertex, EdgeKind::SameHappening);
  }

  void observation(Vertex vertex) {
    const auto& node = *graph_.get<ObservationNode>(vertex);
    const Links roles = graph_.links(vertex, EdgeKind::Role);
    json_.key("id").string(node.id).key("report").string(node.dataset);
    json_.key("indicator")
        .string(node.indicator)
        .key("value")
        .number(node.value)
        .key("unit")
        .string(node.unit);
    date(vertex);
    role("place", vertex, roles, "place", true);
    role("by", vertex, roles, "by", true);
    role("attributed_to", vertex, roles, "attributedTo", false);
    other_roles(vertex, roles, {"place", "by", "attributedTo"}, false);
    role_spans(roles);
    notes_and_section(vertex);
    json_.key("evidence").span(node.evidence).key("sentence").span(node.sentence);
    text("quote", node.quote);
  }

  struct DateMention {
    const DateMentionPlace* place;
    const Edtf* edtf;
  };

  void dates() {
    std::vector<DateMention> mentions;
    for (const Vertex vertex : graph_.all<DateNode>()) {
      const auto& node = *graph_.get<DateNode>(vertex);
      for (const DateMentionPlace& place : node.mentions) mentions.push_back({&place, &node.edtf});
    }
    std::stable_sort(mentions.begin(), mentions.end(), [](const DateMention& a, const DateMention& b) {
      return std::tie(a.place->dataset, a.place->span) < std::tie(b.place->dataset, b.place->span);
    });
    json_.key("dates").begin_array();
    for (const auto& [place, edtf] : mentions) {
      json_.begin_object(Line).key("text").string(place->text).key("edtf").string(edtf->text());
      json_.key("span").span(place->span);
      if (edtf->earliest()) json_.key("earliest").string(iso_day(*edtf->earliest()));
      if (edtf->latest()) json_.key("latest").string(iso_day(*edtf->latest()));
      json_.key("report").string(place->dataset).end_object();
    }
    json_.end_array();
  }

  void source_fields(const Source& source) {
    for (const auto& [key, field] : kSourceFields) text(key, source.*field);
  }

  void note(Vertex vertex) {
    const auto& node = *graph_.get<NoteNode>(vertex);
    json_.key("number").string(node.number).key("report").string(node.dataset);
    if (node.id != "note-" + node.number) json_.key("id").string(node.id);  // a number that stands twice
    if (node.explains) json_.key("text").boolean(true);
    text("raw", node.text);
    for (const auto& link : graph_.links(vertex, EdgeKind::SameWorkAs)) {
      json_.key("same_as").string(graph_.get<NoteNode>(link.target)->number);
    }
    json_.key("sources").begin_array();
    for (const auto& link : graph_.links(vertex, EdgeKind::Cites)) {
      json_.begin_object();
      source_fields(graph_.get<SourceNode>(link.target)->source);
      json_.end_object();
    }
    json_.end_array();
    json_.key("span").span(node.span);
  }

  std::vector<Vertex> body_links() const {
    std::vector<Vertex> links = graph_.all<SourceNode>();
    std::erase_if(links, [&](Vertex vertex) { return !graph_.get<SourceNode>(vertex)->is_link; });
    return links;
  }

  void link(Vertex vertex) {
    const auto& node = *graph_.get<SourceNode>(vertex);
    json_.key("id").string(node.id).key("report").string(node.dataset);
    const auto& graph = graph_.graph();
    for (auto [edge, end] = boost::in_edges(vertex, graph); edge != end; ++edge) {
      if (graph[*edge].kind == EdgeKind::Cites)
        json_.key("section").string(reference(vertex, source(*edge, graph)));
    }
    source_fields(node.source);
    json_.key("span").span(node.span);
  }

  const KnowledgeGraph& graph_;
  JsonWriter json_;
};

}  // namespace

std::string to_json(const KnowledgeGraph& graph) {
  return GraphWriter(graph).document();
}

}  // namespace notegraph
