#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "exporters/rdf_term.hpp"
#include "exporters/text_sink.hpp"

namespace notegraph {

/// Writes RDF 1.1 N-Triples or N-Quads, a statement a line, in canonical form: UTF-8 unescaped but for what
/// the grammar demands. Memory is constant.
class NQuadsWriter {
 public:
  explicit NQuadsWriter(TextSink out) : out_(std::move(out)) {}

  /// The named graph of the statements that follow; without one they are N-Triples.
  void begin_graph(std::string_view iri);
  void statement(const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object);
  /// Hands on what is left. To be called once, at the end.
  void finish();

 private:
  void append(const RdfTerm& term);
  void append_iri(std::string_view iri);

  TextSink out_;
  std::string buffer_;
  std::string tail_ = " .\n";
  // The last subject and how it is written: many statements follow each other with the same one.
  RdfTerm subject_;
  std::string subject_text_;
  bool begun_ = false;
};

}  // namespace notegraph
