#include "exporters/sparql_aggregates.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>

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

// The "}" of the group whose "{" is at `open`, or the end of all tokens.
std::size_t end_of_group(const Tokens& tokens, std::size_t open) {
  std::size_t depth = 0, end = open;
  for (; end < tokens.size(); ++end) {
    depth += tokens[end].text == "{" ? 1 : 0;
    depth -= tokens[end].text == "}" ? 1 : 0;
    if (depth == 0) break;
  }
  return end;
}

// A SELECT of which questions are asked beforehand.
struct Probed {
  std::string_view query;
  const Tokens& tokens;
  std::size_t prologue_end;             // byte
  std::size_t begin, open, close, end;  // tokens: SELECT, its "{" and "}", what is behind it

  // The first value of a variable in the pattern for which a condition holds.
  [[nodiscard]] std::string probe(const std::string& variable, const std::string& condition) const {
    const std::size_t from = tokens[open].range.begin;
    return std::string(query.substr(0, prologue_end))
        .append("SELECT ")
        .append(variable)
        .append(" ")
        .append(query.substr(from, tokens[close].range.begin - from))
        .append(" FILTER(" + condition + ") } LIMIT 1");
  }
};

std::string is_no_number(const std::string& variable) {
  return "!isLiteral(" + variable + ") || DATATYPE(" + variable + ") = <" + rdf::xsd("string") + ">";
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
  const std::size_t end = end_of_group(tokens, select.pattern);
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

namespace {

void for_each_select(std::string_view query, const Tokens& tokens,
                     const std::function<void(const Probed&)>& take) {
  std::size_t prologue_end = query.size();
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].text != "SELECT" || tokens[at].kind != SparqlTokenKind::Word) continue;
    prologue_end = std::min(prologue_end, tokens[at].range.begin);
    const Select select = select_at(tokens, at);
    if (select.pattern == select.begin) continue;
    const std::size_t close = end_of_group(tokens, select.pattern);
    if (close < tokens.size()) take({query, tokens, prologue_end, at, select.pattern, close, select.end});
  }
}

}  // namespace

std::vector<std::string> unfit_operands(std::string_view query) {
  std::vector<std::string> probes;
  const Tokens tokens = sparql_tokens(query);
  for_each_select(query, tokens, [&](const Probed& select) {
    for (std::size_t i = select.begin; i + 3 < tokens.size() && i < select.end; ++i) {
      if (i == select.open) i = select.close;
      const std::string& name = tokens[i].text;
      const bool sums = name == "SUM" || name == "AVG";
      if (!is_aggregate(tokens[i]) || (!sums && name != "MIN" && name != "MAX")) continue;
      const SparqlToken& operand = tokens[tokens[i + 2].text == "DISTINCT" ? i + 3 : i + 2];
      if (operand.kind != SparqlTokenKind::Variable) continue;
      probes.push_back(
          select.probe(operand.text, sums ? is_no_number(operand.text) : "!isLiteral(" + operand.text + ")"));
    }
  });
  return probes;
}

std::vector<std::pair<std::string, std::string>> mixed_keys(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> probes;
  const Tokens tokens = sparql_tokens(query);
  for_each_select(query, tokens, [&](const Probed& select) {
    std::size_t at = select.close + 1;
    while (at < select.end && tokens[at].text != "GROUP") ++at;
    for (at += 2; at < select.end && tokens[at].kind == SparqlTokenKind::Variable; ++at) {
      const std::string& key = tokens[at].text;
      probes.emplace_back(select.probe(key, is_no_number(key)),
                          select.probe(key, "!(" + is_no_number(key) + ")"));
    }
  });
  return probes;
}

}  // namespace notegraph
