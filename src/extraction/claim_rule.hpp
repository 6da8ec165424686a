#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extraction/rule_path.hpp"

namespace notegraph {

/// What may fill a role.
struct FillerKinds {
  std::vector<std::string> types;         // of entities: "Website", "Organization/Media"; empty: any
  bool any_description = true;            // described fillers of any noun
  std::unordered_set<std::string> nouns;  // lemmas of described fillers otherwise
  bool pronoun = false;                   // a pronoun that means nobody known does too, and fills nothing
};

struct RoleRule {
  std::string role;
  Paths paths;
  FillerKinds kinds;
  bool required = false;
  /// Types and their roles: what fills that role of the last such claim before it in the paragraph fills this
  /// one, if nothing else does ("The ban was lifted").
  std::vector<std::pair<std::string, std::string>> carried = {};
};

/// How a value is made: a constant, words of the text, or a word looked up in a table.
struct ValueRule {
  std::string name;
  std::string constant;
  Paths paths;
  bool of_part = false;  // "each": the words of the part that the claim is about
  enum class Form : std::uint8_t { Phrase, Lemma, Word, Clause, Predicate, Title, Share } form = Form::Phrase;
  std::map<std::string, std::string> table;  // lemma -> value; what is not in it gives no value
};

struct ClaimRule {
  std::string name;  // "block/verb"
  std::string type;
  std::unordered_set<std::string> lemmas;
  std::vector<std::string> tags;  // universal or Penn tags of the trigger; empty: any
  std::vector<RoleRule> roles;    // by name
  std::vector<ValueRule> values;
  std::vector<Paths> when;    // each must reach something
  std::vector<Paths> unless;  // none may
  Paths each;                 // one claim for each of these and its conjuncts; empty: one claim
  std::string apart;          // a role whose fillers make a claim each: "Judges Lee and Roe" hold two offices
  bool lasting = false;       // of its type: a relation or statement, no happening
  bool any_assertion = false;  // also where the happening is only possible or demanded ("must", "may")
  bool cannot = false;         // where the sentence says that it cannot be done: "users could not open"
  bool denied = false;         // where the sentence denies it: "the site was not accessible"
  bool needs_date = false;
  bool own_date = false;  // of a lasting relation that a noun names: no date of the clause around it
  std::vector<std::string> builds_on;  // claim types that its paths ask for; it runs when they are found
  double confidence = 0.8;
  std::size_t order = 0;  // earlier rules win over later ones on one trigger
  std::string file;       // where it stands
  std::size_t line = 0;
};

/// What claims of one type may hold, as its rule file says.
struct ClaimSchema {
  std::string type, comment;
  std::map<std::string, FillerKinds, std::less<>> roles;  // with what may fill each
  std::vector<std::string> main;                          // roles that say which happening it is
  std::map<std::string, std::vector<std::string>, std::less<>> values;  // with its words; none: any
  bool lasting = false;  // holds rather than happens: true whatever the sentence denies or fears around it
};

/// By type.
using ClaimSchemas = std::map<std::string, ClaimSchema, std::less<>>;

/// A sentence with the claims that a rule must make of it; none: it must not fire.
struct RuleExample {
  std::string rule, text, country;
  /// Of each claim: names of roles and values, "date" and "modality", with what they must be.
  std::vector<std::map<std::string, std::vector<std::string>>> claims;
  std::string file;
  std::size_t line = 0;
};

}  // namespace notegraph
