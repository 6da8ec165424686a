#include "cli/draw_command.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/explanation.hpp"
#include "cli/graph_input.hpp"
#include "cli/output_file.hpp"
#include "exporters/gexf_exporter.hpp"
#include "exporters/mermaid_exporter.hpp"
#include "exporters/picture_exporter.hpp"
#include "exporters/views/view.hpp"
#include "graphs/graph_union.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::vector<std::string> graphs;
  std::string output, view, format, focus, from, to;
  std::vector<std::string> types, sections, notes;
  double min_confidence = 0;
  bool direct_notes_only = false, archive = false;
  std::size_t nodes = 0, depth = 1, time_limit = 60;
};

std::string format_of(const Options& options) {
  if (!options.format.empty()) return options.format;
  const std::string ending = std::filesystem::path(options.output).extension().string();
  return ending.empty() ? std::string() : ending.substr(1);
}

// What the picture becomes.
using Writer = std::string (*)(const Picture&, std::chrono::seconds);

template <PictureFormat format>
std::string drawn(const Picture& picture, std::chrono::seconds limit) {
  return draw(picture, format, limit);
}

std::string mermaid(const Picture& picture, std::chrono::seconds /*limit*/) {
  return to_mermaid(picture);
}

Writer writer(const std::string& name) {
  static const std::vector<std::pair<std::string, Writer>> writers{
      {"svg", drawn<PictureFormat::Svg>},
      {"png", drawn<PictureFormat::Png>},
      {"pdf", drawn<PictureFormat::Pdf>},
      {"dot", drawn<PictureFormat::Dot>},
      {"mermaid", mermaid},
      {"mmd", mermaid},
      {"gexf", to_gexf},
  };
  for (const auto& [known, write] : writers) {
    if (known == name) return write;
  }
  const std::string known = "svg, png, pdf, dot, mermaid and gexf";
  throw UsageError(name.empty() ? "say what to draw with -f: " + known
                                : "no picture format is called " + name + "; there are " + known);
}

const View& view_of(const Options& options) {
  const std::string name = !options.view.empty()   ? options.view
                           : options.focus.empty() ? "overview"
                                                   : "focus";
  const View* view = find_view(name);
  std::vector<std::string> names;
  for (const View& known : views()) names.emplace_back(known.name);
  if (!view) throw UsageError("no view is called " + name + "; there are " + listed(names));
  if (name == "focus" && options.focus.empty())
    throw UsageError("--view focus stands around a name or claim: --focus NAME");
  if (name != "focus" && !options.focus.empty()) throw UsageError("--focus goes with the view focus only");
  return *view;
}

std::optional<Edtf> date(const std::string& text, const char* option) {
  if (text.empty()) return std::nullopt;
  auto edtf = Edtf::parse(text);
  if (!edtf)
    throw UsageError(std::string(option) + " is no date: " + text + "; write 2012, 2012-12 or 2012-12-04");
  return edtf;
}

KnowledgeGraph loaded(const Options& options) {
  KnowledgeGraph graph = load_graph(options.graphs.front());
  for (std::size_t i = 1; i < options.graphs.size(); ++i) {
    try {
      add_graph(graph, load_graph(options.graphs[i]));
    } catch (const std::invalid_argument& error) {
      throw InputError({options.graphs[i], 0, error.what()});
    }
  }
  return graph;
}

std::vector<KnowledgeGraph::Vertex> focus_of(const KnowledgeGraph& graph, const Options& options) {
  if (options.focus.empty()) return {};
  auto found = vertices_meant(graph, options.focus);
  std::erase_if(found, [&](auto vertex) {
    return !graph.get<EntityNode>(vertex) && !graph.get<ClaimNode>(vertex) &&
           !graph.get<DescriptionNode>(vertex);
  });
  if (found.empty()) {
    throw InputError(
        {options.graphs.front(), 0,
         "holds no name or claim \"" + options.focus + "\"; notegraph draw --view overview shows names"});
  }
  return found;
}

Picture picture(const KnowledgeGraph& graph, const View& view, const Options& options) {
  ViewOptions chosen;
  chosen.filter = {
      options.types, options.sections,       date(options.from, "--from"), date(options.to, "--to"),
      options.notes, options.min_confidence, options.direct_notes_only};
  chosen.max_nodes = options.nodes;
  chosen.focus = focus_of(graph, options);
  chosen.depth = options.depth;
  chosen.archive = options.archive;
  try {
    return picture_of(graph, view, chosen);
  } catch (const std::invalid_argument& error) {
    throw InputError({options.graphs.front(), 0, error.what()});
  }
}

int run(const Options& options, bool nodes_given) {
  const Writer write = writer(format_of(options));
  const View& view = view_of(options);
  if (nodes_given && options.nodes == 0) throw UsageError("--nodes must be at least 1");
  date(options.from, "--from");
  date(options.to, "--to");
  const Picture shown = picture(loaded(options), view, options);
  std::string file;
  try {
    file = write(shown, std::chrono::seconds(options.time_limit));
  } catch (const LayoutTimeout& error) {
    throw InputError(
        {options.graphs.front(), 0,
         std::string(error.what()) + " for " + std::to_string(shown.nodes.size()) + " nodes and " +
             std::to_string(shown.edges.size()) +
             " lines; draw fewer with --nodes, --focus or --type, or give it more --time-limit"});
  }
  write_result(options.output, file);
  return kDone;
}

std::string examples() {
  std::string text = R"(Examples:
  notegraph draw kazakhstan-2013.json -o kazakhstan.svg
  notegraph draw kazakhstan-2013.ttl --view rulings -o rulings.pdf
  notegraph draw kazakhstan-2013.json --focus Guljan.org --depth 2 -o guljan.svg
  notegraph draw kazakhstan-2013.json --view timeline --from 2011 --to 2012 -o years.png
  notegraph draw kazakhstan-2013.json kazakhstan-2024.json --view websites -o both.svg
  notegraph draw kazakhstan-2013.json -f dot -o - | dot -Tpdf -o mine.pdf

Views:
)";
  for (const View& view : views())
    text += "  " + std::string(view.name) + std::string(11 - view.name.size(), ' ') +
            std::string(view.shows) + "\n";
  return text + R"(
Entities are boxes by kind, claims the lines between them with date and note numbers; a note in round brackets
is inherited, not direct. What would be too much for one picture is folded into counted nodes.)";
}

}  // namespace

void add_draw_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("draw", "Draw graphs");
  command->footer(examples());
  command
      ->add_option("GRAPH", options->graphs,
                   "Graphs that notegraph wrote; - is standard input. Several are coloured by dataset")
      ->required()
      ->option_text("...");
  command
      ->add_option("-o,--output", options->output,
                   "The picture; its ending says the format; - is standard output")
      ->required()
      ->option_text("FILE");
  command
      ->add_option("-f,--format", options->format,
                   "svg, png, pdf, dot, mermaid or gexf, if the ending does not say")
      ->option_text("NAME");
  command->add_option("--view", options->view, "What to show (if not given: overview); listed below")
      ->option_text("NAME");
  command->add_option("--focus", options->focus, "Name, alias or id to stand in the middle")
      ->option_text("NAME");
  command->add_option("--depth", options->depth, "How many ties away from it (if not given: 1)")
      ->option_text("N");
  command
      ->add_option("--nodes,--max-nodes", options->nodes,
                   "Fold what goes beyond this many nodes (if not given: what fits a page)")
      ->option_text("N");
  const auto list = [&](const char* name, std::vector<std::string>& values, const char* words) {
    command->add_option(name, values, words)->delimiter(',')->option_text("LIST")->allow_extra_args(false);
  };
  list("--type", options->types, "Only claims of these types, or with such a thing in them: Block,Court");
  list("--section", options->sections, "Only claims of these sections and those below them");
  list("--note", options->notes, "Only claims with these notes");
  command->add_option("--from", options->from, "Only dated claims that can have happened then or later")
      ->option_text("DATE");
  command->add_option("--to", options->to, "Only dated claims that can have happened then or before")
      ->option_text("DATE");
  command
      ->add_option("--min-confidence", options->min_confidence,
                   "Only claims of this confidence or more, 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("P");
  command->add_flag("--direct-notes-only", options->direct_notes_only,
                    "Only claims with a note of their own");
  command->add_flag("--archive", options->archive,
                    "Let notes lead to look-ups in a web archive instead of to their sources");
  command
      ->add_option("--time-limit", options->time_limit,
                   "Give up a layout after so many seconds (60; 0: never)")
      ->option_text("SECONDS");
  command->callback([options, command, &chosen] {
    const bool nodes_given = command->count("--nodes") > 0;
    chosen = [options, nodes_given] { return run(*options, nodes_given); };
  });
}

}  // namespace notegraph::cli
