#include "cli/load_command.hpp"

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "exporters/nquads_writer.hpp"
#include "exporters/rdf_statements.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/sparql_endpoint.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::string url;
  std::vector<std::string> graphs;
  std::string user;
  unsigned timeout = 300;
  bool quiet = false;
};

// Each dataset replaces the named graph of its name; nothing else on the server is touched.
void load(const KnowledgeGraph& graph, SparqlEndpoint& endpoint, bool quiet) {
  NQuadsWriter writer([&](std::string_view text) { endpoint.text(text); });
  std::string dataset;
  std::size_t statements = 0;
  const auto end = [&] {
    if (dataset.empty()) return;
    writer.finish();
    endpoint.finish();
    if (!quiet) std::printf("<%s>: %zu statements\n", rdf::graph_iri(dataset).c_str(), statements);
  };
  for_each_statement_by_dataset(
      graph,
      [&](const std::string& next) {
        end();
        dataset = next;
        statements = 0;
        endpoint.begin_graph(rdf::graph_iri(next));
      },
      [&](const RdfTerm& subject, const RdfTerm& predicate, const RdfTerm& object) {
        writer.statement(subject, predicate, object);
        ++statements;
      });
  end();
}

int run(const Options& options) {
  SparqlEndpoint endpoint(options.url, options.user, std::chrono::seconds(options.timeout));
  for (const std::string& file : options.graphs) load(load_graph(file), endpoint, options.quiet);
  if (endpoint.retries() > 0) {
    std::fprintf(stderr, "%s: %zu requests, %zu of them tried again\n", options.url.c_str(),
                 endpoint.requests(), endpoint.retries());
  }
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph load http://localhost:7878/store graphs/*.json
  notegraph load http://localhost:8890/sparql-graph-crud-auth kz.ttl --user dba:secret
  notegraph query --endpoint http://localhost:8890/sparql --named rulings

By the SPARQL 1.1 Graph Store Protocol: each report replaces the named graph of its dataset, …/data/kazakhstan-2013.
What may pass by itself (no connection, 503) is tried again; exit code 3 if the server does not take it.)";

}  // namespace

void add_load_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("load", "Send graphs to a SPARQL server");
  command->footer(kExamples);
  command->add_option("URL", options->url, "The server's graph store")->required();
  command->add_option("GRAPH", options->graphs, "Graphs that notegraph wrote: JSON, Turtle, …")
      ->required()
      ->option_text("...");
  command->add_option("--user", options->user, "For servers that ask who you are")
      ->option_text("NAME:PASSWORD");
  command->add_option("--timeout", options->timeout, "For each request (if not given: 300)")
      ->option_text("SECONDS");
  command->add_flag("-q,--quiet", options->quiet, "Do not list what was sent");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
