#include "exporters/sparql_projection.hpp"

#include <algorithm>
#include <cstddef>

#include "exporters/sparql_tokens.hpp"

namespace notegraph {

namespace {

void add(std::vector<std::string>& names, const SparqlToken& variable) {
  std::string name = variable.text.substr(1);  // without "?" or "$"
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

}  // namespace

std::vector<std::string> selected_variables(std::string_view query) {
  const std::vector<SparqlToken> tokens = sparql_tokens(query);
  auto token = std::find_if(tokens.begin(), tokens.end(),
                            [](const SparqlToken& t) { return t.text == "SELECT" || t.text == "{"; });
  std::vector<std::string> names;
  if (token == tokens.end() || token->text != "SELECT") return names;
  bool all = false;
  std::size_t depth = 0;
  for (++token; token != tokens.end() && token->text != "{"; ++token) {
    if (token->text == "(") ++depth;
    if (token->text == ")" && depth > 0) --depth;
    if (token->text == "*" && depth == 0) all = true;
    // "(COUNT(?x) AS ?n)" gives ?n alone.
    const bool named = depth == 0 || std::prev(token)->text == "AS";
    if (token->kind == SparqlTokenKind::Variable && named) add(names, *token);
  }
  for (; all && token != tokens.end(); ++token) {
    if (token->kind == SparqlTokenKind::Variable) add(names, *token);
  }
  return names;
}

}  // namespace notegraph
