#include "exporters/sparql_guard.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "exporters/sparql_comparisons.hpp"
#include "exporters/sparql_joins.hpp"
#include "exporters/sparql_tokens.hpp"

namespace notegraph {

namespace {

// Words that say no, wherever they stand in a query.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kRefusedWords{{
    {"EXISTS",
     "EXISTS is not known to the engine; for NOT EXISTS write OPTIONAL { … ?x … } FILTER(!BOUND(?x))"},
    {"MINUS", "MINUS is not known to the engine; write OPTIONAL { … ?x … } FILTER(!BOUND(?x))"},
    {"DESCRIBE", "DESCRIBE fails in the engine; write CONSTRUCT { <id> ?p ?o } WHERE { <id> ?p ?o }"},
    {"VALUES", "VALUES gives wrong answers in the engine; write FILTER(?x = A || ?x = B) or a UNION"},
    {"BIND", "BIND loses rows in the engine; write the expression into SELECT: SELECT (… AS ?x)"},
    {"CONCAT", "CONCAT gives wrong answers in the engine; select the parts as columns of their own"},
    {"SEPARATOR",
     "GROUP_CONCAT ignores its separator in the engine; leave it out, or select one row a value"},
    {"SERVICE", "SERVICE would ask another machine; notegraph works offline"},
    {"FROM", "FROM would fetch other data; give all graphs to the command instead"},
    {"GRAPH", "GRAPH finds nothing, for named graphs are not kept; leave it out"},
    {"INSERT", "updates are not possible: a graph is only read"},
    {"DELETE", "updates are not possible: a graph is only read"},
    {"LOAD", "updates are not possible: a graph is only read"},
    {"CLEAR", "updates are not possible: a graph is only read"},
    {"DROP", "updates are not possible: a graph is only read"},
    {"CREATE", "updates are not possible: a graph is only read"},
    {"COPY", "updates are not possible: a graph is only read"},
    {"MOVE", "updates are not possible: a graph is only read"},
}};

constexpr std::string_view kPathRefused =
    "property paths are not known to the engine; write the steps as triples with variables between them";

SparqlRefusal refusal_at(std::string_view query, std::size_t byte, std::string why) {
  const std::string_view before = query.substr(0, byte);
  const auto line = before.begin() + static_cast<std::ptrdiff_t>(before.rfind('\n') + 1);  // npos + 1 is 0
  const auto is_first_byte = [](char c) { return (c & 0xC0) != 0x80; };
  return {std::move(why), 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
          1 + static_cast<std::size_t>(std::count_if(line, before.end(), is_first_byte))};
}

// Tells expressions from patterns, where "/", "*" and "+" mean different things.
class Inspector {
 public:
  explicit Inspector(std::string_view query) : query_(query), tokens_(sparql_tokens(query)) {}

  std::optional<SparqlRefusal> refusal() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      const SparqlToken& token = tokens_[at_];
      if (token.kind == SparqlTokenKind::Word) {
        if (auto why = refused_word(token.text)) return refusal_here(std::move(*why));
      } else if (token.kind == SparqlTokenKind::Sign) {
        if (is_path(token.text)) return refusal_here(std::string(kPathRefused));
        follow(token.text);
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] SparqlRefusal refusal_here(std::string why) const {
    return refusal_at(query_, tokens_[at_].range.begin, std::move(why));
  }
  [[nodiscard]] bool is(std::size_t index, std::string_view text) const {
    return index < tokens_.size() && tokens_[index].text == text;
  }
  [[nodiscard]] bool follows_iri_or_bracket() const {
    if (at_ == 0) return false;
    const SparqlToken& before = tokens_[at_ - 1];
    return before.kind == SparqlTokenKind::Iri || before.text == "a" || before.text == ")";
  }

  std::optional<std::string> refused_word(std::string_view word) {
    if (word == "SELECT") in_select_ = true;
    if (word == "WHERE") in_select_ = false;
    if (word == "COUNT" && is(at_ + 1, "(") && is(at_ + 2, "DISTINCT")) {
      return "COUNT(DISTINCT …) gives wrong answers in the engine; select the DISTINCT values and count the "
             "rows";
    }
    if ((word == "COUNT" || word == "AVG") && counts_the_unbound()) {
      return std::string(word) +
             "(?x) takes rows without ?x too in the engine, which OPTIONAL and UNION make; add "
             "FILTER(BOUND(?x))";
    }
    for (const auto& [refused, why] : kRefusedWords) {
      if (word == refused) return std::string(why);
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_in_pattern(const std::string& variable) const {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      depth += is(i, "{") ? 1 : 0;
      depth -= is(i, "}") && depth > 0 ? 1 : 0;
      if (depth > 0 && i != at_ + 2 && tokens_[i].text == variable) return true;
    }
    return false;
  }

  // "COUNT(?x)" in a query where ?x may be unbound and no FILTER(BOUND(?x)) says that it is not.
  [[nodiscard]] bool counts_the_unbound() const {
    if (at_ + 2 >= tokens_.size() || tokens_[at_ + 2].kind != SparqlTokenKind::Variable) return false;
    bool may_be_unbound = !is_in_pattern(tokens_[at_ + 2].text);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      may_be_unbound = may_be_unbound || is(i, "OPTIONAL") || is(i, "UNION");
      const bool required = is(i, "FILTER") && is(i + 1, "(") && is(i + 2, "BOUND") && is(i + 3, "(") &&
                            is(i + 4, tokens_[at_ + 2].text) && is(i + 5, ")") && is(i + 6, ")");
      if (required) return false;
    }
    return may_be_unbound;
  }

  [[nodiscard]] bool in_expression() const {
    return (!brackets_.empty() && brackets_.back()) || in_select_ || braces_ == 0;
  }

  [[nodiscard]] bool is_path(std::string_view sign) const {
    if (sign == "|" || sign == "^") return true;
    if (sign == "?") return true;  // a variable would have a name
    if (in_expression()) return false;
    if (sign == "/" || sign == "!") return true;
    return (sign == "*" || sign == "+") && follows_iri_or_bracket();
  }

  void follow(std::string_view sign) {
    if (sign == "{") {
      ++braces_;
      in_select_ = false;
    } else if (sign == "}") {
      braces_ -= braces_ > 0 ? 1 : 0;
    } else if (sign == "(") {
      const bool after_word =
          at_ > 0 && tokens_[at_ - 1].kind == SparqlTokenKind::Word && tokens_[at_ - 1].text != "a";
      const bool filter_call =
          at_ > 1 && tokens_[at_ - 1].kind == SparqlTokenKind::Iri && is(at_ - 2, "FILTER");
      brackets_.push_back(in_expression() || after_word || filter_call);
    } else if (sign == ")" && !brackets_.empty()) {
      brackets_.pop_back();
    }
  }

  std::string_view query_;
  std::vector<SparqlToken> tokens_;
  std::vector<bool> brackets_;  // open round brackets: is it an expression?
  std::size_t at_ = 0;
  std::size_t braces_ = 0;
  bool in_select_ = false;
};

std::string words_for(const UncertainJoin& join) {
  switch (join.kind) {
    case UncertainJoin::Kind::Unbound:
      break;
    case UncertainJoin::Kind::Group:
      return "a group with OPTIONAL or FILTER inside is joined wrongly by the engine; take its brackets "
             "away, "
             "put OPTIONAL last, or make it a subquery with ORDER BY";
    case UncertainJoin::Kind::Optional:
      return "an OPTIONAL before all else gives wrong answers in the engine; put it behind what must match";
    case UncertainJoin::Kind::Branch:
      return "a branch of a UNION with FILTER beside OPTIONAL, UNION or a subquery loses rows in the engine; "
             "write the "
             "FILTER behind the UNION";
    case UncertainJoin::Kind::Hidden:
      return join.variable +
             " stands in a subquery that does not select it and outside too, which the engine takes for "
             "one variable; give it another name in the subquery";
    case UncertainJoin::Kind::Empty:
      return "a group without a pattern gives wrong answers in the engine; write what must match into it";
  }
  return join.variable +
         " may be unbound where this is joined by it, and the engine loses or invents rows there; put "
         "OPTIONAL "
         "last, and bind it in every branch of a UNION";
}

}  // namespace

std::optional<SparqlRefusal> refused_sparql(std::string_view query) {
  if (auto refusal = Inspector(query).refusal()) return refusal;
  if (const auto join = uncertain_join(query)) return refusal_at(query, join->byte, words_for(*join));
  if (const auto byte = uncertain_comparison(query)) {
    return refusal_at(
        query, *byte,
        "the engine takes IRIs for smaller or larger than numbers, which cannot be mended here; turn "
        "the comparison around instead of writing \"!\", compare in a FILTER of its own, or compare STR(?x)");
  }
  return std::nullopt;
}

}  // namespace notegraph
