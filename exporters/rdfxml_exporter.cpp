#include "exporters/rdfxml_exporter.hpp"

#include <raptor2.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "exporters/owned.hpp"
#include "exporters/rdf_statements.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

using World = Owned<raptor_world, raptor_free_world>;
using Serializer = Owned<raptor_serializer, raptor_free_serializer>;
using Stream = Owned<raptor_iostream, raptor_free_iostream>;
using Uri = Owned<raptor_uri, raptor_free_uri>;

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

int write_byte(void* context, const int byte) {
  const char c = static_cast<char>(byte);
  (*static_cast<const TextSink*>(context))({&c, 1});
  return 0;
}

int write_bytes(void* context, const void* data, std::size_t size, std::size_t count) {
  (*static_cast<const TextSink*>(context))({static_cast<const char*>(data), size * count});
  return 0;
}

void keep_first_error(void* context, raptor_log_message* message) {
  auto& error = *static_cast<std::optional<std::string>*>(context);
  if (message->level >= RAPTOR_LOG_LEVEL_WARN && !error) error = message->text;
}

class RdfXmlWriter {
 public:
  explicit RdfXmlWriter(const TextSink& out) : out_(out), world_(raptor_new_world()) {
    if (!world_) throw std::runtime_error("raptor: no world");
    raptor_world_set_log_handler(world_.get(), &error_, keep_first_error);
    handler_.version = 2;
    handler_.write_byte = write_byte;
    handler_.write_bytes = write_bytes;
    serializer_.reset(raptor_new_serializer(world_.get(), "rdfxml-abbrev"));
    stream_.reset(raptor_new_iostream_from_handler(world_.get(), const_cast<TextSink*>(&out_), &handler_));
    if (!serializer_ || !stream_) throw std::runtime_error("raptor: no serializer \"rdfxml-abbrev\"");
  }

  void add_prefix(const std::string& prefix, const std::string& iri) {
    const Uri uri = uri_of(iri);
    raptor_serializer_set_namespace(serializer_.get(), uri.get(), bytes(prefix));
  }

  void begin() {
    raptor_serializer_start_to_iostream(serializer_.get(), nullptr, stream_.get());
    check();
  }

  void statement(const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
    raptor_statement* statement =
        raptor_new_statement_from_nodes(world_.get(), term(subject), term(predicate), term(object), nullptr);
    raptor_serializer_serialize_statement(serializer_.get(), statement);
    raptor_free_statement(statement);
    check();
  }

  void finish() {
    raptor_serializer_serialize_end(serializer_.get());
    check();
  }

 private:
  Uri uri_of(const std::string& iri) {
    return Uri(raptor_new_uri_from_counted_string(world_.get(), bytes(iri), iri.size()));
  }

  raptor_term* term(const RdfTerm& from) {
    if (from.is_iri()) {
      return raptor_new_term_from_counted_uri_string(world_.get(), bytes(from.value), from.value.size());
    }
    if (from.kind == RdfTerm::Kind::Blank) {
      return raptor_new_term_from_counted_blank(world_.get(), bytes(from.value), from.value.size());
    }
    check_xml(from.value);
    const Uri datatype = from.datatype.empty() ? nullptr : uri_of(from.datatype);
    return raptor_new_term_from_counted_literal(world_.get(), bytes(from.value), from.value.size(),
                                                datatype.get(),
                                                from.language.empty() ? nullptr : bytes(from.language),
                                                static_cast<unsigned char>(from.language.size()));
  }

  // XML 1.0, production Char. raptor writes others as references that no reader takes.
  static void check_xml(const std::string& text) {
    for (const char c : text) {
      if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') {
        throw InputError({"RDF/XML", 0, "XML cannot hold the control characters of \"" + text + "\""});
      }
    }
  }

  void check() {
    if (error_) throw InputError({"RDF/XML", 0, *error_});
  }

  // In this order, for they are freed in the reverse one.
  const TextSink& out_;
  std::optional<std::string> error_;
  raptor_iostream_handler handler_{};
  World world_;
  Stream stream_;
  Serializer serializer_;
};

}  // namespace

void write_rdfxml(const KnowledgeGraph& graph, const TextSink& out) {
  RdfXmlWriter writer(out);
  for (const rdf::Namespace& space : rdf::kNamespaces) {
    if (space.prefix != "rdf") writer.add_prefix(std::string(space.prefix), std::string(space.iri));
  }
  writer.begin();
  for_each_statement(graph, [&](const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
    writer.statement(subject, predicate, object);
  });
  writer.finish();
}

}  // namespace notegraph
