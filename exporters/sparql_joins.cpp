#include "exporters/sparql_joins.hpp"

#include <exception>
#include <map>
#include <utility>
#include <vector>

#include "exporters/sparql_tokens.hpp"

namespace notegraph {

namespace {

using Scope = std::map<std::string, bool>;  // variable -> whether every solution binds it

struct NotWellFormed : std::exception {};

class JoinInspector {
 public:
  explicit JoinInspector(std::string_view query) : tokens_(sparql_tokens(query)) {}

  std::optional<UncertainJoin> first() {
    bool construct = false;
    while (at_ < tokens_.size() && !found_) {
      construct = construct || is("CONSTRUCT");
      if (!is("{")) {
        ++at_;
      } else if (construct) {  // its template is no pattern
        skip("{", "}");
        construct = false;
      } else {
        group();
      }
    }
    return found_;
  }

 private:
  [[nodiscard]] bool is(std::string_view text) const {
    return at_ < tokens_.size() && tokens_[at_].text == text;
  }
  const SparqlToken& token() const {
    if (at_ >= tokens_.size()) throw NotWellFormed();
    return tokens_[at_];
  }

  void skip(std::string_view open, std::string_view close) {
    std::size_t depth = 0;
    do {
      depth += is(open) ? 1 : 0;
      depth -= is(close) ? 1 : 0;
      (void)token();
      ++at_;
    } while (depth > 0);
  }

  static std::string name_of(const SparqlToken& variable) { return "?" + variable.text.substr(1); }

  void tell(UncertainJoin::Kind kind, std::size_t byte, std::string variable = {}) {
    if (!found_) found_ = UncertainJoin{kind, std::move(variable), byte};
  }

  void check(const Scope& left, const Scope& right, std::size_t byte) {
    for (const auto& [variable, certain] : right) {
      const auto other = left.find(variable);
      if (other != left.end() && !(certain && other->second))
        tell(UncertainJoin::Kind::Unbound, byte, variable);
    }
  }

  static void join(Scope& left, const Scope& right) {
    for (const auto& [variable, certain] : right) left[variable] = left[variable] || certain;
  }

  static Scope united(const Scope& a, const Scope& b) {
    Scope both = a;
    for (auto& [variable, certain] : both) {
      const auto other = b.find(variable);
      certain = certain && other != b.end() && other->second;
    }
    for (const auto& [variable, certain] : b) both.try_emplace(variable, false);
    return both;
  }

  // At "{"; moves behind its "}".
  Scope group() {
    ++at_;
    if (is("SELECT")) return subquery();
    Scope scope;
    std::size_t elements = 0, patterns = 0;
    std::optional<std::size_t> inner;  // where a group with conditions of its own begins
    for (; !is("}"); ++elements) {
      const std::size_t byte = token().range.begin;
      if (is("FILTER")) {
        expression();
        continue;
      }
      ++patterns;
      if (is("OPTIONAL")) {
        if (patterns == 1) tell(UncertainJoin::Kind::Optional, byte);
        ++at_;
        if (!is("{")) throw NotWellFormed();
        const Scope right = group();
        for (const auto& [variable, certain] : right) scope.try_emplace(variable, false);
      } else if (is("{")) {
        const bool subquery = at_ + 1 < tokens_.size() && tokens_[at_ + 1].text == "SELECT";
        const std::size_t from = at_;
        Scope right = group();
        if (!subquery && !is("UNION") && has_conditions(from, at_)) inner = byte;
        if (is("UNION") && filters_groups(from, at_)) tell(UncertainJoin::Kind::Branch, byte);
        while (is("UNION")) {
          ++at_;
          if (!is("{")) throw NotWellFormed();
          const std::size_t branch = at_;
          right = united(right, group());
          if (filters_groups(branch, at_)) tell(UncertainJoin::Kind::Branch, tokens_[branch].range.begin);
        }
        check(scope, right, byte);
        join(scope, right);
      } else {
        const Scope right = triples();
        check(scope, right, byte);
        join(scope, right);
      }
    }
    if (patterns == 0) tell(UncertainJoin::Kind::Empty, token().range.begin);
    ++at_;
    if (inner && elements > 1) tell(UncertainJoin::Kind::Group, *inner);
    return scope;
  }

  // Whether the group of these tokens has a FILTER of its own, and more than triples before it.
  [[nodiscard]] bool filters_groups(std::size_t from, std::size_t to) const {
    bool filter = false, groups = false;
    std::size_t depth = 0;
    for (std::size_t i = from; i < to; ++i) {
      depth += tokens_[i].text == "{" ? 1 : 0;
      depth -= tokens_[i].text == "}" ? 1 : 0;
      filter = filter || (depth == 1 && tokens_[i].text == "FILTER");
      groups = groups || depth > 1;
    }
    return filter && groups;
  }

  [[nodiscard]] bool has_conditions(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (tokens_[i].text == "FILTER" || tokens_[i].text == "OPTIONAL") return true;
    }
    return false;
  }

  // Moves behind the expression of a FILTER.
  void expression() {
    ++at_;
    while (!is("(")) {
      (void)token();
      ++at_;
    }
    skip("(", ")");
  }

  Scope triples() {
    Scope scope;
    const std::size_t from = at_;
    while (!is("}") && !is("{") && !is("FILTER") && !is("OPTIONAL") && !is("UNION")) {
      if (token().kind == SparqlTokenKind::Variable) scope[name_of(token())] = true;
      ++at_;
    }
    if (at_ == from) throw NotWellFormed();
    return scope;
  }

  // Only what it selects is seen outside; what it computes may fail, but counts do not.
  Scope subquery() {
    const std::size_t from = at_;
    std::map<std::string, bool> selected;  // variable -> whether it is computed here
    bool all = false;
    for (; !is("{"); ++at_) {
      if (token().kind == SparqlTokenKind::Variable)
        selected[name_of(token())] = tokens_[at_ - 1].text == "AS";
      all = all || is("*");
    }
    Scope inner = group();
    while (!is("}")) {
      (void)token();
      ++at_;
    }
    ++at_;
    if (all) return inner;
    Scope outer;
    for (const auto& [variable, computed] : selected) {
      const auto known = inner.find(variable);
      outer[variable] = computed || (known != inner.end() && known->second);
    }
    for (const auto& [variable, certain] : inner) {
      if (!outer.contains(variable) && occurs_outside(variable, from, at_))
        tell(UncertainJoin::Kind::Hidden, tokens_[from].range.begin, variable);
    }
    return outer;
  }

  [[nodiscard]] bool occurs_outside(const std::string& variable, std::size_t from, std::size_t to) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool outside = i < from || i >= to;
      if (outside && tokens_[i].kind == SparqlTokenKind::Variable && name_of(tokens_[i]) == variable)
        return true;
    }
    return false;
  }

  std::vector<SparqlToken> tokens_;
  std::size_t at_ = 0;
  std::optional<UncertainJoin> found_;
};

}  // namespace

std::optional<UncertainJoin> uncertain_join(std::string_view query) {
  try {
    return JoinInspector(query).first();
  } catch (const NotWellFormed&) {
    return std::nullopt;
  }
}

}  // namespace notegraph
