#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "exporters/rdf_term.hpp"
#include "exporters/text_sink.hpp"

namespace notegraph {

/// Writes RDF 1.1 Turtle or TriG front to back in constant memory: statements that follow each other with the
/// same subject or predicate are grouped, IRIs are shortened by the prefixes given, text is UTF-8 unescaped
/// but for what the grammar demands.
///
/// Why not raptor's Turtle serializer: it sorts subjects and predicates by IRI, so that a claim's roles,
/// notes and positions are torn apart and no order of ours survives; it cannot shorten local names that begin
/// with a digit (ngdate:2012-12-04); and it needs the whole graph in a librdf model first. serd's keeps the
/// order but not the layout, and is no quicker.
class TurtleWriter {
 public:
  explicit TurtleWriter(TextSink out) : out_(std::move(out)) {}

  /// Names a namespace; all must be named before the first statement. Of two prefixes for one namespace the
  /// later counts.
  void add_prefix(std::string prefix, std::string iri);

  /// The statements that follow stand in this named graph (TriG); the last one is ended by `finish`.
  void begin_graph(std::string_view iri);
  void statement(const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object);
  /// Ends the document. To be called once, at the end.
  void finish();

 private:
  void write_prefixes();
  void end_subject();
  void end_graph();
  void append(const RdfTerm& term);
  void append_iri(std::string_view iri);
  void append_literal(const RdfTerm& literal);
  void hand_on();

  struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  TextSink out_;
  std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> prefixes_;  // by namespace IRI
  std::string buffer_;
  bool begun_ = false;
  bool in_graph_ = false;
  RdfTerm subject_, predicate_;  // of the statement before; no value if there is none to continue
};

}  // namespace notegraph
