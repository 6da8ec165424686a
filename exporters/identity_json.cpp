#include "exporters/identity_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "text/problem.hpp"

namespace notegraph {

namespace {

using Json = nlohmann::ordered_json;
using enum JsonWriter::Layout;

std::string in_words(const NodeKey& key) {
  return key.dataset + "/" + key.id;
}

void keys(JsonWriter& json, std::string_view name, const std::vector<NodeKey>& all) {
  json.key(name).begin_array(Line);
  for (const NodeKey& key : all) json.string(in_words(key));
  json.end_array();
}

void texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& all) {
  json.key(name).begin_array(Line);
  for (const std::string& text : all) json.string(text);
  json.end_array();
}

void text(JsonWriter& json, std::string_view name, const std::string& value) {
  if (!value.empty()) json.key(name).string(value);
}

void members(JsonWriter& json, const Identity& identity) {
  json.key("clusters").begin_array();
  for (const Cluster& cluster : identity.clusters) {
    json.begin_object().key("id").string(cluster.id).key("type").string(name_of(cluster.type));
    text(json, "subtype", cluster.subtype);
    json.key("name").string(cluster.name);
    texts(json, "aliases", cluster.aliases);
    texts(json, "identifiers", cluster.identifiers);
    keys(json, "members", cluster.members);
    json.end_object();
  }
  json.end_array().key("ties").begin_array();
  for (const Tie& tie : identity.ties) {
    json.begin_object().key("a").string(in_words(tie.a)).key("b").string(in_words(tie.b));
    json.key("verdict").string(name_of(tie.comparison.verdict)).key("score").number(tie.comparison.score);
    texts(json, "reasons", tie.comparison.reasons);
    json.end_object();
  }
  json.end_array().key("happenings").begin_array();
  for (const SharedHappening& happening : identity.happenings) {
    json.begin_object(Line).key("id").string(happening.id).key("type").string(happening.type);
    keys(json, "claims", happening.claims);
    json.end_object();
  }
  json.end_array().key("figures").begin_array();
  for (const SharedFigure& figure : identity.figures) {
    json.begin_object(Line).key("id").string(figure.id).key("indicator").string(figure.indicator);
    text(json, "unit", figure.unit);
    text(json, "place", figure.place);
    text(json, "date", figure.date);
    json.key("differs").boolean(figure.differs);
    keys(json, "observations", figure.observations);
    json.end_object();
  }
  json.end_array();
  if (identity.rejections.empty()) return;
  json.key("rejections").begin_array();
  for (const Rejection& rejection : identity.rejections)
    json.begin_object(Line)
        .key("claim")
        .string(in_words(rejection.claim))
        .key("reason")
        .string(rejection.reason)
        .end_object();
  json.end_array();
}

class IdentityReader {
 public:
  explicit IdentityReader(const std::string& file) : file_(file) {}

  Identity read(const Json& json) {
    Identity identity;
    each(json, "clusters", [&](const Json& item) {
      const auto type = entity_type(text(item, "type"));
      if (!type) fail("a cluster has no type of ours");
      identity.clusters.push_back({text(item, "id"), *type, optional(item, "subtype"), text(item, "name"),
                                   texts(item, "aliases"), texts(item, "identifiers"),
                                   keys(item, "members")});
    });
    each(json, "ties", [&](const Json& item) {
      const std::string verdict = text(item, "verdict");
      if (verdict != "same" && verdict != "possibly") fail("a tie is neither \"same\" nor \"possibly\"");
      const auto score = item.find("score");
      if (score == item.end() || !score->is_number()) fail("a tie has no \"score\"");
      identity.ties.push_back({key(text(item, "a")),
                               key(text(item, "b")),
                               {verdict == "same" ? Verdict::Same : Verdict::Possibly, score->get<double>(),
                                texts(item, "reasons")}});
    });
    each(json, "happenings", [&](const Json& item) {
      identity.happenings.push_back({text(item, "id"), text(item, "type"), keys(item, "claims")});
    });
    each(json, "figures", [&](const Json& item) {
      identity.figures.push_back({text(item, "id"), text(item, "indicator"), optional(item, "unit"),
                                  optional(item, "place"), optional(item, "date"), keys(item, "observations"),
                                  item.value("differs", false)});
    });
    each(json, "rejections", [&](const Json& item) {
      identity.rejections.push_back({key(text(item, "claim")), text(item, "reason")});
    });
    return identity;
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw InputError({file_, 0, "\"identity\": " + message});
  }

  template <typename Read>
  void each(const Json& json, const char* name, const Read& read) const {
    if (!json.is_object()) fail("must be an object");
    const auto list = json.find(name);
    if (list == json.end()) return;
    if (!list->is_array()) fail("\"" + std::string(name) + "\" must be an array");
    for (const Json& item : *list) {
      if (!item.is_object()) fail("\"" + std::string(name) + "\" must hold objects");
      read(item);
    }
  }

  std::string optional(const Json& item, const char* name) const {
    const auto value = item.find(name);
    if (value == item.end()) return {};
    if (!value->is_string()) fail("\"" + std::string(name) + "\" must be a string");
    return value->get<std::string>();
  }
  std::string text(const Json& item, const char* name) const {
    std::string value = optional(item, name);
    if (value.empty()) fail("\"" + std::string(name) + "\" is missing");
    return value;
  }
  std::vector<std::string> texts(const Json& item, const char* name) const {
    std::vector<std::string> all;
    const auto list = item.find(name);
    if (list == item.end()) return all;
    if (!list->is_array()) fail("\"" + std::string(name) + "\" must be an array");
    for (const Json& value : *list) {
      if (!value.is_string()) fail("\"" + std::string(name) + "\" must hold strings");
      all.push_back(value.get<std::string>());
    }
    return all;
  }
  NodeKey key(const std::string& name) const {
    const std::size_t slash = name.rfind('/');
    if (slash == name.npos || slash == 0) fail("\"" + name + "\" is no \"dataset/id\"");
    return {name.substr(0, slash), name.substr(slash + 1)};
  }
  std::vector<NodeKey> keys(const Json& item, const char* name) const {
    std::vector<NodeKey> all;
    for (const std::string& one : texts(item, name)) all.push_back(key(one));
    return all;
  }

  const std::string& file_;
};

}  // namespace

void write_identity(JsonWriter& json, const Identity& identity) {
  json.begin_object();
  members(json, identity);
  json.end_object();
}

std::string identity_to_json(const Identity& identity) {
  JsonWriter json;
  json.begin_object().key("format").string("notegraph-identity/1");
  members(json, identity);
  return json.end_object().take();
}

Identity identity_from_json(const nlohmann::ordered_json& json, const std::string& file) {
  return IdentityReader(file).read(json);
}

}  // namespace notegraph
