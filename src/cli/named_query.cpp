#include "cli/named_query.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "exporters/rdf_escapes.hpp"
#include "exporters/rdf_vocabulary.hpp"
#include "exporters/sparql_tokens.hpp"
#include "gazetteers/data_directory.hpp"
#include "text/problem.hpp"
#include "text/utf8.hpp"

namespace notegraph::cli {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r");
  return end == text.npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

// Cuts off the first word.
std::string_view word(std::string_view& text) {
  text = trimmed(text);
  const std::size_t end = std::min(text.find_first_of(" \t:="), text.size());
  const std::string_view first = text.substr(0, end);
  text = trimmed(text.substr(end));
  return first;
}

// `name type = "default": what it means`
QueryParameter parameter(std::string_view line) {
  QueryParameter parameter;
  parameter.name = word(line);
  parameter.type = word(line);
  if (line.starts_with('=')) {
    const std::size_t begin = std::min(line.find('"') + 1, line.size());
    const std::size_t end = std::min(line.find('"', begin), line.size());
    parameter.default_value = std::string(line.substr(begin, end - begin));
    line = line.substr(std::min(end + 1, line.size()));
  }
  if (line.starts_with(':')) line.remove_prefix(1);
  parameter.description = trimmed(line);
  return parameter;
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path.string(), 0, "the query cannot be read"});
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_integer(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

std::string quoted(const std::string& name, const std::string& type, const std::string& value) {
  if (utf8::first_error(value)) throw UsageError("--param " + name + ": not UTF-8 text");
  std::string out;
  if (type == "integer") {
    if (!is_integer(value)) throw UsageError("--param " + name + ": \"" + value + "\" is no whole number");
    return value;
  }
  if (type == "iri") {
    if (rdf::absolute_iri(value) != value)
      throw UsageError("--param " + name + ": \"" + value + "\" is no IRI");
    return "<" + value + ">";
  }
  out += '"';
  rdf::append_string_text(out, value);
  return out + '"';
}

}  // namespace

NamedQuery parse_named_query(const std::string& name, const std::string& text) {
  NamedQuery query{name, {}, {}, text, {}};
  std::string_view rest = text;
  while (rest.starts_with('#')) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = trimmed(rest.substr(1, end - 1));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    constexpr std::string_view mark = "@param ";
    if (line.starts_with(mark)) {
      query.parameters.push_back(parameter(line.substr(mark.size())));
    } else if (query.title.empty()) {
      query.title = line;
    } else if (!line.empty()) {
      query.description.append(query.description.empty() ? "" : " ").append(line);
    }
  }
  return query;
}

std::vector<NamedQuery> named_queries() {
  std::vector<NamedQuery> queries;
  for (const auto& entry :
       std::filesystem::directory_iterator(data_file("queries/blocked-websites.rq").parent_path())) {
    if (entry.path().extension() != ".rq") continue;
    queries.push_back(parse_named_query(entry.path().stem().string(), file_text(entry.path())));
  }
  std::sort(queries.begin(), queries.end(),
            [](const NamedQuery& a, const NamedQuery& b) { return a.name < b.name; });
  return queries;
}

NamedQuery named_query(const std::string& name) {
  std::vector<std::string> names;
  for (NamedQuery& query : named_queries()) {
    if (query.name == name) return std::move(query);
    names.push_back(query.name);
  }
  throw UsageError("no query is named " + name + "; there are " + listed(names));
}

QueryArguments query_arguments(const std::vector<std::string>& assignments) {
  QueryArguments arguments;
  for (const std::string& assignment : assignments) {
    const std::size_t sign = assignment.find('=');
    if (sign == assignment.npos || sign == 0) {
      throw UsageError("--param " + assignment + ": write NAME=VALUE");
    }
    const std::string name = assignment.substr(0, sign);
    if (std::any_of(arguments.begin(), arguments.end(), [&](const auto& a) { return a.first == name; })) {
      throw UsageError("--param " + name + " stands twice");
    }
    arguments.emplace_back(name, assignment.substr(sign + 1));
  }
  return arguments;
}

std::string with_arguments(const NamedQuery& query, const QueryArguments& arguments) {
  std::map<std::string, std::string> values;
  for (const auto& [name, value] : arguments) values.emplace(name, quoted(name, "text", value));
  for (const QueryParameter& parameter : query.parameters) {
    const auto given = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const auto& a) { return a.first == parameter.name; });
    if (given == arguments.end() && !parameter.default_value) {
      throw UsageError("the query needs --param " + parameter.name + "=…: " + parameter.description);
    }
    values.insert_or_assign(parameter.name,
                            quoted(parameter.name, parameter.type,
                                   given == arguments.end() ? *parameter.default_value : given->second));
  }
  std::map<std::string, bool> used;
  std::string text;
  std::size_t done = 0;
  for (const SparqlToken& token : sparql_tokens(query.text)) {
    if (token.kind != SparqlTokenKind::Variable || token.text[0] != '$') continue;
    const auto value = values.find(token.text.substr(1));
    if (value == values.end()) continue;
    used[value->first] = true;
    text.append(query.text, done, token.range.begin - done).append(value->second);
    done = token.range.end;
  }
  for (const auto& [name, value] : arguments) {
    if (!used[name]) throw UsageError("the query has no parameter $" + name);
  }
  return text.append(query.text, done);
}

std::string list_of(const std::vector<NamedQuery>& queries) {
  constexpr std::size_t column = 24;
  std::string lines;
  for (const NamedQuery& query : queries) {
    const std::size_t gap = query.name.size() < column ? column - query.name.size() : 1;
    lines += query.name + std::string(gap, ' ') + query.title + "\n";
    for (const QueryParameter& parameter : query.parameters) {
      lines += std::string(column, ' ') + "--param " + parameter.name + "=…  " + parameter.description +
               (parameter.default_value ? "" : " (must be given)") + "\n";
    }
  }
  return lines;
}

}  // namespace notegraph::cli
