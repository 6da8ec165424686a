#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <utility>

namespace notegraph {

/// An RDF 1.1 term by value: an IRI, a literal or, only when read from others' data, a blank node.
struct RdfTerm {
  enum class Kind : std::uint8_t { Iri, Literal, Blank };

  Kind kind = Kind::Iri;
  std::string value;     // the IRI, the lexical form, or the blank node's label; UTF-8
  std::string datatype;  // IRI; empty for plain and language-tagged literals
  std::string language;  // BCP 47, or empty

  static RdfTerm iri(std::string value) { return {Kind::Iri, std::move(value), {}, {}}; }
  static RdfTerm literal(std::string value) { return {Kind::Literal, std::move(value), {}, {}}; }
  static RdfTerm typed(std::string value, std::string datatype) {
    return {Kind::Literal, std::move(value), std::move(datatype), {}};
  }
  static RdfTerm tagged(std::string value, std::string language) {
    return {Kind::Literal, std::move(value), {}, std::move(language)};
  }

  [[nodiscard]] bool is_iri() const { return kind == Kind::Iri; }
  [[nodiscard]] bool is_literal() const { return kind == Kind::Literal; }
  auto operator<=>(const RdfTerm&) const = default;
};

struct RdfStatement {
  RdfTerm subject, predicate, object;
  auto operator<=>(const RdfStatement&) const = default;
};

}  // namespace notegraph
