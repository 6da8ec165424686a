#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace notegraph {

/// The terms of schema/context.jsonld: short names for the classes and properties that we write, and the
/// types that values of a property have unless they say otherwise.
class JsonLdContext {
 public:
  struct Term {
    std::string name;
    std::string type;  // "@id", the IRI of a datatype, or empty
  };

  /// Reads it where `data_file` finds it. Throws what that throws.
  static JsonLdContext load();

  /// The term for a class or property, or nullptr.
  [[nodiscard]] const Term* term(std::string_view iri) const;

  /// "prov:Activity" for an IRI in a namespace with a prefix, else the IRI itself.
  [[nodiscard]] std::string compact(const std::string& iri) const;

  /// One more prefix, for a dataset.
  void add_prefix(const std::string& prefix, const std::string& iri);

  /// The context as JSON, a definition a line, indented by `indent` spaces.
  [[nodiscard]] std::string json(std::size_t indent) const;

 private:
  void define(const std::string& name, const std::string& iri, const std::string& type);

  struct Definition {
    std::string name, json;
  };
  std::vector<Definition> definitions_;                    // in the order of the file
  std::unordered_map<std::string, Term> terms_;            // by IRI
  std::unordered_map<std::string, std::string> prefixes_;  // by namespace IRI
};

}  // namespace notegraph
