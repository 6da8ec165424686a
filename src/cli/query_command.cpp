#include "cli/query_command.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "cli/named_query.hpp"
#include "cli/output_file.hpp"
#include "cli/query_output.hpp"
#include "cli/watchdog.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/sparql_endpoint.hpp"
#include "exporters/sparql_guard.hpp"
#include "text/problem.hpp"
#include "text/utf8.hpp"

namespace notegraph::cli {

namespace {

constexpr std::size_t kMemoryLimitMb = 4096;

struct Options {
  std::vector<std::string> graphs;
  std::string query, file, name;
  std::vector<std::string> parameters;
  std::string format = "table";
  std::string endpoint, user;
  unsigned timeout = 60;
  bool list = false, print = false;
};

struct ResultFormat {
  std::string_view name;
  std::string (*render)(const QueryResult&);
};
constexpr ResultFormat kResultFormats[] = {{"table", as_table}, {"csv", as_csv}, {"tsv", as_tsv},
                                           {"json", as_json},   {"xml", as_xml}, {"nt", as_ntriples}};

const ResultFormat& result_format(const std::string& name) {
  const auto format = std::find_if(std::begin(kResultFormats), std::end(kResultFormats),
                                   [&](const ResultFormat& f) { return f.name == name; });
  if (format == std::end(kResultFormats)) {
    throw UsageError("no result format is called " + name + "; there are table, csv, tsv, json, xml and nt");
  }
  return *format;
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path))
    throw InputError({path.string(), 0, "the query cannot be read"});
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (utf8::first_error(text)) throw InputError({path.string(), 0, "the query is not UTF-8 text"});
  return text;
}

// A query need not declare our prefixes. They go before its first line, so that line numbers stay right.
std::string with_prefixes(const std::string& query) {
  std::string prologue;
  for (const rdf::Namespace& space : rdf::kNamespaces) {
    const std::string name = std::string(space.prefix) + ":";
    const bool declared = query.find("PREFIX " + name) != std::string::npos ||
                          query.find("prefix " + name) != std::string::npos;
    if (declared || query.find(name) == std::string::npos) continue;
    prologue += "PREFIX " + name + " <" + std::string(space.iri) + "> ";
  }
  return prologue + query;
}

NamedQuery chosen_query(const Options& options) {
  if (!options.name.empty()) return named_query(options.name);
  if (!options.file.empty()) return parse_named_query(options.file, file_text(options.file));
  if (!options.query.empty()) return parse_named_query("query", options.query);
  throw UsageError("say what to ask: -q QUERY, --file FILE or --named NAME (--list shows the names)");
}

// Refused before prefixes are added, so that the place is that in the query as it was given.
void check(const NamedQuery& query) {
  const auto refusal = refused_sparql(query.text);
  if (!refusal) return;
  throw InputError({query.name, refusal->line,
                    "column " + std::to_string(refusal->column) + ": " + refusal->why +
                        "; or ask a server that has it: --endpoint URL"});
}

QueryResult answer(const NamedQuery& query, const std::string& text, const Options& options) {
  if (!options.endpoint.empty()) {
    SparqlEndpoint endpoint(options.endpoint, options.user, std::chrono::seconds(options.timeout));
    return endpoint.query(text);
  }
  check(query);
  const RdfStore store = load_statements(options.graphs);
  const Watchdog watchdog("query: error: ", std::chrono::seconds(options.timeout), kMemoryLimitMb);
  return store.query(text);
}

int run(const Options& options) {
  if (options.list) {
    write_standard_output(list_of(named_queries()));
    return kDone;
  }
  if (options.print) {
    const NamedQuery query = chosen_query(options);
    write_standard_output(with_prefixes(with_arguments(query, query_arguments(options.parameters))));
    return kDone;
  }
  if (options.graphs.empty() == options.endpoint.empty())
    throw UsageError(
        "name the graph to ask, or a server (--endpoint): notegraph query GRAPH --named rulings");
  const ResultFormat& format = result_format(options.format);
  const NamedQuery query = chosen_query(options);
  const std::string text = with_prefixes(with_arguments(query, query_arguments(options.parameters)));
  write_standard_output(format.render(answer(query, text, options)));
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph query kazakhstan-2013.json --named rulings
  notegraph query *.ttl --named blocked-websites -f csv > blocked.csv
  notegraph query kz.json --named about --param name=Guljan.org
  notegraph query kz.ttl -q 'SELECT ?name WHERE { ?law a ng:Law ; rdfs:label ?name } ORDER BY ?name'
  notegraph query kz.ttl -q 'SELECT ?p WHERE { ?p rdfs:label $who }' --param who='Ann "the" Judge'
  notegraph query --endpoint http://localhost:8890/sparql --named laws
  notegraph query --list                          the named queries, what they ask and their parameters

Our prefixes (ng:, rdfs:, dct:, prov:, …) need not be declared. Several graphs are asked as one. "$name" in a query
is replaced by --param's value, quoted. The engine lacks some of SPARQL 1.1 and gets some wrong; such a query is
refused with the place and the way round it, and a server is asked as it is.)";

void add_query_options(CLI::App& command, Options& options) {
  auto* text = command.add_option("-q,--query", options.query, "The query itself")->option_text("SPARQL");
  auto* file = command.add_option("--file", options.file, "A file that holds it")->option_text("FILE");
  auto* name = command.add_option("--named", options.name, "One of the queries that come with notegraph")
                   ->option_text("NAME");
  text->excludes(file)->excludes(name);
  file->excludes(name);
  command.add_option("--param", options.parameters, "A value for $NAME in the query; may be repeated")
      ->option_text("NAME=VALUE")
      ->type_size(1)
      ->allow_extra_args(false);
  command
      .add_option("-f,--format", options.format,
                  "table (if not given), csv, tsv, json, xml; nt for CONSTRUCT")
      ->option_text("NAME");
}

}  // namespace

void add_query_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("query", "Ask graphs a question in SPARQL");
  command->footer(kExamples);
  command->add_option("GRAPH", options->graphs, "Graphs: JSON, Turtle, N-Triples, …; - is standard input")
      ->option_text("...");
  add_query_options(*command, *options);
  command->add_option("--endpoint", options->endpoint, "Ask a SPARQL server instead of files")
      ->option_text("URL");
  command->add_option("--user", options->user, "For servers that ask who you are")
      ->option_text("NAME:PASSWORD");
  command->add_option("--timeout", options->timeout, "Give up after that (if not given: 60; 0: never)")
      ->option_text("SECONDS");
  command->add_flag("--print", options->print,
                    "Print the query with its values filled in, for other engines");
  command->add_flag("--list", options->list, "List the named queries");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
