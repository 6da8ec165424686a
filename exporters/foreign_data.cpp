#include "exporters/foreign_data.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "exporters/rdf_store.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "gazetteers/data_directory.hpp"
#include "text/fold.hpp"
#include "text/problem.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

using Json = nlohmann::ordered_json;

struct MappedClass {
  EntityType type = EntityType::Organization;
  std::string subtype;
};

// One file of schema/mappings.
struct Mapping {
  std::string name, form;
  std::map<std::string, MappedClass> classes;
  std::vector<std::string> class_properties, names, aliases, identifiers, header;
  std::map<std::string, std::string> identifier_base;
  MappedClass only_class;  // of csv
  std::string class_key, url;
  bool own_identifier = false;
};

MappedClass mapped_class(const Json& json, const std::string& file) {
  const auto type = entity_type(json.at("type").get<std::string>());
  if (!type) throw InputError({file, 0, "maps to a type that is none of ours"});
  return {*type, json.value("subtype", "")};
}

Mapping read_mapping(const std::filesystem::path& path) {
  std::ifstream in(path);
  const Json json = Json::parse(in);
  const auto list = [&](const char* key) { return json.value(key, std::vector<std::string>()); };
  Mapping mapping;
  mapping.name = json.at("name").get<std::string>();
  mapping.form = json.at("form").get<std::string>();
  mapping.class_properties = list("class_properties");
  if (mapping.class_properties.empty()) mapping.class_properties.emplace_back(rdf::kType);
  mapping.names = list("names");
  mapping.aliases = list("aliases");
  mapping.identifiers = list("identifiers");
  mapping.header = list("header");
  mapping.class_key = json.value("class_key", "");
  mapping.url = json.value("url", "");
  mapping.own_identifier = json.value("own_identifier", false);
  mapping.identifier_base = json.value("identifier_base", std::map<std::string, std::string>());
  if (const auto classes = json.find("classes"); classes != json.end()) {
    for (const auto& [name, value] : classes->items())
      mapping.classes.emplace(name, mapped_class(value, path.string()));
  }
  if (const auto one = json.find("class"); one != json.end())
    mapping.only_class = mapped_class(*one, path.string());
  return mapping;
}

std::vector<Mapping> mappings(std::string_view form) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(data_file("mappings/schema-org.json").parent_path())) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Mapping> all;
  for (const auto& path : paths) {
    Mapping mapping = read_mapping(path);
    if (mapping.form == form) all.push_back(std::move(mapping));
  }
  return all;
}

// The dataset that a file becomes.
class ForeignGraph {
 public:
  ForeignGraph(const std::string& file, const std::string& title, const std::string& country_code) {
    const std::filesystem::path path(file);
    std::string stem = path.stem().string();
    stem.resize(std::min(stem.find('.'), stem.size()));
    dataset_ = slug(stem);
    ReportNode report{dataset_, "report", path.filename().string(), {}, {}, {}, {}, {}, {}, {}, {}, {}};
    report.title = title + ": " + path.filename().string();
    report.country_code = country_code;
    graph_.add(std::move(report));
  }

  void add(const MappedClass& kind, const std::string& name, std::set<std::string> aliases,
           const std::set<std::string>& identifiers) {
    const std::string clean = squeeze_spaces(name);
    if (clean.empty()) return;
    EntityNode node;
    node.dataset = dataset_;
    node.id = slug(clean);
    const std::string base = node.id;
    for (std::size_t& n = count_[base]; n++ > 0 || graph_.find(dataset_, node.id);)
      node.id = base + "-" + std::to_string(n + 1);
    node.type = kind.type;
    node.subtype = kind.subtype;
    node.name = clean;
    aliases.erase(name);
    aliases.erase(clean);
    node.aliases.assign(aliases.begin(), aliases.end());
    node.identifiers.assign(identifiers.begin(), identifiers.end());
    graph_.add(std::move(node));
  }

  KnowledgeGraph take() { return std::move(graph_); }

 private:
  std::string dataset_;
  std::map<std::string, std::size_t> count_;
  KnowledgeGraph graph_;
};

// --- lists of URLs ----------------------------------------------------------------------------------

// The fields of one line by RFC 4180; a field does not run over lines in such lists.
std::vector<std::string> csv_fields(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      fields.back() += '"';
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::string host_in(const std::string& url) {
  std::string host = url;
  if (const std::size_t scheme = host.find("://"); scheme != host.npos) host.erase(0, scheme + 3);
  host.resize(std::min(host.find_first_of("/:?#"), host.size()));
  return fold_case(host.starts_with("www.") ? host.substr(4) : host);
}

std::optional<KnowledgeGraph> read_list(std::string_view bytes, const std::string& file) {
  const std::vector<std::string> header = csv_fields(take_line(bytes));
  for (const Mapping& mapping : mappings("csv")) {
    const auto has = [&](const std::string& column) {
      return std::find(header.begin(), header.end(), column) != header.end();
    };
    if (!std::all_of(mapping.header.begin(), mapping.header.end(), has) || !has(mapping.url)) continue;
    const auto column =
        static_cast<std::size_t>(std::find(header.begin(), header.end(), mapping.url) - header.begin());
    std::string stem = std::filesystem::path(file).stem().string();
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
    ForeignGraph graph(file, mapping.name, stem.size() == 2 ? stem : "");
    std::set<std::string> hosts;
    for (std::size_t line = 2; !bytes.empty(); ++line) {
      const std::vector<std::string> fields = csv_fields(take_line(bytes));
      if (fields.size() == 1 && fields.front().empty()) continue;
      if (column >= fields.size()) throw InputError({file, line, "has no column \"" + mapping.url + "\""});
      if (const std::string host = host_in(fields[column]); hosts.insert(host).second)
        graph.add(mapping.only_class, host, {}, {});
    }
    return graph.take();
  }
  return std::nullopt;
}

// --- entities, one a line ---------------------------------------------------------------------------

std::vector<std::string> property(const Json& properties, const std::vector<std::string>& names) {
  std::vector<std::string> values;
  for (const std::string& name : names) {
    const auto found = properties.find(name);
    if (found == properties.end() || !found->is_array()) continue;
    for (const Json& value : *found) {
      if (value.is_string()) values.push_back(value.get<std::string>());
    }
  }
  return values;
}

std::set<std::string> identifiers_of(const Json& properties, const Mapping& mapping) {
  std::set<std::string> identifiers;
  for (const std::string& name : mapping.identifiers) {
    const auto base = mapping.identifier_base.find(name);
    for (const std::string& value : property(properties, {name}))
      identifiers.insert(base == mapping.identifier_base.end() ? value : base->second + value);
  }
  return identifiers;
}

bool is_entity_line(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  return json.is_object() && json.contains("schema") && json.contains("properties");
}

std::optional<KnowledgeGraph> read_entities(std::string_view bytes, const std::string& file) {
  std::string_view rest = bytes;
  if (!is_entity_line(take_line(rest))) return std::nullopt;
  const std::vector<Mapping> known = mappings("entities");
  if (known.empty()) return std::nullopt;
  const Mapping& mapping = known.front();
  ForeignGraph graph(file, mapping.name, "");
  for (std::size_t line = 1; !bytes.empty(); ++line) {
    const std::string_view text = take_line(bytes);
    if (text.find_first_not_of(" \t\r") == text.npos) continue;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("properties") || !json["properties"].is_object() ||
        !json.contains(mapping.class_key) || !json[mapping.class_key].is_string())
      throw InputError(
          {file, line, "is no entity: an object with \"" + mapping.class_key + "\" and \"properties\""});
    const auto kind = mapping.classes.find(json[mapping.class_key].get<std::string>());
    if (kind == mapping.classes.end()) continue;
    const std::vector<std::string> names = property(json["properties"], mapping.names);
    if (names.empty()) continue;
    const std::vector<std::string> others = property(json["properties"], mapping.aliases);
    std::set<std::string> aliases(others.begin(), others.end());
    aliases.insert(names.begin() + 1, names.end());
    graph.add(kind->second, names.front(), std::move(aliases), identifiers_of(json["properties"], mapping));
  }
  return graph.take();
}

// --- RDF --------------------------------------------------------------------------------------------

struct Described {
  const MappedClass* kind = nullptr;
  std::vector<std::pair<int, std::string>> names;  // the language wanted most first
  std::set<std::string> aliases, identifiers;
};

// English before no language before any other.
int language_rank(const RdfTerm& term) {
  return term.language.starts_with("en") ? 0 : term.language.empty() ? 1 : 2;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

void take_statement(const RdfStatement& statement, const Mapping& mapping, Described& described) {
  const std::string& predicate = statement.predicate.value;
  if (holds(mapping.class_properties, predicate)) {
    const auto kind = mapping.classes.find(statement.object.value);
    const bool better =
        kind != mapping.classes.end() &&
        (described.kind == nullptr || (described.kind->subtype.empty() && !kind->second.subtype.empty()));
    if (better) described.kind = &kind->second;
  } else if (statement.object.is_literal() && holds(mapping.names, predicate)) {
    described.names.emplace_back(language_rank(statement.object), statement.object.value);
  } else if (statement.object.is_literal() && holds(mapping.aliases, predicate)) {
    described.aliases.insert(statement.object.value);
  } else if (statement.object.is_iri() && holds(mapping.identifiers, predicate)) {
    described.identifiers.insert(statement.object.value);
  }
}

std::optional<KnowledgeGraph> read_rdf(std::string_view bytes, const std::string& file) {
  RdfStore store;
  store.load(bytes, rdf_syntax(file, bytes), file);
  bool ours = false;
  store.for_each([&](const RdfStatement& s) { ours = ours || s.object.value == rdf::ng("Report"); });
  if (ours) return std::nullopt;
  for (const Mapping& mapping : mappings("rdf")) {
    std::map<std::string, Described> things;
    store.for_each([&](const RdfStatement& s) {
      if (s.subject.is_iri()) take_statement(s, mapping, things[s.subject.value]);
    });
    std::erase_if(
        things, [](const auto& thing) { return thing.second.kind == nullptr || thing.second.names.empty(); });
    if (things.empty()) continue;
    ForeignGraph graph(file, mapping.name, "");
    for (auto& [iri, thing] : things) {
      std::sort(thing.names.begin(), thing.names.end());
      for (const auto& [rank, name] : thing.names) thing.aliases.insert(name);
      if (mapping.own_identifier) thing.identifiers.insert(iri);
      graph.add(*thing.kind, thing.names.front().second, std::move(thing.aliases), thing.identifiers);
    }
    return graph.take();
  }
  throw InputError({file, 0, "holds neither a report of ours nor what a mapping of schema/mappings knows"});
}

}  // namespace

std::optional<KnowledgeGraph> read_foreign_data(std::string_view bytes, const std::string& file) {
  if (utf8::first_error(bytes)) throw InputError({file, 0, "is not UTF-8"});
  if (file.ends_with(".csv")) {
    auto graph = read_list(bytes, file);
    if (!graph)
      throw InputError({file, 1, "has none of the columns that a mapping of schema/mappings knows"});
    return graph;
  }
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first != bytes.npos && bytes[first] == '{') return read_entities(bytes, file);
  return read_rdf(bytes, file);
}

}  // namespace notegraph
