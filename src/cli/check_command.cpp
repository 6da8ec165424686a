#include "cli/check_command.hpp"

#include <memory>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "cli/output_file.hpp"
#include "extraction/claim_rules.hpp"
#include "graphs/graph_check.hpp"

namespace notegraph::cli {

namespace {

std::string counted(std::size_t count, const std::string& one, const std::string& several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

std::string summary(const KnowledgeGraph& graph) {
  return counted(graph.all<EntityNode>().size(), "entity", "entities") + ", " +
         counted(graph.all<ClaimNode>().size(), "claim", "claims") + ", " +
         counted(graph.all<ObservationNode>().size(), "figure", "figures") + ", " +
         counted(graph.all<NoteNode>().size(), "note", "notes");
}

struct Options {
  std::vector<std::string> graphs, rules;
};

int run(const Options& options) {
  const ClaimSchemas schemas =
      ClaimRules::load(claim_rules_folder(), Lexicon::load(), {options.rules.begin(), options.rules.end()})
          .schemas();
  bool sound = true;
  for (const std::string& file : options.graphs) {
    const KnowledgeGraph graph = load_graph(file);
    const std::vector<Violation> violations = check_graph(graph, schemas);
    std::string out;
    for (const Violation& violation : violations) {
      out += file + ": " + violation.dataset + "/" + violation.id + ": " + violation.message + "\n";
    }
    out += file + ": " + summary(graph) + ": " +
           (violations.empty() ? "sound" : counted(violations.size(), "violation", "violations")) + "\n";
    write_standard_output(out);
    sound = sound && violations.empty();
  }
  return sound ? kDone : kInputAtFault;
}

constexpr const char* kExamples = R"(Examples:
  notegraph check kazakhstan-2013.json
  notegraph check graphs/*.ttl                    exit code 1 if any graph breaks a rule

Checked: every claim has evidence and a section; roles and values are those of its type; roles lead to entities
or descriptions, notes to notes; notes that are referred to are printed; dates are EDTF.)";

}  // namespace

void add_check_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("check", "Check that graphs are sound");
  command->footer(kExamples);
  command->add_option("GRAPH", options->graphs, "Graphs that notegraph wrote: JSON, Turtle, …")
      ->required()
      ->option_text("...");
  command->add_option("--rules", options->rules, "Rule files of one's own whose claim types are checked too")
      ->option_text("PATH")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
