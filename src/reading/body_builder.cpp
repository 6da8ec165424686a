#include "reading/body_builder.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "reading/marker_scanner.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kLongestLink = 4000;  // bytes of "[text](url)"; what is longer is text
constexpr std::size_t kLongestTag = 200;

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kEntities{{{"&amp;", "&"},
                                                                                   {"&lt;", "<"},
                                                                                   {"&gt;", ">"},
                                                                                   {"&quot;", "\""},
                                                                                   {"&apos;", "'"},
                                                                                   {"&nbsp;", " "},
                                                                                   {"&ndash;", "–"},
                                                                                   {"&mdash;", "—"},
                                                                                   {"&hellip;", "…"},
                                                                                   {"&rsquo;", "’"},
                                                                                   {"&ldquo;", "“"},
                                                                                   {"&rdquo;", "”"}}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_word(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
bool ends_sentence(char c) {
  return c == '.' || c == '!' || c == '?' || c == '"' || c == ')';
}

// A Markdown link at the start of `text`: where its words end and where it ends.
struct LinkShape {
  std::size_t words_end = 0;
  std::size_t end = 0;
  std::string url;
};

std::optional<LinkShape> link_shape(std::string_view text) {
  text = text.substr(0, kLongestLink);
  int depth = 0;
  std::size_t close = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '[') {
      ++depth;
    } else if (text[i] == ']' && --depth == 0) {
      close = i;
      break;
    }
  }
  if (close == 0 || close + 1 >= text.size() || text[close + 1] != '(') return std::nullopt;
  depth = 0;
  for (std::size_t i = close + 1; i < text.size(); ++i) {
    if (text[i] == '\n') return std::nullopt;
    if (text[i] == '(') {
      ++depth;
    } else if (text[i] == ')' && --depth == 0) {
      std::string_view url = text.substr(close + 2, i - close - 2);
      url = url.substr(0, url.find(" \""));  // a title behind the address
      while (url.starts_with(' ') || url.starts_with('<')) url.remove_prefix(1);
      while (url.ends_with(' ') || url.ends_with('>')) url.remove_suffix(1);
      return LinkShape{close, i + 1, std::string(url)};
    }
  }
  return std::nullopt;
}

// Reads one block's characters into Report::text, taking markers and markup out. The block's lines are read
// as one string with line breaks; `code_point_` follows along in the input.
class BlockReader {
 public:
  BlockReader(std::string_view input, const MarkerStyle& style,
              const std::unordered_set<std::string>& numbers, std::size_t& last_bare, Report& report)
      : input_(input), style_(style), numbers_(numbers), last_bare_(last_bare), report_(report) {}

  Range read(const Block& block) {
    begin_ = report_.text.size();
    join(block);
    while (at_ < raw_.size()) step();
    flush();
    while (report_.text.size() > begin_ && report_.text.back() == ' ') report_.text.pop_back();
    for (Link& link : open_links_) close_link(link);
    return {begin_, report_.text.size()};
  }

 private:
  struct LineStart {
    std::size_t raw, code_point, number;
  };

  void join(const Block& block) {
    for (const BlockLine& line : block.lines) {
      if (!raw_.empty()) raw_ += '\n';
      lines_.push_back({raw_.size(), line.code_point, line.number});
      raw_ += input_.substr(line.bytes.begin, line.bytes.size());
    }
    code_point_ = lines_.empty() ? 0 : lines_.front().code_point;
    pending_ = {0, 0};
    pending_code_point_ = code_point_;
  }

  std::string_view rest() const { return std::string_view(raw_).substr(at_); }

  // Moves on by `bytes` of the raw text without writing them.
  void skip(std::size_t bytes) {
    flush();
    const std::size_t end = std::min(at_ + bytes, raw_.size());
    while (at_ < end) advance();
    pending_ = {at_, at_};
    pending_code_point_ = code_point_;
  }

  void advance() {
    const bool break_here = raw_[at_] == '\n';
    std::string_view view = raw_;
    utf8::next(view, at_);
    ++code_point_;
    if (break_here && line_ + 1 < lines_.size()) code_point_ = lines_[++line_].code_point;
  }

  // Writes what was kept since the last flush.
  void flush() {
    if (!pending_.empty()) {
      const std::size_t from = report_.text.size();
      report_.text.append(raw_, pending_.begin, pending_.size());
      report_.positions.cover(report_.text, {from, report_.text.size()}, pending_code_point_);
    }
    pending_ = {at_, at_};
    pending_code_point_ = code_point_;
  }

  // Writes `text` for the next `bytes` of the raw text.
  void replace(std::size_t bytes, std::string_view text) {
    flush();
    report_.positions.add(report_.text.size(), code_point_);
    report_.text += text;
    skip(bytes);
  }

  char last_written() {
    if (!pending_.empty()) return raw_[pending_.end - 1];
    return report_.text.size() > begin_ ? report_.text.back() : '\0';
  }

  void keep() {
    advance();
    pending_.end = at_;
  }

  void step() {
    if (!open_links_.empty() && at_ == link_ends_.back().first) {
      const std::size_t size = link_ends_.back().second - at_;
      skip(size);
      close_link(open_links_.back());
      open_links_.pop_back();
      link_ends_.pop_back();
      return;
    }
    const char c = raw_[at_];
    if (is_space(c) || rest().starts_with("\u00a0") || rest().starts_with("\u200b")) {
      step_over_space();
    } else if (!read_marker() && !(style_.markdown && read_markup())) {
      keep();
    }
  }

  void step_over_space() {
    const std::size_t size = is_space(raw_[at_]) ? 1 : raw_[at_] == '\xC2' ? 2 : 3;
    const char last = last_written();
    if (last == '\0' || last == ' ' || size == 3) {
      skip(size);
    } else {
      replace(size, " ");
    }
  }

  bool read_marker() {
    const char c = raw_[at_];
    MarkerMatch match;
    if (c == '[') {
      if (style_.markdown) match = markdown_marker(rest());
      if (!match) {
        match = bracketed_marker(rest());
        if (match && !is_marker(match)) match = {};
      }
    } else if (style_.superscript && (c == '^' || c == '<' || static_cast<unsigned char>(c) >= 0xC2)) {
      match = superscript_marker(rest());
      if (match && !numbers_.contains(match.numbers.front())) match = {};
    } else if (style_.bare && is_digit(c)) {
      match = bare_marker();
    }
    if (!match) return false;
    add_markers(match);
    return true;
  }

  // Brackets with a number are a marker when a note has it; without such a note only when glued to a word.
  bool is_marker(const MarkerMatch& match) {
    for (const std::string& number : match.numbers) {
      if (numbers_.contains(number)) return true;
    }
    const char last = last_written();
    return last != '\0' && last != ' ' && last != '(' && match.numbers.front().size() <= 3 &&
           !rest().substr(match.size).starts_with("(");
  }

  // "users.12 The": the next number in sequence, glued to the end of a word or clause.
  MarkerMatch bare_marker() {
    const char last = last_written();
    if (last == '\0' || last == ' ' || is_digit(last)) return {};
    const bool behind_point = std::string_view(".,;:!?\")]").find(last) != std::string_view::npos ||
                              static_cast<unsigned char>(last) >= 0x80;
    if (!behind_point) return {};
    std::size_t size = 0;
    while (size < rest().size() && is_digit(rest()[size])) ++size;
    if (size > 4 || (size < rest().size() && !is_space(rest()[size]) && is_word(rest()[size]))) return {};
    const std::string number(rest().substr(0, size));
    std::size_t value = 0;
    std::from_chars(number.data(), number.data() + size, value);
    if (!numbers_.contains(number) || value <= last_bare_ || value > last_bare_ + 3) return {};
    const std::string_view before = std::string_view(report_.text).substr(begin_);
    const bool decimal = (last == '.' || last == ',') && before.size() + pending_.size() > 1 &&
                         is_digit(character_before_last());
    if (decimal) return {};
    last_bare_ = value;
    return {{number}, size};
  }

  char character_before_last() {
    if (pending_.size() > 1) return raw_[pending_.end - 2];
    return report_.text.size() > begin_ + 1 ? report_.text[report_.text.size() - 2] : '\0';
  }

  void add_markers(const MarkerMatch& match) {
    flush();
    const std::size_t line = lines_[line_].number;
    const std::size_t begin = code_point_;
    skip(match.size);
    std::size_t at = report_.text.size();
    while (at > begin_ && report_.text[at - 1] == ' ') --at;
    for (const std::string& number : match.numbers)
      report_.markers.push_back({number, at, {begin, code_point_}, line});
    // "extremism.[12]The": the marker stood for the space as well.
    if (at == report_.text.size() && at > begin_ && ends_sentence(report_.text.back()) && !rest().empty() &&
        is_letter(rest()[0])) {
      report_.positions.add(at, code_point_);
      report_.text += ' ';
      report_.positions.add(at + 1, code_point_);
    }
  }

  bool read_markup() {
    switch (raw_[at_]) {
      case '\\':
        return read_escape();
      case '*':
      case '_':
        return read_emphasis();
      case '`':
        code_ = !code_;
        skip(1);
        return true;
      case '!':
        return read_image();
      case '[':
        return read_link();
      case '<':
        return read_tag();
      case '&':
        return read_entity();
      default:
        return false;
    }
  }

  bool read_escape() {
    if (rest().size() < 2 || is_word(rest()[1]) || is_space(rest()[1])) return false;
    skip(1);
    keep();
    return true;
  }

  // Marks at the edge of a word are markup; between letters "_" and between spaces "*" are text.
  bool read_emphasis() {
    if (code_) return false;
    const char mark = raw_[at_];
    std::size_t size = 1;
    while (size < rest().size() && rest()[size] == mark) ++size;
    const char before = at_ > 0 ? raw_[at_ - 1] : ' ';
    const char after = size < rest().size() ? rest()[size] : ' ';
    if (is_space(before) && is_space(after)) return false;
    if (mark == '_' && is_word(before) && is_word(after)) return false;
    skip(size);
    return true;
  }

  bool read_image() {
    if (!rest().starts_with("![")) return false;
    const auto shape = link_shape(rest().substr(1));
    if (!shape) return false;
    skip(shape->end + 1);
    return true;
  }

  bool read_link() {
    const auto shape = link_shape(rest());
    if (!shape) return false;
    link_ends_.emplace_back(at_ + shape->words_end, at_ + shape->end);
    const std::size_t begin = code_point_;
    skip(1);
    open_links_.push_back({{report_.text.size(), 0}, shape->url, {begin, 0}});
    return true;
  }

  void close_link(Link& link) {
    link.text.end = report_.text.size();
    while (link.text.begin < link.text.end && report_.text[link.text.begin] == ' ') ++link.text.begin;
    while (link.text.end > link.text.begin && report_.text[link.text.end - 1] == ' ') --link.text.end;
    link.span.end = code_point_;
    report_.links.push_back(std::move(link));
  }

  bool read_tag() {
    const std::string_view tag = rest().substr(0, kLongestTag);
    if (tag.size() < 3 || !(is_letter(tag[1]) || tag[1] == '/' || tag[1] == '!')) return false;
    const std::size_t close = tag.find('>');
    if (close == std::string_view::npos) return false;
    const std::string_view inner = tag.substr(1, close - 1);
    if (inner.starts_with("http://") || inner.starts_with("https://")) {  // an autolink: keep the address
      skip(1);
      for (std::size_t end = at_ + inner.size(); at_ < end;) keep();
      skip(1);
    } else if (inner == "br" || inner == "br/" || inner == "br /") {
      replace(close + 1, last_written() == ' ' ? "" : " ");
    } else {
      skip(close + 1);
    }
    return true;
  }

  bool read_entity() {
    for (const auto& [entity, sign] : kEntities) {
      if (rest().starts_with(entity)) {
        replace(entity.size(), sign);
        return true;
      }
    }
    return false;
  }

  std::string_view input_;
  const MarkerStyle& style_;
  const std::unordered_set<std::string>& numbers_;
  std::size_t& last_bare_;
  Report& report_;

  std::string raw_;
  std::vector<LineStart> lines_;
  std::size_t begin_ = 0;       // of the block in Report::text
  std::size_t at_ = 0;          // in raw_
  std::size_t line_ = 0;        // in lines_
  std::size_t code_point_ = 0;  // of raw_[at_] in the input
  Range pending_;               // of raw_, kept but not yet written
  std::size_t pending_code_point_ = 0;
  bool code_ = false;
  std::vector<Link> open_links_;
  std::vector<std::pair<std::size_t, std::size_t>>
      link_ends_;  // raw_: where the words end, where the link ends
};

void add_section(const Block& block, Range title, Report& report) {
  Section section;
  section.title = std::string(report.view(title));
  section.level = block.level;
  section.span.begin = block.lines.front().code_point;
  report.sections.push_back(std::move(section));
}

// Each section ends where the next one of its own or a higher level begins.
void close_sections(std::size_t end, Report& report) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    while (!open.empty() && report.sections[open.back()].level >= report.sections[i].level) {
      report.sections[open.back()].span.end = report.sections[i].span.begin;
      open.pop_back();
    }
    open.push_back(i);
  }
  for (const std::size_t i : open) report.sections[i].span.end = end;
}

}  // namespace

MarkerStyle marker_style(std::string_view input, const Blocks& blocks, bool markdown,
                         const std::unordered_set<std::string>& numbers) {
  MarkerStyle style{markdown, false, false};
  if (numbers.empty()) return style;
  bool superscript = false;
  for (const Block& block : blocks.body) {
    for (const BlockLine& line : block.lines) {
      const std::string_view text = input.substr(line.bytes.begin, line.bytes.size());
      for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '[') {
          MarkerMatch match = bracketed_marker(text.substr(at));
          if (!match && markdown) match = markdown_marker(text.substr(at));
          if (match && numbers.contains(match.numbers.front())) return style;
        } else if (text[at] == '^' || text[at] == '<' || text[at] == '\xC2' || text[at] == '\xE2') {
          const MarkerMatch match = superscript_marker(text.substr(at));
          superscript = superscript || (match && numbers.contains(match.numbers.front()));
        }
      }
    }
  }
  style.superscript = superscript;
  style.bare = !superscript;
  return style;
}

void build_body(std::string_view input, const Blocks& blocks, const MarkerStyle& style,
                const std::unordered_set<std::string>& numbers, Report& report) {
  report.sections.push_back({"", 1, {0, 0}});
  std::size_t last_bare = 0;
  std::size_t end = 0;
  for (const Block& block : blocks.body) {
    const Range text = BlockReader(input, style, numbers, last_bare, report).read(block);
    const BlockLine& last = block.lines.back();
    end = last.code_point + utf8::length(input.substr(last.bytes.begin, last.bytes.size()));
    if (text.empty()) continue;
    if (block.kind == ParagraphKind::Heading) add_section(block, text, report);
    report.paragraphs.push_back({block.kind, text, report.sections.size() - 1, 0, 0});
    report.positions.add(report.text.size(), end);
    report.text += '\n';
  }
  close_sections(end, report);
}

}  // namespace notegraph
