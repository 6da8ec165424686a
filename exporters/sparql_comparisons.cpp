#include "exporters/sparql_comparisons.hpp"

#include <algorithm>
#include <vector>

#include "exporters/sparql_tokens.hpp"

namespace notegraph {

namespace {

using Tokens = std::vector<SparqlToken>;

struct Comparison {
  std::size_t begin = 0;               // byte of its left side
  std::vector<std::string> variables;  // that stand in it by themselves
  bool certain = false;                // whether only its being true matters
};

bool is_one_of(const Tokens& tokens, std::size_t at, std::initializer_list<std::string_view> texts) {
  return at < tokens.size() && std::find(texts.begin(), texts.end(), tokens[at].text) != texts.end();
}

bool compares(const Tokens& tokens, std::size_t at) {
  return tokens[at].kind == SparqlTokenKind::Sign && is_one_of(tokens, at, {"<", ">", "<=", ">="});
}

std::size_t closing(const Tokens& tokens, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < tokens.size(); ++at) {
    depth += tokens[at].text == "(" ? 1 : 0;
    depth -= tokens[at].text == ")" ? 1 : 0;
    if (depth == 0) return at;
  }
  return tokens.size();
}

// Whether the brackets that are open here only group what a FILTER or HAVING asks for.
bool only_grouped(const Tokens& tokens, const std::vector<std::size_t>& open) {
  for (auto bracket = open.rbegin(); bracket != open.rend(); ++bracket) {
    if (*bracket == 0) return false;
    if (is_one_of(tokens, *bracket - 1, {"FILTER", "HAVING"})) return true;
    if (!is_one_of(tokens, *bracket - 1, {"(", "&&", "||"})) return false;
    if (!is_one_of(tokens, closing(tokens, *bracket) + 1, {")", "&&", "||"})) return false;
  }
  return false;
}

// The first token of the left side of the comparison at `at`; `at` itself if something odd is before it.
std::size_t left_side(const Tokens& tokens, std::size_t at) {
  std::size_t depth = 0, from = at;
  while (from > 0) {
    const std::string& before = tokens[from - 1].text;
    if (depth == 0 && (before == "(" || before == "&&" || before == "||")) return from;
    if (before == "!" || before == "{") return at;
    depth += before == ")" ? 1 : 0;
    depth -= before == "(" ? 1 : 0;
    --from;
  }
  return at;
}

std::vector<Comparison> comparisons(std::string_view query) {
  const Tokens tokens = sparql_tokens(query);
  std::vector<Comparison> found;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].text == "(") open.push_back(at);
    if (tokens[at].text == ")" && !open.empty()) open.pop_back();
    if (!compares(tokens, at)) continue;
    const std::size_t from = left_side(tokens, at);
    Comparison comparison{tokens[from].range.begin, {}, from < at && only_grouped(tokens, open)};
    if (at > 0 && tokens[at - 1].kind == SparqlTokenKind::Variable && from + 1 >= at)
      comparison.variables.push_back(tokens[at - 1].text);
    if (at + 1 < tokens.size() && tokens[at + 1].kind == SparqlTokenKind::Variable &&
        !is_one_of(tokens, at + 2, {"+", "-", "*", "/"}))
      comparison.variables.push_back(tokens[at + 1].text);
    if (!comparison.variables.empty()) found.push_back(std::move(comparison));
  }
  return found;
}

}  // namespace

std::string compared_safely(std::string_view query) {
  std::string out;
  std::size_t done = 0;
  for (const Comparison& comparison : comparisons(query)) {
    out += query.substr(done, comparison.begin - done);
    for (const std::string& variable : comparison.variables) out += "isLiteral(" + variable + ") && ";
    done = comparison.begin;
  }
  out += query.substr(done);
  return out;
}

std::optional<std::size_t> uncertain_comparison(std::string_view query) {
  for (const Comparison& comparison : comparisons(query)) {
    if (!comparison.certain) return comparison.begin;
  }
  return std::nullopt;
}

}  // namespace notegraph
