#include "cli/diff_command.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "cli/difference_text.hpp"
#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "cli/output_file.hpp"
#include "exporters/picture_exporter.hpp"
#include "exporters/views/difference_picture.hpp"
#include "extraction/claim_rules.hpp"
#include "graphs/graph_difference.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::string before, after, format;
  std::string output = "-";
  std::size_t nodes = 60, time_limit = 60;
};

std::string format_of(const Options& options) {
  if (!options.format.empty()) return options.format;
  const std::string ending = std::filesystem::path(options.output).extension().string();
  return ending.empty() || ending == ".txt" ? "text" : ending.substr(1);
}

int run(const Options& options) {
  constexpr std::size_t kWidth = 100;
  const std::string format = format_of(options);
  const auto drawn_as = picture_format(format);
  if (format != "text" && format != "json" && !drawn_as)
    throw UsageError("no form of difference is called " + format +
                     "; there are text, json, svg, png, pdf and dot");
  const KnowledgeGraph before = load_graph(options.before), after = load_graph(options.after);
  const GraphDifference difference = graph_difference(before, after, shipped_claim_schemas(),
                                                      std::max(1u, std::thread::hardware_concurrency()));
  std::string result;
  if (drawn_as) {
    try {
      result = draw(difference_picture(before, after, difference, options.nodes), *drawn_as,
                    std::chrono::seconds(options.time_limit));
    } catch (const LayoutTimeout& error) {
      throw InputError({options.after, 0, std::string(error.what()) + "; draw fewer names with --nodes"});
    }
  } else {
    result = format == "json" ? difference_json(before, after, difference)
                              : difference_text(before, after, difference, kWidth);
  }
  write_result(options.output, result);
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph diff kazakhstan-2013.json kazakhstan-2024.json
  notegraph diff kazakhstan-2013.json kazakhstan-2024.json -f json
  notegraph diff kazakhstan-2013.json kazakhstan-2024.json -o changes.svg
  notegraph diff old/kazakhstan-2013.json new/kazakhstan-2013.json    one report, read by two versions

What the newer graph does not tell is “no longer reported”: whether it ended, no report says by silence.)";

}  // namespace

void add_diff_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("diff", "Tell what is new, changed or no longer reported");
  command->footer(kExamples);
  command->add_option("OLD", options->before, "The older graph")->required()->option_text(" ");
  command->add_option("NEW", options->after, "The newer graph")->required()->option_text(" ");
  command->add_option("-f,--format", options->format, "text (if not given), json, svg, png, pdf or dot")
      ->option_text("NAME");
  command->add_option("-o,--output", options->output, "The file; its ending says the format")
      ->option_text("FILE");
  command->add_option("--nodes", options->nodes, "How many names a picture shows (if not given: 60)")
      ->option_text("N")
      ->check(CLI::Range(2, 100000));
  command
      ->add_option("--time-limit", options->time_limit,
                   "Give up a layout after so many seconds (60; 0: never)")
      ->option_text("SECONDS");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
