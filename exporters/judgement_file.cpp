#include "exporters/judgement_file.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/problem.hpp"

namespace notegraph {

namespace {

using Json = nlohmann::ordered_json;
using Kind = Judgement::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 5> kKinds{{
    {"same", Kind::Same},
    {"not-same", Kind::NotSame},
    {"rename", Kind::Rename},
    {"retype", Kind::Retype},
    {"reject", Kind::Reject},
}};

class LineReader {
 public:
  LineReader(std::string_view text, const std::string& file, std::size_t line) : file_(file), line_(line) {
    try {
      json_ = Json::parse(text);
    } catch (const Json::parse_error& error) {
      fail(std::string("is not JSON: ") + error.what());
    }
    if (!json_.is_object()) fail("must be an object");
  }

  Judgement read() const {
    Judgement judgement;
    judgement.file = file_;
    judgement.line = line_;
    judgement.kind = kind(text(json_, "judge"));
    judgement.author = text(json_, "author");
    judgement.reason = text(json_, "reason");
    switch (judgement.kind) {
      case Kind::Same:
      case Kind::NotSame:
        judgement.one = subject("a", "name");
        judgement.other = subject("b", "name");
        break;
      case Kind::Rename:
        judgement.one = subject("entity", "name");
        judgement.name = text(json_, "to");
        break;
      case Kind::Retype:
        judgement.one = subject("entity", "name");
        judgement.type = text(json_, "type");
        judgement.subtype = optional(json_, "subtype");
        if (!entity_type(judgement.type))
          fail("\"type\" must be Person, Organization, Law, Website or Place, not " + judgement.type);
        break;
      case Kind::Reject:
        judgement.one = subject("claim", "quote");
        break;
    }
    return judgement;
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { throw InputError({file_, line_, message}); }

  Kind kind(const std::string& name) const {
    for (const auto& [known, kind] : kKinds) {
      if (known == name) return kind;
    }
    fail("\"judge\" must be same, not-same, rename, retype or reject, not " + name);
  }

  std::string optional(const Json& json, const char* key) const {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) return {};
    if (!found->is_string()) fail("\"" + std::string(key) + "\" must be a string");
    return found->get<std::string>();
  }

  std::string text(const Json& json, const char* key) const {
    std::string value = optional(json, key);
    if (value.empty()) fail("\"" + std::string(key) + "\" is missing");
    return value;
  }

  Judgement::Subject subject(const char* key, const char* words) const {
    const auto found = json_.find(key);
    if (found == json_.end() || !found->is_object())
      fail("\"" + std::string(key) + "\" must be an object with a \"" + words + "\"");
    return {optional(*found, "dataset"), optional(*found, "type"), text(*found, words)};
  }

  Json json_;
  const std::string& file_;
  std::size_t line_;
};

Json subject_json(const Judgement::Subject& subject, const char* words) {
  Json json;
  if (!subject.dataset.empty()) json["dataset"] = subject.dataset;
  if (!subject.type.empty()) json["type"] = subject.type;
  json[words] = subject.words;
  return json;
}

}  // namespace

std::vector<Judgement> read_judgements(std::string_view text, const std::string& file) {
  std::vector<Judgement> judgements;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == line.npos || line[first] == '#') continue;
    judgements.push_back(LineReader(line, file, number).read());
  }
  check_judgements(judgements);
  return judgements;
}

std::string to_json_line(const Judgement& judgement) {
  Json json;
  for (const auto& [name, kind] : kKinds) {
    if (kind == judgement.kind) json["judge"] = name;
  }
  if (judgement.kind == Kind::Same || judgement.kind == Kind::NotSame) {
    json["a"] = subject_json(judgement.one, "name");
    json["b"] = subject_json(judgement.other, "name");
  } else if (judgement.kind == Kind::Reject) {
    json["claim"] = subject_json(judgement.one, "quote");
  } else {
    json["entity"] = subject_json(judgement.one, "name");
  }
  if (judgement.kind == Kind::Rename) json["to"] = judgement.name;
  if (judgement.kind == Kind::Retype) {
    json["type"] = judgement.type;
    if (!judgement.subtype.empty()) json["subtype"] = judgement.subtype;
  }
  json["author"] = judgement.author;
  json["reason"] = judgement.reason;
  return json.dump() + "\n";
}

}  // namespace notegraph
