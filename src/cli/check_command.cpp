#include "cli/check_command.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "cli/output_file.hpp"
#include "exporters/date_check.hpp"
#include "exporters/json_importer.hpp"
#include "exporters/json_writer.hpp"
#include "exporters/rdf_importer.hpp"
#include "exporters/rdf_vocabulary.hpp"
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
  std::vector<std::string> files, rules;
  std::string format = "text";
};

// What is wrong in one file.
struct Checked {
  std::string file, summary;
  std::vector<Violation> violations;
};

Checked check(const std::string& path, const ClaimSchemas& schemas) {
  const GraphFile file = read_graph_file(path);
  if (file.is_json()) {
    const KnowledgeGraph graph = from_json(file.bytes, file.name);
    return {path, summary(graph), check_graph(graph, schemas)};
  }
  RdfStore store;
  store.load(file.bytes, rdf_syntax(file.name, file.bytes), file.name);
  std::vector<Violation> violations = check_dates(store);
  // A date that cannot be read makes the graph unreadable.
  const bool readable = std::none_of(violations.begin(), violations.end(),
                                     [](const Violation& v) { return v.message.ends_with("is not EDTF"); });
  if (!readable) return {path, "unreadable dates", violations};
  const KnowledgeGraph graph = from_rdf(store, file.name);
  for (Violation& violation : check_graph(graph, schemas)) violations.push_back(std::move(violation));
  return {path, summary(graph), violations};
}

std::string as_text(const Checked& checked) {
  std::string out;
  for (const Violation& violation : checked.violations) {
    const std::string dataset = violation.dataset.empty() ? "" : violation.dataset + "/";
    out += checked.file + ": " + dataset + violation.id + ": " + violation.message + "\n";
  }
  const std::size_t count = checked.violations.size();
  return out + checked.file + ": " + checked.summary + ": " +
         (count == 0 ? "sound" : counted(count, "violation", "violations")) + "\n";
}

std::string as_json(const std::vector<Checked>& all) {
  JsonWriter json;
  json.begin_array();
  for (const Checked& checked : all) {
    json.begin_object().key("file").string(checked.file).key("sound").boolean(checked.violations.empty());
    json.key("violations").begin_array();
    for (const Violation& violation : checked.violations) {
      json.begin_object(JsonWriter::Layout::Line).key("report").string(violation.dataset);
      json.key("id").string(violation.id).key("iri").string(rdf::data_iri(violation.dataset, violation.id));
      json.key("message").string(violation.message).end_object();
    }
    json.end_array().end_object();
  }
  return json.end_array().take();
}

int run(const Options& options) {
  if (options.format != "text" && options.format != "json") {
    throw UsageError("no format is called " + options.format + "; there are text and json");
  }
  const ClaimSchemas schemas =
      ClaimRules::load(claim_rules_folder(), Lexicon::load(), {options.rules.begin(), options.rules.end()})
          .schemas();
  std::vector<Checked> all;
  bool sound = true;
  for (const std::string& file : options.files) {
    all.push_back(check(file, schemas));
    sound = sound && all.back().violations.empty();
    if (options.format == "text") write_standard_output(as_text(all.back()));
  }
  if (options.format == "json") write_standard_output(as_json(all));
  return sound ? kDone : kInputAtFault;
}

constexpr const char* kExamples = R"(Examples:
  notegraph check kazakhstan-2013.json
  notegraph check graphs/*.ttl                    exit code 1 if any graph breaks a rule
  notegraph check kz.ttl --format json            for programs

Checked: every claim has evidence and a section; roles and values are those of its type; roles lead to entities
or descriptions, notes to notes; notes that are referred to are printed; dates are EDTF, with the days that it means.
The same as SHACL shapes, for RDF tools: schema/shapes.ttl.)";

}  // namespace

void add_check_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("check", "Check that graphs are sound");
  command->footer(kExamples);
  command->add_option("GRAPH", options->files, "Graphs that notegraph wrote: JSON, Turtle, …")
      ->required()
      ->option_text("...");
  command->add_option("--rules", options->rules, "Rule files of one's own whose claim types are checked too")
      ->option_text("PATH")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command->add_option("-f,--format", options->format, "text (if not given) or json")->option_text("NAME");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
