#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "extraction/claim_rule.hpp"
#include "extraction/word_classes.hpp"

namespace notegraph {

/// What one rule file holds.
struct ClaimRuleFile {
  std::vector<std::unique_ptr<ClaimRule>> rules;
  std::vector<RuleExample> examples;
};

/// Reads a rule file (docs/rules.md, schema/claim_rules.schema.json). Its word classes are added to `classes`
/// and its claim type to `schemas`; of a type that is there already it may only use the roles and values.
/// Throws InputError with file and line of whatever is wrong in it.
ClaimRuleFile read_claim_rule_file(const std::filesystem::path& file, WordClasses& classes,
                                   ClaimSchemas& schemas);

}  // namespace notegraph
