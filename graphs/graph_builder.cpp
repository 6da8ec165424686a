#include "graphs/graph_builder.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "text/slug.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

// Hands out ids, each once: who comes second gets "-2".
class Ids {
 public:
  std::string unique(const std::string& wanted) {
    std::string id = wanted;
    if (taken_.insert(id).second) return id;
    std::size_t& n = next_.try_emplace(wanted, 2).first->second;  // numbers below it are taken
    do {
      id = wanted + "-" + std::to_string(n++);
    } while (!taken_.insert(id).second);
    return id;
  }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, std::size_t> next_;
};

// FNV-1a with 64 bits (www.isthe.com/chongo/tech/comp/fnv): the same on every machine, unlike std::hash.
class Fingerprint {
 public:
  Fingerprint& add(std::string_view part) {
    for (const char c : part) mix(static_cast<unsigned char>(c));
    mix(0x1F);  // unit separator: "ab" + "c" is not "a" + "bc"
    return *this;
  }

  // Both halves folded into eight hexadecimal digits.
  [[nodiscard]] std::string digits() const {
    const auto folded = static_cast<std::uint32_t>(hash_ ^ (hash_ >> 32));
    char buffer[8];
    const auto end = std::to_chars(buffer, buffer + 8, folded, 16).ptr;
    const std::string hex(buffer, end);
    return std::string(8 - hex.size(), '0') + hex;
  }

 private:
  void mix(unsigned char byte) {
    hash_ ^= byte;
    hash_ *= 0x100000001B3;
  }
  std::uint64_t hash_ = 0xCBF29CE484222325;
};

std::string numeral(double value) {
  char buffer[64];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

class GraphBuilder {
 public:
  GraphBuilder(const Report& report, const Extraction& extraction, const std::string& dataset)
      : report_(report), extraction_(extraction), dataset_(dataset) {}

  KnowledgeGraph build() {
    add_report();
    add_notes();
    add_entities();
    add_sections();
    add_links();
    add_dates();
    sort_dates_by_sentence();
    for (const Claim& claim : extraction_.claims) add_claim(claim);
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (const auto earlier = extraction_.claims[i].same_happening_as) {
        graph_.connect(claims_[i], claims_[*earlier], {EdgeKind::SameHappening, {}, 0, {}});
      }
    }
    for (const Observation& observation : extraction_.observations) add_observation(observation);
    return std::move(graph_);
  }

 private:
  // Notes come before entities, for "note-5" must be the note 5; "report" and "build" are terms of the RDF.
  void add_report() {
    const std::string file = std::filesystem::path(report_.file).filename().string();
    report_vertex_ = graph_.add(ReportNode{dataset_, ids_.unique("report"), file, report_.title,
                                           report_.country, report_.country_code, report_.publisher,
                                           report_.year, report_.date, report_.coverage, report_.scores});
    ids_.unique("build");
  }

  void add_notes() {
    std::vector<Vertex> notes;
    for (const Note& note : report_.notes) {
      const std::string id = ids_.unique("note-" + note.number);
      const Vertex vertex =
          graph_.add(NoteNode{dataset_, id, note.number, note.text, note.explains, note.span});
      graph_.connect(vertex, report_vertex_, {EdgeKind::PartOf, {}, 0, {}});
      add_sources(vertex, id, note.sources);
      note_by_number_.emplace(note.number, vertex);  // of two with one number the first counts
      notes.push_back(vertex);
    }
    for (std::size_t i = 0; i < notes.size(); ++i) {
      const auto earlier = note_by_number_.find(report_.notes[i].same_as);
      if (earlier == note_by_number_.end() || earlier->second == notes[i]) continue;
      graph_.connect(notes[i], earlier->second, {EdgeKind::SameWorkAs, {}, 0, {}});
    }
  }

  void add_sources(Vertex note, const std::string& note_id, const std::vector<Source>& sources) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      const std::string id = ids_.unique(note_id + "-source-" + std::to_string(i + 1));
      const Vertex vertex = graph_.add(SourceNode{dataset_, id, sources[i], false, {}});
      graph_.connect(note, vertex, {EdgeKind::Cites, {}, i, {}});
    }
  }

  Vertex note(const std::string& number) {
    const auto found = note_by_number_.find(number);
    if (found != note_by_number_.end()) return found->second;
    const Vertex vertex =
        graph_.add(NoteNode{dataset_, ids_.unique("note-" + number), number, {}, false, {}});
    graph_.connect(vertex, report_vertex_, {EdgeKind::PartOf, {}, 0, {}});
    note_by_number_.emplace(number, vertex);
    return vertex;
  }

  void add_entities() {
    std::vector<std::vector<Span>> mentions(extraction_.entities.size());
    for (const Mention& mention : extraction_.mentions) {
      if (mention.description) continue;
      mentions[static_cast<std::size_t>(mention.entity)].push_back(report_.span(mention.text));
    }
    for (std::size_t i = 0; i < extraction_.entities.size(); ++i) {
      const Entity& entity = extraction_.entities[i];
      std::sort(mentions[i].begin(), mentions[i].end());
      entities_.push_back(
          graph_.add(EntityNode{dataset_, ids_.unique(entity.slug), entity.type, entity.subtype, entity.name,
                                entity.aliases, entity.identifiers, std::move(mentions[i]), entity.reason}));
    }
  }

  void add_sections() {
    std::vector<std::size_t> open;  // the section and those above it
    for (std::size_t i = 0; i < report_.sections.size(); ++i) {
      const Section& section = report_.sections[i];
      const std::string name = section.title.empty() ? "start" : slug(section.title);
      sections_.push_back(graph_.add(
          SectionNode{dataset_, ids_.unique("section-" + name), section.title, section.level, section.span}));
      while (!open.empty() && report_.sections[open.back()].level >= section.level) open.pop_back();
      const Vertex parent = open.empty() ? report_vertex_ : sections_[open.back()];
      graph_.connect(sections_.back(), parent, {EdgeKind::PartOf, {}, 0, {}});
      if (!section.title.empty()) open.push_back(i);
    }
  }

  // Links and sections are both in the order of the text, so one walk over the paragraphs places all links.
  void add_links() {
    std::size_t paragraph = 0;
    for (std::size_t i = 0; i < report_.links.size(); ++i) {
      const Link& link = report_.links[i];
      while (paragraph + 1 < report_.paragraphs.size() &&
             report_.paragraphs[paragraph + 1].text.begin <= link.text.begin) {
        ++paragraph;
      }
      Source source;
      source.title = report_.view(link.text);
      source.url = link.url;
      const Vertex vertex = graph_.add(
          SourceNode{dataset_, ids_.unique("link-" + std::to_string(i + 1)), source, true, link.span});
      if (paragraph >= report_.paragraphs.size()) continue;
      graph_.connect(sections_[report_.paragraphs[paragraph].section], vertex, {EdgeKind::Cites, {}, i, {}});
    }
  }

  Vertex date(const Edtf& edtf) {
    const auto found = date_by_edtf_.find(edtf.text());
    if (found != date_by_edtf_.end()) return found->second;
    const Vertex vertex = graph_.add(DateNode{{}, date_id(edtf), edtf, {}});
    date_by_edtf_.emplace(edtf.text(), vertex);
    return vertex;
  }

  void add_dates() {
    for (const DateMention& mention : extraction_.dates) {
      auto& node = std::get<DateNode>(graph_[date(mention.edtf)]);
      node.mentions.push_back(
          {dataset_, std::string(report_.view(mention.text)), report_.span(mention.text)});
    }
  }

  void sort_dates_by_sentence() {
    for (const DateMention& mention : extraction_.dates) dates_by_place_.push_back(&mention);
    std::sort(dates_by_place_.begin(), dates_by_place_.end(),
              [](const auto* a, const auto* b) { return a->text < b->text; });
  }

  // The words of the sentence that give the claim its date; those in the clause itself before others.
  Span date_words(const Edtf& edtf, Range evidence, std::size_t sentence) const {
    const Range whole = report_.sentences[sentence].text;
    auto at =
        std::lower_bound(dates_by_place_.begin(), dates_by_place_.end(), whole.begin,
                         [](const auto* mention, std::size_t begin) { return mention->text.begin < begin; });
    const DateMention* found = nullptr;
    for (; at != dates_by_place_.end() && (*at)->text.begin < whole.end; ++at) {
      if ((*at)->edtf != edtf) continue;
      if (evidence.holds((*at)->text)) return report_.span((*at)->text);
      if (!found) found = *at;
    }
    return found ? report_.span(found->text) : Span{};
  }

  Span span_or_none(Range range) const { return range.empty() ? Span{} : report_.span(range); }

  std::string name_of_filler(const Filler& filler) const {
    if (const auto* entity = std::get_if<EntityId>(&filler.who)) return entity_of(*entity).slug;
    return std::get<std::string>(filler.who);
  }

  const Entity& entity_of(EntityId id) const { return extraction_.entities[static_cast<std::size_t>(id)]; }

  void connect_role(Vertex from, const std::string& role, const std::vector<Filler>& fillers) {
    for (std::size_t i = 0; i < fillers.size(); ++i) {
      const Edge edge{EdgeKind::Role, role, i, span_or_none(fillers[i].text)};
      if (const auto* entity = std::get_if<EntityId>(&fillers[i].who)) {
        graph_.connect(from, entities_[static_cast<std::size_t>(*entity)], edge);
        continue;
      }
      const std::string id = ids_.unique(description_id(id_of(graph_[from]), role, i));
      graph_.connect(from, graph_.add(DescriptionNode{dataset_, id, std::get<std::string>(fillers[i].who)}),
                     edge);
    }
  }

  void connect_notes(Vertex from, const std::vector<std::string>& numbers, EdgeKind kind) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      graph_.connect(from, note(numbers[i]), {kind, {}, i, {}});
    }
  }

  // What claims and observations have alike: date, notes and section.
  template <typename Statement>
  void connect_backing(Vertex from, const Statement& statement) {
    if (statement.date) {
      graph_.connect(
          from, date(*statement.date),
          {EdgeKind::When, {}, 0, date_words(*statement.date, statement.evidence, statement.sentence)});
    }
    connect_notes(from, statement.notes, EdgeKind::DirectNote);
    connect_notes(from, statement.inherited_notes, EdgeKind::InheritedNote);
    const std::size_t paragraph = report_.sentences[statement.sentence].paragraph;
    graph_.connect(from, sections_[report_.paragraphs[paragraph].section], {EdgeKind::InSection, {}, 0, {}});
  }

  std::string claim_id(const Claim& claim, std::string_view quote) {
    Fingerprint print;
    print.add(claim.type).add(quote);
    for (const Role& role : claim.roles) {
      print.add(role.name);
      for (const Filler& filler : role.fillers) print.add(name_of_filler(filler));
    }
    for (const auto& [name, value] : claim.values) print.add(name).add(value);
    return ids_.unique("claim-" + print.digits());
  }

  void add_claim(const Claim& claim) {
    const Sentence& sentence = report_.sentences[claim.sentence];
    const std::string_view quote = report_.view(sentence.text);
    ClaimNode node;
    node.dataset = dataset_;
    node.id = claim_id(claim, quote);
    node.type = claim.type;
    node.values = claim.values;
    node.evidence = report_.span(claim.evidence.empty() ? sentence.text : claim.evidence);
    node.sentence = sentence.span;
    node.quote = quote;
    node.trigger = span_or_none(claim.trigger);
    node.rule = claim.rule;
    node.confidence = claim.confidence;
    node.modality = claim.modality;
    const Vertex vertex = graph_.add(std::move(node));
    claims_.push_back(vertex);
    for (const Role& role : claim.roles) connect_role(vertex, role.name, role.fillers);
    connect_role(vertex, "attributedTo", claim.attributed_to);
    connect_backing(vertex, claim);
  }

  std::string observation_id(const Observation& observation, std::string_view quote) {
    Fingerprint print;
    print.add(observation.indicator).add(quote).add(numeral(observation.value)).add(observation.unit);
    for (const Filler& filler : observation.place) print.add(name_of_filler(filler));
    for (const Filler& filler : observation.by) print.add(name_of_filler(filler));
    return ids_.unique("observation-" + print.digits());
  }

  void add_observation(const Observation& observation) {
    const Sentence& sentence = report_.sentences[observation.sentence];
    const std::string_view quote = report_.view(sentence.text);
    const Range evidence = observation.evidence.empty() ? sentence.text : observation.evidence;
    const Vertex vertex = graph_.add(ObservationNode{
        dataset_, observation_id(observation, quote), observation.indicator, observation.value,
        observation.unit, report_.span(evidence), sentence.span, std::string(quote)});
    connect_role(vertex, "place", observation.place);
    connect_role(vertex, "by", observation.by);
    connect_backing(vertex, observation);
  }

  const Report& report_;
  const Extraction& extraction_;
  const std::string& dataset_;
  KnowledgeGraph graph_;
  Ids ids_;
  Vertex report_vertex_ = 0;
  std::vector<Vertex> entities_, sections_, claims_;  // by index in report and extraction
  std::unordered_map<std::string, Vertex> note_by_number_;
  std::unordered_map<std::string, Vertex> date_by_edtf_;
  std::vector<const DateMention*> dates_by_place_;
};

}  // namespace

KnowledgeGraph build_graph(const Report& report, const Extraction& extraction, const std::string& dataset) {
  return GraphBuilder(report, extraction, dataset).build();
}

}  // namespace notegraph
