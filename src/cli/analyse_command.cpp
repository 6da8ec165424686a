#include "cli/analyse_command.hpp"

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "gazetteers/data_directory.hpp"
#include "language/analyser.hpp"
#include "language/conllu.hpp"
#include "reading/input_file.hpp"
#include "reading/report_reader.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::string report;
  std::string format = "text";
};

int run(const Options& options) {
  if (options.format != "text" && options.format != "conllu") {
    throw UsageError("no form of analysis is called " + options.format + "; there are text and conllu");
  }
  const Report report = read_report(options.report, read_input(options.report));
  std::vector<Range> sentences;
  for (const Sentence& sentence : report.sentences) sentences.push_back(sentence.text);
  const auto analyses = Analyser::load(data_file("english.model")).analyse(report.text, sentences);
  std::ostringstream out;
  options.format == "conllu" ? write_conllu(out, report.text, analyses)
                             : write_trees(out, report.text, analyses);
  write_standard_output(out.str());
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph analyse report.txt | less                 every sentence as a tree
  notegraph analyse report.txt --format conllu        for tools of Universal Dependencies

Shows what claims are made from: words with tags, lemmas, relations and names. To see why a rule did not fire.)";

}  // namespace

void add_analyse_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("analyse", "Show the language analysis of a report");
  command->footer(kExamples);
  command->add_option("REPORT", options->report, "A report, plain text or Markdown; - is standard input")
      ->required()
      ->option_text(" ");
  command->add_option("-f,--format", options->format, "text (if not given) or conllu")->option_text("NAME");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
