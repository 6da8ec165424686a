#include "extraction/claim_rules.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "text/problem.hpp"

namespace notegraph {

namespace {

using Json = nlohmann::json;
using Classes = std::map<std::string, std::vector<std::string>>;

constexpr auto kRuleKeys = std::to_array<std::string_view>(
    {"name", "lemmas", "tags", "roles", "require", "kinds", "values", "when", "unless", "assertion",
     "needs_date", "own_date", "each", "confidence", "examples", "comment"});
constexpr auto kFileKeys = std::to_array<std::string_view>({"type", "roles", "values", "rules", "comment"});

// One rule file, with the line of what is wrong in it.
class RuleFile {
 public:
  RuleFile(std::filesystem::path path, const Classes& classes) : path_(std::move(path)), classes_(classes) {
    std::ifstream in(path_);
    text_.assign(std::istreambuf_iterator<char>(in), {});
    try {
      json_ = Json::parse(text_);
    } catch (const Json::parse_error& error) {
      throw InputError({path_.string(), line_at(error.byte), error.what()});
    }
  }

  void read(std::vector<std::unique_ptr<ClaimRule>>& rules) {
    check_keys(json_, kFileKeys, "the file");
    type_ = text_of(json_, "type");
    if (!json_.contains("roles") || !json_["roles"].is_object())
      fail("roles", "\"roles\" must say what may fill each role");
    for (const auto& [role, kinds] : json_["roles"].items()) kinds_[role] = filler_kinds(kinds, role);
    const Json rules_json = json_.value("rules", Json::array());
    for (const Json& rule : rules_json) rules.push_back(std::make_unique<ClaimRule>(rule_of(rule)));
  }

 private:
  std::size_t line_at(std::size_t byte) const {
    return 1 + static_cast<std::size_t>(std::count(
                   text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text_.size())),
                   '\n'));
  }

  // The line where `word` stands as a JSON string, behind the current rule's name where there is one.
  [[noreturn]] void fail(const std::string& word, const std::string& message) const {
    std::size_t at = current_rule_.empty() ? 0 : text_.find('"' + current_rule_ + '"');
    if (at == std::string::npos) at = 0;
    const std::size_t found = text_.find(word, at);
    throw InputError({path_.string(), line_at(found == std::string::npos ? at : found), message});
  }

  template <std::size_t N>
  void check_keys(const Json& object, const std::array<std::string_view, N>& known,
                  const std::string& where) const {
    if (!object.is_object()) fail(where, where + " must be an object");
    for (const auto& item : object.items()) {
      if (std::find(known.begin(), known.end(), item.key()) == known.end())
        fail(item.key(), "\"" + item.key() + "\" is no key of " + where);
    }
  }

  std::string text_of(const Json& object, const std::string& key) const {
    if (!object.contains(key) || !object[key].is_string()) fail(key, "\"" + key + "\" must be a string");
    return object[key];
  }

  std::vector<std::string> list_of(const Json& value, const std::string& key) const {
    std::vector<std::string> list;
    if (value.is_string()) {
      list.push_back(value);
    } else if (value.is_array()) {
      for (const Json& item : value) {
        if (!item.is_string()) fail(key, "\"" + key + "\" must hold strings");
        list.push_back(item);
      }
    } else {
      fail(key, "\"" + key + "\" must be a string or a list of strings");
    }
    return list;
  }

  // Words, with "@class" replaced by the words of that class.
  void add_words(const std::string& word, std::unordered_set<std::string>& words) const {
    if (!word.starts_with("@")) {
      words.insert(word);
      return;
    }
    const auto known = classes_.find(word.substr(1));
    if (known == classes_.end()) fail(word, "there is no word class \"" + word + "\"");
    words.insert(known->second.begin(), known->second.end());
  }

  FillerKinds filler_kinds(const Json& json, const std::string& role) const {
    static constexpr auto kKeys = std::to_array<std::string_view>({"types", "nouns"});
    check_keys(json, kKeys, "role \"" + role + "\"");
    FillerKinds kinds;
    if (json.contains("types")) {
      kinds.types = list_of(json["types"], "types");
      for (const std::string& type : kinds.types) {
        if (!entity_type(type.substr(0, type.find('/')))) fail(type, "\"" + type + "\" is no entity type");
      }
    }
    if (json.contains("nouns")) {
      kinds.any_description = false;
      for (const std::string& word : list_of(json["nouns"], "nouns")) add_words(word, kinds.nouns);
    }
    return kinds;
  }

  ClaimRule rule_of(const Json& json) {
    current_rule_.clear();
    ClaimRule rule;
    rule.name = text_of(json, "name");
    current_rule_ = rule.name;
    check_keys(json, kRuleKeys, "rule \"" + rule.name + "\"");
    rule.type = type_;
    if (!json.contains("lemmas")) fail(rule.name, "a rule needs \"lemmas\" that trigger it");
    for (const std::string& lemma : list_of(json["lemmas"], "lemmas")) add_words(lemma, rule.lemmas);
    if (json.contains("tags")) rule.tags = list_of(json["tags"], "tags");
    read_roles(json, rule);
    const Json values = json.value("values", Json::object());
    for (const auto& [name, value] : values.items()) rule.values.push_back(value_rule(name, value));
    if (json.contains("when")) {
      for (const std::string& path : list_of(json["when"], "when")) rule.when.push_back(paths(path));
    }
    if (json.contains("unless")) {
      for (const std::string& path : list_of(json["unless"], "unless")) rule.unless.push_back(paths(path));
    }
    if (json.contains("each")) rule.each = paths(text_of(json, "each"));
    rule.any_assertion = json.value("assertion", "asserted") == "any";
    rule.needs_date = json.value("needs_date", false);
    rule.own_date = json.value("own_date", false);
    rule.confidence = json.value("confidence", 0.8);
    return rule;
  }

  void read_roles(const Json& json, ClaimRule& rule) {
    const Json roles = json.value("roles", Json::object());
    const Json kinds = json.value("kinds", Json::object());
    std::vector<std::string> required;
    if (json.contains("require")) required = list_of(json["require"], "require");
    for (const auto& item : roles.items()) {
      if (!kinds_.contains(item.key())) fail(item.key(), rule.type + " has no role \"" + item.key() + "\"");
    }
    for (const auto& [role, default_kinds] : kinds_) {
      if (!roles.contains(role)) continue;
      RoleRule r;
      r.role = role;
      r.kinds = kinds.contains(role) ? filler_kinds(kinds[role], role) : default_kinds;
      std::string path = roles[role];
      r.paths = paths(path);
      r.required = std::find(required.begin(), required.end(), role) != required.end();
      rule.roles.push_back(std::move(r));
    }
    for (const std::string& role : required) {
      if (!roles.contains(role))
        fail(role, "rule \"" + rule.name + "\" requires role \"" + role + "\" but does not say where it is");
    }
  }

  ValueRule value_rule(const std::string& name, const Json& json) const {
    ValueRule value;
    value.name = name;
    if (json.is_string()) {
      value.constant = json;
      return value;
    }
    static constexpr auto kKeys = std::to_array<std::string_view>({"from", "form", "table"});
    check_keys(json, kKeys, "value \"" + name + "\"");
    value.of_part = text_of(json, "from") == "each";
    if (!value.of_part) value.paths = paths(text_of(json, "from"));
    const std::string form = json.value("form", "phrase");
    static const std::map<std::string, ValueRule::Form> kForms{
        {"phrase", ValueRule::Form::Phrase},       {"lemma", ValueRule::Form::Lemma},
        {"word", ValueRule::Form::Word},           {"clause", ValueRule::Form::Clause},
        {"predicate", ValueRule::Form::Predicate}, {"title", ValueRule::Form::Title}};
    if (!kForms.contains(form))
      fail(form, "\"" + form + "\" is no form of a value (phrase, lemma, word, clause, predicate, title)");
    value.form = kForms.at(form);
    const Json table = json.value("table", Json::object());
    for (const auto& [lemma, meant] : table.items()) {
      std::unordered_set<std::string> words;
      add_words(lemma, words);
      for (const std::string& word : words) value.table[word] = meant;
    }
    return value;
  }

  Paths paths(std::string_view text) const {
    Paths result;
    for (const std::string_view alternative : split(text, '|')) {
      std::vector<Path> together;
      for (const std::string_view one : split(alternative, '+')) together.push_back(path(one, text));
      result.alternatives.push_back(std::move(together));
    }
    return result;
  }

  // Splits outside brackets and trims.
  static std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (i < text.size() && text[i] == '[') ++depth;
      if (i < text.size() && text[i] == ']') --depth;
      if (i < text.size() && (text[i] != separator || depth > 0)) continue;
      std::string_view part = text.substr(begin, i - begin);
      while (part.starts_with(' ')) part.remove_prefix(1);
      while (part.ends_with(' ')) part.remove_suffix(1);
      parts.push_back(part);
      begin = i + 1;
    }
    return parts;
  }

  Path path(std::string_view text, std::string_view whole) const {
    Path result;
    for (std::string_view step : split(text, '>')) {
      PathStep parsed;
      const std::size_t bracket = std::min(step.find('['), step.size());
      parsed.name = std::string(step.substr(0, bracket));
      step.remove_prefix(bracket);
      while (!step.empty()) {
        const std::size_t close = step.find(']');
        if (step[0] != '[' || close == std::string_view::npos)
          fail(std::string(whole), "\"" + std::string(whole) + "\" is no path: a bracket is not closed");
        parsed.filters.push_back(filter(step.substr(1, close - 1)));
        step.remove_prefix(close + 1);
      }
      if (parsed.name.empty())
        fail(std::string(whole), "\"" + std::string(whole) + "\" is no path: a step has no name");
      result.push_back(std::move(parsed));
    }
    return result;
  }

  TokenFilter filter(std::string_view text) const {
    TokenFilter result;
    if (text.starts_with('!')) {
      result.excludes = true;
      text.remove_prefix(1);
    }
    for (const std::string_view word : split(text, '|')) {
      if (word.starts_with('#')) {
        result.types.emplace_back(word.substr(1));
      } else {
        add_words(std::string(word), result.lemmas);
      }
    }
    return result;
  }

  std::filesystem::path path_;
  const Classes& classes_;
  std::string text_;
  Json json_;
  std::string type_;
  std::map<std::string, FillerKinds> kinds_;
  std::string current_rule_;
};

// schema/claims/word_classes.json, and the classes that the lexicon has anyway.
Classes read_classes(const std::filesystem::path& file, const Lexicon& lexicon) {
  Classes classes;
  std::ifstream in(file);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  try {
    const Json json = Json::parse(text);
    for (const auto& [name, words] : json.items()) {
      for (const Json& word : words) {
        const std::string w = word;
        if (w.starts_with("@")) {  // a class made of others that stand before it in the alphabet
          const auto& other = classes.at(w.substr(1));
          classes[name].insert(classes[name].end(), other.begin(), other.end());
        } else {
          classes[name].push_back(w);
        }
      }
    }
  } catch (const Json::exception& error) {
    throw InputError({file.string(), 0, error.what()});
  } catch (const std::out_of_range&) {
    throw InputError(
        {file.string(), 0, "a class is made of a class that does not exist or stands behind it"});
  }
  classes["office"] = lexicon.person_words(PersonWord::Office);
  classes["person"] = lexicon.person_words(PersonWord::Role);
  return classes;
}

}  // namespace

ClaimRules ClaimRules::load(const std::filesystem::path& folder, const Lexicon& lexicon) {
  const Classes classes = read_classes(folder / "word_classes.json", lexicon);
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json" && entry.path().filename() != "word_classes.json")
      files.insert(entry.path());
  }
  ClaimRules rules;
  for (const auto& file : files) RuleFile(file, classes).read(rules.rules_);
  for (std::size_t i = 0; i < rules.rules_.size(); ++i) {
    rules.rules_[i]->order = i;
    for (const std::string& lemma : rules.rules_[i]->lemmas)
      rules.by_lemma_[lemma].push_back(rules.rules_[i].get());
  }
  for (auto& [lemma, triggered] : rules.by_lemma_) {
    std::sort(triggered.begin(), triggered.end(),
              [](const ClaimRule* a, const ClaimRule* b) { return a->order < b->order; });
  }
  return rules;
}

const std::vector<const ClaimRule*>& ClaimRules::triggered_by(std::string_view lemma) const {
  static const std::vector<const ClaimRule*> kNone;
  const auto found = by_lemma_.find(std::string(lemma));
  return found == by_lemma_.end() ? kNone : found->second;
}

}  // namespace notegraph
