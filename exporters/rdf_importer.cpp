#include "exporters/rdf_importer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "exporters/build_fields.hpp"
#include "exporters/date_nodes.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using rdf::ng;

// Properties of claims and observations that are neither roles (to a node) nor values (a literal) in ng:.
constexpr std::array<std::string_view, 23> kOwnProperties{
    "begin",        "confidence",    "directNote",  "end",
    "indicator",    "inheritedNote", "mentionedAt", "modality",
    "note",         "quote",         "roleSpan",    "rule",
    "section",      "sentenceBegin", "sentenceEnd", "sameHappeningAs",
    "triggerBegin", "triggerEnd",    "unit",        "value",
    "when",         "text",          "number"};

bool is_own_property(std::string_view name) {
  return std::find(kOwnProperties.begin(), kOwnProperties.end(), name) != kOwnProperties.end();
}

// All that is said about one subject.
class Subject {
 public:
  void add(const RdfStatement& statement) {
    properties_.emplace_back(statement.predicate.value, statement.object);
  }

  // The storage has no order; ours makes reading repeatable.
  void sort() { std::sort(properties_.begin(), properties_.end()); }

  [[nodiscard]] const std::vector<std::pair<std::string, RdfTerm>>& all() const { return properties_; }

  [[nodiscard]] std::vector<RdfTerm> all(std::string_view predicate) const {
    std::vector<RdfTerm> found;
    for (auto at = first(predicate); at != properties_.end() && at->first == predicate; ++at)
      found.push_back(at->second);
    return found;
  }
  [[nodiscard]] const RdfTerm* one(std::string_view predicate) const {
    const auto at = first(predicate);
    return at != properties_.end() && at->first == predicate ? &at->second : nullptr;
  }
  [[nodiscard]] std::string text(std::string_view predicate) const {
    const RdfTerm* term = one(predicate);
    return term ? term->value : std::string();
  }
  [[nodiscard]] bool is_a(std::string_view name) const {
    const std::vector<RdfTerm> types = all(rdf::kType);
    return std::any_of(types.begin(), types.end(),
                       [&](const RdfTerm& type) { return type.value == ng(name); });
  }
  // The local names of its classes of ours, but for those given.
  [[nodiscard]] std::vector<std::string> classes(const std::set<std::string_view>& but) const {
    std::vector<std::string> names;
    for (const RdfTerm& type : all(rdf::kType)) {
      if (!type.value.starts_with(rdf::ng.iri)) continue;
      std::string name = rdf::percent_decode(std::string_view(type.value).substr(rdf::ng.iri.size()));
      if (!but.contains(name)) names.push_back(std::move(name));
    }
    return names;
  }

 private:
  [[nodiscard]] std::vector<std::pair<std::string, RdfTerm>>::const_iterator first(
      std::string_view predicate) const {
    return std::lower_bound(properties_.begin(), properties_.end(), predicate,
                            [](const auto& property, std::string_view key) { return property.first < key; });
  }

  std::vector<std::pair<std::string, RdfTerm>> properties_;
};

// "against 0 31120 31130 guljan-org", as ng:roleSpan has it.
struct RolePlace {
  std::string role;
  std::size_t position = 0;
  Span mention;
  std::string filler;
};

std::optional<RolePlace> role_place(std::string_view text) {
  std::array<std::string_view, 5> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t space = i + 1 < parts.size() ? text.find(' ') : text.npos;
    if (i + 1 < parts.size() && space == text.npos) return std::nullopt;
    parts[i] = text.substr(0, space);
    text.remove_prefix(space == text.npos ? text.size() : space + 1);
  }
  std::array<std::size_t, 3> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::string_view digits = parts[i + 1];
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), numbers[i]);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  }
  if (parts[0].empty() || parts[4].empty()) return std::nullopt;
  return RolePlace{std::string(parts[0]), numbers[0], {numbers[1], numbers[2]}, std::string(parts[4])};
}

class RdfReader {
 public:
  RdfReader(const RdfStore& store, const std::string& file) : file_(file), dates_(graph_) {
    store.for_each([&](const RdfStatement& statement) {
      if (statement.subject.is_iri()) subjects_[statement.subject.value].add(statement);
    });
    for (auto& [iri, subject] : subjects_) subject.sort();
  }

  // What is named comes before what names it.
  KnowledgeGraph read() {
    each("Report", &RdfReader::report);
    if (graph_.vertex_count() == 0) {
      throw InputError({file_, 0, "holds no report in the terms of " + std::string(rdf::ng.iri)});
    }
    each("Section", &RdfReader::section);
    each("Section", &RdfReader::section_parent);
    each("Entity", &RdfReader::entity);
    each("Description", &RdfReader::description);
    each("Note", &RdfReader::note);
    each("Note", &RdfReader::note_edges);
    each("Link", &RdfReader::link);
    each("Date", &RdfReader::date);
    each("Claim", &RdfReader::claim);
    each("Claim", &RdfReader::same_happening);
    each("Observation", &RdfReader::observation);
    dates_.sort_mentions();
    identity();
    return std::move(graph_);
  }

 private:
  struct Key {
    std::string dataset, id;
  };

  [[noreturn]] void fail(const std::string& iri, const std::string& message) const {
    throw InputError({file_, 0, "<" + iri + ">: " + message});
  }

  void each(std::string_view name, void (RdfReader::*read_one)(const std::string&, const Subject&)) {
    if (by_class_.empty()) sort_by_class();
    for (const std::string* iri : by_class_[ng(name)]) (this->*read_one)(*iri, subjects_.at(*iri));
  }

  void sort_by_class() {
    for (const auto& [iri, subject] : subjects_) {
      for (const RdfTerm& type : subject.all(rdf::kType)) by_class_[type.value].push_back(&iri);
    }
  }

  Key key(const std::string& iri) const {
    auto parts = rdf::data_key(iri);
    if (!parts) fail(iri, "is not named as our data are, " + std::string(rdf::kDataBase) + "<dataset>/<id>");
    return {std::move(parts->first), std::move(parts->second)};
  }

  Vertex add(const std::string& iri, Node node) {
    if (graph_.find(dataset_of(node), id_of(node))) fail(iri, "is there twice, written in two ways");
    return graph_.add(std::move(node));
  }

  Vertex vertex(const std::string& from, const RdfTerm& term) const {
    if (!term.is_iri()) fail(from, "has \"" + term.value + "\" where a node belongs");
    const Key name = key(term.value);
    const auto found = graph_.find(name.dataset, name.id);
    if (!found) fail(from, "names <" + term.value + ">, of which nothing is said");
    return *found;
  }

  std::size_t number(const std::string& iri, const Subject& subject, std::string_view name,
                     std::size_t absent) const {
    const RdfTerm* term = subject.one(ng(name));
    if (!term) return absent;
    std::size_t value = 0;
    const char* end = term->value.data() + term->value.size();
    const auto result = std::from_chars(term->value.data(), end, value);
    if (result.ec != std::errc{} || result.ptr != end)
      fail(iri, std::string(name) + " must be a whole number");
    return value;
  }
  double decimal(const std::string& iri, const Subject& subject, std::string_view name, double absent) const {
    const RdfTerm* term = subject.one(ng(name));
    if (!term) return absent;
    double value = 0;
    const char* end = term->value.data() + term->value.size();
    const auto result = std::from_chars(term->value.data(), end, value);
    if (result.ec != std::errc{} || result.ptr != end) fail(iri, std::string(name) + " must be a number");
    return value;
  }
  Span span(const std::string& iri, const Subject& subject, std::string_view begin,
            std::string_view end) const {
    const Span place{number(iri, subject, begin, 0), number(iri, subject, end, 0)};
    if (place.end < place.begin) fail(iri, std::string(end) + " is before " + std::string(begin));
    return place;
  }
  Edtf edtf(const std::string& iri, const std::string& text) const {
    const auto date = Edtf::parse(text);
    if (!date) fail(iri, "has no EDTF date that we read: " + text);
    return *date;
  }

  // --- nodes -----------------------------------------------------------------------------------------

  void report(const std::string& iri, const Subject& subject) {
    const Key name = key(iri);
    ReportNode node{name.dataset,
                    name.id,
                    subject.text(ng("fileName")),
                    subject.text(rdf::dct("title")),
                    subject.text(ng("country")),
                    subject.text(ng("countryCode")),
                    subject.text(rdf::dct("publisher")),
                    subject.text(ng("year")),
                    subject.text(rdf::dct("date")),
                    subject.text(ng("coverage")),
                    {},
                    build_of(name.dataset)};
    for (const RdfTerm& score : in_id_order(subject.all(ng("score")))) {
      const auto found = subjects_.find(score.value);
      if (found == subjects_.end()) fail(iri, "has a score of which nothing is said");
      node.scores.push_back({found->second.text(rdf::rdfs("label")), found->second.text(ng("scoreValue"))});
    }
    add(iri, std::move(node));
  }

  BuildFacts build_of(const std::string& dataset) const {
    BuildFacts facts;
    const auto found = subjects_.find(rdf::data_iri(dataset, "build"));
    if (found == subjects_.end()) return facts;
    for (const BuildField& field : kBuildFields) facts.*field.value = found->second.text(ng(field.property));
    facts.date = found->second.text(rdf::dct("date"));
    return facts;
  }

  // "…-2" before "…-10".
  static std::vector<RdfTerm> in_id_order(std::vector<RdfTerm> terms) {
    std::sort(terms.begin(), terms.end(), [](const RdfTerm& a, const RdfTerm& b) {
      return std::pair(a.value.size(), std::string_view(a.value)) <
             std::pair(b.value.size(), std::string_view(b.value));
    });
    return terms;
  }

  void section(const std::string& iri, const Subject& subject) {
    const Key name = key(iri);
    add(iri,
        SectionNode{name.dataset, name.id, subject.text(rdf::dct("title")),
                    static_cast<int>(number(iri, subject, "level", 1)), span(iri, subject, "begin", "end")});
  }

  void section_parent(const std::string& iri, const Subject& subject) {
    for (const RdfTerm& parent : subject.all(rdf::dct("isPartOf"))) {
      graph_.connect(vertex(iri, RdfTerm::iri(iri)), vertex(iri, parent), {EdgeKind::PartOf, {}, 0, {}});
    }
  }

  void entity(const std::string& iri, const Subject& subject) {
    const Key name = key(iri);
    EntityNode node;
    node.dataset = name.dataset;
    node.id = name.id;
    std::optional<EntityType> type;
    for (const std::string& of : subject.classes({"Entity"})) {
      const auto known = entity_type(of);
      if (known && !type) {
        type = known;
      } else {
        node.subtype = of;
      }
    }
    if (!type) fail(iri, "is an ng:Entity, but neither Person, Organization, Law, Website nor Place");
    node.type = *type;
    node.name = subject.text(rdf::skos("prefLabel"));
    if (node.name.empty()) fail(iri, "has no skos:prefLabel");
    for (const RdfTerm& alias : subject.all(rdf::skos("altLabel"))) node.aliases.push_back(alias.value);
    std::sort(node.aliases.begin(), node.aliases.end());
    for (const RdfTerm& same : subject.all(rdf::owl("sameAs"))) node.identifiers.push_back(same.value);
    for (const RdfTerm& place : subject.all(ng("mentionedAt"))) {
      const auto mention = rdf::text_span(place.value);
      if (!mention) fail(iri, "is mentioned at <" + place.value + ">, which is no place in a report");
      node.mentions.push_back(*mention);
    }
    std::sort(node.mentions.begin(), node.mentions.end());
    node.reason = subject.text(ng("typeReason"));
    add(iri, std::move(node));
  }

  void description(const std::string& iri, const Subject& subject) {
    const Key name = key(iri);
    add(iri, DescriptionNode{name.dataset, name.id, subject.text(rdf::rdfs("label"))});
  }

  void note(const std::string& iri, const Subject& subject) {
    const Key name = key(iri);
    const Vertex vertex_of_note =
        add(iri, NoteNode{name.dataset, name.id, subject.text(ng("number")), subject.text(ng("text")),
                          subject.text(ng("explains")) == "true", span(iri, subject, "begin", "end")});
    std::size_t position = 0;
    for (const RdfTerm& work : in_id_order(subject.all(ng("cites")))) {
      const auto found = subjects_.find(work.value);
      if (found == subjects_.end()) fail(iri, "cites <" + work.value + ">, of which nothing is said");
      const Key source = key(work.value);
      const Vertex cited = add(iri, SourceNode{source.dataset, source.id, work_of(found->second), false, {}});
      graph_.connect(vertex_of_note, cited, {EdgeKind::Cites, {}, position++, {}});
    }
  }

  void note_edges(const std::string& iri, const Subject& subject) {
    const Vertex from = vertex(iri, RdfTerm::iri(iri));
    for (const RdfTerm& whole : subject.all(rdf::dct("isPartOf"))) {
      graph_.connect(from, vertex(iri, whole), {EdgeKind::PartOf, {}, 0, {}});
    }
    for (const RdfTerm& earlier : subject.all(ng("sameWorkAs"))) {
      graph_.connect(from, vertex(iri, earlier), {EdgeKind::SameWorkAs, {}, 0, {}});
    }
  }

  static Source work_of(const Subject& subject) {
    Source work;
    work.author = subject.text(rdf::dct("creator"));
    work.title = subject.text(rdf::dct("title"));
    work.translated_title = subject.text(ng("translatedTitle"));
    work.language = subject.text(rdf::dct("language"));
    work.publisher = subject.text(rdf::dct("publisher"));
    work.date = subject.text(rdf::dct("date"));
    work.url = subject.text(ng("urlAsPrinted"));
    if (work.url.empty()) work.url = subject.text(rdf::schema("url"));
    work.accessed = subject.text(ng("accessed"));
    work.pages = subject.text(ng("pages"));
    return work;
  }

  void link(const std::string& iri, const Subject& subject) {
    const Key name = key(iri);
    const Vertex link = add(
        iri, SourceNode{name.dataset, name.id, work_of(subject), true, span(iri, subject, "begin", "end")});
    for (const RdfTerm& section : subject.all(ng("section"))) {
      graph_.connect(vertex(iri, section), link, {EdgeKind::Cites, {}, links_++, {}});
    }
  }

  void date(const std::string& iri, const Subject& subject) {
    const Edtf value = edtf(iri, subject.text(ng("edtf")));
    dates_.vertex(value);
    for (const RdfTerm& at : subject.all(ng("mentionedAt"))) {
      const auto mention = rdf::text_span(at.value);
      const auto name = rdf::data_key(std::string_view(at.value).substr(0, at.value.find('#')));
      if (!mention || !name) fail(iri, "is mentioned at <" + at.value + ">, which is no place in a report");
      const auto place = subjects_.find(at.value);
      dates_.mention(value,
                     {name->first, place == subjects_.end() ? "" : place->second.text(ng("text")), *mention});
    }
  }

  // --- claims and observations -----------------------------------------------------------------------

  void claim(const std::string& iri, const Subject& subject) {
    const Key name = key(iri);
    ClaimNode node;
    node.dataset = name.dataset;
    node.id = name.id;
    const std::vector<std::string> types = subject.classes({"Claim"});
    if (types.size() != 1) fail(iri, "must have one type besides ng:Claim");
    node.type = types.front();
    for (const auto& [predicate, object] : subject.all()) {
      if (const auto property = free_property(predicate); property && object.is_literal()) {
        node.values.emplace(*property, object.value);
      }
    }
    node.evidence = span(iri, subject, "begin", "end");
    node.sentence = span(iri, subject, "sentenceBegin", "sentenceEnd");
    node.quote = subject.text(ng("quote"));
    node.trigger = span(iri, subject, "triggerBegin", "triggerEnd");
    node.rule = subject.text(ng("rule"));
    node.confidence = decimal(iri, subject, "confidence", 1);
    node.modality = subject.text(ng("modality"));
    edges(iri, subject, add(iri, std::move(node)));
  }

  void observation(const std::string& iri, const Subject& subject) {
    const Key name = key(iri);
    ObservationNode node;
    node.dataset = name.dataset;
    node.id = name.id;
    node.indicator = subject.text(ng("indicator"));
    node.value = decimal(iri, subject, "value", 0);
    node.unit = subject.text(ng("unit"));
    node.evidence = span(iri, subject, "begin", "end");
    node.sentence = span(iri, subject, "sentenceBegin", "sentenceEnd");
    node.quote = subject.text(ng("quote"));
    edges(iri, subject, add(iri, std::move(node)));
  }

  void same_happening(const std::string& iri, const Subject& subject) {
    const Places told = places(iri, subject);
    const auto order = told.find("sameHappeningAs");
    connect_all(vertex(iri, RdfTerm::iri(iri)), EdgeKind::SameHappening, {},
                targets(iri, subject, ng("sameHappeningAs")),
                order == told.end() ? std::vector<RolePlace>() : order->second);
  }

  // The name of a property in ng: that is a role or a value.
  static std::optional<std::string> free_property(std::string_view predicate) {
    if (!predicate.starts_with(rdf::ng.iri)) return std::nullopt;
    std::string name = rdf::percent_decode(predicate.substr(rdf::ng.iri.size()));
    return is_own_property(name) ? std::nullopt : std::optional(std::move(name));
  }

  using Places = std::map<std::string, std::vector<RolePlace>>;  // by role, in order

  Places places(const std::string& iri, const Subject& subject) const {
    Places all;
    for (const RdfTerm& term : subject.all(ng("roleSpan"))) {
      auto place = role_place(term.value);
      if (!place) fail(iri, "has a faulty ng:roleSpan: " + term.value);
      all[place->role].push_back(std::move(*place));
    }
    for (auto& [role, of_role] : all) {
      std::sort(of_role.begin(), of_role.end(),
                [](const RolePlace& a, const RolePlace& b) { return a.position < b.position; });
    }
    return all;
  }

  // The vertex that ng:roleSpan names: by id, with the dataset before it where that is another one.
  std::optional<Vertex> filler(const std::string& dataset, const std::string& name) const {
    if (const auto own = graph_.find(dataset, name)) return own;
    if (const auto date = graph_.find("", name)) return date;
    const std::size_t slash = name.rfind('/');
    return slash == name.npos ? std::nullopt : graph_.find(name.substr(0, slash), name.substr(slash + 1));
  }

  // Edges to `targets`: first those whose place is told, then the others as they come.
  void connect_all(Vertex from, EdgeKind kind, const std::string& edge_role, std::vector<Vertex> targets,
                   const std::vector<RolePlace>& told) {
    std::size_t position = 0;
    std::set<Vertex> done;
    for (const RolePlace& place : told) {
      const auto target = filler(dataset_of(graph_[from]), place.filler);
      if (!target || std::find(targets.begin(), targets.end(), *target) == targets.end()) continue;
      graph_.connect(from, *target, {kind, edge_role, position++, place.mention});
      done.insert(*target);
    }
    for (const Vertex target : targets) {
      if (!done.contains(target)) graph_.connect(from, target, {kind, edge_role, position++, {}});
    }
  }

  std::vector<Vertex> targets(const std::string& iri, const Subject& subject,
                              const std::string& predicate) const {
    std::vector<Vertex> found;
    for (const RdfTerm& object : subject.all(predicate)) found.push_back(vertex(iri, object));
    return found;
  }

  void edges(const std::string& iri, const Subject& subject, Vertex from) {
    const Places told = places(iri, subject);
    static const std::vector<RolePlace> kNothing;
    const auto told_of = [&](const std::string& role) -> const std::vector<RolePlace>& {
      const auto found = told.find(role);
      return found == told.end() ? kNothing : found->second;
    };
    std::map<std::string, std::vector<Vertex>> roles;
    for (const auto& [predicate, object] : subject.all()) {
      const auto role = object.is_iri() ? free_property(predicate) : std::nullopt;
      if (role) roles[*role].push_back(vertex(iri, object));
    }
    for (auto& [role, fillers] : roles) connect_all(from, EdgeKind::Role, role, fillers, told_of(role));
    connect_all(from, EdgeKind::When, {}, targets(iri, subject, ng("when")), told_of("when"));
    connect_all(from, EdgeKind::DirectNote, {}, notes(iri, subject, "directNote"), told_of("directNote"));
    connect_all(from, EdgeKind::InheritedNote, {}, notes(iri, subject, "inheritedNote"),
                told_of("inheritedNote"));
    connect_all(from, EdgeKind::InSection, {}, targets(iri, subject, ng("section")), kNothing);
  }

  // In the order in which they stand in the report.
  std::vector<Vertex> notes(const std::string& iri, const Subject& subject, std::string_view name) const {
    std::vector<Vertex> found = targets(iri, subject, ng(name));
    std::sort(found.begin(), found.end(), [&](Vertex a, Vertex b) { return note_place(a) < note_place(b); });
    return found;
  }

  // As KnowledgeGraph::all orders notes.
  std::tuple<std::string_view, std::size_t, std::size_t, std::string_view> note_place(
      Vertex vertex_of_note) const {
    const auto* note = graph_.get<NoteNode>(vertex_of_note);
    if (!note) return {};
    return {note->dataset, note->span.begin, note->id.size(), note->id};
  }

  // --- who is who in several datasets ------------------------------------------------------------------

  void identity() {
    each("MergedEntity", &RdfReader::cluster);
    each("Tie", &RdfReader::tie);
    each("SharedHappening", &RdfReader::shared_happening);
    each("SharedFigure", &RdfReader::shared_figure);
    each("Rejection", &RdfReader::rejection);
    const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
    std::sort(identity_.clusters.begin(), identity_.clusters.end(), by_id);
    std::sort(identity_.happenings.begin(), identity_.happenings.end(), by_id);
    std::sort(identity_.figures.begin(), identity_.figures.end(), by_id);
    std::sort(identity_.ties.begin(), identity_.ties.end(),
              [](const Tie& a, const Tie& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
    std::sort(identity_.rejections.begin(), identity_.rejections.end(),
              [](const Rejection& a, const Rejection& b) { return a.claim < b.claim; });
    graph_.set_identity(std::move(identity_));
  }

  NodeKey node_key(const std::string& iri) const {
    Key name = key(iri);
    return {std::move(name.dataset), std::move(name.id)};
  }

  std::vector<NodeKey> node_keys(const Subject& subject, const std::string& predicate) const {
    std::vector<NodeKey> keys;
    for (const RdfTerm& term : subject.all(predicate)) keys.push_back(node_key(term.value));
    std::sort(keys.begin(), keys.end());
    return keys;
  }

  static std::vector<std::string> values(const Subject& subject, const std::string& predicate) {
    std::vector<std::string> all;
    for (const RdfTerm& term : subject.all(predicate)) all.push_back(term.value);
    std::sort(all.begin(), all.end());
    return all;
  }

  void cluster(const std::string& iri, const Subject& subject) {
    const auto type = entity_type(subject.text(ng("entityType")));
    if (!type) fail(iri, "has no ng:entityType of ours");
    identity_.clusters.push_back({key(iri).id, *type, subject.text(ng("entitySubtype")),
                                  subject.text(rdf::skos("prefLabel")),
                                  values(subject, rdf::skos("altLabel")), values(subject, ng("identifier")),
                                  node_keys(subject, rdf::owl("sameAs"))});
  }

  void tie(const std::string& iri, const Subject& subject) {
    const std::string verdict = subject.text(ng("verdict"));
    if (verdict != "same" && verdict != "possibly") fail(iri, "has no ng:verdict of ours");
    Comparison comparison{
        verdict == "same" ? Verdict::Same : Verdict::Possibly, decimal(iri, subject, "likeness", 0), {}};
    const std::string text = subject.text(ng("reason"));
    for (std::string_view reasons = text; !reasons.empty();) {
      const std::size_t end = std::min(reasons.find('\n'), reasons.size());
      comparison.reasons.emplace_back(reasons.substr(0, end));
      reasons.remove_prefix(std::min(end + 1, reasons.size()));
    }
    identity_.ties.push_back({node_key(subject.text(ng("tiedFrom"))), node_key(subject.text(ng("tiedTo"))),
                              std::move(comparison)});
  }

  void shared_happening(const std::string& iri, const Subject& subject) {
    identity_.happenings.push_back(
        {key(iri).id, subject.text(ng("claimType")), node_keys(subject, ng("toldBy"))});
  }

  void rejection(const std::string&, const Subject& subject) {
    identity_.rejections.push_back({node_key(subject.text(ng("rejects"))), subject.text(ng("reason"))});
  }

  void shared_figure(const std::string& iri, const Subject& subject) {
    identity_.figures.push_back({key(iri).id, subject.text(ng("indicatorName")), subject.text(ng("unitName")),
                                 subject.text(ng("placeName")), subject.text(rdf::dct("date")),
                                 node_keys(subject, ng("toldBy")), subject.text(ng("differs")) == "true"});
  }

  const std::string& file_;
  KnowledgeGraph graph_;
  Identity identity_;
  DateNodes dates_;
  std::map<std::string, Subject> subjects_;                          // by IRI
  std::map<std::string, std::vector<const std::string*>> by_class_;  // class IRI -> subjects
  std::size_t links_ = 0;
};

}  // namespace

KnowledgeGraph from_rdf(const RdfStore& store, const std::string& file) {
  return RdfReader(store, file).read();
}

KnowledgeGraph from_rdf(std::string_view text, RdfSyntax syntax, const std::string& file) {
  RdfStore store;
  store.load(text, syntax, file);
  return from_rdf(store, file);
}

}  // namespace notegraph
