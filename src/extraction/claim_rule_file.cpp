#include "extraction/claim_rule_file.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "extraction/located_json.hpp"
#include "language/universal_names.hpp"
#include "text/fold.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

using Kind = LocatedJson::Kind;

constexpr std::size_t kMostRules = 1000;  // of one file

constexpr auto kFileKeys = std::to_array<std::string_view>(
    {"$schema", "comment", "type", "lasting", "roles", "values", "classes", "rules"});
constexpr auto kRoleKeys = std::to_array<std::string_view>({"types", "nouns", "main", "pronoun"});
constexpr auto kKindKeys = std::to_array<std::string_view>({"types", "nouns", "pronoun"});
constexpr auto kValueKeys = std::to_array<std::string_view>({"from", "form", "table"});
constexpr auto kExampleKeys = std::to_array<std::string_view>({"text", "country", "claims"});
constexpr auto kRuleKeys = std::to_array<std::string_view>(
    {"name", "comment", "lemmas", "tags", "when", "unless", "roles", "require", "kinds", "carried", "values",
     "each", "apart", "assertion", "needs_date", "own_date", "confidence", "examples"});

// Tags of the Penn Treebank as the English Universal Dependencies treebanks use them.
constexpr auto kPennTags = std::to_array<std::string_view>(
    {"ADD", "AFX", "CC", "CD",  "DT",   "EX",  "FW",  "GW",  "HYPH", "IN",   "JJ", "JJR", "JJS", "LS",
     "MD",  "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP",  "PRP$", "RB", "RBR", "RBS", "RP",
     "SYM", "TO",  "UH", "VB",  "VBD",  "VBG", "VBN", "VBP", "VBZ",  "WDT",  "WP", "WP$", "WRB"});

constexpr auto kForms =
    std::to_array<std::pair<std::string_view, ValueRule::Form>>({{"phrase", ValueRule::Form::Phrase},
                                                                 {"lemma", ValueRule::Form::Lemma},
                                                                 {"word", ValueRule::Form::Word},
                                                                 {"clause", ValueRule::Form::Clause},
                                                                 {"predicate", ValueRule::Form::Predicate},
                                                                 {"title", ValueRule::Form::Title},
                                                                 {"share", ValueRule::Form::Share}});

bool is_tag(std::string_view tag) {
  return upos_of(tag) != Upos::X || tag == "X" ||
         std::find(kPennTags.begin(), kPennTags.end(), tag) != kPennTags.end();
}

class Reader {
 public:
  Reader(const std::filesystem::path& file, WordClasses& classes, ClaimSchemas& schemas)
      : file_(file.string()), json_(LocatedJson::read(file)), classes_(classes), schemas_(schemas) {}

  ClaimRuleFile read() {
    check_keys(json_, kFileKeys, "a rule file");
    read_schema();
    const LocatedMember* rules = json_.find("rules");
    if (rules == nullptr || rules->value.kind != Kind::List || rules->value.items.empty())
      fail(rules == nullptr ? json_.line : rules->value.line, "\"rules\" must be a list of rules");
    if (rules->value.items.size() > kMostRules)
      fail(rules->value.line, "there are more than " + std::to_string(kMostRules) + " rules in one file");
    for (const LocatedJson& rule : rules->value.items) read_rule(rule);
    return std::move(content_);
  }

 private:
  // --- the parts of JSON -----------------------------------------------------------------------------

  [[noreturn]] void fail(std::size_t line, const std::string& message) const {
    throw InputError({file_, line, rule_.empty() ? message : "rule \"" + rule_ + "\": " + message});
  }

  template <std::size_t N>
  void check_keys(const LocatedJson& object, const std::array<std::string_view, N>& known,
                  const std::string& what) const {
    if (object.kind != Kind::Object) fail(object.line, what + " must be an object {…}");
    for (const LocatedMember& member : object.members) {
      if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
      std::string all;
      for (const std::string_view key : known) (all += all.empty() ? "" : ", ") += key;
      fail(member.line, "\"" + member.key + "\" is no key of " + what + "; there are " + all);
    }
  }

  const LocatedMember& needed(const LocatedJson& object, std::string_view key, const std::string& why) const {
    const LocatedMember* member = object.find(key);
    if (member == nullptr) fail(object.line, "\"" + std::string(key) + "\" is missing: " + why);
    return *member;
  }

  const std::string& text_of(const LocatedMember& member) const {
    if (member.value.kind != Kind::String || member.value.text.empty())
      fail(member.value.line, "\"" + member.key + "\" must be a text");
    return member.value.text;
  }

  bool flag(const LocatedJson& object, std::string_view key) const {
    const LocatedMember* member = object.find(key);
    if (member == nullptr) return false;
    if (member->value.kind != Kind::Boolean)
      fail(member->value.line, "\"" + member->key + "\" must be true or false");
    return member->value.boolean;
  }

  // A text, or each text of a list, with its line; nothing if the key is absent.
  std::vector<const LocatedJson*> texts(const LocatedJson& object, std::string_view key) const {
    const LocatedMember* member = object.find(key);
    return member == nullptr ? std::vector<const LocatedJson*>{} : texts_of(*member);
  }

  std::vector<const LocatedJson*> texts_of(const LocatedMember& member) const {
    std::vector<const LocatedJson*> list;
    if (member.value.kind == Kind::String) list.push_back(&member.value);
    for (const LocatedJson& item : member.value.items) list.push_back(&item);
    if (member.value.kind != Kind::String && member.value.kind != Kind::List)
      fail(member.value.line, "\"" + member.key + "\" must be a text or a list of texts");
    for (const LocatedJson* item : list) {
      if (item->kind != Kind::String || item->text.empty())
        fail(item->line, "\"" + member.key + "\" must hold texts");
    }
    return list;
  }

  const std::vector<LocatedMember>& members(const LocatedJson& object, std::string_view key) const {
    static const std::vector<LocatedMember> kNone;
    const LocatedMember* member = object.find(key);
    if (member == nullptr) return kNone;
    if (member->value.kind != Kind::Object)
      fail(member->value.line, "\"" + member->key + "\" must be an object {…}");
    return member->value.members;
  }

  Paths paths(const LocatedJson& text) const {
    try {
      return parse_paths(text.text, classes_);
    } catch (const PathError& error) {
      fail(text.line, error.what());
    }
  }

  void words(const LocatedJson& text, std::unordered_set<std::string>& into) const {
    try {
      add_words(text.text, classes_, into);
    } catch (const PathError& error) {
      fail(text.line, error.what());
    }
  }

  // --- the claim type --------------------------------------------------------------------------------

  void read_schema() {
    const LocatedMember& type = needed(json_, "type", "it names the claim type that the rules make");
    const std::string& name = text_of(type);
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (name[0] < 'A' || name[0] > 'Z' || !std::all_of(name.begin(), name.end(), letter))
      fail(type.value.line,
           "\"" + name + "\" is no claim type: a capital and letters, as in \"CourtRuling\"");
    if (const LocatedMember* classes = json_.find("classes")) classes_.add(classes->value, file_);
    const bool known = schemas_.contains(name);
    schema_ = &schemas_[name];
    known ? read_more() : read_new(name);
  }

  void read_new(const std::string& name) {
    schema_->type = name;
    if (const LocatedMember* comment = json_.find("comment")) schema_->comment = text_of(*comment);
    schema_->lasting = flag(json_, "lasting");
    needed(json_, "roles", "it says what may fill each role of " + name);
    for (const LocatedMember& role : members(json_, "roles")) {
      check_name(role);
      check_keys(role.value, kRoleKeys, "role \"" + role.key + "\"");
      schema_->roles[role.key] = kinds_[role.key] = filler_kinds(role.value);
      if (flag(role.value, "main")) schema_->main.push_back(role.key);
    }
    if (schema_->roles.empty()) fail(json_.find("roles")->line, "a claim type needs a role");
    for (const LocatedMember& value : members(json_, "values")) {
      check_name(value);
      auto& allowed = schema_->values[value.key];
      for (const LocatedJson* word : texts_of(value)) allowed.push_back(word->text);
    }
  }

  // A further file of a type: its roles and values are settled, what fills a role may be narrowed.
  void read_more() {
    kinds_.insert(schema_->roles.begin(), schema_->roles.end());
    for (const LocatedMember& role : members(json_, "roles")) {
      check_role(role);
      check_keys(role.value, kKindKeys, "role \"" + role.key + "\" of a type that another file defines");
      kinds_[role.key] = filler_kinds(role.value);
    }
    for (const std::string_view key : {"values", "lasting"}) {
      if (const LocatedMember* member = json_.find(key))
        fail(member->line, "\"" + member->key + "\" of " + schema_->type + " is settled by another file");
    }
  }

  // Names become keys of JSON and local names of RDF.
  void check_name(const LocatedMember& member) const {
    static constexpr auto kTaken =
        std::to_array<std::string_view>({"date", "modality", "attributedTo", "notes", "type"});
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (member.key.empty() || member.key[0] > 'z' || member.key[0] < 'a' ||
        !std::all_of(member.key.begin(), member.key.end(), letter))
      fail(member.line, "\"" + member.key + "\" is no name: letters, the first one small");
    if (std::find(kTaken.begin(), kTaken.end(), member.key) != kTaken.end())
      fail(member.line, "\"" + member.key + "\" means something for every claim; choose another name");
  }

  void check_role(const LocatedMember& role) const {
    if (!schema_->roles.contains(role.key))
      fail(role.line, schema_->type + " has no role \"" + role.key + "\"");
  }

  FillerKinds filler_kinds(const LocatedJson& json) const {
    FillerKinds kinds;
    for (const LocatedJson* type : texts(json, "types")) {
      if (!is_entity_kind(type->text)) fail(type->line, "\"" + type->text + "\" is no entity type");
      kinds.types.push_back(type->text);
    }
    kinds.pronoun = flag(json, "pronoun");
    kinds.any_description = json.find("nouns") == nullptr;
    for (const LocatedJson* noun : texts(json, "nouns")) words(*noun, kinds.nouns);
    return kinds;
  }

  // --- a rule ----------------------------------------------------------------------------------------

  void read_rule(const LocatedJson& json) {
    if (json.kind != Kind::Object) fail(json.line, "a rule must be an object {…}");
    const LocatedMember& name = needed(json, "name", "every rule has one, as \"block/verb\"");
    rule_ = text_of(name);
    check_keys(json, kRuleKeys, "a rule");
    auto rule = std::make_unique<ClaimRule>();
    rule->name = rule_;
    rule->type = schema_->type;
    rule->lasting = schema_->lasting;
    rule->file = file_;
    rule->line = name.line;
    read_trigger(json, *rule);
    read_roles(json, *rule);
    read_values(json, *rule);
    for (const LocatedJson* path : texts(json, "when")) rule->when.push_back(paths(*path));
    for (const LocatedJson* path : texts(json, "unless")) rule->unless.push_back(paths(*path));
    if (const LocatedMember* each = json.find("each")) {
      text_of(*each);
      rule->each = paths(each->value);
    }
    if (const LocatedMember* apart = json.find("apart")) {
      rule->apart = text_of(*apart);
      if (!schema_->roles.contains(rule->apart))
        fail(apart->value.line, schema_->type + " has no role \"" + rule->apart + "\"");
    }
    read_switches(json, *rule);
    note_claims_asked_for(*rule);
    for (const LocatedMember& member : json.members) {
      if (member.key == "examples") read_examples(member.value);
    }
    content_.rules.push_back(std::move(rule));
    rule_.clear();
  }

  static void note_claims_asked_for(ClaimRule& rule) {
    const auto note = [&](const Paths& paths) {
      for (std::string& type : claims_asked_for(paths)) rule.builds_on.push_back(std::move(type));
    };
    for (const Paths& paths : rule.when) note(paths);
    for (const Paths& paths : rule.unless) note(paths);
    for (const RoleRule& role : rule.roles) note(role.paths);
    for (const ValueRule& value : rule.values) note(value.paths);
    note(rule.each);
  }

  void read_trigger(const LocatedJson& json, ClaimRule& rule) const {
    const LocatedMember& lemmas = needed(json, "lemmas", "without a trigger a rule would match everything");
    const auto list = texts_of(lemmas);
    if (list.empty()) fail(lemmas.line, "\"lemmas\" is empty: a rule needs a trigger");
    for (const LocatedJson* lemma : list) {
      const std::string& word = lemma->text;
      const bool one = word.find_first_of(" *?|[]") == std::string::npos && fold_case(word) == word;
      if (!one && word[0] != '@')
        fail(lemma->line, "\"" + word + "\" is no lemma: one word in small letters, or an \"@class\"");
      words(*lemma, rule.lemmas);
    }
    for (const LocatedJson* tag : texts(json, "tags")) {
      if (!is_tag(tag->text))
        fail(tag->line, "\"" + tag->text + "\" is no tag: neither universal (VERB) nor of Penn (VBD)");
      rule.tags.push_back(tag->text);
    }
  }

  void read_roles(const LocatedJson& json, ClaimRule& rule) const {
    const LocatedMember& roles = needed(json, "roles", "a rule says where who did what to whom stands");
    for (const LocatedMember& kinds : members(json, "kinds")) {
      check_role(kinds);
      if (roles.value.find(kinds.key) == nullptr)
        fail(kinds.line, "\"kinds\" of role \"" + kinds.key + "\", but \"roles\" does not say where it is");
      check_keys(kinds.value, kKindKeys, "\"kinds\" of role \"" + kinds.key + "\"");
    }
    for (const LocatedMember& role : members(json, "roles")) {
      check_role(role);
      text_of(role);
      const LocatedMember* kinds = json.find("kinds");
      const LocatedMember* own = kinds == nullptr ? nullptr : kinds->value.find(role.key);
      rule.roles.push_back({role.key, paths(role.value),
                            own == nullptr ? kinds_.at(role.key) : filler_kinds(own->value), false});
    }
    if (rule.roles.empty()) fail(roles.line, "\"roles\" is empty: the claims would name nobody");
    std::sort(rule.roles.begin(), rule.roles.end(),
              [](const RoleRule& a, const RoleRule& b) { return a.role < b.role; });
    read_carried(json, rule);
    for (const LocatedJson* required : texts(json, "require")) {
      const auto role = std::find_if(rule.roles.begin(), rule.roles.end(),
                                     [&](const RoleRule& r) { return r.role == required->text; });
      if (role == rule.roles.end())
        fail(required->line,
             "it requires role \"" + required->text + "\", but \"roles\" does not say where it is");
      role->required = true;
    }
  }

  // "carried": {"target": ["Block.target"]}
  void read_carried(const LocatedJson& json, ClaimRule& rule) const {
    for (const LocatedMember& carried : members(json, "carried")) {
      const auto role = std::find_if(rule.roles.begin(), rule.roles.end(),
                                     [&](const RoleRule& r) { return r.role == carried.key; });
      if (role == rule.roles.end())
        fail(carried.line,
             "\"carried\" of role \"" + carried.key + "\", but \"roles\" does not say where it is");
      for (const LocatedJson* from : texts_of(carried)) {
        const std::size_t dot = from->text.find('.');
        if (dot == 0 || dot == std::string::npos || dot + 1 == from->text.size())
          fail(from->line, "\"" + from->text + "\" is no claim type and role, as \"Block.target\"");
        role->carried.emplace_back(from->text.substr(0, dot), from->text.substr(dot + 1));
      }
    }
  }

  void read_values(const LocatedJson& json, ClaimRule& rule) const {
    for (const LocatedMember& value : members(json, "values")) {
      if (!schema_->values.contains(value.key))
        fail(value.line, schema_->type + " has no value \"" + value.key + "\"");
      rule.values.push_back(value_rule(value));
    }
    std::sort(rule.values.begin(), rule.values.end(),
              [](const ValueRule& a, const ValueRule& b) { return a.name < b.name; });
  }

  void check_allowed(const std::string& name, const std::string& word, std::size_t line) const {
    const auto& allowed = schema_->values.find(name)->second;
    if (allowed.empty() || std::find(allowed.begin(), allowed.end(), word) != allowed.end()) return;
    std::string all;
    for (const std::string& one : allowed) all += (all.empty() ? "" : ", ") + one;
    fail(line, "\"" + word + "\" is no " + name + " of " + schema_->type + "; there are " + all);
  }

  ValueRule value_rule(const LocatedMember& member) const {
    ValueRule value;
    value.name = member.key;
    if (member.value.kind == Kind::String) {
      value.constant = text_of(member);
      check_allowed(value.name, value.constant, member.value.line);
      return value;
    }
    check_keys(member.value, kValueKeys, "value \"" + member.key + "\"");
    const LocatedMember& from = needed(member.value, "from", "it says where the words stand");
    value.of_part = text_of(from) == "each";
    if (!value.of_part) value.paths = paths(from.value);
    if (const LocatedMember* form = member.value.find("form")) value.form = form_of(*form);
    for (const LocatedMember& meant : members(member.value, "table")) {
      check_allowed(value.name, text_of(meant), meant.value.line);
      std::unordered_set<std::string> lemmas;
      LocatedJson key;
      key.text = meant.key;
      key.line = meant.line;
      words(key, lemmas);
      for (const std::string& lemma : lemmas) value.table[lemma] = meant.value.text;
    }
    return value;
  }

  ValueRule::Form form_of(const LocatedMember& member) const {
    for (const auto& [name, form] : kForms) {
      if (name == text_of(member)) return form;
    }
    fail(member.value.line,
         "\"" + member.value.text + "\" is no form; there are phrase, lemma, word, clause, predicate, title");
  }

  void read_switches(const LocatedJson& json, ClaimRule& rule) const {
    if (const LocatedMember* assertion = json.find("assertion")) {
      if (text_of(*assertion) != "any" && assertion->value.text != "asserted" &&
          assertion->value.text != "cannot" && assertion->value.text != "denied")
        fail(assertion->value.line, "\"assertion\" must be \"asserted\", \"any\", \"cannot\" or \"denied\"");
      rule.any_assertion = assertion->value.text == "any";
      rule.cannot = assertion->value.text == "cannot";
      rule.denied = assertion->value.text == "denied";
    }
    rule.needs_date = flag(json, "needs_date");
    rule.own_date = flag(json, "own_date");
    const LocatedMember* confidence = json.find("confidence");
    if (confidence == nullptr) return;
    rule.confidence = confidence->value.number;
    if (confidence->value.kind != Kind::Number || rule.confidence < 0 || rule.confidence > 1)
      fail(confidence->value.line, "\"confidence\" must be a number from 0 to 1");
  }

  void read_examples(const LocatedJson& json) {
    if (json.kind != Kind::List) fail(json.line, "\"examples\" must be a list");
    for (const LocatedJson& item : json.items) {
      check_keys(item, kExampleKeys, "an example");
      RuleExample example;
      example.rule = rule_;
      example.text = text_of(needed(item, "text", "it is what the rule is tried on"));
      if (const LocatedMember* country = item.find("country")) example.country = text_of(*country);
      example.file = file_;
      example.line = item.line;
      const LocatedMember& claims = needed(item, "claims", "what the rule makes of it; [] if nothing");
      if (claims.value.kind != Kind::List) fail(claims.line, "\"claims\" must be a list");
      for (const LocatedJson& claim : claims.value.items) example.claims.push_back(expected(claim));
      content_.examples.push_back(std::move(example));
    }
  }

  std::map<std::string, std::vector<std::string>> expected(const LocatedJson& claim) const {
    if (claim.kind != Kind::Object) fail(claim.line, "an expected claim must be an object {…}");
    std::map<std::string, std::vector<std::string>> facts;
    for (const LocatedMember& member : claim.members) {
      const bool known = schema_->roles.contains(member.key) || schema_->values.contains(member.key) ||
                         member.key == "date" || member.key == "modality";
      if (!known) fail(member.line, schema_->type + " has no role or value \"" + member.key + "\"");
      for (const LocatedJson* text : texts_of(member)) facts[member.key].push_back(text->text);
    }
    return facts;
  }

  std::string file_;
  LocatedJson json_;
  WordClasses& classes_;
  ClaimSchemas& schemas_;
  ClaimSchema* schema_ = nullptr;
  std::map<std::string, FillerKinds> kinds_;
  ClaimRuleFile content_;
  std::string rule_;  // the one at hand
};

}  // namespace

ClaimRuleFile read_claim_rule_file(const std::filesystem::path& file, WordClasses& classes,
                                   ClaimSchemas& schemas) {
  return Reader(file, classes, schemas).read();
}

}  // namespace notegraph
