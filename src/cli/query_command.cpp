#include "cli/query_command.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "cli/output_file.hpp"
#include "cli/query_output.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "gazetteers/data_directory.hpp"
#include "text/problem.hpp"
#include "text/utf8.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::vector<std::string> graphs;
  std::string query, file, name;
  std::string format = "table";
  bool list = false;
};

struct ResultFormat {
  std::string_view name;
  std::string (*render)(const QueryResult&);
};
constexpr ResultFormat kResultFormats[] = {{"table", as_table}, {"csv", as_csv}, {"json", as_json}};

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path))
    throw InputError({path.string(), 0, "the query cannot be read"});
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (utf8::first_error(text)) throw InputError({path.string(), 0, "the query is not UTF-8 text"});
  return text;
}

std::filesystem::path query_folder() {
  return data_file("queries/blocked-websites.rq").parent_path();
}

std::vector<std::string> query_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(query_folder())) {
    if (entry.path().extension() == ".rq") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string named_query(const std::string& name) {
  const auto names = query_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    throw UsageError("no query is named " + name + "; there are " + listed(names));
  }
  return file_text(query_folder() / (name + ".rq"));
}

// Each query begins with a comment that says in a line what it asks.
std::string list_of_queries() {
  std::string lines;
  for (const std::string& name : query_names()) {
    const std::string text = file_text(query_folder() / (name + ".rq"));
    const std::string first = text.substr(0, text.find('\n'));
    lines += name + std::string(name.size() < 24 ? 24 - name.size() : 1, ' ') +
             first.substr(std::min(first.find_first_not_of("# "), first.size())) + "\n";
  }
  return lines;
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

std::string query_text(const Options& options) {
  if (!options.name.empty()) return named_query(options.name);
  if (!options.file.empty()) return file_text(options.file);
  if (!options.query.empty()) return options.query;
  throw UsageError("say what to ask: -q QUERY, --file FILE or --named NAME (--list shows the names)");
}

int run(const Options& options) {
  if (options.list) {
    write_standard_output(list_of_queries());
    return kDone;
  }
  if (options.graphs.empty())
    throw UsageError("name the graph to ask: notegraph query GRAPH --named rulings");
  const auto format = std::find_if(std::begin(kResultFormats), std::end(kResultFormats),
                                   [&](const ResultFormat& f) { return f.name == options.format; });
  if (format == std::end(kResultFormats)) {
    throw UsageError("no result format is called " + options.format + "; there are table, csv and json");
  }
  const std::string query = with_prefixes(query_text(options));
  write_standard_output(format->render(load_statements(options.graphs).query(query)));
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph query kazakhstan-2013.json --named rulings
  notegraph query *.ttl --named blocked-websites -f csv > blocked.csv
  notegraph query kz.ttl -q 'SELECT ?name WHERE { ?law a ng:Law ; rdfs:label ?name } ORDER BY ?name'
  notegraph query --list                          the named queries and what they ask

Our prefixes (ng:, rdfs:, dct:, prov:, …) need not be declared. Several graphs are asked as one. The engine
lacks some of SPARQL 1.1 and gets some wrong; such a query is refused with the way round it.)";

}  // namespace

void add_query_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("query", "Ask graphs a question in SPARQL");
  command->footer(kExamples);
  command->add_option("GRAPH", options->graphs, "Graphs: JSON, Turtle, N-Triples, …; - is standard input")
      ->option_text("...");
  auto* text = command->add_option("-q,--query", options->query, "The query itself")->option_text("SPARQL");
  auto* file = command->add_option("--file", options->file, "A file that holds it")->option_text("FILE");
  auto* name = command->add_option("--named", options->name, "One of the queries that come with notegraph")
                   ->option_text("NAME");
  text->excludes(file)->excludes(name);
  file->excludes(name);
  command->add_option("-f,--format", options->format, "table (if not given), csv or json")
      ->option_text("NAME");
  command->add_flag("--list", options->list, "List the named queries");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
