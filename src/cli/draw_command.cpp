#include "cli/draw_command.hpp"

#include <filesystem>
#include <memory>
#include <string>

#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "cli/output_file.hpp"
#include "exporters/dot_exporter.hpp"
#include "exporters/picture_exporter.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::string graph, output;
  std::string view = "overview";
  std::string format;
  std::size_t max_nodes = DotOptions{}.max_nodes;
};

std::string format_of(const Options& options) {
  if (!options.format.empty()) return options.format;
  const std::string ending = std::filesystem::path(options.output).extension().string();
  return ending.empty() ? std::string() : ending.substr(1);
}

int run(const Options& options) {
  const std::string name = format_of(options);
  const auto format = picture_format(name);
  if (!format) {
    throw UsageError(name.empty()
                         ? "say what to draw with -f: svg, png, pdf or dot"
                         : "no picture format is called " + name + "; there are svg, png, pdf and dot");
  }
  if (options.view != "overview")
    throw UsageError("no view is called " + options.view + "; there is overview");
  if (options.max_nodes == 0) throw UsageError("--max-nodes must be at least 1");
  const std::string dot = to_dot(load_graph(options.graph), {options.max_nodes});
  // As DOT the graph is written without a layout, for whoever lays it out.
  write_result(options.output, *format == PictureFormat::Dot ? dot : draw(dot, *format));
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph draw kazakhstan-2013.json -o kazakhstan.svg
  notegraph draw kazakhstan-2013.ttl --max-nodes 25 -o slide.png
  notegraph draw kazakhstan-2013.json -f dot -o - | dot -Tpdf -o mine.pdf

Entities are boxes by kind, claims the lines between them with date and note numbers; a note in round brackets
is inherited, not direct. What would be too much for one picture is folded into counted nodes.)";

}  // namespace

void add_draw_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("draw", "Draw a graph");
  command->footer(kExamples);
  command->add_option("GRAPH", options->graph, "A graph that notegraph wrote; - is standard input")
      ->required()
      ->option_text(" ");
  command
      ->add_option("-o,--output", options->output,
                   "The picture; its ending says the format; - is standard output")
      ->required()
      ->option_text("FILE");
  command->add_option("-f,--format", options->format, "svg, png, pdf or dot, if the ending does not say")
      ->option_text("NAME");
  command->add_option("--view", options->view, "What to show: overview (the only one so far)")
      ->option_text("NAME");
  command
      ->add_option("--max-nodes", options->max_nodes,
                   "Fold what goes beyond this many nodes (if not given: 60)")
      ->option_text("N");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
