#include "dates/date_tokens.hpp"

#include "text/utf8.hpp"

namespace notegraph {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_alphanumeric(char c) {
  return is_digit(c) || is_letter(c);
}

/// The code point at `at`, which moves behind it. What is no UTF-8 must not pass for a digit or a letter of
/// ASCII, or the scan would look for it at a byte that is none, and stand still.
char32_t decode(std::string_view text, std::size_t& at) {
  const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
  const char32_t c = utf8::next(text, at);
  return ascii || c >= 0x80 ? c : U'\uFFFD';
}

enum class Class { Space, Letter, Digit, Sign };

Class class_of(char32_t c) {
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    if (is_letter(ascii)) return Class::Letter;
    if (is_digit(ascii)) return Class::Digit;
    return c <= ' ' ? Class::Space : Class::Sign;
  }
  if (c == 0xA0 || c == 0x202F || c == 0x205F || c == 0x3000 || (c >= 0x2000 && c <= 0x200B))
    return Class::Space;
  const bool latin1_sign = c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA;
  if (latin1_sign || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF)) return Class::Sign;
  return Class::Letter;
}

/// The sign that the grammar knows for `c`: all dashes are one, and all quotes of a kind.
std::string plain_sign(std::string_view text, char32_t c) {
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return "-";
  if (c == 0x2018 || c == 0x2019) return "'";
  if (c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB) return "\"";
  return std::string(text);
}

/// Where in `chunk` (no spaces) an address starts, or npos: a scheme, "www.", an e-mail or "host.tld/path".
std::size_t address_start(std::string_view chunk) {
  const std::size_t scheme = chunk.find("://");
  if (scheme != std::string_view::npos) {
    std::size_t start = scheme;
    while (start > 0 && is_letter(chunk[start - 1])) --start;
    return start;
  }
  const std::size_t www = chunk.find("www.");
  if (www != std::string_view::npos) return www;
  const std::size_t at = chunk.find('@');
  if (at != std::string_view::npos && at > 0 && at + 1 < chunk.size() && is_alphanumeric(chunk[at - 1]) &&
      is_alphanumeric(chunk[at + 1])) {
    return 0;
  }
  const std::size_t slash = chunk.find('/');
  if (slash == std::string_view::npos) return slash;
  for (std::size_t dot = 1; dot + 2 < slash; ++dot) {
    if (chunk[dot] == '.' && is_alphanumeric(chunk[dot - 1]) && is_letter(chunk[dot + 1]) &&
        is_letter(chunk[dot + 2])) {
      return 0;
    }
  }
  return std::string_view::npos;
}

class Scanner {
 public:
  Scanner(std::string_view text, Range range) : text_(text.substr(0, range.end)), at_(range.begin) {}

  std::vector<DateToken> run() {
    std::size_t chunk_end = at_;
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = decode(text_, next);
      if (class_of(c) == Class::Space) {
        at_ = next;
        spaced_ = true;
        continue;
      }
      if (at_ >= chunk_end) chunk_end = start_chunk();
      if (at_ >= address_ && at_ < address_end_) {
        add(DateToken::Kind::Opaque, address_end_);
      } else if (class_of(c) == Class::Digit) {
        add_number();
      } else if (class_of(c) == Class::Letter) {
        add_word();
      } else {
        add(DateToken::Kind::Sign, next);
        tokens_.back().lower =
            plain_sign(text_.substr(tokens_.back().text.begin, next - tokens_.back().text.begin), c);
      }
    }
    return std::move(tokens_);
  }

 private:
  /// Looks once at the piece between two spaces that starts here; finds the address in it.
  std::size_t start_chunk() {
    std::size_t end = at_;
    while (end < text_.size()) {
      std::size_t next = end;
      if (class_of(decode(text_, next)) == Class::Space) break;
      end = next;
    }
    const std::size_t start = address_start(text_.substr(at_, end - at_));
    address_ = start == std::string_view::npos ? text_.size() : at_ + start;
    address_end_ = end;
    while (address_end_ > address_ + 1 &&
           std::string_view(").,;:>]\"").find(text_[address_end_ - 1]) != std::string_view::npos) {
      --address_end_;
    }
    return end;
  }

  void add_number() {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    std::size_t figure = end;
    while (figure + 3 < text_.size() && text_[figure] == ',' && is_digit(text_[figure + 1]) &&
           is_digit(text_[figure + 2]) && is_digit(text_[figure + 3]) &&
           (figure + 4 == text_.size() || !is_digit(text_[figure + 4]))) {
      figure += 4;
    }
    if (figure != end) {
      add(DateToken::Kind::Opaque, figure);
      return;
    }
    add(DateToken::Kind::Number, end);
    DateToken& token = tokens_.back();
    token.lower = text_.substr(token.text.begin, token.text.size());
    if (token.text.size() <= 8) {
      token.number = 0;
      for (char digit : token.lower) token.number = token.number * 10 + (digit - '0');
    }
  }

  void add_word() {
    std::size_t end = at_;
    while (end < text_.size()) {
      std::size_t next = end;
      if (class_of(decode(text_, next)) != Class::Letter) break;
      end = next;
    }
    add(DateToken::Kind::Word, end);
    DateToken& token = tokens_.back();
    token.lower = text_.substr(token.text.begin, token.text.size());
    token.capital = token.lower.front() >= 'A' && token.lower.front() <= 'Z';
    for (char& c : token.lower) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
  }

  void add(DateToken::Kind kind, std::size_t end) {
    DateToken token;
    token.kind = kind;
    token.text = {at_, end};
    token.glued = !tokens_.empty() && !spaced_;
    tokens_.push_back(std::move(token));
    at_ = end;
    spaced_ = false;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t address_ = 0, address_end_ = 0;
  bool spaced_ = false;
  std::vector<DateToken> tokens_;
};

}  // namespace

std::vector<DateToken> date_tokens(std::string_view text, Range range) {
  return Scanner(text, range).run();
}

}  // namespace notegraph
