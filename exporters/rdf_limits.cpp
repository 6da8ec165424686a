#include "exporters/rdf_limits.hpp"

#include <algorithm>
#include <string>

namespace notegraph {

namespace {

// Scans a text, counting lines. What a scanner finds is told where it stands.
class LimitScanner {
 public:
  LimitScanner(std::string_view text, const std::string& file) : text_(text), file_(file) {}

  std::optional<Problem> turtle() {
    while (at_ < text_.size() && !problem_) {
      const char c = text_[at_];
      if (c == '#') {
        skip_to("\n");
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (c == '<') {
        // Either an IRI, which has no spaces, or a sign.
        const std::size_t end = text_.find_first_of("> \t\r\n", at_);
        token(end == text_.npos ? text_.size() : end + 1);
      } else if (c == '[' || c == '(' || c == '{') {
        open();
      } else if (c == ']' || c == ')' || c == '}') {
        depth_ -= depth_ > 0 ? 1 : 0;
        ++at_;
      } else if (is_prefix()) {
        if (++prefixes_ > kMaxRdfPrefixes) tell("more than " + std::to_string(kMaxRdfPrefixes) + " prefixes");
        at_ += 7;
      } else {
        ++at_;
      }
    }
    return problem_;
  }

  std::optional<Problem> xml() {
    while (at_ < text_.size() && !problem_) {
      at_ = std::min(text_.find('<', at_), text_.size());
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with("<!--")) {
        skip_to("-->");
      } else if (rest.starts_with("<![CDATA[")) {
        skip_to("]]>");
      } else if (rest.starts_with("<!ENTITY")) {
        tell("declares XML entities; write them out");
      } else if (rest.starts_with("<?") || rest.starts_with("<!")) {
        ++at_;
      } else if (rest.starts_with("</")) {
        depth_ -= depth_ > 0 ? 1 : 0;
        ++at_;
      } else if (!rest.empty()) {
        tag();
      }
    }
    return problem_;
  }

  // Statements are lines: their length can be too much, and raptor takes one without its full stop, which is
  // what a file that was cut off ends with.
  std::optional<Problem> lines() {
    while (at_ < text_.size() && !problem_) {
      const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
      if (!is_whole(text_.substr(at_, end - at_))) tell("a statement without a full stop");
      if (!problem_) token(std::min(end + 1, text_.size()));
    }
    return problem_;
  }

 private:
  // Whether a line of N-Triples says nothing or ends in a full stop; a comment may follow.
  static bool is_whole(std::string_view line) {
    char last = '.';
    for (std::size_t i = 0; i < line.size() && line[i] != '#'; ++i) {
      if (line[i] == ' ' || line[i] == '\t') continue;
      last = line[i];
      if (last != '<' && last != '"') continue;
      const char close = last == '<' ? '>' : '"';
      for (++i; i < line.size() && line[i] != close; ++i) i += line[i] == '\\' ? 1 : 0;
    }
    return last == '.';
  }

  void tell(const std::string& message) {
    const auto here = text_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, text_.size()));
    problem_ = Problem{file_, 1 + static_cast<std::size_t>(std::count(text_.begin(), here, '\n')), message};
  }

  void token(std::size_t end) {
    if (end - at_ > kMaxRdfToken)
      tell("a text or IRI of more than " + std::to_string(kMaxRdfToken >> 20) + " MB");
    at_ = end;
  }

  void skip_to(std::string_view mark) {
    const std::size_t found = text_.find(mark, at_);
    at_ = found == text_.npos ? text_.size() : found + mark.size();
  }

  void string(char quote) {
    const std::string three(3, quote);
    const std::string mark = text_.substr(at_).starts_with(three) ? three : std::string(1, quote);
    std::size_t end = at_ + mark.size();
    while (end < text_.size() && !text_.substr(end).starts_with(mark)) end += text_[end] == '\\' ? 2 : 1;
    token(std::min(end + mark.size(), text_.size()));
  }

  void open() {
    if (++depth_ > kMaxRdfNesting) tell("nested more than " + std::to_string(kMaxRdfNesting) + " deep");
    ++at_;
  }

  [[nodiscard]] bool is_prefix() const {
    const bool at_word = at_ == 0 || text_[at_ - 1] == '\n' || text_[at_ - 1] == ' ' || text_[at_ - 1] == '.';
    const std::string_view word = text_.substr(at_, 7);
    return at_word && (word == "@prefix" || word == "PREFIX " || word == "prefix ");
  }

  void tag() {
    std::size_t end = at_ + 1;
    char quote = 0;  // inside an attribute's value, where ">" may stand
    for (; end < text_.size() && (quote != 0 || text_[end] != '>'); ++end) {
      if (quote == 0 && (text_[end] == '"' || text_[end] == '\'')) {
        quote = text_[end];
      } else if (text_[end] == quote) {
        quote = 0;
      }
    }
    const bool empty = end < text_.size() && text_[end - 1] == '/';
    if (!empty) ++depth_;
    if (depth_ > kMaxRdfNesting) tell("nested more than " + std::to_string(kMaxRdfNesting) + " deep");
    if (!problem_) token(std::min(end + 1, text_.size()));
  }

  std::string_view text_;
  const std::string& file_;
  std::size_t at_ = 0, depth_ = 0, prefixes_ = 0;
  std::optional<Problem> problem_;
};

}  // namespace

std::optional<Problem> beyond_rdf_limits(std::string_view text, RdfSyntax syntax, const std::string& file) {
  LimitScanner scanner(text, file);
  switch (syntax) {
    case RdfSyntax::Turtle:
    case RdfSyntax::TriG:
    case RdfSyntax::RdfJson:
      return scanner.turtle();
    case RdfSyntax::NTriples:
    case RdfSyntax::NQuads:
      return scanner.lines();
    case RdfSyntax::RdfXml:
    case RdfSyntax::RdfA:
      return scanner.xml();
  }
  return std::nullopt;
}

}  // namespace notegraph
