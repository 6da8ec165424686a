#include "exporters/sparql_tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace notegraph {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_name(char c) {
  return is_letter(c) || is_digit(c) || c == '_';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Scanner {
 public:
  explicit Scanner(std::string_view query) : query_(query) {}

  std::vector<SparqlToken> tokens() {
    std::vector<SparqlToken> all;
    while (at_ < query_.size()) {
      const char c = query_[at_];
      if (is_space(c)) {
        ++at_;
      } else if (c == '#') {
        at_ = std::min(query_.find('\n', at_), query_.size());
      } else {
        all.push_back(next());
      }
    }
    return all;
  }

 private:
  SparqlToken next() {
    const char c = query_[at_];
    if (c == '"' || c == '\'') return string();
    if (c == '<' && is_iri_here()) return cut(query_.find('>', at_) + 1, SparqlTokenKind::Iri);
    if ((c == '?' || c == '$') && at_ + 1 < query_.size() && is_name(query_[at_ + 1])) {
      return cut(end_of_name(at_ + 1), SparqlTokenKind::Variable);
    }
    if (c == '@') return cut(end_of_name(at_ + 1), SparqlTokenKind::Text);
    const bool sign = c == '+' || c == '-';
    if (is_digit(c) || (sign && at_ + 1 < query_.size() && is_digit(query_[at_ + 1]))) {
      return cut(end_of_name(at_ + 1), SparqlTokenKind::Number);
    }
    if (is_letter(c) || c == ':' || c == '_') return name();
    constexpr std::array<std::string_view, 6> doubles{"^^", "||", "&&", "!=", "<=", ">="};
    for (const std::string_view pair : doubles) {
      if (query_.substr(at_).starts_with(pair)) return cut(at_ + 2, SparqlTokenKind::Sign);
    }
    return cut(at_ + 1, SparqlTokenKind::Sign);
  }

  SparqlToken cut(std::size_t end, SparqlTokenKind kind) {
    SparqlToken token{kind, std::string(query_.substr(at_, end - at_)), {at_, end}};
    at_ = end;
    return token;
  }

  // "<" begins an IRI unless a space comes before its ">": then it is a comparison.
  [[nodiscard]] bool is_iri_here() const {
    const std::size_t end = query_.find_first_of(" \t\r\n>\"{}", at_ + 1);
    return end != query_.npos && query_[end] == '>';
  }

  [[nodiscard]] std::size_t end_of_name(std::size_t from) const {
    while (from < query_.size() && (is_name(query_[from]) || query_[from] == '-')) ++from;
    return from;
  }

  SparqlToken name() {
    std::size_t end = at_;
    bool prefixed = false;
    while (end < query_.size() && (is_name(query_[end]) || query_[end] == '-' || query_[end] == ':' ||
                                   (prefixed && query_[end] == '%'))) {
      prefixed = prefixed || query_[end] == ':';
      ++end;
    }
    SparqlToken token = cut(end, prefixed ? SparqlTokenKind::Iri : SparqlTokenKind::Word);
    if (!prefixed && token.text != "a") {
      for (char& c : token.text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    return token;
  }

  SparqlToken string() {
    const char quote = query_[at_];
    const std::string triple(3, quote);
    const std::string mark = query_.substr(at_).starts_with(triple) ? triple : std::string(1, quote);
    std::size_t end = at_ + mark.size();
    while (end < query_.size() && !query_.substr(end).starts_with(mark)) end += query_[end] == '\\' ? 2 : 1;
    return cut(std::min(end + mark.size(), query_.size()), SparqlTokenKind::Text);
  }

  std::string_view query_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<SparqlToken> sparql_tokens(std::string_view query) {
  return Scanner(query).tokens();
}

}  // namespace notegraph
