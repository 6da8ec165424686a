#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extraction/claim_rule.hpp"
#include "extraction/lexicon.hpp"

namespace notegraph {

/// All claim rules, found by the lemma of their trigger.
class ClaimRules {
 public:
  /// Reads every file of `folder` (schema/claims) and the rule files `own`, or all of them in a folder, whose
  /// rules go before the others. Throws InputError with file and line if one is no JSON, has a key or value
  /// that no rule has, names a role, type, class, step or tag that does not exist, or uses a name twice.
  static ClaimRules load(const std::filesystem::path& folder, const Lexicon& lexicon,
                         const std::vector<std::filesystem::path>& own = {});

  /// The rules whose trigger `lemma` may be, in their order.
  [[nodiscard]] const std::vector<const ClaimRule*>& triggered_by(std::string_view lemma) const;

  [[nodiscard]] const std::vector<std::unique_ptr<ClaimRule>>& all() const { return rules_; }
  [[nodiscard]] const ClaimSchemas& schemas() const { return schemas_; }
  [[nodiscard]] const std::vector<RuleExample>& examples() const { return examples_; }

 private:
  void index();

  std::vector<std::unique_ptr<ClaimRule>> rules_;
  ClaimSchemas schemas_;
  std::vector<RuleExample> examples_;
  std::unordered_map<std::string, std::vector<const ClaimRule*>> by_lemma_;
};

/// The folder of the program's own rule files.
std::filesystem::path claim_rules_folder();

/// The claim types of the program's own rule files: docs/model.md lists the same. Throws as ClaimRules::load.
ClaimSchemas shipped_claim_schemas();

}  // namespace notegraph
