#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/rdf_term.hpp"

namespace notegraph {

enum class RdfSyntax : std::uint8_t { Turtle, NTriples, NQuads, TriG, RdfXml, RdfJson, RdfA };

/// The syntax of a file: by the name's ending (.ttl .nt .nq .trig .rdf .owl .xml .rj .html .xhtml), else by
/// how the text begins.
RdfSyntax rdf_syntax(std::string_view file, std::string_view text);

/// The answer to a query: for SELECT the variables in the order of the query; for ASK the one column "ask"
/// with true or false; for CONSTRUCT subject, predicate, object. An unbound variable is empty.
struct QueryResult {
  enum class Kind : std::uint8_t { Select, Ask, Graph };

  std::vector<std::string> columns;
  std::vector<std::vector<std::optional<RdfTerm>>> rows;
  Kind kind = Kind::Select;
};

/// RDF statements in librdf's storage "trees": balanced trees in memory, the one storage that stays quick for
/// "all about X" in large graphs. It keeps no named graphs: the quads of N-Quads become triples. Not to be
/// shared between threads, but each thread may have its own.
class RdfStore {
 public:
  RdfStore();
  ~RdfStore();
  RdfStore(RdfStore&&) noexcept;
  RdfStore& operator=(RdfStore&&) noexcept;

  /// Adds what `text` states. `file` is for messages and for relative IRIs. Throws InputError with the line.
  void load(std::string_view text, RdfSyntax syntax, const std::string& file);

  /// Adds what a file states. Throws InputError if it cannot be read or parsed.
  void load_file(const std::string& path);

  /// How many statements there are.
  [[nodiscard]] std::size_t size() const;

  void for_each(const std::function<void(const RdfStatement&)>& take) const;

  /// Answers SPARQL 1.0 and what rasqal has of 1.1. Throws InputError (file "query") for a query that is
  /// faulty, that `refused_sparql` refuses, that the engine gives up on, or that has over a million answers.
  [[nodiscard]] QueryResult query(std::string_view sparql) const;

 private:
  [[nodiscard]] QueryResult execute(std::string_view sparql) const;

  struct Redland;
  std::unique_ptr<Redland> redland_;
};

}  // namespace notegraph
