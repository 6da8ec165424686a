#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "extraction/extraction.hpp"
#include "extraction/lexicon.hpp"

namespace notegraph {

/// A condition on a token: one of these lemmas, or none of them, or an entity of this type.
struct TokenFilter {
  std::unordered_set<std::string> lemmas;
  bool excludes = false;           // "[!…]"
  std::vector<std::string> types;  // "#Place", "#Organization/Media"

  [[nodiscard]] bool empty() const { return lemmas.empty() && types.empty(); }
};

/// One step from a token to others: "object", "of", ":nsubj", with a filter on what it reaches.
struct PathStep {
  std::string name;
  std::vector<TokenFilter> filters;
};

/// "object[access]>to": steps one after another.
using Path = std::vector<PathStep>;

/// "object[access]>to | object": the first alternative that reaches something; each is a union ("a + b").
struct Paths {
  std::vector<std::vector<Path>> alternatives;
};

/// What may fill a role.
struct FillerKinds {
  std::vector<std::string> types;         // of entities: "Website", "Organization/Media"; empty: any
  bool any_description = true;            // described fillers of any noun
  std::unordered_set<std::string> nouns;  // lemmas of described fillers otherwise
};

struct RoleRule {
  std::string role;
  Paths paths;
  FillerKinds kinds;
  bool required = false;
};

/// How a value is made: a constant, words of the text, or a word looked up in a table.
struct ValueRule {
  std::string name;
  std::string constant;
  Paths paths;
  bool of_part = false;  // "each": the words of the part that the claim is about
  enum class Form { Phrase, Lemma, Word, Clause, Predicate, Title } form = Form::Phrase;
  std::map<std::string, std::string> table;  // lemma -> value; what is not in it gives no value
};

struct ClaimRule {
  std::string name;  // "block/verb"
  std::string type;
  std::unordered_set<std::string> lemmas;
  std::vector<std::string> tags;  // universal or Penn tags of the trigger; empty: any
  std::vector<RoleRule> roles;    // in the order of the type's schema
  std::vector<ValueRule> values;
  std::vector<Paths> when;     // each must reach something
  std::vector<Paths> unless;   // none may
  Paths each;                  // one claim for each of these and its conjuncts; empty: one claim
  bool any_assertion = false;  // also where the happening is only possible or demanded ("must", "may")
  bool needs_date = false;
  bool own_date = false;  // of a lasting relation that a noun names: no date of the clause around it
  double confidence = 0.8;
  std::size_t order = 0;  // earlier rules win over later ones on one trigger
};

/// All claim rules, found by the lemma of their trigger.
class ClaimRules {
 public:
  /// Reads every file of `folder` (schema/claims). Throws InputError with file and line if one is no JSON,
  /// has a key or value that no rule has, or uses a role or word class that does not exist.
  static ClaimRules load(const std::filesystem::path& folder, const Lexicon& lexicon);

  /// The rules whose trigger `lemma` may be, in their order.
  [[nodiscard]] const std::vector<const ClaimRule*>& triggered_by(std::string_view lemma) const;

  [[nodiscard]] const std::vector<std::unique_ptr<ClaimRule>>& all() const { return rules_; }

 private:
  std::vector<std::unique_ptr<ClaimRule>> rules_;
  std::unordered_map<std::string, std::vector<const ClaimRule*>> by_lemma_;
};

}  // namespace notegraph
