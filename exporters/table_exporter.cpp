#include "exporters/table_exporter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "exporters/claim_types.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/text_sink.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

struct Column {
  std::string_view name;
  std::string_view description;
  std::string_view datatype = "string";  // of CSV on the Web
  bool list = false;
  std::string_view refers_to = {};  // the table whose "iri" it holds
};

struct Table {
  std::string_view name;
  std::string_view description;
  std::vector<Column> columns;
  std::vector<std::string_view> key;
};

constexpr std::string_view kCsv = ".csv";

const std::vector<Table>& tables() {
  static const std::vector<Table> all{
      {"entities",
       "Named people, organizations, laws, websites and places",
       {{"iri", "the entity", "anyURI"},
        {"report", "the dataset of the report that names it"},
        {"id", "its name in the dataset"},
        {"type", "Person, Organization, Law, Website or Place"},
        {"subtype", "Court, Platform, ... if known"},
        {"name", "as the report has it"},
        {"aliases", "its other names in the report", "string", true},
        {"identifiers", "the same thing elsewhere", "anyURI", true},
        {"mentions", "how often it is mentioned", "integer"}},
       {"iri"}},
      {"claims",
       "What the report states: one happening or relation a row",
       {{"iri", "the claim", "anyURI"},
        {"report", "the dataset of the report that states it"},
        {"id", "its name in the dataset"},
        {"type", "CourtRuling, Block, ..."},
        {"label", "a line for people"},
        {"modality", "attributed, alleged, denied or planned; empty if the report itself asserts it"},
        {"date", "when, as EDTF"},
        {"earliest", "the first day that the date can mean", "date"},
        {"latest", "the last day that the date can mean", "date"},
        {"section", "the heading that it stands under"},
        {"direct_notes", "numbers of the notes directly behind it", "string", true},
        {"inherited_notes", "numbers of the next notes in the paragraph, if none is directly behind it",
         "string", true},
        {"rule", "the rule that found it"},
        {"confidence", "0 to 1: how often claims like it were right on annotated reports", "decimal"},
        {"begin", "where its evidence begins, in characters of the report", "integer"},
        {"end", "where its evidence ends, exclusive", "integer"},
        {"quote", "the sentence that states it"}},
       {"iri"}},
      {"roles",
       "Who or what takes part in a claim or figure, and with what values",
       {{"finding", "the claim or observation", "anyURI"},
        {"kind", "role or value"},
        {"name", "court, target, ...; outcome, title, ..."},
        {"position", "among those of the same name, from 1", "integer"},
        {"entity", "the entity that fills the role, if it has a name", "anyURI", false, "entities"},
        {"text", "its name, its description, or the value"}},
       {"finding", "name", "position"}},
      {"observations",
       "Figures that the report gives",
       {{"iri", "the observation", "anyURI"},
        {"report", "the dataset of the report that gives it"},
        {"id", "its name in the dataset"},
        {"indicator", "what is measured or counted"},
        {"value", "the figure", "decimal"},
        {"unit", "%, USD, ..."},
        {"date", "when, as EDTF"},
        {"earliest", "the first day that the date can mean", "date"},
        {"latest", "the last day that the date can mean", "date"},
        {"section", "the heading that it stands under"},
        {"direct_notes", "numbers of the notes directly behind it", "string", true},
        {"inherited_notes", "numbers of the next notes in the paragraph, if none is directly behind it",
         "string", true},
        {"begin", "where its evidence begins, in characters of the report", "integer"},
        {"end", "where its evidence ends, exclusive", "integer"},
        {"quote", "the sentence that gives it"}},
       {"iri"}},
      {"notes",
       "The numbered notes of the report",
       {{"iri", "the note", "anyURI"},
        {"report", "the dataset of its report"},
        {"number", "as printed"},
        {"explains", "whether it is prose instead of a citation", "boolean"},
        {"same_work_as", "the earlier note that it points back to", "anyURI", false, "notes"},
        {"sources", "how many works it cites", "integer"},
        {"text", "as printed"}},
       {"iri"}},
      {"sources",
       "The works that notes cite, and the links in the body",
       {{"iri", "the work", "anyURI"},
        {"report", "the dataset of the report that cites it"},
        {"note", "the note that cites it; empty for a link in the body", "anyURI", false, "notes"},
        {"author", ""},
        {"title", "in its own language"},
        {"translated_title", "as the report translates it"},
        {"language", "of the work, as BCP 47"},
        {"publisher", ""},
        {"date", "as EDTF, or as printed"},
        {"url", "as printed"},
        {"accessed", "when the report's author read it"},
        {"pages", ""}},
       {"iri"}},
  };
  return all;
}

std::string document_name(std::string_view table) {
  return "-" + std::string(table) + std::string(kCsv);
}

class Row {
 public:
  void cell(std::string_view text) {
    if (begun_) line_ += ',';
    begun_ = true;
    if (text.find_first_of(",\"\r\n") == text.npos) {
      line_ += text;
      return;
    }
    line_ += '"';
    for (const char c : text) line_.append(c == '"' ? 2 : 1, c);
    line_ += '"';
  }
  // A "|" inside an item would look like two items.
  void cell(const std::vector<std::string>& list) {
    std::string joined;
    for (std::string item : list) {
      std::replace(item.begin(), item.end(), '|', '/');
      joined += (joined.empty() ? "" : "|") + item;
    }
    cell(joined);
  }
  void cell(std::size_t number) { cell(std::string_view(std::to_string(number))); }
  void cell(double number) { cell(std::string_view(decimal_numeral(number))); }

  void end(std::string& text) {
    text.append(line_).append("\r\n");
    line_.clear();
    begun_ = false;
  }

 private:
  std::string line_;
  bool begun_ = false;
};

class TableWriter {
 public:
  TableWriter(const KnowledgeGraph& graph, DocumentSink& out) : graph_(graph), out_(out) {}

  void rows(bool with_headers) {
    for (const Table& table : tables()) {
      out_.begin(document_name(table.name));
      if (with_headers) {
        for (const Column& column : table.columns) row_.cell(column.name);
        end_row();
      }
      rows_of(table.name);
      hand_on();
    }
  }

 private:
  void rows_of(std::string_view table) {
    if (table == "entities") each<EntityNode>(&TableWriter::entity);
    if (table == "claims") each<ClaimNode>(&TableWriter::claim);
    if (table == "observations") each<ObservationNode>(&TableWriter::observation);
    if (table == "notes") each<NoteNode>(&TableWriter::note);
    if (table == "roles") {
      each<ClaimNode>(&TableWriter::roles);
      each<ObservationNode>(&TableWriter::roles);
    }
    if (table == "sources") {
      each<NoteNode>(&TableWriter::sources_of_note);
      for (const Vertex vertex : graph_.all<SourceNode>()) {
        if (graph_.get<SourceNode>(vertex)->is_link) source(vertex, {});
      }
    }
  }

  template <typename T>
  void each(void (TableWriter::*write_rows)(Vertex)) {
    for (const Vertex vertex : graph_.all<T>()) (this->*write_rows)(vertex);
  }

  void end_row() {
    row_.end(text_);
    if (text_.size() >= kTextBlock) hand_on();
  }
  void hand_on() {
    out_.text(text_);
    text_.clear();
  }

  [[nodiscard]] std::string iri(Vertex vertex) const {
    return rdf::data_iri(dataset_of(graph_[vertex]), id_of(graph_[vertex]));
  }

  void key_cells(Vertex vertex) {
    row_.cell(iri(vertex));
    row_.cell(dataset_of(graph_[vertex]));
    row_.cell(id_of(graph_[vertex]));
  }

  void entity(Vertex vertex) {
    const auto& node = *graph_.get<EntityNode>(vertex);
    key_cells(vertex);
    row_.cell(name_of(node.type));
    row_.cell(node.subtype);
    row_.cell(node.name);
    row_.cell(node.aliases);
    row_.cell(node.identifiers);
    row_.cell(node.mentions.size());
    end_row();
  }

  void date_cells(Vertex vertex) {
    const auto when = graph_.links(vertex, EdgeKind::When);
    const DateNode* date = when.empty() ? nullptr : graph_.get<DateNode>(when.front().target);
    row_.cell(date ? date->edtf.text() : std::string());
    row_.cell(date && date->edtf.earliest() ? iso_day(*date->edtf.earliest()) : std::string());
    row_.cell(date && date->edtf.latest() ? iso_day(*date->edtf.latest()) : std::string());
  }

  void section_cell(Vertex vertex) {
    const auto sections = graph_.links(vertex, EdgeKind::InSection);
    const SectionNode* section =
        sections.empty() ? nullptr : graph_.get<SectionNode>(sections.front().target);
    row_.cell(section ? section->title : std::string());
  }

  void notes_cell(Vertex vertex, EdgeKind kind) {
    std::vector<std::string> numbers;
    for (const auto& link : graph_.links(vertex, kind)) {
      if (const auto* node = graph_.get<NoteNode>(link.target)) numbers.push_back(node->number);
    }
    row_.cell(numbers);
  }

  void backing_cells(Vertex vertex) {
    date_cells(vertex);
    section_cell(vertex);
    notes_cell(vertex, EdgeKind::DirectNote);
    notes_cell(vertex, EdgeKind::InheritedNote);
  }

  void claim(Vertex vertex) {
    const auto& node = *graph_.get<ClaimNode>(vertex);
    key_cells(vertex);
    row_.cell(node.type);
    row_.cell(claim_label(graph_, vertex));
    row_.cell(node.modality);
    backing_cells(vertex);
    row_.cell(node.rule);
    row_.cell(node.confidence);
    row_.cell(node.evidence.begin);
    row_.cell(node.evidence.end);
    row_.cell(node.quote);
    end_row();
  }

  void observation(Vertex vertex) {
    const auto& node = *graph_.get<ObservationNode>(vertex);
    key_cells(vertex);
    row_.cell(node.indicator);
    row_.cell(node.value);
    row_.cell(node.unit);
    backing_cells(vertex);
    row_.cell(node.evidence.begin);
    row_.cell(node.evidence.end);
    row_.cell(node.quote);
    end_row();
  }

  void role_row(Vertex finding, std::string_view kind, std::string_view name, std::size_t position,
                const std::string& entity, const std::string& text) {
    row_.cell(iri(finding));
    row_.cell(kind);
    row_.cell(name);
    row_.cell(position);
    row_.cell(entity);
    row_.cell(text);
    end_row();
  }

  void roles(Vertex vertex) {
    std::string_view role;
    std::size_t position = 0;
    for (const auto& link : graph_.links(vertex, EdgeKind::Role)) {
      position = link.edge->role == role ? position + 1 : 1;
      role = link.edge->role;
      const bool named = graph_.get<EntityNode>(link.target) != nullptr;
      role_row(vertex, "role", role, position, named ? iri(link.target) : std::string(),
               filler_name(graph_, link.target));
    }
    const auto* node = graph_.get<ClaimNode>(vertex);
    if (!node) return;
    for (const auto& [name, value] : node->values) role_row(vertex, "value", name, 1, {}, value);
  }

  void note(Vertex vertex) {
    const auto& node = *graph_.get<NoteNode>(vertex);
    const auto earlier = graph_.links(vertex, EdgeKind::SameWorkAs);
    row_.cell(iri(vertex));
    row_.cell(node.dataset);
    row_.cell(node.number);
    row_.cell(std::string_view(node.explains ? "true" : "false"));
    row_.cell(earlier.empty() ? std::string() : iri(earlier.front().target));
    row_.cell(graph_.links(vertex, EdgeKind::Cites).size());
    row_.cell(node.text);
    end_row();
  }

  void sources_of_note(Vertex vertex) {
    for (const auto& link : graph_.links(vertex, EdgeKind::Cites)) source(link.target, iri(vertex));
  }

  void source(Vertex vertex, const std::string& note) {
    const Source& work = graph_.get<SourceNode>(vertex)->source;
    row_.cell(iri(vertex));
    row_.cell(dataset_of(graph_[vertex]));
    row_.cell(note);
    for (const auto* field : {&work.author, &work.title, &work.translated_title, &work.language,
                              &work.publisher, &work.date, &work.url, &work.accessed, &work.pages}) {
      row_.cell(*field);
    }
    end_row();
  }

  const KnowledgeGraph& graph_;
  DocumentSink& out_;
  Row row_;
  std::string text_;
};

void write_column(JsonWriter& json, const Column& column) {
  json.begin_object(JsonWriter::Layout::Line)
      .key("name")
      .string(column.name)
      .key("titles")
      .string(column.name);
  if (!column.description.empty()) json.key("dc:description").string(column.description);
  json.key("datatype").string(column.datatype);
  if (column.list) json.key("separator").string("|");
  json.end_object();
}

void write_table(JsonWriter& json, const Table& table, const std::string& name) {
  json.begin_object().key("url").string(name + document_name(table.name));
  json.key("dc:description").string(table.description);
  json.key("tableSchema").begin_object().key("columns").begin_array();
  for (const Column& column : table.columns) write_column(json, column);
  json.end_array().key("primaryKey").begin_array(JsonWriter::Layout::Line);
  for (const std::string_view column : table.key) json.string(column);
  json.end_array().key("foreignKeys").begin_array();
  for (const Column& column : table.columns) {
    if (column.refers_to.empty()) continue;
    json.begin_object(JsonWriter::Layout::Line).key("columnReference").string(column.name).key("reference");
    json.begin_object().key("resource").string(name + document_name(column.refers_to));
    json.key("columnReference").string("iri").end_object().end_object();
  }
  json.end_array().end_object().end_object();
}

// "Metadata Vocabulary for Tabular Data" (W3C, 2015).
std::string metadata(const std::string& name) {
  JsonWriter json;
  json.begin_object()
      .key("@context")
      .begin_array(JsonWriter::Layout::Line)
      .string("http://www.w3.org/ns/csvw");
  json.begin_object().key("@language").string("en").end_object().end_array();
  json.key("dialect").begin_object(JsonWriter::Layout::Line).key("encoding").string("utf-8");
  json.key("header").boolean(true).end_object();
  json.key("tables").begin_array();
  for (const Table& table : tables()) write_table(json, table, name);
  return json.end_array().end_object().take();
}

}  // namespace

void write_tables(const KnowledgeGraph& graph, std::string_view name, DocumentSink& out) {
  TableWriter(graph, out).rows(true);
  out.begin("-metadata.json");
  out.text(metadata(std::string(name)));
}

void write_more_rows(const KnowledgeGraph& graph, DocumentSink& out) {
  TableWriter(graph, out).rows(false);
}

}  // namespace notegraph
