#include "exporters/turtle_writer.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

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

void append_unicode_escape(std::string& out, char c) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  out += "\\u00";
  out += hex[static_cast<unsigned char>(c) >> 4];
  out += hex[static_cast<unsigned char>(c) & 15];
}

}  // namespace

void TurtleWriter::add_prefix(std::string prefix, std::string iri) {
  prefixes_.insert_or_assign(std::move(iri), Prefix{std::move(prefix)});
}

void TurtleWriter::statement(const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
  if (body_.empty() || subject != subject_) {
    body_ += body_.empty() ? "" : " .\n\n";
    append(subject);
    body_ += ' ';
    subject_ = subject;
    predicate_ = {};
  } else if (predicate == predicate_) {
    body_ += ", ";
    append(object);
    return;
  } else {
    body_ += " ;\n    ";
  }
  predicate_ = predicate;
  if (predicate.value == rdf::kType) {
    body_ += 'a';
  } else {
    append(predicate);
  }
  body_ += ' ';
  append(object);
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
      body_ += "_:" + term.value;
      break;
  }
}

void TurtleWriter::append_iri(std::string_view iri) {
  const std::size_t cut = iri.find_last_of("#/");
  if (cut != iri.npos && is_plain_local(iri.substr(cut + 1))) {
    const auto prefix = prefixes_.find(iri.substr(0, cut + 1));
    if (prefix != prefixes_.end()) {
      prefix->second.used = true;
      body_ += prefix->second.name;
      body_ += ':';
      body_ += iri.substr(cut + 1);
      return;
    }
  }
  constexpr std::string_view illegal = "<>\"{}|^`\\";
  body_ += '<';
  for (const char c : iri) {
    if (static_cast<unsigned char>(c) <= 0x20 || illegal.find(c) != illegal.npos) {
      append_unicode_escape(body_, c);
    } else {
      body_ += c;
    }
  }
  body_ += '>';
}

void TurtleWriter::append_literal(const RdfTerm& literal) {
  if (has_own_syntax(literal)) {
    body_ += literal.value;
    return;
  }
  body_ += '"';
  for (const char c : literal.value) {
    switch (c) {
      case '"':
        body_ += "\\\"";
        break;
      case '\\':
        body_ += "\\\\";
        break;
      case '\n':
        body_ += "\\n";
        break;
      case '\r':
        body_ += "\\r";
        break;
      case '\t':
        body_ += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
          append_unicode_escape(body_, c);
        } else {
          body_ += c;
        }
    }
  }
  body_ += '"';
  if (!literal.language.empty()) {
    body_ += '@' + literal.language;
  } else if (!literal.datatype.empty()) {
    body_ += "^^";
    append_iri(literal.datatype);
  }
}

std::string TurtleWriter::take() {
  std::vector<std::string> lines;
  for (const auto& [iri, prefix] : prefixes_) {
    if (prefix.used) lines.push_back("@prefix " + prefix.name + ": <" + iri + "> .\n");
  }
  std::sort(lines.begin(), lines.end());
  std::string document;
  for (const std::string& line : lines) document += line;
  if (!body_.empty()) document += (lines.empty() ? "" : "\n") + body_ + " .\n";
  body_.clear();
  return document;
}

}  // namespace notegraph
