#include "exporters/turtle_writer.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "exporters/rdf_escapes.hpp"
#include "exporters/rdf_vocabulary.hpp"

namespace notegraph {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}

// A part of PN_LOCAL that needs no escape and that every reader takes; all our ids are of it.
bool is_plain_local(std::string_view name) {
  return !name.empty() && is_word(name.front()) &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) || c == '-'; });
}

// Turtle's own numerals: INTEGER and DECIMAL.
bool is_integer(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}
bool is_decimal(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  return point != text.npos && is_integer(text.substr(point + 1)) && is_digit(text[point + 1]) &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(point), is_digit);
}

bool has_own_syntax(const RdfTerm& literal) {
  if (!std::string_view(literal.datatype).starts_with(rdf::xsd.iri)) return false;
  const std::string_view type = std::string_view(literal.datatype).substr(rdf::xsd.iri.size());
  if (type == "integer") return is_integer(literal.value);
  if (type == "decimal") return is_decimal(literal.value);
  return type == "boolean" && (literal.value == "true" || literal.value == "false");
}

}  // namespace

void TurtleWriter::add_prefix(std::string prefix, std::string iri) {
  prefixes_.insert_or_assign(std::move(iri), std::move(prefix));
}

void TurtleWriter::write_prefixes() {
  begun_ = true;
  std::vector<std::string> lines;
  for (const auto& [iri, prefix] : prefixes_) lines.push_back("@prefix " + prefix + ": <" + iri + "> .\n");
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) buffer_ += line;
  if (!lines.empty()) buffer_ += '\n';
}

void TurtleWriter::begin_graph(std::string_view iri) {
  if (!begun_) write_prefixes();
  end_graph();
  append_iri(iri);
  buffer_ += " {\n\n";
  in_graph_ = true;
}

void TurtleWriter::end_subject() {
  if (subject_.value.empty()) return;
  buffer_ += " .\n\n";
  subject_ = {};
}

void TurtleWriter::end_graph() {
  end_subject();
  if (in_graph_) buffer_ += "}\n\n";
  in_graph_ = false;
}

void TurtleWriter::statement(const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
  if (!begun_) write_prefixes();
  if (subject != subject_) {
    end_subject();
    if (buffer_.size() >= kTextBlock) hand_on();
    append(subject);
    buffer_ += ' ';
    subject_ = subject;
  } else if (predicate == predicate_) {
    buffer_ += ", ";
    append(object);
    return;
  } else {
    buffer_ += " ;\n    ";
  }
  predicate_ = predicate;
  if (predicate.value == rdf::kType) {
    buffer_ += 'a';
  } else {
    append(predicate);
  }
  buffer_ += ' ';
  append(object);
}

void TurtleWriter::finish() {
  end_graph();
  while (buffer_.ends_with("\n\n")) buffer_.pop_back();
  hand_on();
}

void TurtleWriter::hand_on() {
  out_(buffer_);
  buffer_.clear();
}

void TurtleWriter::append(const RdfTerm& term) {
  switch (term.kind) {
    case RdfTerm::Kind::Iri:
      append_iri(term.value);
      break;
    case RdfTerm::Kind::Literal:
      append_literal(term);
      break;
    case RdfTerm::Kind::Blank:
      buffer_ += "_:" + term.value;
      break;
  }
}

void TurtleWriter::append_iri(std::string_view iri) {
  const std::size_t cut = iri.find_last_of("#/");
  if (cut != iri.npos && is_plain_local(iri.substr(cut + 1))) {
    const auto prefix = prefixes_.find(iri.substr(0, cut + 1));
    if (prefix != prefixes_.end()) {
      buffer_.append(prefix->second).append(":").append(iri, cut + 1);
      return;
    }
  }
  buffer_ += '<';
  rdf::append_iri_text(buffer_, iri);
  buffer_ += '>';
}

void TurtleWriter::append_literal(const RdfTerm& literal) {
  if (has_own_syntax(literal)) {
    buffer_ += literal.value;
    return;
  }
  buffer_ += '"';
  rdf::append_string_text(buffer_, literal.value);
  buffer_ += '"';
  if (!literal.language.empty()) {
    buffer_ += '@' + literal.language;
  } else if (!literal.datatype.empty()) {
    buffer_ += "^^";
    append_iri(literal.datatype);
  }
}

}  // namespace notegraph
