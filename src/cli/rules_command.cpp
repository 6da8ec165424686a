#include "cli/rules_command.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "cli/display_width.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/warnings.hpp"
#include "extraction/claim_rules.hpp"
#include "extraction/extractor.hpp"
#include "extraction/rule_examples.hpp"

namespace notegraph::cli {

namespace {

constexpr std::size_t kWidth = 96;

struct Options {
  std::vector<std::string> own, tested;
  bool list = false, test = false;
};

std::string joined(std::vector<std::string> words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string type_lines(const ClaimSchema& schema) {
  std::vector<std::string> roles, values;
  for (const auto& [role, kinds] : schema.roles) roles.push_back(role);
  for (const auto& [value, words] : schema.values) values.push_back(value);
  std::string lines = wrapped(schema.type + ": " + schema.comment, 0, kWidth);
  lines +=
      wrapped("roles " + joined(roles) + (values.empty() ? "" : "; values " + joined(values)), 2, kWidth);
  return lines;
}

std::string rule_lines(const ClaimRule& rule) {
  std::vector<std::string> lemmas(rule.lemmas.begin(), rule.lemmas.end());
  std::sort(lemmas.begin(), lemmas.end());
  std::string words = rule.name + ": " + joined(lemmas);
  if (!rule.tags.empty()) words += " (" + joined(rule.tags) + ")";
  return wrapped(words, 4, kWidth);
}

int list(const ClaimRules& rules) {
  std::string out;
  for (const auto& [type, schema] : rules.schemas()) {
    out += (out.empty() ? "" : "\n") + type_lines(schema);
    for (const auto& rule : rules.all()) {
      if (rule->type == type) out += rule_lines(*rule);
    }
  }
  write_standard_output(out);
  return kDone;
}

bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code error;
  return std::filesystem::equivalent(a, b, error);
}

// The program's own rule files are read anyway; what is not among them is one's own.
std::vector<std::filesystem::path> own_files(const Options& options) {
  std::vector<std::filesystem::path> own(options.own.begin(), options.own.end());
  const auto folder = claim_rules_folder();
  for (const std::string& file : options.tested) {
    const std::filesystem::path path = file;
    const bool known =
        is_same_file(path, folder) || is_same_file(path, folder / path.filename()) ||
        std::any_of(own.begin(), own.end(), [&](const auto& o) { return is_same_file(o, path); });
    if (!known) own.push_back(path);
  }
  return own;
}

bool is_tested(const Options& options, const std::string& file) {
  return options.tested.empty() ||
         std::any_of(options.tested.begin(), options.tested.end(), [&](const std::string& tested) {
           return is_same_file(tested, file) ||
                  is_same_file(tested, std::filesystem::path(file).parent_path());
         });
}

int test(const Options& options, const Extractor& extractor) {
  std::vector<RuleExample> examples;
  std::set<std::string> shown;
  for (const RuleExample& example : extractor.rules().examples()) {
    if (!is_tested(options, example.file)) continue;
    examples.push_back(example);
    shown.insert(example.rule);
  }
  std::size_t count = 0;
  std::vector<std::string> bare;
  for (const auto& rule : extractor.rules().all()) {
    if (!is_tested(options, rule->file)) continue;
    ++count;
    if (!shown.contains(rule->name)) bare.push_back(rule->name);
  }
  const auto failing = failing_examples(extractor, examples);
  for (const Problem& problem : failing) std::fputs(error_line(problem).c_str(), stderr);
  std::string out = std::to_string(count) + " rules, " + std::to_string(examples.size()) + " examples, " +
                    std::to_string(failing.size()) + " of them fail\n";
  if (!bare.empty()) out += wrapped("without an example: " + joined(bare), 0, kWidth);
  write_standard_output(out);
  return failing.empty() ? kDone : kInputAtFault;
}

int run(const Options& options) {
  if (options.test && options.list) throw UsageError("--list and --test are two questions: ask one");
  const auto own = own_files(options);
  if (!options.test) return list(ClaimRules::load(claim_rules_folder(), Lexicon::load(), own));
  return test(options, Extractor::load({own, 0}));
}

constexpr const char* kExamples = R"(Examples:
  notegraph rules                                 all claim types with their rules and triggers
  notegraph rules --test                          try every rule on its own examples
  notegraph rules --test mooring.json             read a rule file of one's own and try its examples
  notegraph build report.txt --rules mooring.json use it

Exit code 1 if a rule file is broken or an example fails. docs/rules.md teaches how to write rules.)";

}  // namespace

void add_rules_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("rules", "List the claim rules, or try them on their examples");
  command->footer(kExamples);
  command->add_flag("-l,--list", options->list, "List claim types, rules and triggers (if nothing is asked)");
  command
      ->add_option("-t,--test", options->tested,
                   "Try the rules of these files or folders on their examples; without a file, all")
      ->expected(0, -1)
      ->option_text("[FILE...]");
  command->add_option("--rules", options->own, "Rule files of one's own, or folders of them, to go first")
      ->option_text("PATH")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command->callback([options, command, &chosen] {
    options->test = command->count("--test") > 0;
    std::erase(options->tested, "");
    chosen = [options] { return run(*options); };
  });
}

}  // namespace notegraph::cli
