#include "exporters/jsonld_exporter.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "exporters/dataset_prefixes.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/jsonld_context.hpp"
#include "exporters/rdf_statements.hpp"
#include "exporters/rdf_vocabulary.hpp"

namespace notegraph {

namespace {

constexpr auto Line = JsonWriter::Layout::Line;

// A JSON number that reads back as this very xsd:integer: canonical, and small enough for a double.
bool is_json_integer(std::string_view numeral) {
  if (numeral.starts_with('-')) numeral.remove_prefix(1);
  return !numeral.empty() && numeral.size() <= 15 &&
         numeral.find_first_not_of("0123456789") == numeral.npos && (numeral[0] != '0' || numeral == "0");
}

class JsonLdWriter {
 public:
  JsonLdWriter(const KnowledgeGraph& graph, const TextSink& out)
      : out_(out), context_(JsonLdContext::load()) {
    for (const auto& [prefix, iri] : dataset_prefixes(graph)) context_.add_prefix(prefix, iri);
    json_.begin_object().key("@context").raw(context_.json(2)).key("@graph").begin_array();
  }

  void statement(const RdfStatement& statement) {
    if (!statements_.empty() && statement.subject != statements_.front().subject) end_subject();
    statements_.push_back(statement);
  }

  void finish() {
    end_subject();
    json_.end_array().end_object();
    out_(json_.take());
  }

 private:
  void end_subject() {
    if (statements_.empty()) return;
    json_.begin_object().key("@id").string(context_.compact(statements_.front().subject.value));
    for (std::size_t at = 0; at < statements_.size();) {
      std::size_t end = at + 1;
      while (end < statements_.size() && statements_[end].predicate == statements_[at].predicate) ++end;
      property(at, end);
      at = end;
    }
    json_.end_object();
    statements_.clear();
    out_(json_.drain());
  }

  void property(std::size_t begin, std::size_t end) {
    const std::string& predicate = statements_[begin].predicate.value;
    const JsonLdContext::Term* term = predicate == rdf::kType ? nullptr : context_.term(predicate);
    const std::string type = term ? term->type : predicate == rdf::kType ? "@type" : "";
    json_.key(type == "@type" ? "@type" : term ? term->name : context_.compact(predicate));
    if (end - begin > 1) json_.begin_array(Line);
    for (std::size_t i = begin; i < end; ++i) value(statements_[i].object, type);
    if (end - begin > 1) json_.end_array();
  }

  // `type`: what the context says of the property's values, or "@type" for classes.
  void value(const RdfTerm& object, const std::string& type) {
    if (object.is_iri()) {
      const JsonLdContext::Term* name = type == "@type" ? context_.term(object.value) : nullptr;
      const std::string iri = name ? name->name : context_.compact(object.value);
      if (type == "@type" || type == "@id") {
        json_.string(iri);
      } else {
        json_.begin_object(Line).key("@id").string(iri).end_object();
      }
    } else {
      literal(object, type);
    }
  }

  void literal(const RdfTerm& object, const std::string& type) {
    const bool as_declared = type == object.datatype && object.language.empty();
    if ((type.empty() || as_declared) && object.datatype == rdf::xsd("integer") &&
        is_json_integer(object.value)) {
      json_.raw(object.value);
    } else if ((type.empty() || as_declared) && object.datatype == rdf::xsd("boolean") &&
               (object.value == "true" || object.value == "false")) {
      json_.raw(object.value);
    } else if (as_declared) {
      json_.string(object.value);
    } else {
      json_.begin_object(Line).key("@value").string(object.value);
      if (!object.language.empty()) json_.key("@language").string(object.language);
      if (!object.datatype.empty()) json_.key("@type").string(context_.compact(object.datatype));
      json_.end_object();
    }
  }

  const TextSink& out_;
  JsonLdContext context_;
  JsonWriter json_;
  std::vector<RdfStatement> statements_;  // about one subject
};

}  // namespace

void write_jsonld(const KnowledgeGraph& graph, const TextSink& out) {
  JsonLdWriter writer(graph, out);
  for_each_statement(graph, [&](const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
    writer.statement({subject, predicate, object});
  });
  writer.finish();
}

}  // namespace notegraph
