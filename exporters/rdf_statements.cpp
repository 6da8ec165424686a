#include "exporters/rdf_statements.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "exporters/build_fields.hpp"
#include "exporters/claim_types.hpp"
#include "exporters/identity_statements.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "graphs/betweenness.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using Links = std::vector<KnowledgeGraph::Link>;
using rdf::ng;

// Where others have a class for it, an entity is of that class too.
struct OuterClass {
  std::string_view name;  // of an entity type or subtype
  std::string_view iri;
};
constexpr std::array<OuterClass, 13> kOuterClasses{{
    {"CivilSociety", "https://schema.org/NGO"},
    {"Company", "https://schema.org/Corporation"},
    {"Court", "https://schema.org/GovernmentOrganization"},
    {"Government", "https://schema.org/GovernmentOrganization"},
    {"Law", "https://schema.org/Legislation"},
    {"Media", "https://schema.org/NewsMediaOrganization"},
    {"Organization", "https://schema.org/Organization"},
    {"Party", "https://schema.org/PoliticalParty"},
    {"Person", "https://schema.org/Person"},
    {"Place", "https://schema.org/Place"},
    {"Platform", "https://schema.org/WebSite"},
    {"Site", "https://schema.org/WebSite"},
    {"Software", "https://schema.org/SoftwareApplication"},
}};

constexpr std::string_view kInteger = "http://www.w3.org/2001/XMLSchema#integer";
constexpr std::string_view kDecimal = "http://www.w3.org/2001/XMLSchema#decimal";

bool is_language_tag(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t letters = 0;
  while (letters < text.size() && is_letter(text[letters])) ++letters;
  if (letters < 2 || letters > 8) return false;
  bool gap = false;
  for (const char c : text.substr(letters)) {
    if (c == '-' ? gap : !is_letter(c) && !is_digit(c)) return false;
    if (c != '-' && !gap && text[letters] != '-') return false;
    gap = c == '-';
  }
  return !gap;
}

class GraphStatements {
 public:
  GraphStatements(const KnowledgeGraph& graph, const StatementSink& sink) : graph_(graph), sink_(sink) {
    iris_.reserve(graph.vertex_count());
    for (Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
      iris_.push_back(RdfTerm::iri(rdf::data_iri(dataset_of(graph[vertex]), id_of(graph[vertex]))));
    }
    reports_ = graph.all<ReportNode>();
    sections_ = graph.all<SectionNode>();
    entities_ = graph.all<EntityNode>();
    claims_ = graph.all<ClaimNode>();
    observations_ = graph.all<ObservationNode>();
    notes_ = graph.all<NoteNode>();
    links_ = graph.all<SourceNode>();
    std::erase_if(links_, [&](Vertex vertex) { return !graph.get<SourceNode>(vertex)->is_link; });
    dates_ = graph.all<DateNode>();
    note_places_ = canonical_places(notes_);
    betweenness_ = betweenness(graph);
    collect_shortcuts();
  }

  void write() {
    each(reports_, &GraphStatements::report);
    each(sections_, &GraphStatements::section);
    each(entities_, &GraphStatements::entity);
    each(claims_, &GraphStatements::claim);
    each(observations_, &GraphStatements::observation);
    each(notes_, &GraphStatements::note);
    each(links_, &GraphStatements::source);
    each(dates_, &GraphStatements::date);
    date_mentions(dates_);
  }

  // What belongs to one dataset only. A date stands in every dataset that uses it, with the places there.
  void write(const std::string& dataset) {
    only_ = &dataset;
    each(of_dataset(reports_), &GraphStatements::report);
    each(of_dataset(sections_), &GraphStatements::section);
    each(of_dataset(entities_), &GraphStatements::entity);
    each(of_dataset(claims_), &GraphStatements::claim);
    each(of_dataset(observations_), &GraphStatements::observation);
    each(of_dataset(notes_), &GraphStatements::note);
    each(of_dataset(links_), &GraphStatements::source);
    const std::vector<Vertex> dates = dates_of_dataset();
    each(dates, &GraphStatements::date);
    date_mentions(dates);
    only_ = nullptr;
  }

 private:
  void each(std::span<const Vertex> vertices, void (GraphStatements::*write_one)(Vertex)) {
    for (const Vertex vertex : vertices) (this->*write_one)(vertex);
  }

  // The canonical order is by dataset first.
  std::span<const Vertex> of_dataset(const std::vector<Vertex>& vertices) const {
    const auto begin = std::lower_bound(
        vertices.begin(), vertices.end(), *only_,
        [&](Vertex vertex, const std::string& dataset) { return dataset_of(graph_[vertex]) < dataset; });
    const auto end = std::upper_bound(
        begin, vertices.end(), *only_,
        [&](const std::string& dataset, Vertex vertex) { return dataset < dataset_of(graph_[vertex]); });
    return {begin, end};
  }

  bool is_wanted(const std::string& dataset) const { return !only_ || *only_ == dataset; }

  std::vector<Vertex> dates_of_dataset() const {
    std::vector<Vertex> used;
    for (const Vertex vertex : dates_) {
      const auto& mentions = graph_.get<DateNode>(vertex)->mentions;
      const auto [edge, end] = boost::in_edges(vertex, graph_.graph());
      const bool wanted =
          std::any_of(mentions.begin(), mentions.end(),
                      [&](const DateMentionPlace& place) { return is_wanted(place.dataset); }) ||
          std::any_of(edge, end, [&](const auto& e) {
            return is_wanted(dataset_of(graph_[boost::source(e, graph_.graph())]));
          });
      if (wanted) used.push_back(vertex);
    }
    return used;
  }

  // --- statements about `subject_` -------------------------------------------------------------------

  void about(Vertex vertex) { subject_ = iris_[vertex]; }
  void in(const std::string& dataset) {
    if (dataset == dataset_ && !report_.value.empty()) return;
    dataset_ = dataset;
    report_.value = rdf::data_iri(dataset, "report");
    build_.value = rdf::data_iri(dataset, "build");
  }
  void say(rdf::Name predicate, const RdfTerm& object) {
    predicate_.value.assign(predicate.space).append(predicate.local);
    sink_(subject_, predicate_, object);
  }
  void is_a(std::string_view iri) {
    iri_.value.assign(iri);
    say({rdf::kType, {}}, iri_);
  }
  void is_ours(std::string_view name) {
    iri_.value.assign(ng.iri).append(rdf::percent_encode(name));
    say({rdf::kType, {}}, iri_);
  }
  void literal(rdf::Name predicate, std::string_view value, std::string_view datatype,
               std::string_view language = {}) {
    literal_.value.assign(value);
    literal_.datatype.assign(datatype);
    literal_.language.assign(language);
    say(predicate, literal_);
  }
  void text(rdf::Name predicate, std::string_view value) {
    if (!value.empty()) literal(predicate, value, {});
  }
  void english(rdf::Name predicate, std::string_view value) {
    if (!value.empty()) literal(predicate, value, {}, "en");
  }
  void integer(rdf::Name predicate, std::size_t value) {
    literal(predicate, std::to_string(value), kInteger);
  }
  // A whole number as an integer, as Turtle's own numerals have it; xsd:integer is a kind of xsd:decimal.
  void decimal(rdf::Name predicate, double value) {
    const std::string numeral = decimal_numeral(value);
    literal(predicate, numeral, numeral.find('.') == numeral.npos ? kInteger : kDecimal);
  }
  // What is printed as a date but is none stays a plain literal.
  void edtf_date(rdf::Name predicate, const std::string& value) {
    if (!value.empty()) literal(predicate, value, Edtf::parse(value) ? rdf::kEdtf : std::string_view());
  }
  void span(std::string_view begin, std::string_view end, Span span) {
    integer(ng.name(begin), span.begin);
    integer(ng.name(end), span.end);
  }
  void optional_span(std::string_view begin, std::string_view end, Span place) {
    if (place != Span{}) span(begin, end, place);
  }
  void from_report() { say(rdf::prov.name("wasDerivedFrom"), report_); }
  void from_build() { say(rdf::prov.name("wasGeneratedBy"), build_); }

  // --- one family a kind of node ---------------------------------------------------------------------

  void report(Vertex vertex) {
    const auto& node = *graph_.get<ReportNode>(vertex);
    in(node.dataset);
    about(vertex);
    is_ours("Report");
    is_a(rdf::schema("Report"));
    is_a(rdf::prov("Entity"));
    text(rdf::rdfs.name("label"), node.title.empty() ? node.dataset : node.title);
    text(rdf::dct.name("title"), node.title);
    text(rdf::dct.name("publisher"), node.publisher);
    edtf_date(rdf::dct.name("date"), node.date);
    text(ng.name("country"), node.country);
    text(ng.name("countryCode"), node.country_code);
    text(ng.name("year"), node.year);
    edtf_date(ng.name("coverage"), node.coverage);
    text(ng.name("fileName"), node.file);
    for (std::size_t i = 0; i < node.scores.size(); ++i) say(ng.name("score"), score_iri(i));
    scores(node);
    build(node.build);
  }

  RdfTerm score_iri(std::size_t index) const {
    return RdfTerm::iri(rdf::data_iri(dataset_, "score-" + std::to_string(index + 1)));
  }

  void scores(const ReportNode& node) {
    for (std::size_t i = 0; i < node.scores.size(); ++i) {
      subject_ = score_iri(i);
      is_ours("Score");
      text(rdf::rdfs.name("label"), node.scores[i].name);
      const std::string& value = node.scores[i].value;
      const bool digits = !value.empty() && value.find_first_not_of("0123456789") == value.npos;
      say(ng.name("scoreValue"),
          digits ? RdfTerm::typed(value, rdf::xsd("integer")) : RdfTerm::literal(value));
    }
  }

  // The making of the graph. Without a time unless it was asked for, so that the same report gives the same
  // bytes.
  void build(const BuildFacts& facts) {
    subject_ = build_;
    is_ours("Build");
    is_a(rdf::prov("Activity"));
    english(rdf::rdfs.name("label"),
            facts.version.empty() ? "made by notegraph" : "made by notegraph " + facts.version);
    say(rdf::prov.name("used"), report_);
    say(rdf::prov.name("generated"), RdfTerm::iri(rdf::graph_iri(dataset_)));
    for (const BuildField& field : kBuildFields) text(ng.name(field.property), facts.*field.value);
    if (!facts.date.empty()) say(rdf::dct.name("date"), RdfTerm::typed(facts.date, rdf::xsd("date")));
  }

  void section(Vertex vertex) {
    const auto& node = *graph_.get<SectionNode>(vertex);
    in(node.dataset);
    about(vertex);
    is_ours("Section");
    text(rdf::rdfs.name("label"), node.title);
    text(rdf::dct.name("title"), node.title);
    integer(ng.name("level"), static_cast<std::size_t>(std::max(0, node.level)));
    const Links parents = graph_.links(vertex, EdgeKind::PartOf);
    for (const auto& parent : parents) say(rdf::dct.name("isPartOf"), iris_[parent.target]);
    if (parents.empty()) say(rdf::dct.name("isPartOf"), report_);
    span("begin", "end", node.span);
  }

  void entity(Vertex vertex) {
    const auto& node = *graph_.get<EntityNode>(vertex);
    in(node.dataset);
    about(vertex);
    is_ours("Entity");
    is_ours(name_of(node.type));
    if (!node.subtype.empty()) is_ours(node.subtype);
    for (const auto& [name, iri] : kOuterClasses) {
      if (name == name_of(node.type) || name == node.subtype) is_a(iri);
    }
    text(rdf::rdfs.name("label"), node.name);
    text(rdf::skos.name("prefLabel"), node.name);
    for (const std::string& alias : node.aliases) text(rdf::skos.name("altLabel"), alias);
    for (const std::string& identifier : node.identifiers) {
      say(rdf::owl.name("sameAs"),
          RdfTerm::iri(rdf::absolute_iri(identifier).value_or(ng(rdf::percent_encode(identifier)))));
    }
    shortcuts(vertex);
    if (const auto found = betweenness_.find(vertex);
        found != betweenness_.end() && found->second >= 0.00005) {
      fraction("betweenness", found->second, 10000);
    }
    text(ng.name("typeReason"), node.reason);
    from_report();
    for (const Span& mention : node.mentions) {
      say(ng.name("mentionedAt"), RdfTerm::iri(rdf::text_iri(node.dataset, mention)));
    }
  }

  void roles(const Links& links) {
    for (const auto& link : links) say(ng.name(rdf::percent_encode(link.edge->role)), iris_[link.target]);
  }

  // RDF knows no order: what comes first in a role, and which words fill it, is one literal for each filler,
  // "against 0 31120 31130 guljan-org".
  void role_span(std::string_view role, std::size_t position, Span mention, Vertex target) {
    std::string place(role);
    place += ' ' + std::to_string(position) + ' ' + std::to_string(mention.begin) + ' ' +
             std::to_string(mention.end);
    place += ' ' + reference(target);
    text(ng.name("roleSpan"), place);
  }

  std::string reference(Vertex target) const {
    const std::string& dataset = dataset_of(graph_[target]);
    return dataset == dataset_ || dataset.empty() ? id_of(graph_[target])
                                                  : dataset + "/" + id_of(graph_[target]);
  }

  void role_spans(const Links& links) {
    for (std::size_t at = 0; at < links.size();) {
      const std::string& role = links[at].edge->role;
      std::size_t end = at;
      while (end < links.size() && links[end].edge->role == role) ++end;
      const bool spanned = std::any_of(links.begin() + static_cast<std::ptrdiff_t>(at),
                                       links.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](const auto& link) { return link.edge->mention != Span{}; });
      for (std::size_t i = at; i < end && (spanned || end - at > 1); ++i) {
        role_span(role, i - at, links[i].edge->mention, links[i].target);
      }
      at = end;
    }
  }

  std::map<Vertex, std::size_t> canonical_places(const std::vector<Vertex>& vertices) const {
    std::map<Vertex, std::size_t> places;
    for (std::size_t i = 0; i < vertices.size(); ++i) places.emplace(vertices[i], i);
    return places;
  }

  // Notes nearly always stand in rising order; only where they do not must it be told.
  void note_order(std::string_view name, const Links& notes) {
    const bool rising = std::adjacent_find(notes.begin(), notes.end(), [&](const auto& a, const auto& b) {
                          return note_places_.at(a.target) >= note_places_.at(b.target);
                        }) == notes.end();
    for (std::size_t i = 0; i < notes.size() && !rising; ++i) role_span(name, i, {}, notes[i].target);
  }

  // Roles, date, notes and section: what claims and observations have alike.
  void backing(Vertex vertex, const Links& filled) {
    const Links when = graph_.links(vertex, EdgeKind::When);
    const Links direct = graph_.links(vertex, EdgeKind::DirectNote);
    const Links inherited = graph_.links(vertex, EdgeKind::InheritedNote);
    for (const auto& link : when) say(ng.name("when"), iris_[link.target]);
    for (const auto& link : direct) say(ng.name("directNote"), iris_[link.target]);
    for (const auto& link : inherited) say(ng.name("inheritedNote"), iris_[link.target]);
    for (const auto& link : graph_.links(vertex, EdgeKind::InSection))
      say(ng.name("section"), iris_[link.target]);
    role_spans(filled);
    for (const auto& link : when) {
      if (link.edge->mention != Span{}) role_span("when", 0, link.edge->mention, link.target);
    }
    note_order("directNote", direct);
    note_order("inheritedNote", inherited);
  }

  void evidence(Span clause, Span sentence, const std::string& quote) {
    span("begin", "end", clause);
    span("sentenceBegin", "sentenceEnd", sentence);
    text(ng.name("quote"), quote);
  }

  void claim(Vertex vertex) {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    const Links filled = graph_.links(vertex, EdgeKind::Role);
    const Links same = graph_.links(vertex, EdgeKind::SameHappening);
    in(node.dataset);
    about(vertex);
    is_ours("Claim");
    is_ours(node.type);
    english(rdf::rdfs.name("label"), claim_label(graph_, vertex));
    roles(filled);
    for (const auto& [name, value] : node.values) literal(ng.name(rdf::percent_encode(name)), value, {});
    text(ng.name("modality"), node.modality);
    backing(vertex, filled);
    for (std::size_t i = 0; i < same.size() && same.size() > 1; ++i)
      role_span("sameHappeningAs", i, {}, same[i].target);
    evidence(node.evidence, node.sentence, node.quote);
    optional_span("triggerBegin", "triggerEnd", node.trigger);
    text(ng.name("rule"), node.rule);
    fraction("confidence", node.confidence, 100);
    for (const auto& link : same) say(ng.name("sameHappeningAs"), iris_[link.target]);
    from_report();
    from_build();
    descriptions(filled);
  }

  // Always a decimal, so that "1" and "0.86" are of one type.
  void fraction(std::string_view name, double value, double parts) {
    std::string numeral = decimal_numeral(std::round(value * parts) / parts);
    if (numeral.find('.') == numeral.npos) numeral += ".0";
    literal(ng.name(name), numeral, kDecimal);
  }

  void descriptions(const Links& filled) {
    for (const auto& link : filled) {
      const auto* description = graph_.get<DescriptionNode>(link.target);
      if (!description) continue;
      about(link.target);
      is_ours("Description");
      text(rdf::rdfs.name("label"), description->text);
    }
  }

  void observation(Vertex vertex) {
    const auto& node = *graph_.get<ObservationNode>(vertex);
    const Links filled = graph_.links(vertex, EdgeKind::Role);
    in(node.dataset);
    about(vertex);
    is_ours("Observation");
    english(rdf::rdfs.name("label"),
            node.indicator + ": " + decimal_numeral(node.value) + (node.unit.empty() ? "" : " " + node.unit));
    text(ng.name("indicator"), node.indicator);
    decimal(ng.name("value"), node.value);
    text(ng.name("unit"), node.unit);
    roles(filled);
    backing(vertex, filled);
    evidence(node.evidence, node.sentence, node.quote);
    from_report();
    from_build();
    descriptions(filled);
  }

  void note(Vertex vertex) {
    const auto& node = *graph_.get<NoteNode>(vertex);
    const Links works = graph_.links(vertex, EdgeKind::Cites);
    in(node.dataset);
    about(vertex);
    is_ours("Note");
    text(rdf::rdfs.name("label"), "[" + node.number + "]");
    text(ng.name("number"), node.number);
    for (const auto& work : works) say(ng.name("cites"), iris_[work.target]);
    for (const auto& earlier : graph_.links(vertex, EdgeKind::SameWorkAs))
      say(ng.name("sameWorkAs"), iris_[earlier.target]);
    if (node.explains) say(ng.name("explains"), RdfTerm::typed("true", rdf::xsd("boolean")));
    text(ng.name("text"), node.text);
    span("begin", "end", node.span);
    say(rdf::dct.name("isPartOf"), report_);
    for (const auto& work : works) source(work.target);
  }

  void source(Vertex vertex) {
    const auto& node = *graph_.get<SourceNode>(vertex);
    const Source& work = node.source;
    in(node.dataset);
    about(vertex);
    is_a(rdf::schema("CreativeWork"));
    if (node.is_link) is_ours("Link");
    text(rdf::dct.name("creator"), work.author);
    if (!work.title.empty()) {
      literal(rdf::dct.name("title"), work.title, {},
              is_language_tag(work.language) ? std::string_view(work.language) : std::string_view());
    }
    english(ng.name("translatedTitle"), work.translated_title);
    text(rdf::dct.name("language"), work.language);
    text(rdf::dct.name("publisher"), work.publisher);
    edtf_date(rdf::dct.name("date"), work.date);
    url(work.url);
    edtf_date(ng.name("accessed"), work.accessed);
    text(ng.name("pages"), work.pages);
    if (!node.is_link) return;
    const auto& graph = graph_.graph();
    for (auto [edge, end] = boost::in_edges(vertex, graph); edge != end; ++edge) {
      if (graph[*edge].kind == EdgeKind::Cites) say(ng.name("section"), iris_[boost::source(*edge, graph)]);
    }
    span("begin", "end", node.span);
    from_report();
  }

  // A reader may resolve "/../" in an IRI (RFC 3986, 5.2.4), so the printed form is kept beside such a one
  // too.
  void url(const std::string& printed) {
    const auto iri = rdf::absolute_iri(printed);
    if (iri) say(rdf::schema.name("url"), RdfTerm::iri(*iri));
    const bool unstable = printed.find("/.") != printed.npos;
    if (iri != printed || unstable) text(ng.name("urlAsPrinted"), printed);
  }

  void date(Vertex vertex) {
    const auto& node = *graph_.get<DateNode>(vertex);
    about(vertex);
    is_ours("Date");
    is_a(rdf::time("TemporalEntity"));
    text(rdf::rdfs.name("label"), node.edtf.text());
    literal(ng.name("edtf"), node.edtf.text(), rdf::kEdtf);
    const auto day = [&](std::string_view name, const auto& value) {
      if (value) say(ng.name(name), RdfTerm::typed(iso_day(*value), rdf::xsd("date")));
    };
    day("earliest", node.edtf.earliest());
    day("latest", node.edtf.latest());
    std::vector<std::pair<std::string, Span>> places;
    for (const DateMentionPlace& place : node.mentions) {
      if (is_wanted(place.dataset)) places.emplace_back(place.dataset, place.span);
    }
    std::sort(places.begin(), places.end());
    for (const auto& [dataset, place] : places)
      say(ng.name("mentionedAt"), RdfTerm::iri(rdf::text_iri(dataset, place)));
  }

  // A date's words are many ("last December", "December 2012"), so each place is a subject that says its own.
  void date_mentions(const std::vector<Vertex>& dates) {
    std::vector<const DateMentionPlace*> places;
    for (const Vertex vertex : dates) {
      for (const DateMentionPlace& place : graph_.get<DateNode>(vertex)->mentions) {
        if (is_wanted(place.dataset)) places.push_back(&place);
      }
    }
    std::sort(places.begin(), places.end(), [](const auto* a, const auto* b) {
      return std::tie(a->dataset, a->span, a->text) < std::tie(b->dataset, b->span, b->text);
    });
    for (const DateMentionPlace* place : places) {
      subject_ = RdfTerm::iri(rdf::text_iri(place->dataset, place->span));
      is_ours("Mention");
      text(ng.name("text"), place->text);
    }
  }

  // --- shortcut edges --------------------------------------------------------------------------------

  // Only what the report itself asserts: a planned or alleged block is no ng:blocked.
  void collect_shortcuts() {
    for (const Vertex vertex : claims_) {
      const auto& node = *graph_.get<ClaimNode>(vertex);
      const ClaimType* type = node.modality.empty() ? claim_type(node.type) : nullptr;
      if (!type) continue;
      const Links filled = graph_.links(vertex, EdgeKind::Role);
      for (const Shortcut& shortcut : type->shortcuts) collect_shortcut(shortcut, filled);
    }
  }

  void collect_shortcut(const Shortcut& shortcut, const Links& filled) {
    if (shortcut.property.empty()) return;
    for (const auto& from : filled) {
      if (from.edge->role != shortcut.from || !graph_.get<EntityNode>(from.target)) continue;
      for (const auto& to : filled) {
        if (to.edge->role != shortcut.to || !graph_.get<EntityNode>(to.target)) continue;
        shortcuts_[from.target].emplace(shortcut.property, iris_[to.target].value);
      }
    }
  }

  void shortcuts(Vertex entity) {
    const auto found = shortcuts_.find(entity);
    if (found == shortcuts_.end()) return;
    for (const auto& [property, target] : found->second) say(ng.name(property), RdfTerm::iri(target));
  }

  const KnowledgeGraph& graph_;
  const StatementSink& sink_;
  std::unordered_map<Vertex, double> betweenness_;
  std::vector<RdfTerm> iris_;  // by vertex
  std::vector<Vertex> reports_, sections_, entities_, claims_, observations_, notes_, links_, dates_;
  const std::string* only_ = nullptr;  // the dataset that is being written, if not all are
  std::map<Vertex, std::size_t> note_places_;
  std::map<Vertex, std::set<std::pair<std::string_view, std::string>>> shortcuts_;
  RdfTerm subject_, predicate_, iri_;
  RdfTerm literal_ = RdfTerm::literal({});
  std::string dataset_;
  RdfTerm report_, build_;  // of the dataset
};

}  // namespace

void for_each_statement(const KnowledgeGraph& graph, const StatementSink& sink) {
  GraphStatements(graph, sink).write();
  for_each_identity_statement(graph.identity(), sink);
}

void for_each_statement_by_dataset(const KnowledgeGraph& graph, const DatasetSink& begin,
                                   const StatementSink& sink) {
  GraphStatements statements(graph, sink);
  for (const std::string& dataset : graph.datasets()) {
    begin(dataset);
    statements.write(dataset);
  }
  if (graph.identity().empty()) return;
  begin(std::string(kMergedDataset));
  for_each_identity_statement(graph.identity(), sink);
}

}  // namespace notegraph
