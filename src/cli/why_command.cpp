#include "cli/why_command.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/explanation.hpp"
#include "cli/explanation_json.hpp"
#include "cli/graph_input.hpp"
#include "cli/identity_explanation.hpp"
#include "cli/output_file.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::string graph, id;
  std::string format = "text";
};

// Of the terminal, if there is one: a page is read there, and 96 columns are as many as the eye follows.
std::size_t page_width() {
  constexpr std::size_t kNarrowest = 40, kWidest = 96;
  winsize window{};
  if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0)
    return kWidest;
  return std::clamp<std::size_t>(window.ws_col, kNarrowest, kWidest);
}

int run(const Options& options) {
  if (options.format != "text" && options.format != "json")
    throw UsageError("no form of explanation is called " + options.format + "; there are text and json");
  const KnowledgeGraph graph = load_graph(options.graph);
  const auto vertices = vertices_meant(graph, options.id);
  const std::size_t width = page_width();
  if (const std::string merged = cluster_explanation(graph, options.id, width);
      vertices.empty() && !merged.empty()) {
    write_standard_output(merged);
    return kDone;
  }
  if (vertices.empty()) {
    throw InputError({options.graph, 0,
                      "holds nothing with the id or name \"" + options.id +
                          "\"; notegraph query --named rulings shows ids, for example"});
  }
  if (options.format == "json") {
    write_standard_output(explanation_json(graph, vertices));
    return kDone;
  }
  std::string out;
  for (const auto vertex : vertices)
    out += (out.empty() ? "" : "\n\n") + explanation(graph, vertex, width) +
           identity_explanation(graph, vertex, width);
  write_standard_output(out);
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph why kazakhstan-2013.json claim-3f9a1c2b    its sentence, roles, notes and their sources
  notegraph why kazakhstan-2013.ttl guljan-org         what the report says of it
  notegraph why kazakhstan-2013.ttl "Guljan.org"       the same, by name
  notegraph why kazakhstan-2013.ttl 57                 note 57 and the claims that rest on it
  notegraph why kazakhstan-2013.ttl 2012-12-04         what happened then
  notegraph why kazakhstan-2013.ttl 57 -f json         for programs
  notegraph why merged/merged.json merged/youtube      who was tied to whom, and why

In the sentence **the words that made the rule fire** and {role: the words that fill it} are marked.)";

}  // namespace

void add_why_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("why", "Show what a claim, name, note or date rests on");
  command->footer(kExamples);
  command->add_option("GRAPH", options->graph, "A graph that notegraph wrote; - is standard input")
      ->required()
      ->option_text(" ");
  command->add_option("ID", options->id, "Id, name, note number or date")->required()->option_text(" ");
  command->add_option("-f,--format", options->format, "text (if not given) or json")->option_text("NAME");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
