#include "exporters/sparql_aggregates.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "exporters/rdf_vocabulary.hpp"
#include "exporters/sparql_tokens.hpp"

namespace notegraph {

namespace {

constexpr std::array<std::string_view, 7> kAggregates{"COUNT", "SUM",    "AVG",         "MIN",
                                                      "MAX",   "SAMPLE", "GROUP_CONCAT"};

using Tokens = std::vector<SparqlToken>;

bool is_aggregate(const SparqlToken& token) {
  return token.kind == SparqlTokenKind::Word &&
         std::find(kAggregates.begin(), kAggregates.end(), token.text) != kAggregates.end();
}

// A SELECT: from its word to the end of its query or of the group that holds it.
struct Select {
  std::size_t begin = 0, pattern = 0, end = 0;  // tokens; `pattern` is its first "{"
  bool aggregates = false, grouped = false;
};

Select select_at(const Tokens& tokens, std::size_t begin) {
  Select select{begin, begin, begin, false, false};
  std::size_t depth = 0;
  bool in_head = true;
  for (std::size_t& at = select.end; at < tokens.size(); ++at) {
    const std::string& text = tokens[at].text;
    if (text == "{") {
      if (in_head) select.pattern = at;
      in_head = false;
      ++depth;
    } else if (text == "}") {
      if (depth == 0) break;
      --depth;
    }
    select.aggregates = select.aggregates || (depth == 0 && is_aggregate(tokens[at]));
    select.grouped = select.grouped || (depth == 0 && text == "GROUP");
  }
  return select;
}

std::optional<RdfTerm> of_nothing(const std::string& aggregate) {
  if (aggregate == "COUNT" || aggregate == "SUM" || aggregate == "AVG") {
    return RdfTerm::typed("0", rdf::xsd("integer"));
  }
  if (aggregate == "GROUP_CONCAT") return RdfTerm::literal("");
  return std::nullopt;
}

// "(COUNT(…) AS ?n)" that begins at `at`; moves behind it. False if it is anything else.
bool plain_aggregate(const Tokens& tokens, std::size_t& at, std::size_t end, std::optional<RdfTerm>& value) {
  if (at + 2 >= end || tokens[at].text != "(" || !is_aggregate(tokens[at + 1]) ||
      tokens[at + 2].text != "(") {
    return false;
  }
  value = of_nothing(tokens[at + 1].text);
  std::size_t depth = 0;
  for (at += 2; at < end; ++at) {
    depth += tokens[at].text == "(" ? 1 : 0;
    depth -= tokens[at].text == ")" ? 1 : 0;
    if (depth == 0) break;
  }
  if (at + 3 >= end || tokens[at + 1].text != "AS" || tokens[at + 2].kind != SparqlTokenKind::Variable ||
      tokens[at + 3].text != ")") {
    return false;
  }
  at += 4;
  return true;
}

}  // namespace

std::optional<AggregatesOfNothing> aggregates_of_nothing(std::string_view query) {
  const Tokens tokens = sparql_tokens(query);
  const auto first = std::find_if(tokens.begin(), tokens.end(),
                                  [](const SparqlToken& t) { return t.text == "SELECT" || t.text == "{"; });
  if (first == tokens.end() || first->text != "SELECT") return std::nullopt;
  const Select select = select_at(tokens, static_cast<std::size_t>(first - tokens.begin()));
  if (!select.aggregates || select.grouped) return std::nullopt;
  AggregatesOfNothing answer{true, {}};
  for (std::size_t at = select.begin + 1; at < select.pattern && tokens[at].text != "WHERE";) {
    std::optional<RdfTerm> value;
    if (!plain_aggregate(tokens, at, select.pattern, value)) return AggregatesOfNothing{};
    answer.row.push_back(std::move(value));
  }
  return answer;
}

std::optional<std::string> matches_of_grouped(std::string_view query) {
  const Tokens tokens = sparql_tokens(query);
  const auto first = std::find_if(tokens.begin(), tokens.end(),
                                  [](const SparqlToken& t) { return t.text == "SELECT" || t.text == "{"; });
  if (first == tokens.end() || first->text != "SELECT") return std::nullopt;
  const Select select = select_at(tokens, static_cast<std::size_t>(first - tokens.begin()));
  if (!select.grouped) return std::nullopt;
  std::size_t depth = 0, end = select.pattern;
  for (; end < tokens.size(); ++end) {
    depth += tokens[end].text == "{" ? 1 : 0;
    depth -= tokens[end].text == "}" ? 1 : 0;
    if (depth == 0) break;
  }
  if (end == tokens.size()) return std::nullopt;
  const std::size_t begin = tokens[select.pattern].range.begin;
  return std::string(query.substr(0, first->range.begin))
      .append("SELECT * ")
      .append(query.substr(begin, tokens[end].range.end - begin))
      .append(" LIMIT 1");
}

std::vector<std::string> ungrouped_subqueries(std::string_view query) {
  const Tokens tokens = sparql_tokens(query);
  std::vector<std::string> found;
  std::size_t prologue_end = query.size();
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const std::string& text = tokens[at].text;
    if (prologue_end == query.size() && (text == "SELECT" || text == "ASK" || text == "CONSTRUCT")) {
      prologue_end = tokens[at].range.begin;
      continue;
    }
    if (text != "SELECT" || tokens[at].kind != SparqlTokenKind::Word) continue;
    const Select select = select_at(tokens, at);
    if (!select.aggregates || select.grouped) continue;
    const std::size_t begin = tokens[select.begin].range.begin;
    const std::size_t end = select.end < tokens.size() ? tokens[select.end].range.begin : query.size();
    found.push_back(std::string(query.substr(0, prologue_end)).append(query.substr(begin, end - begin)));
  }
  return found;
}

}  // namespace notegraph
