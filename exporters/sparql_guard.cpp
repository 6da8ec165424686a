#include "exporters/sparql_guard.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace notegraph {

namespace {

enum class TokenKind : std::uint8_t { Word, Variable, Iri, Text, Number, Sign };

struct Token {
  TokenKind kind;
  std::string text;  // words in capitals
};

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

  std::vector<Token> tokens() {
    std::vector<Token> all;
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
  Token next() {
    const char c = query_[at_];
    if (c == '"' || c == '\'') return string();
    if (c == '<' && is_iri_here()) return cut(query_.find('>', at_) + 1, TokenKind::Iri);
    if ((c == '?' || c == '$') && at_ + 1 < query_.size() && is_name(query_[at_ + 1])) {
      return cut(end_of_name(at_ + 1), TokenKind::Variable);
    }
    if (c == '@') return cut(end_of_name(at_ + 1), TokenKind::Text);
    const bool sign = c == '+' || c == '-';
    if (is_digit(c) || (sign && at_ + 1 < query_.size() && is_digit(query_[at_ + 1]))) {
      return cut(end_of_name(at_ + 1), TokenKind::Number);
    }
    if (is_letter(c) || c == ':' || c == '_') return name();
    constexpr std::array<std::string_view, 6> doubles{"^^", "||", "&&", "!=", "<=", ">="};
    for (const std::string_view pair : doubles) {
      if (query_.substr(at_).starts_with(pair)) return cut(at_ + 2, TokenKind::Sign);
    }
    return cut(at_ + 1, TokenKind::Sign);
  }

  Token cut(std::size_t end, TokenKind kind) {
    Token token{kind, std::string(query_.substr(at_, end - at_))};
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

  Token name() {
    std::size_t end = at_;
    bool prefixed = false;
    while (end < query_.size() && (is_name(query_[end]) || query_[end] == '-' || query_[end] == ':' ||
                                   (prefixed && query_[end] == '%'))) {
      prefixed = prefixed || query_[end] == ':';
      ++end;
    }
    Token token = cut(end, prefixed ? TokenKind::Iri : TokenKind::Word);
    if (!prefixed && token.text != "a") {
      for (char& c : token.text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    return token;
  }

  Token string() {
    const char quote = query_[at_];
    const std::string triple(3, quote);
    const std::string mark = query_.substr(at_).starts_with(triple) ? triple : std::string(1, quote);
    std::size_t end = at_ + mark.size();
    while (end < query_.size() && !query_.substr(end).starts_with(mark)) end += query_[end] == '\\' ? 2 : 1;
    return cut(std::min(end + mark.size(), query_.size()), TokenKind::Text);
  }

  std::string_view query_;
  std::size_t at_ = 0;
};

// Words that say no, wherever they stand in a query.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kRefusedWords{{
    {"EXISTS",
     "EXISTS is not known to the engine; for NOT EXISTS write OPTIONAL { … ?x … } FILTER(!BOUND(?x))"},
    {"MINUS", "MINUS is not known to the engine; write OPTIONAL { … ?x … } FILTER(!BOUND(?x))"},
    {"DESCRIBE", "DESCRIBE fails in the engine; write CONSTRUCT { <id> ?p ?o } WHERE { <id> ?p ?o }"},
    {"VALUES", "VALUES gives wrong answers in the engine; write FILTER(?x = A || ?x = B) or a UNION"},
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

// Tells expressions from patterns, where "/", "*" and "+" mean different things.
class Inspector {
 public:
  explicit Inspector(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::optional<std::string> refusal() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      const Token& token = tokens_[at_];
      if (token.kind == TokenKind::Word) {
        if (auto why = refused_word(token.text)) return why;
      } else if (token.kind == TokenKind::Sign) {
        if (is_path(token.text)) return std::string(kPathRefused);
        follow(token.text);
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is(std::size_t index, std::string_view text) const {
    return index < tokens_.size() && tokens_[index].text == text;
  }
  [[nodiscard]] bool follows_iri_or_bracket() const {
    if (at_ == 0) return false;
    const Token& before = tokens_[at_ - 1];
    return before.kind == TokenKind::Iri || before.text == "a" || before.text == ")";
  }

  std::optional<std::string> refused_word(std::string_view word) {
    if (word == "SELECT") in_select_ = true;
    if (word == "WHERE") in_select_ = false;
    if (word == "COUNT" && is(at_ + 1, "(") && is(at_ + 2, "DISTINCT")) {
      return "COUNT(DISTINCT …) gives wrong answers in the engine; select the DISTINCT values and count the "
             "rows";
    }
    for (const auto& [refused, why] : kRefusedWords) {
      if (word == refused) return std::string(why);
    }
    return std::nullopt;
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
          at_ > 0 && tokens_[at_ - 1].kind == TokenKind::Word && tokens_[at_ - 1].text != "a";
      const bool filter_call = at_ > 1 && tokens_[at_ - 1].kind == TokenKind::Iri && is(at_ - 2, "FILTER");
      brackets_.push_back(in_expression() || after_word || filter_call);
    } else if (sign == ")" && !brackets_.empty()) {
      brackets_.pop_back();
    }
  }

  std::vector<Token> tokens_;
  std::vector<bool> brackets_;  // open round brackets: is it an expression?
  std::size_t at_ = 0;
  std::size_t braces_ = 0;
  bool in_select_ = false;
};

}  // namespace

std::optional<std::string> refused_sparql(std::string_view query) {
  return Inspector(Scanner(query).tokens()).refusal();
}

}  // namespace notegraph
