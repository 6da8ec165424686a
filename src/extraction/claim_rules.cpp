#include "extraction/claim_rules.hpp"

#include <algorithm>
#include <set>

#include "extraction/claim_rule_file.hpp"
#include "gazetteers/data_directory.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

constexpr const char* kClasses = "word_classes.json";
constexpr std::size_t kMostOfALemma = 100;  // rules

// The rule files of a folder in the order of their names.
std::vector<std::filesystem::path> rule_files(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json" && entry.path().filename() != kClasses)
      files.insert(entry.path());
  }
  return {files.begin(), files.end()};
}

std::vector<std::filesystem::path> rule_files(const std::vector<std::filesystem::path>& own) {
  std::vector<std::filesystem::path> files;
  for (const auto& path : own) {
    if (!std::filesystem::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    const auto inside = rule_files(path);
    if (inside.empty()) throw InputError({path.string(), 0, "holds no rule file (.json)"});
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

void check_names(const std::vector<std::unique_ptr<ClaimRule>>& rules) {
  std::unordered_map<std::string_view, const ClaimRule*> seen;
  for (const auto& rule : rules) {
    const auto [other, added] = seen.emplace(rule->name, rule.get());
    if (!added) {
      throw InputError({rule->file, rule->line,
                        "there is a rule \"" + rule->name + "\" already, in " + other->second->file + ":" +
                            std::to_string(other->second->line)});
    }
  }
}

// Whether there are the claim types that rules build on.
void check_claims(const std::vector<std::unique_ptr<ClaimRule>>& rules, const ClaimSchemas& schemas) {
  for (const auto& rule : rules) {
    for (const std::string& type : rule->builds_on) {
      if (!schemas.contains(type))
        throw InputError(
            {rule->file, rule->line,
             "rule \"" + rule->name + "\" asks for a claim \"" + type + "\", a type that no file defines"});
    }
  }
}

}  // namespace

ClaimRules ClaimRules::load(const std::filesystem::path& folder, const Lexicon& lexicon,
                            const std::vector<std::filesystem::path>& own) {
  WordClasses classes = WordClasses::read(folder / kClasses, lexicon);
  ClaimRules rules;
  const auto read = [&](const std::filesystem::path& file) {
    ClaimRuleFile content = read_claim_rule_file(file, classes, rules.schemas_);
    std::move(content.rules.begin(), content.rules.end(), std::back_inserter(rules.rules_));
    std::move(content.examples.begin(), content.examples.end(), std::back_inserter(rules.examples_));
  };
  for (const auto& file : rule_files(folder)) read(file);
  const auto shipped = static_cast<std::ptrdiff_t>(rules.rules_.size());
  for (const auto& file : rule_files(own)) read(file);
  check_names(rules.rules_);
  check_claims(rules.rules_, rules.schemas_);
  std::rotate(rules.rules_.begin(), rules.rules_.begin() + shipped, rules.rules_.end());
  rules.index();
  return rules;
}

// At a word all its rules are tried, so there may not be any number of them.
void ClaimRules::index() {
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    rules_[i]->order = i;
    for (const std::string& lemma : rules_[i]->lemmas) {
      auto& triggered = by_lemma_[lemma];
      triggered.push_back(rules_[i].get());
      if (triggered.size() > kMostOfALemma)
        throw InputError(
            {rules_[i]->file, rules_[i]->line,
             "more than " + std::to_string(kMostOfALemma) + " rules are triggered by \"" + lemma + "\""});
    }
  }
}

const std::vector<const ClaimRule*>& ClaimRules::triggered_by(std::string_view lemma) const {
  static const std::vector<const ClaimRule*> kNone;
  const auto found = by_lemma_.find(std::string(lemma));
  return found == by_lemma_.end() ? kNone : found->second;
}

std::filesystem::path claim_rules_folder() {
  return data_file("claims/word_classes.json").parent_path();
}

ClaimSchemas shipped_claim_schemas() {
  return ClaimRules::load(claim_rules_folder(), Lexicon::load()).schemas();
}

}  // namespace notegraph
