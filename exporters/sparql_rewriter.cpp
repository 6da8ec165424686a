#include "exporters/sparql_rewriter.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <utility>
#include <vector>

#include "exporters/sparql_tokens.hpp"

namespace notegraph {

namespace {

// What a group holds, sorted: its triple patterns up to the next joined element, groups that UNION ties, its
// filters (they hold for the whole group, wherever they stand), and the rest as it is.
struct Element {
  enum class Kind : std::uint8_t { Triples, Union, Other };

  Kind kind = Kind::Other;
  std::string text;
};

struct NotWellFormed : std::exception {};

// A filter sees the values of rows that come from a subquery or a UNION only behind an OPTIONAL. This one
// adds nothing.
constexpr std::string_view kOptionalNothing = "OPTIONAL { <urn:x-none:> <urn:x-none:> <urn:x-none:> }\n";

class Rewriter {
 public:
  explicit Rewriter(std::string_view query) : query_(query), tokens_(sparql_tokens(query)) {
    aggregates_ = std::any_of(tokens_.begin(), tokens_.end(), [](const SparqlToken& token) {
      return token.text == "GROUP" || token.text == "COUNT" || token.text == "SUM" || token.text == "AVG" ||
             token.text == "MIN" || token.text == "MAX" || token.text == "SAMPLE" ||
             token.text == "GROUP_CONCAT";
    });
  }

  std::string rewritten() {
    std::string out;
    std::size_t done = 0;
    bool construct = false;
    for (at_ = 0; at_ < tokens_.size();) {
      construct = construct || is("CONSTRUCT");
      if (!is("{")) {
        ++at_;
        continue;
      }
      out += query_.substr(done, begin() - done);
      if (construct) {  // its template is no pattern
        out += skipped_group();
        construct = false;
      } else {
        out += group(true);
      }
      done = end_before();
    }
    out += query_.substr(done);
    return out;
  }

 private:
  [[nodiscard]] bool is(std::string_view text) const {
    return at_ < tokens_.size() && tokens_[at_].text == text;
  }
  [[nodiscard]] const SparqlToken& token() const {
    if (at_ >= tokens_.size()) throw NotWellFormed();
    return tokens_[at_];
  }
  [[nodiscard]] std::size_t begin() const { return token().range.begin; }
  [[nodiscard]] std::size_t end_before() const { return at_ == 0 ? 0 : tokens_[at_ - 1].range.end; }

  void skip_brackets(std::string_view open, std::string_view close) {
    std::size_t depth = 0;
    do {
      depth += is(open) ? 1 : 0;
      depth -= is(close) ? 1 : 0;
      (void)token();
      ++at_;
    } while (depth > 0);
  }

  std::string_view skipped_group() {
    const std::size_t from = begin();
    skip_brackets("{", "}");
    return query_.substr(from, end_before() - from);
  }

  // "(…)", "regex(…)", "xsd:boolean(…)" behind FILTER.
  std::string_view expression() {
    const std::size_t from = begin();
    ++at_;
    if (!is("(")) ++at_;
    if (!is("(")) throw NotWellFormed();
    skip_brackets("(", ")");
    return query_.substr(from, end_before() - from);
  }

  // A whole "{ … }". What is the only thing in `alone` groups is joined with nothing that comes after it.
  std::string group(bool alone) {
    ++at_;  // "{"
    if (is("SELECT")) return subquery();
    std::vector<Element> elements;
    std::string filters;
    while (!is("}")) {
      if (is("FILTER")) {
        filters.append(" ").append(expression());
      } else if (is("OPTIONAL")) {
        ++at_;
        if (!is("{")) throw NotWellFormed();
        elements.push_back({Element::Kind::Other, std::string("OPTIONAL ").append(group(true))});
      } else if (is("UNION")) {
        ++at_;
        if (elements.empty() || !is("{")) throw NotWellFormed();
        elements.back().kind = Element::Kind::Union;
        elements.back().text.append(" UNION ").append(group(false));
      } else if (is("{") && is_only_triples()) {  // the same without its brackets
        ++at_;
        if (!is("}")) triples(elements);
        ++at_;
      } else if (is("{")) {
        elements.push_back({Element::Kind::Other, group(false)});
      } else {
        triples(elements);
      }
    }
    ++at_;  // "}"
    return assembled(elements, filters, alone);
  }

  // Whether the group that begins here holds nothing but triples, and is no branch of a UNION.
  [[nodiscard]] bool is_only_triples() const {
    std::size_t at = at_ + 1;
    while (at < tokens_.size() && tokens_[at].text != "}") {
      const std::string& text = tokens_[at].text;
      if (text == "{" || text == "FILTER" || text == "OPTIONAL" || text == "SELECT") return false;
      ++at;
    }
    return at + 1 < tokens_.size() && tokens_[at + 1].text != "UNION";
  }

  // Whether the group that begins here is one of a subquery that sorts its solutions, and so reads them all.
  bool is_ordered() {
    const std::size_t here = at_;
    skip_brackets("{", "}");
    while (!is("}") && !is("ORDER")) {
      (void)token();
      ++at_;
    }
    const bool ordered = is("ORDER");
    at_ = here;
    return ordered;
  }

  std::string subquery() {
    std::string out = "{ ";
    const std::size_t from = begin();
    while (!is("{")) {
      (void)token();
      ++at_;
    }
    out += query_.substr(from, begin() - from);
    out += group(is_ordered());
    const std::size_t behind = end_before();
    while (!is("}")) {  // ORDER BY, GROUP BY, LIMIT
      (void)token();
      ++at_;
    }
    out += query_.substr(behind, begin() - behind);
    ++at_;
    return out + "\n}";
  }

  // Triple patterns up to the next word that is none of theirs; those on both sides of a filter are one run.
  void triples(std::vector<Element>& elements) {
    const std::size_t from = begin();
    while (!is("}") && !is("{") && !is("FILTER") && !is("OPTIONAL") && !is("UNION")) {
      (void)token();
      ++at_;
    }
    const std::string text(query_.substr(from, end_before() - from));
    if (text == ".") return;  // behind a group
    if (elements.empty() || elements.back().kind != Element::Kind::Triples) {
      elements.push_back({Element::Kind::Triples, text});
    } else {
      std::string& run = elements.back().text;
      run += (run.ends_with('.') || text.starts_with('.') ? "\n" : "\n. ") + text;
    }
  }

  [[nodiscard]] std::string assembled(const std::vector<Element>& elements, const std::string& filters,
                                      bool alone) const {
    const bool joined = elements.size() > 1 || !alone;
    const bool beside_group = std::any_of(elements.begin(), elements.end(), [](const Element& e) {
      return e.kind == Element::Kind::Union || (e.kind == Element::Kind::Other && e.text.starts_with('{'));
    });
    if (elements.size() == 1 && elements.front().kind == Element::Kind::Triples && !filters.empty()) {
      const std::string filtered = elements.front().text + "\n" + filters;
      return "{ " + (alone ? filtered : ordered_subquery(filtered)) + " }";
    }
    std::string out;
    bool rows = false;  // that come out of something else than triples
    for (const Element& element : elements) {
      const bool whole = (element.kind == Element::Kind::Union && (joined || aggregates_)) ||
                         (element.kind == Element::Kind::Triples && joined &&
                          (beside_group || has_several_patterns(element.text)));
      out += whole ? ordered_subquery(element.text) : element.text;
      out += '\n';
      rows = rows || whole || element.kind != Element::Kind::Triples;
    }
    if (filters.empty() || !rows) return "{ " + out + filters + " }";
    if (!elements.back().text.starts_with("OPTIONAL")) out += kOptionalNothing;
    out += filters;
    return "{ " + (alone ? out : ordered_subquery(out)) + " }";
  }

  // A single pattern stays as it is, but beside a group.
  static bool has_several_patterns(const std::string& triples) {
    const std::vector<SparqlToken> tokens = sparql_tokens(triples);
    return std::any_of(tokens.begin(), tokens.end(), [&](const SparqlToken& t) {
      return t.text == ";" || t.text == "," || t.text == "[" || t.text == "(" ||
             (t.text == "." && &t != &tokens.back());
    });
  }

  static std::string ordered_subquery(const std::string& pattern) {
    const std::vector<SparqlToken> tokens = sparql_tokens(pattern);
    const auto variable = std::find_if(tokens.begin(), tokens.end(), [](const SparqlToken& t) {
      return t.kind == SparqlTokenKind::Variable;
    });
    if (variable == tokens.end()) return pattern;
    return "{ SELECT * { " + pattern + "\n} ORDER BY " + variable->text + " }";
  }

  std::string_view query_;
  std::vector<SparqlToken> tokens_;
  bool aggregates_ = false;
  std::size_t at_ = 0;
};

}  // namespace

std::string joined_safely(std::string_view query) {
  try {
    return Rewriter(query).rewritten();
  } catch (const NotWellFormed&) {
    return std::string(query);
  }
}

}  // namespace notegraph
