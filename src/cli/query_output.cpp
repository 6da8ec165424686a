#include "cli/query_output.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "cli/display_width.hpp"
#include "cli/exit_code.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/nquads_writer.hpp"
#include "exporters/rdf_escapes.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/xml_text.hpp"

namespace notegraph::cli {

namespace {

// "kazakhstan-2013:note-57", "ng:Claim": short, and still what the term is.
std::string shortened(const std::string& iri) {
  if (const auto key = rdf::data_key(iri)) {
    return (key->first.empty() ? std::string(rdf::ngdate.prefix) : key->first) + ":" + key->second;
  }
  for (const rdf::Namespace& space : rdf::kNamespaces) {
    if (iri.starts_with(space.iri)) return std::string(space.prefix) + ":" + iri.substr(space.iri.size());
  }
  return iri;
}

// Text of a report may hold line breaks and control characters that would break the table.
std::string on_one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return text;
}

std::string cell(const std::optional<RdfTerm>& term) {
  if (!term) return {};
  return on_one_line(term->is_iri() ? shortened(term->value) : term->value);
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string turtle_term(const RdfTerm& term) {
  std::string out;
  if (term.is_iri()) {
    out += '<';
    rdf::append_iri_text(out, term.value);
    return out + '>';
  }
  if (term.kind == RdfTerm::Kind::Blank) return "_:" + term.value;
  out += '"';
  rdf::append_string_text(out, term.value);
  out += '"';
  if (!term.language.empty()) return out + '@' + term.language;
  return term.datatype.empty() ? out : out + "^^<" + term.datatype + ">";
}

std::string_view json_type(RdfTerm::Kind kind) {
  switch (kind) {
    case RdfTerm::Kind::Iri:
      return "uri";
    case RdfTerm::Kind::Blank:
      return "bnode";
    case RdfTerm::Kind::Literal:
      break;
  }
  return "literal";
}

}  // namespace

std::string as_table(const QueryResult& result) {
  std::vector<std::vector<std::string>> lines{result.columns};
  for (const auto& row : result.rows) {
    auto& line = lines.emplace_back();
    for (const auto& term : row) line.push_back(cell(term));
  }
  std::vector<std::size_t> widths(result.columns.size());
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], display_width(line[i]));
  }
  std::string rule;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (i > 0) rule += "  ";
    rule.append(widths[i], '-');
  }
  std::string out;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    for (std::size_t i = 0; i < lines[l].size(); ++i) {
      out += lines[l][i];
      if (i + 1 < lines[l].size()) out.append(widths[i] - display_width(lines[l][i]) + 2, ' ');
    }
    while (out.ends_with(' ')) out.pop_back();
    out += '\n';
    if (l == 0) out += rule + '\n';
  }
  const std::size_t rows = result.rows.size();
  return out + "(" + std::to_string(rows) + (rows == 1 ? " row)\n" : " rows)\n");
}

std::string as_csv(const QueryResult& result) {
  std::string out;
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    if (i > 0) out += ',';
    out += csv_field(result.columns[i]);
  }
  out += "\r\n";
  for (const auto& row : result.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      if (!row[i]) continue;
      out += row[i]->kind == RdfTerm::Kind::Blank ? "_:" + row[i]->value : csv_field(row[i]->value);
    }
    out += "\r\n";
  }
  return out;
}

std::string as_tsv(const QueryResult& result) {
  std::string out;
  for (const std::string& column : result.columns) out += (out.empty() ? "?" : "\t?") + column;
  out += '\n';
  for (const auto& row : result.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += '\t';
      if (row[i]) out += turtle_term(*row[i]);
    }
    out += '\n';
  }
  return out;
}

std::string as_json(const QueryResult& result) {
  JsonWriter json;
  if (result.kind == QueryResult::Kind::Ask) {
    json.begin_object().key("head").begin_object(JsonWriter::Layout::Line).end_object();
    return json.key("boolean").boolean(result.rows[0][0]->value == "true").end_object().take();
  }
  json.begin_object().key("head").begin_object(JsonWriter::Layout::Line).key("vars");
  json.begin_array(JsonWriter::Layout::Line);
  for (const std::string& column : result.columns) json.string(column);
  json.end_array().end_object();
  json.key("results").begin_object().key("bindings").begin_array();
  for (const auto& row : result.rows) {
    json.begin_object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i]) continue;
      json.key(result.columns[i]).begin_object(JsonWriter::Layout::Line);
      json.key("type").string(json_type(row[i]->kind)).key("value").string(row[i]->value);
      if (!row[i]->language.empty()) json.key("xml:lang").string(row[i]->language);
      if (!row[i]->datatype.empty()) json.key("datatype").string(row[i]->datatype);
      json.end_object();
    }
    json.end_object();
  }
  json.end_array().end_object();
  return json.end_object().take();
}

namespace {

void append_binding(std::string& out, const std::string& name, const RdfTerm& term) {
  out += "      <binding name=\"" + xml_text(name) + "\">";
  if (term.is_iri()) {
    out += "<uri>" + xml_text(term.value) + "</uri>";
  } else if (term.kind == RdfTerm::Kind::Blank) {
    out += "<bnode>" + xml_text(term.value) + "</bnode>";
  } else {
    out += "<literal";
    if (!term.language.empty()) out += " xml:lang=\"" + xml_text(term.language) + "\"";
    if (!term.datatype.empty()) out += " datatype=\"" + xml_text(term.datatype) + "\"";
    out += ">" + xml_text(term.value) + "</literal>";
  }
  out += "</binding>\n";
}

}  // namespace

std::string as_xml(const QueryResult& result) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sparql "
      "xmlns=\"http://www.w3.org/2005/sparql-results#\">\n";
  if (result.kind == QueryResult::Kind::Ask) {
    return out + "  <head/>\n  <boolean>" + result.rows[0][0]->value + "</boolean>\n</sparql>\n";
  }
  out += "  <head>\n";
  for (const std::string& column : result.columns)
    out += "    <variable name=\"" + xml_text(column) + "\"/>\n";
  out += "  </head>\n  <results>\n";
  for (const auto& row : result.rows) {
    out += "    <result>\n";
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i]) append_binding(out, result.columns[i], *row[i]);
    }
    out += "    </result>\n";
  }
  return out + "  </results>\n</sparql>\n";
}

std::string as_ntriples(const QueryResult& result) {
  if (result.kind != QueryResult::Kind::Graph) throw UsageError("nt is for the graphs that CONSTRUCT makes");
  std::string out;
  NQuadsWriter writer([&](std::string_view text) { out += text; });
  for (const auto& row : result.rows) writer.statement(*row[0], *row[1], *row[2]);
  writer.finish();
  return out;
}

}  // namespace notegraph::cli
