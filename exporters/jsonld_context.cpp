#include "exporters/jsonld_context.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "gazetteers/data_directory.hpp"

namespace notegraph {

namespace {

using Json = nlohmann::ordered_json;

// What stands before the last "#" or "/" of an IRI, that included, and what behind it.
std::size_t local_part(std::string_view iri) {
  const std::size_t cut = iri.find_last_of("#/");
  return cut == iri.npos ? 0 : cut + 1;
}

}  // namespace

JsonLdContext JsonLdContext::load() {
  std::ifstream in(data_file("context.jsonld"), std::ios::binary);
  const Json file = Json::parse(in);
  JsonLdContext context;
  std::unordered_map<std::string, std::string> namespaces;  // by prefix
  const auto expanded = [&](const std::string& name) {
    const std::size_t colon = name.find(':');
    const auto found = namespaces.find(name.substr(0, colon));
    return colon == name.npos || found == namespaces.end() ? name : found->second + name.substr(colon + 1);
  };
  for (const auto& [name, definition] : file.at("@context").items()) {
    context.definitions_.push_back({name, definition.dump()});
    if (name.starts_with('@')) continue;
    if (definition.is_object()) {
      context.define(name, expanded(definition.at("@id")), expanded(definition.value("@type", "")));
    } else if (const std::string iri = definition; iri.ends_with('#') || iri.ends_with('/')) {
      namespaces.emplace(name, iri);
      context.prefixes_.emplace(iri, name);
    } else {
      context.define(name, expanded(iri), {});
    }
  }
  return context;
}

void JsonLdContext::define(const std::string& name, const std::string& iri, const std::string& type) {
  terms_.emplace(iri, Term{name, type});
}

const JsonLdContext::Term* JsonLdContext::term(std::string_view iri) const {
  const auto found = terms_.find(std::string(iri));
  return found == terms_.end() ? nullptr : &found->second;
}

std::string JsonLdContext::compact(const std::string& iri) const {
  const std::size_t local = local_part(iri);
  const auto found = prefixes_.find(iri.substr(0, local));
  return found == prefixes_.end() || local == iri.size() ? iri : found->second + ":" + iri.substr(local);
}

void JsonLdContext::add_prefix(const std::string& prefix, const std::string& iri) {
  definitions_.push_back({prefix, Json(iri).dump()});
  prefixes_.emplace(iri, prefix);
}

std::string JsonLdContext::json(std::size_t indent) const {
  std::string text = "{";
  for (const auto& [name, json] : definitions_) {
    text += (text.size() > 1 ? ",\n" : "\n") + std::string(indent + 2, ' ') + Json(name).dump() + ": " + json;
  }
  return text + "\n" + std::string(indent, ' ') + "}";
}

}  // namespace notegraph
