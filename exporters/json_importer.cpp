#include "exporters/json_importer.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

#include "exporters/build_fields.hpp"
#include "exporters/date_nodes.hpp"
#include "exporters/identity_json.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/source_fields.hpp"
#include "text/line_iterator.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

using Json = nlohmann::ordered_json;
using Vertex = KnowledgeGraph::Vertex;

std::size_t line_of(std::string_view text, std::size_t byte) {
  byte = std::min(byte, text.size());
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n'));
}

// The document, and in which line each object of its top-level arrays begins.
struct Document {
  Json root;
  std::map<std::string, std::vector<std::size_t>, std::less<>> lines;
};

Document parse(std::string_view text, const std::string& file) {
  Document document;
  LinePosition position;
  std::string key;
  const auto listen = [&](int depth, Json::parse_event_t event, Json& value) {
    if (depth == 1 && event == Json::parse_event_t::key) key = value.get<std::string>();
    if (depth == 2 && event == Json::parse_event_t::object_start)
      document.lines[key].push_back(position.line);
    return true;
  };
  try {
    document.root = Json::parse(LineIterator(text.data(), &position),
                                LineIterator(text.data() + text.size(), &position), listen);
  } catch (const Json::parse_error& error) {
    std::string message = error.what();  // "[json.exception.parse_error.101] parse error at line 3, …: what"
    if (const std::size_t at = message.find("] "); at != message.npos) message.erase(0, at + 2);
    throw InputError({file, line_of(text, error.byte == 0 ? 0 : error.byte - 1), "not JSON: " + message});
  }
  return document;
}

// One object of a top-level array, for typed reading with messages that say where.
class Item {
 public:
  Item(const Json& json, std::string what, const std::string& file, std::size_t line)
      : json_(json), what_(std::move(what)), file_(file), line_(line) {
    if (!json.is_object()) fail("must be an object");
  }

  [[noreturn]] void fail(const std::string& message) const {
    throw InputError({file_, line_, what_ + ": " + message});
  }
  [[noreturn]] void fail(std::string_view key, const std::string& message) const {
    std::string quoted(1, '"');
    quoted += key;
    fail(quoted + "\" " + message);
  }

  // Absent and null are the same.
  [[nodiscard]] const Json* find(std::string_view key) const { return find_in(json_, key); }

  [[nodiscard]] const Json& required(std::string_view key) const {
    const Json* value = find(key);
    if (!value) fail(key, "is missing");
    return *value;
  }

  [[nodiscard]] std::string text(std::string_view key) const {
    const Json* value = find(key);
    return value ? as_text(key, *value) : std::string();
  }
  [[nodiscard]] std::string required_text(std::string_view key) const {
    std::string value = as_text(key, required(key));
    if (value.empty()) fail(key, "must not be empty");
    return value;
  }
  [[nodiscard]] std::string as_text(std::string_view key, const Json& value) const {
    if (!value.is_string()) fail(key, "must be a string");
    return value.get<std::string>();
  }
  [[nodiscard]] double number(std::string_view key, double absent) const {
    const Json* value = find(key);
    if (!value) return absent;
    if (!value->is_number()) fail(key, "must be a number");
    return value->get<double>();
  }
  [[nodiscard]] bool flag(std::string_view key) const {
    const Json* value = find(key);
    if (value && !value->is_boolean()) fail(key, "must be true or false");
    return value && value->get<bool>();
  }
  // The elements of an array; none if it is absent.
  [[nodiscard]] std::vector<const Json*> array(std::string_view key) const {
    const Json* value = find(key);
    return value ? elements(key, *value) : std::vector<const Json*>();
  }
  [[nodiscard]] std::vector<const Json*> elements(std::string_view key, const Json& value) const {
    if (!value.is_array()) fail(key, "must be an array");
    std::vector<const Json*> all;
    for (const Json& element : value) all.push_back(&element);
    return all;
  }
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> all;
    for (const Json* element : array(key)) all.push_back(as_text(key, *element));
    return all;
  }
  // The members of an object; none if it is absent.
  [[nodiscard]] std::vector<std::pair<std::string, const Json*>> members(std::string_view key) const {
    std::vector<std::pair<std::string, const Json*>> all;
    const Json* value = find(key);
    if (!value) return all;
    if (!value->is_object()) fail(key, "must be an object");
    for (const auto& [name, member] : value->items()) all.emplace_back(name, &member);
    return all;
  }
  [[nodiscard]] Span as_span(std::string_view key, const Json& value) const {
    const Json* start = find_in(value, "start");
    const Json* end = find_in(value, "end");
    if (!start || !end || !start->is_number_unsigned() || !end->is_number_unsigned()) {
      fail(key, "must be a span: {\"start\": 12, \"end\": 34}");
    }
    const Span span{start->get<std::size_t>(), end->get<std::size_t>()};
    if (span.end < span.begin) fail(key, "ends before it starts");
    return span;
  }
  [[nodiscard]] Span span(std::string_view key, Span absent = {}) const {
    const Json* value = find(key);
    return value ? as_span(key, *value) : absent;
  }
  [[nodiscard]] Edtf as_date(std::string_view key, const std::string& text) const {
    const auto date = Edtf::parse(text);
    if (!date) fail(key, "is no EDTF date that we read: " + text);
    return *date;
  }

  [[nodiscard]] Item part(const Json& json, const std::string& what) const {
    return {json, what_ + ": " + what, file_, line_};
  }

 private:
  static const Json* find_in(const Json& json, std::string_view key) {
    if (!json.is_object()) return nullptr;
    const auto found = json.find(std::string(key));
    return found == json.end() || found->is_null() ? nullptr : &*found;
  }

  const Json& json_;
  std::string what_;
  const std::string& file_;
  std::size_t line_;
};

class GraphReader {
 public:
  GraphReader(const Document& document, const std::string& file)
      : document_(document), file_(file), dates_(graph_) {}

  // What is named comes before what names it: nodes of each kind, then claims with their edges.
  KnowledgeGraph read() {
    check_format();
    each("reports", &GraphReader::report);
    each("entities", &GraphReader::entity);
    each("notes", &GraphReader::note);
    each("notes", &GraphReader::note_back_reference);
    each("claims", &GraphReader::claim);
    each("claims", &GraphReader::same_happening);
    each("observations", &GraphReader::observation);
    each("dates", &GraphReader::date_mention);
    each("links", &GraphReader::link);
    dates_.sort_mentions();
    if (const auto identity = document_.root.find("identity"); identity != document_.root.end())
      graph_.set_identity(identity_from_json(*identity, file_));
    return std::move(graph_);
  }

 private:
  void check_format() const {
    if (!document_.root.is_object()) throw InputError({file_, 1, "not a graph: must be a JSON object"});
    const auto format = document_.root.find("format");
    if (format == document_.root.end() || *format != "notegraph-graph/1") {
      throw InputError({file_, 1, R"(not a graph of ours: "format" must be "notegraph-graph/1")"});
    }
  }

  void each(const std::string& key, void (GraphReader::*read_one)(const Item&)) {
    const auto list = document_.root.find(key);
    if (list == document_.root.end()) return;
    if (!list->is_array()) throw InputError({file_, 0, "\"" + key + "\" must be an array"});
    const auto lines = document_.lines.find(key);
    for (index_ = 0; index_ < list->size(); ++index_) {
      const bool known = lines != document_.lines.end() && lines->second.size() == list->size();
      (this->*read_one)(Item((*list)[index_], key + "[" + std::to_string(index_) + "]", file_,
                             known ? lines->second[index_] : 0));
    }
  }

  Vertex add(const Item& item, Node node) {
    if (graph_.find(dataset_of(node), id_of(node))) item.fail("id twice in its report: " + id_of(node));
    return graph_.add(std::move(node));
  }

  // A graph of one report need not say which.
  std::string dataset(const Item& item) const {
    std::string name = item.text("report");
    if (name.empty() && reports_.size() == 1) name = *reports_.begin();
    if (name.empty()) item.fail("\"report\" is missing, and there is not exactly one report");
    if (!reports_.contains(name)) item.fail("names a report that is not listed: " + name);
    return name;
  }

  // The vertex that an id names: in the same dataset, or "dataset/id" in another.
  Vertex named(const Item& item, std::string_view key, const std::string& dataset,
               const std::string& id) const {
    if (const auto own = graph_.find(dataset, id)) return *own;
    if (const std::size_t slash = id.rfind('/'); slash != id.npos) {
      if (const auto other = graph_.find(id.substr(0, slash), id.substr(slash + 1))) return *other;
    }
    item.fail(key, "names what the graph does not hold: " + id);
  }

  void report(const Item& item) {
    ReportNode node{item.required_text("id"),
                    "report",
                    item.text("file"),
                    item.text("title"),
                    item.text("country"),
                    item.text("country_code"),
                    item.text("publisher"),
                    item.text("year"),
                    item.text("date"),
                    item.text("coverage"),
                    {},
                    {}};
    for (const auto& [name, value] : item.members("scores")) {
      if (!value->is_string() && !value->is_number()) item.fail("scores", "must be strings or numbers");
      node.scores.push_back(
          {name, value->is_string() ? value->get<std::string>() : decimal_numeral(value->get<double>())});
    }
    for (const auto& [name, value] : item.members("build")) {
      if (!value->is_string()) item.fail("build", "must be strings");
      for (const BuildField& field : kBuildFields) {
        if (field.key == name) node.build.*field.value = value->get<std::string>();
      }
      if (name == "date") node.build.date = value->get<std::string>();
    }
    reports_.insert(node.dataset);
    const std::string dataset = node.dataset;
    const Vertex vertex = add(item, std::move(node));
    for (const Json* element : item.array("sections"))
      section(item.part(*element, "section"), dataset, vertex);
  }

  void section(const Item& item, const std::string& dataset, Vertex report) {
    std::string id = item.text("id");
    if (id.empty()) id = "section-" + std::to_string(++sections_);
    const Vertex vertex =
        add(item, SectionNode{dataset, id, item.text("title"), static_cast<int>(item.number("level", 1)),
                              item.span("span")});
    const std::string parent = item.text("part_of");
    graph_.connect(vertex, parent.empty() ? report : named(item, "part_of", dataset, parent),
                   {EdgeKind::PartOf, {}, 0, {}});
  }

  void entity(const Item& item) {
    const std::string type = item.required_text("type");
    const auto known = entity_type(type);
    if (!known) item.fail("type", "must be Person, Organization, Law, Website or Place, not " + type);
    EntityNode node{dataset(item),
                    item.required_text("id"),
                    *known,
                    item.text("subtype"),
                    item.required_text("name"),
                    item.texts("aliases"),
                    item.texts("identifiers"),
                    {},
                    item.text("reason")};
    for (const Json* mention : item.array("mentions"))
      node.mentions.push_back(item.as_span("mentions", *mention));
    add(item, std::move(node));
  }

  Source source_fields(const Item& item) const {
    Source source;
    for (const auto& [key, field] : kSourceFields) source.*field = item.text(key);
    return source;
  }

  // Only the second note with a number says its id.
  static std::string note_id(const Item& item) {
    const std::string id = item.text("id");
    return id.empty() ? "note-" + item.required_text("number") : id;
  }

  void note(const Item& item) {
    const std::string number = item.required_text("number");
    const std::string of = dataset(item);
    const std::string id = note_id(item);
    const Vertex vertex =
        add(item, NoteNode{of, id, number, item.text("raw"), item.flag("text"), item.span("span")});
    graph_.connect(vertex, *graph_.find(of, "report"), {EdgeKind::PartOf, {}, 0, {}});
    std::size_t position = 0;
    for (const Json* element : item.array("sources")) {
      const Item work = item.part(*element, "source " + std::to_string(position + 1));
      const Vertex source =
          add(work,
              SourceNode{of, id + "-source-" + std::to_string(position + 1), source_fields(work), false, {}});
      graph_.connect(vertex, source, {EdgeKind::Cites, {}, position++, {}});
    }
  }

  void note_back_reference(const Item& item) {
    const std::string earlier = item.text("same_as");
    if (earlier.empty()) return;
    const std::string of = dataset(item);
    graph_.connect(*graph_.find(of, note_id(item)), named(item, "same_as", of, "note-" + earlier),
                   {EdgeKind::SameWorkAs, {}, 0, {}});
  }

  void link(const Item& item) {
    const std::string of = dataset(item);
    const Vertex vertex =
        add(item, SourceNode{of, item.required_text("id"), source_fields(item), true, item.span("span")});
    if (const std::string section = item.text("section"); !section.empty()) {
      graph_.connect(named(item, "section", of, section), vertex, {EdgeKind::Cites, {}, index_, {}});
    }
  }

  void filler(const Item& item, Vertex from, const std::string& role, const Json& value, Edge edge) {
    const std::string& of = dataset_of(graph_[from]);
    if (value.is_string()) {
      graph_.connect(from, named(item, role, of, value.get<std::string>()), std::move(edge));
      return;
    }
    const Item description = item.part(value, role);
    std::string id = description.text("id");
    if (id.empty()) id = description_id(id_of(graph_[from]), role, edge.position);
    const Vertex vertex = add(description, DescriptionNode{of, id, description.required_text("text")});
    graph_.connect(from, vertex, std::move(edge));
  }

  void role(const Item& item, Vertex from, const std::string& name, const Json& fillers) {
    std::vector<Span> spans;
    for (const auto& [of, list] : item.members("role_spans")) {
      if (of != name) continue;
      for (const Json* span : item.elements("role_spans", *list)) {
        spans.push_back(span->is_null() ? Span{} : item.as_span("role_spans", *span));
      }
    }
    std::size_t position = 0;
    for (const Json* value : item.elements(name, fillers)) {
      const Span mention = position < spans.size() ? spans[position] : Span{};
      filler(item, from, name, *value, {EdgeKind::Role, name, position, mention});
      ++position;
    }
  }

  // Date, notes and section: what claims and observations have alike.
  void backing(const Item& item, Vertex from) {
    const std::string of = dataset_of(graph_[from]);
    if (const std::string date = item.text("date"); !date.empty()) {
      graph_.connect(from, dates_.vertex(item.as_date("date", date)),
                     {EdgeKind::When, {}, 0, item.span("date_span")});
    }
    for (const auto& [key, kind] :
         {std::pair("notes", EdgeKind::DirectNote), std::pair("inherited_notes", EdgeKind::InheritedNote)}) {
      std::size_t position = 0;
      for (const std::string& number : item.texts(key)) {
        graph_.connect(from, named(item, key, of, "note-" + number), {kind, {}, position++, {}});
      }
    }
    if (const std::string section = item.text("section"); !section.empty()) {
      graph_.connect(from, named(item, "section", of, section), {EdgeKind::InSection, {}, 0, {}});
    }
  }

  void claim(const Item& item) {
    ClaimNode node;
    node.dataset = dataset(item);
    node.id = item.required_text("id");
    node.type = item.required_text("type");
    for (const auto& [name, value] : item.members("values"))
      node.values.emplace(name, item.as_text(name, *value));
    node.evidence = item.as_span("evidence", item.required("evidence"));
    node.sentence = item.span("sentence", node.evidence);
    node.quote = item.text("quote");
    node.trigger = item.span("trigger");
    node.rule = item.text("rule");
    node.confidence = item.number("confidence", 1);
    node.modality = item.text("modality");
    const Vertex vertex = add(item, std::move(node));
    for (const auto& [name, fillers] : item.members("roles")) role(item, vertex, name, *fillers);
    if (const Json* speakers = item.find("attributed_to")) role(item, vertex, "attributedTo", *speakers);
    backing(item, vertex);
  }

  void same_happening(const Item& item) {
    const std::string of = dataset(item);
    std::size_t position = 0;
    for (const std::string& id : item.texts("same_happening_as")) {
      graph_.connect(*graph_.find(of, item.text("id")), named(item, "same_happening_as", of, id),
                     {EdgeKind::SameHappening, {}, position++, {}});
    }
  }

  void observation(const Item& item) {
    ObservationNode node;
    node.dataset = dataset(item);
    node.id = item.text("id");
    if (node.id.empty()) node.id = "observation-" + std::to_string(index_ + 1);
    node.indicator = item.required_text("indicator");
    if (!item.required("value").is_number()) item.fail("value", "must be a number");
    node.value = item.number("value", 0);
    node.unit = item.text("unit");
    node.evidence = item.as_span("evidence", item.required("evidence"));
    node.sentence = item.span("sentence", node.evidence);
    node.quote = item.text("quote");
    const Vertex vertex = add(item, std::move(node));
    for (const auto& [key, name] :
         {std::pair("place", "place"), std::pair("by", "by"), std::pair("attributed_to", "attributedTo")}) {
      if (const Json* fillers = item.find(key)) role(item, vertex, name, *fillers);
    }
    for (const auto& [name, fillers] : item.members("roles")) role(item, vertex, name, *fillers);
    backing(item, vertex);
  }

  void date_mention(const Item& item) {
    dates_.mention(item.as_date("edtf", item.required_text("edtf")),
                   {dataset(item), item.text("text"), item.as_span("span", item.required("span"))});
  }

  const Document& document_;
  const std::string& file_;
  KnowledgeGraph graph_;
  DateNodes dates_;
  std::set<std::string> reports_;
  std::size_t index_ = 0;     // of the item in its array
  std::size_t sections_ = 0;  // without an id so far
};

}  // namespace

KnowledgeGraph from_json(std::string_view text, const std::string& file) {
  return GraphReader(parse(text, file), file).read();
}

}  // namespace notegraph
