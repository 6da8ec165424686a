#include "exporters/nquads_writer.hpp"

#include "exporters/rdf_escapes.hpp"

namespace notegraph {

void NQuadsWriter::begin_graph(std::string_view iri) {
  tail_ = " <";
  rdf::append_iri_text(tail_, iri);
  tail_ += "> .\n";
}

void NQuadsWriter::statement(const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
  if (begun_ && subject == subject_) {
    buffer_.append(subject_text_);
  } else {
    begun_ = true;
    const std::size_t from = buffer_.size();
    append(subject);
    subject_ = subject;
    subject_text_.assign(buffer_, from);
  }
  buffer_ += ' ';
  append(predicate);
  buffer_ += ' ';
  append(object);
  buffer_ += tail_;
  if (buffer_.size() >= kTextBlock) finish();
}

void NQuadsWriter::finish() {
  out_(buffer_);
  buffer_.clear();
}

void NQuadsWriter::append(const RdfTerm& term) {
  switch (term.kind) {
    case RdfTerm::Kind::Iri:
      append_iri(term.value);
      return;
    case RdfTerm::Kind::Blank:
      buffer_.append("_:").append(term.value);
      return;
    case RdfTerm::Kind::Literal:
      break;
  }
  buffer_ += '"';
  rdf::append_string_text(buffer_, term.value);
  buffer_ += '"';
  if (!term.language.empty()) {
    buffer_.append("@").append(term.language);
  } else if (!term.datatype.empty()) {
    buffer_ += "^^";
    append_iri(term.datatype);
  }
}

void NQuadsWriter::append_iri(std::string_view iri) {
  buffer_ += '<';
  rdf::append_iri_text(buffer_, iri);
  buffer_ += '>';
}

}  // namespace notegraph
