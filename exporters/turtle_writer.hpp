#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "exporters/rdf_term.hpp"

namespace notegraph {

/// Writes RDF 1.1 Turtle front to back: statements that follow each other with the same subject or predicate
/// are grouped, IRIs are shortened by the prefixes given, text is UTF-8 unescaped but for what the grammar
/// demands.
///
/// Why not raptor's Turtle serializer: it sorts subjects and predicates by IRI, so that a claim's roles,
/// notes and positions are torn apart and no order of ours survives; it cannot shorten local names that begin
/// with a digit (ngdate:2012-12-04); and it needs the whole graph in a librdf model first.
class TurtleWriter {
 public:
  /// Names a namespace; of two prefixes for one namespace the later counts.
  void add_prefix(std::string prefix, std::string iri);

  void statement(const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object);

  /// The document: the prefixes that occur, sorted, then the statements.
  std::string take();

 private:
  void append(const RdfTerm& term);
  void append_iri(std::string_view iri);
  void append_literal(const RdfTerm& literal);

  struct Prefix {
    std::string name;
    bool used = false;
  };
  struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, Prefix, StringHash, std::equal_to<>> prefixes_;  // by namespace IRI
  std::string body_;
  RdfTerm subject_, predicate_;
};

}  // namespace notegraph
