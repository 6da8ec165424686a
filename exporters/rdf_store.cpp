#include "exporters/rdf_store.hpp"

#include <librdf.h>

#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

#include "exporters/owned.hpp"
#include "exporters/rdf_limits.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/sparql_aggregates.hpp"
#include "exporters/sparql_comparisons.hpp"
#include "exporters/sparql_guard.hpp"
#include "exporters/sparql_projection.hpp"
#include "exporters/sparql_rewriter.hpp"
#include "text/problem.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

using World = Owned<librdf_world, librdf_free_world>;
using Storage = Owned<librdf_storage, librdf_free_storage>;
using Model = Owned<librdf_model, librdf_free_model>;
using Uri = Owned<librdf_uri, librdf_free_uri>;
using Parser = Owned<librdf_parser, librdf_free_parser>;
using Stream = Owned<librdf_stream, librdf_free_stream>;
using Query = Owned<librdf_query, librdf_free_query>;
using Results = Owned<librdf_query_results, librdf_free_query_results>;

const unsigned char* bytes(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.c_str());
}
std::string text_of(const unsigned char* bytes) {
  return reinterpret_cast<const char*>(bytes);
}

struct SyntaxName {
  std::string_view ending;
  RdfSyntax syntax;
  const char* parser;  // raptor's name
};
constexpr std::array<SyntaxName, 11> kSyntaxes{{
    {".ttl", RdfSyntax::Turtle, "turtle"},
    {".n3", RdfSyntax::Turtle, "turtle"},
    {".nt", RdfSyntax::NTriples, "ntriples"},
    {".nq", RdfSyntax::NQuads, "nquads"},
    {".trig", RdfSyntax::TriG, "trig"},
    {".rj", RdfSyntax::RdfJson, "json"},
    {".html", RdfSyntax::RdfA, "rdfa"},
    {".xhtml", RdfSyntax::RdfA, "rdfa"},
    {".rdf", RdfSyntax::RdfXml, "rdfxml"},
    {".owl", RdfSyntax::RdfXml, "rdfxml"},
    {".xml", RdfSyntax::RdfXml, "rdfxml"},
}};

const char* parser_name(RdfSyntax syntax) {
  for (const SyntaxName& name : kSyntaxes) {
    if (name.syntax == syntax) return name.parser;
  }
  return "turtle";
}

// librdf's messages go here instead of to standard error. The first error is the cause, the others follow
// from it.
struct Log {
  std::optional<Problem> first_error;

  static int take(void* user_data, librdf_log_message* message) {
    auto& log = *static_cast<Log*>(user_data);
    if (librdf_log_message_level(message) >= LIBRDF_LOG_ERROR && !log.first_error) {
      raptor_locator* locator = librdf_log_message_locator(message);
      const int line = locator ? raptor_locator_line(locator) : 0;
      const char* words = librdf_log_message_message(message);
      log.first_error =
          Problem{{}, line > 0 ? static_cast<std::size_t>(line) : 0, words ? words : "unknown error"};
    }
    return 1;
  }

  void check(const std::string& file) {
    if (!first_error) return;
    Problem problem = std::move(*first_error);
    first_error.reset();
    problem.file = file;
    throw InputError(std::move(problem));
  }
};

RdfTerm term(librdf_node* node) {
  if (librdf_node_is_resource(node))
    return RdfTerm::iri(text_of(librdf_uri_as_string(librdf_node_get_uri(node))));
  if (librdf_node_is_blank(node)) {
    return {RdfTerm::Kind::Blank, text_of(librdf_node_get_blank_identifier(node)), {}, {}};
  }
  RdfTerm literal = RdfTerm::literal(text_of(librdf_node_get_literal_value(node)));
  if (const char* language = librdf_node_get_literal_value_language(node)) literal.language = language;
  if (librdf_uri* datatype = librdf_node_get_literal_value_datatype_uri(node)) {
    literal.datatype = text_of(librdf_uri_as_string(datatype));
  }
  // RDF 1.1: a plain literal is an xsd:string, and the two are one.
  if (literal.datatype == rdf::xsd("string")) literal.datatype.clear();
  return literal;
}

RdfStatement statement(librdf_statement* from) {
  return {term(librdf_statement_get_subject(from)), term(librdf_statement_get_predicate(from)),
          term(librdf_statement_get_object(from))};
}

void for_each_in(librdf_stream* stream, const std::function<void(const RdfStatement&)>& take) {
  for (; !librdf_stream_end(stream); librdf_stream_next(stream))
    take(statement(librdf_stream_get_object(stream)));
}

// A product of everything with everything would fill the memory.
constexpr std::size_t kMaxRows = 1'000'000;

void read_bindings(librdf_query_results* results, QueryResult& into) {
  const int count = librdf_query_results_get_bindings_count(results);
  for (int i = 0; i < count; ++i)
    into.columns.emplace_back(librdf_query_results_get_binding_name(results, i));
  for (; !librdf_query_results_finished(results); librdf_query_results_next(results)) {
    if (into.rows.size() == kMaxRows) {
      throw InputError({"query", 0, "has more than " + std::to_string(kMaxRows) + " answers; add a LIMIT"});
    }
    auto& row = into.rows.emplace_back();
    for (int i = 0; i < count; ++i) {
      const Owned<librdf_node, librdf_free_node> value(librdf_query_results_get_binding_value(results, i));
      row.push_back(value ? std::optional(term(value.get())) : std::nullopt);
    }
  }
}

void read_graph(librdf_query_results* results, QueryResult& into) {
  into.columns = {"subject", "predicate", "object"};
  const Stream stream(librdf_query_results_as_stream(results));
  if (!stream) return;
  std::set<RdfStatement> said;  // the engine says a statement again for every solution
  for_each_in(stream.get(), [&](const RdfStatement& s) {
    if (said.insert(s).second) into.rows.push_back({s.subject, s.predicate, s.object});
  });
}

}  // namespace

struct RdfStore::Redland {
  // In this order, for they are freed in the reverse one.
  Log log;
  World world;
  Storage storage;
  Model model;

  Redland() : world(librdf_new_world()) {
    if (!world) throw std::runtime_error("librdf: no world");
    librdf_world_open(world.get());
    librdf_world_set_logger(world.get(), &log, &Log::take);
    storage.reset(librdf_new_storage(world.get(), "trees", nullptr, nullptr));
    if (!storage) throw std::runtime_error("librdf: no storage \"trees\"");
    model.reset(librdf_new_model(world.get(), storage.get(), nullptr));
    if (!model) throw std::runtime_error("librdf: no model");
  }
};

RdfSyntax rdf_syntax(std::string_view file, std::string_view text) {
  for (const SyntaxName& name : kSyntaxes) {
    if (file.ends_with(name.ending)) return name.syntax;
  }
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const std::string_view head = first == text.npos ? text : text.substr(first);
  const bool xml = head.starts_with("<?xml") || head.starts_with("<rdf:RDF") || head.starts_with("<!--");
  return xml ? RdfSyntax::RdfXml : RdfSyntax::Turtle;  // N-Triples is Turtle
}

RdfStore::RdfStore() : redland_(std::make_unique<Redland>()) {}
RdfStore::~RdfStore() = default;
RdfStore::RdfStore(RdfStore&&) noexcept = default;
RdfStore& RdfStore::operator=(RdfStore&&) noexcept = default;

void RdfStore::load(std::string_view text, RdfSyntax syntax, const std::string& file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (const auto error = utf8::first_error(text)) {
    throw InputError({file, 0, "not UTF-8 at byte " + std::to_string(*error)});
  }
  if (const auto problem = beyond_rdf_limits(text, syntax, file)) throw InputError(*problem);
  librdf_world* world = redland_->world.get();
  const Parser parser(librdf_new_parser(world, parser_name(syntax), nullptr, nullptr));
  if (!parser) throw std::runtime_error(std::string("librdf: no parser ") + parser_name(syntax));
  const Uri base(librdf_new_uri(world, bytes("file:///" + rdf::percent_encode(file))));
  const auto* begin = reinterpret_cast<const unsigned char*>(text.data());
  // An empty text is no error, but raptor takes a length of 0 for one.
  const bool failed =
      !text.empty() && librdf_parser_parse_counted_string_into_model(parser.get(), begin, text.size(),
                                                                     base.get(), redland_->model.get()) != 0;
  redland_->log.check(file);
  if (failed) throw InputError({file, 0, std::string("cannot be read as ") + parser_name(syntax)});
}

void RdfStore::load_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path, 0, "cannot be opened"});
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) throw InputError({path, 0, "cannot be read"});
  load(text, rdf_syntax(path, text), path);
}

std::size_t RdfStore::size() const {
  const int count = librdf_model_size(redland_->model.get());
  return count > 0 ? static_cast<std::size_t>(count) : 0;
}

void RdfStore::for_each(const std::function<void(const RdfStatement&)>& take) const {
  const Stream stream(librdf_model_as_stream(redland_->model.get()));
  if (stream) for_each_in(stream.get(), take);
}

QueryResult RdfStore::query(std::string_view sparql) const {
  const std::string file = "query";
  if (const auto refusal = refused_sparql(sparql)) {
    throw InputError(
        {file, refusal->line, "column " + std::to_string(refusal->column) + ": " + refusal->why});
  }
  for (const std::string& subquery : ungrouped_subqueries(sparql)) {
    if (execute(subquery).rows.empty()) {
      throw InputError(
          {file, 0,
           "a subquery counts or sums up where nothing matches, which the engine answers wrongly; "
           "add GROUP BY to it, or ask a server with --endpoint"});
    }
  }
  for (const std::string& probe : unfit_operands(sparql)) {
    if (!execute(probe).rows.empty()) {
      throw InputError(
          {file, 0,
           "MIN, MAX, SUM or AVG of what is no number or text, which the engine answers wrongly; take "
           "MIN(STR(?x)), or filter what is aggregated"});
    }
  }
  for (const auto& [names, numbers] : mixed_keys(sparql)) {
    if (!execute(numbers).rows.empty() && !execute(names).rows.empty()) {
      throw InputError(
          {file, 0,
           "GROUP BY of what is now a number, now a name or text, which the engine answers wrongly; "
           "filter what is grouped, as by isIRI(?x)"});
    }
  }
  QueryResult result = execute(sparql);
  if (const auto probe = result.rows.size() == 1 ? matches_of_grouped(sparql) : std::nullopt) {
    if (execute(*probe).rows.empty()) result.rows.clear();
  }
  const auto of_nothing = result.rows.empty() ? aggregates_of_nothing(sparql) : std::nullopt;
  if (!of_nothing) return result;
  if (!of_nothing->known || of_nothing->row.size() != result.columns.size()) {
    throw InputError({file, 0,
                      "nothing matches, and the engine does not work out aggregates of nothing inside an "
                      "expression; select the aggregate by itself, as (COUNT(*) AS ?n)"});
  }
  result.rows.push_back(of_nothing->row);
  return result;
}

QueryResult RdfStore::execute(std::string_view sparql) const {
  const std::string file = "query";
  const std::string words = joined_safely(compared_safely(sparql));
  const Query query(librdf_new_query(redland_->world.get(), "sparql", nullptr, bytes(words), nullptr));
  redland_->log.check(file);
  if (!query) throw InputError({file, 0, "is not SPARQL"});
  const Results results(librdf_query_execute(query.get(), redland_->model.get()));
  redland_->log.check(file);
  if (!results) throw InputError({file, 0, "is not SPARQL, or the engine cannot run it"});
  QueryResult result;
  if (librdf_query_results_is_boolean(results.get())) {
    const bool answer = librdf_query_results_get_boolean(results.get()) > 0;
    result.kind = QueryResult::Kind::Ask;
    result.columns = {"ask"};
    result.rows.push_back({RdfTerm::typed(answer ? "true" : "false", rdf::xsd("boolean"))});
  } else if (librdf_query_results_is_graph(results.get())) {
    result.kind = QueryResult::Kind::Graph;
    read_graph(results.get(), result);
  } else {
    read_bindings(results.get(), result);
    // Without a solution the engine forgets what was asked for.
    if (result.columns.empty()) result.columns = selected_variables(sparql);
  }
  redland_->log.check(file);
  return result;
}

}  // namespace notegraph
