#include "reading/citation_text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/utf8.hpp"

namespace notegraph {

namespace {

bool is_ascii_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_ascii_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_ascii_punctuation(char c) {
  return c > ' ' && c < 0x7F && !is_ascii_alnum(c);
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_folded(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                        [](char a, char b) { return a == lower(b); });
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kEntities{{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
    {"&#39;", "'"},
    {"&apos;", "'"},
    {"&nbsp;", " "},
    {"&ndash;", "–"},
    {"&mdash;", "—"},
}};

constexpr std::array<std::string_view, 5> kEmphasisTags{"em", "i", "cite", "b", "strong"};

// A tag longer than this is no tag but a "<" in running text: keeps the look-ahead bounded.
constexpr std::size_t kLongestTag = 2048;

// Where Markdown's brackets close: the index of the "]" for each "[", else npos. One pass with a stack.
std::vector<std::size_t> bracket_ends(std::string_view text) {
  std::vector<std::size_t> ends(text.size(), std::string_view::npos);
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '[') {
      open.push_back(at);
    } else if (text[at] == ']' && !open.empty()) {
      ends[open.back()] = at;
      open.pop_back();
    }
  }
  return ends;
}

struct Destination {
  std::string url;
  std::size_t end;  // behind the ")"
};

// The "(url "title")" that starts at byte `at`.
std::optional<Destination> link_destination(std::string_view text, std::size_t at) {
  Destination destination;
  int depth = 0;
  bool in_title = false;
  for (std::size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size() && is_ascii_punctuation(text[i + 1])) {
      if (!in_title) destination.url += text[i + 1];
      ++i;
      continue;
    }
    // A further link, or no end in sight: not a destination. Keeps the look-ahead linear.
    if ((c == ']' && i + 1 < text.size() && text[i + 1] == '(') || i - at > kLongestTag) return std::nullopt;
    if (c == '(' && depth++ == 0) continue;
    if (c == ')' && --depth == 0) {
      destination.end = i + 1;
      if (destination.url.size() > 1 && destination.url.front() == '<' && destination.url.back() == '>') {
        destination.url = destination.url.substr(1, destination.url.size() - 2);
      }
      return destination;
    }
    if (is_ascii_space(c)) {
      // "( url )" and "(url "title")": what follows the space is no part of the address.
      in_title = in_title || !destination.url.empty();
    } else if (!in_title) {
      destination.url += c;
    }
  }
  return std::nullopt;
}

bool is_web_address(std::string_view url) {
  return starts_url(url, 0) || starts_with_folded(url, "www.");
}

class MarkupReader {
 public:
  explicit MarkupReader(std::string_view note) : in_(note), bracket_ends_(bracket_ends(note)) {}

  CitationText read() {
    while (at_ < in_.size()) step();
    while (!out_.text.empty() && out_.text.back() == ' ') out_.text.pop_back();
    const auto beyond = [&](Range& range) {
      range.end = std::min(range.end, out_.text.size());
      return range.begin >= range.end;
    };
    std::erase_if(out_.emphasis, beyond);
    return std::move(out_);
  }

 private:
  struct OpenLink {
    std::size_t close;      // of the "]" in the input
    std::size_t text_from;  // in the output
    Destination destination;
  };

  void step() {
    if (!links_.empty() && links_.back().close == at_) return close_link();
    const char c = in_[at_];
    if (c == '\\' && at_ + 1 < in_.size() && is_ascii_punctuation(in_[at_ + 1])) {
      out_.text += in_[at_ + 1];
      at_ += 2;
    } else if (c == '<') {
      angle_bracket();
    } else if (c == '&') {
      entity();
    } else if (c == '[') {
      open_bracket();
    } else if (c == '_' || c == '*') {
      emphasis_mark();
    } else if (starts_url(in_, at_)) {
      const std::size_t end = std::min(url_end(in_, at_), links_.empty() ? in_.size() : links_.back().close);
      add_url(in_.substr(at_, end - at_));
      at_ = end;
    } else {
      character();
    }
  }

  void space() {
    if (!out_.text.empty() && out_.text.back() != ' ') out_.text += ' ';
  }

  void character() {
    const std::size_t begin = at_;
    const char32_t code_point = utf8::next(in_, at_);
    const bool invisible = (code_point >= 0x200B && code_point <= 0x200F) || code_point == 0xFEFF ||
                           code_point == 0x00AD || code_point == 0x21A9;  // soft hyphen, return arrow
    if (u_isUWhiteSpace(static_cast<UChar32>(code_point))) {
      space();
    } else if (!invisible) {
      out_.text.append(in_.substr(begin, at_ - begin));
    }
  }

  void add_url(std::string_view url) {
    const std::size_t begin = out_.text.size();
    while (!url.empty()) {  // "&amp;" and "\_" inside an address are still markup
      const auto* entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& e) {
        return url.substr(0, e.first.size()) == e.first;
      });
      if (entity != kEntities.end()) {
        out_.text += entity->second;
        url.remove_prefix(entity->first.size());
        continue;
      }
      if (url[0] == '\\' && url.size() > 1 && is_ascii_punctuation(url[1])) url.remove_prefix(1);
      out_.text += url[0];
      url.remove_prefix(1);
    }
    out_.urls.push_back({{begin, out_.text.size()}, starts_url(out_.text, begin)});
  }

  void entity() {
    for (const auto& [name, character] : kEntities) {
      if (in_.substr(at_, name.size()) != name) continue;
      at_ += name.size();
      if (character == " ") return space();
      out_.text += character;
      return;
    }
    out_.text += in_[at_++];
  }

  void angle_bracket() {
    const std::string_view rest = in_.substr(at_, kLongestTag);
    const std::size_t close = rest.find('>');
    const std::string_view inner =
        close == std::string_view::npos ? std::string_view{} : rest.substr(1, close - 1);
    if (is_web_address(inner) && inner.find(' ') == std::string_view::npos) {
      at_ += close + 1;
      return add_url(inner);
    }
    const std::size_t name_at = !inner.empty() && inner[0] == '/' ? 1 : 0;
    std::size_t name_end = name_at;
    while (name_end < inner.size() && is_ascii_alnum(inner[name_end])) ++name_end;
    if (name_end == name_at) {
      out_.text += in_[at_++];
      return;
    }
    tag(inner, inner.substr(name_at, name_end - name_at), name_at == 1);
    at_ += close + 1;
  }

  void tag(std::string_view inner, std::string_view name, bool closes) {
    if (starts_with_folded(name, "br")) return space();
    if (name == "a" || name == "A") return closes ? close_anchor() : open_anchor(inner);
    const bool emphasises =
        std::find(kEmphasisTags.begin(), kEmphasisTags.end(), name) != kEmphasisTags.end();
    if (!emphasises) return;
    if (!closes) {
      tag_from_ = out_.text.size();
    } else if (tag_from_) {
      add_emphasis(*tag_from_);
      tag_from_.reset();
    }
  }

  void open_anchor(std::string_view inner) {
    anchor_.clear();
    anchor_from_ = out_.text.size();
    const std::size_t href = inner.find("href=");
    if (href == std::string_view::npos || href + 6 >= inner.size()) return;
    const char quote = inner[href + 5];
    const std::size_t from = quote == '"' || quote == '\'' ? href + 6 : href + 5;
    const std::size_t end = inner.find_first_of(from == href + 6 ? std::string_view(&quote, 1) : " ", from);
    anchor_ = inner.substr(from, end == std::string_view::npos ? end : end - from);
  }

  void close_anchor() {
    if (!anchor_.empty()) finish_link(anchor_from_, anchor_);
    anchor_.clear();
  }

  void open_bracket() {
    const std::size_t close = bracket_ends_[at_];
    if (close != std::string_view::npos && close + 1 < in_.size() && in_[close + 1] == '(' &&
        close > tried_to_) {
      tried_to_ = close;
      if (auto destination = link_destination(in_, close + 1);
          destination && (is_web_address(destination->url) || destination->url.starts_with('#'))) {
        links_.push_back({close, out_.text.size(), std::move(*destination)});
        ++at_;
        return;
      }
    }
    out_.text += in_[at_++];
  }

  void close_link() {
    const OpenLink link = std::move(links_.back());
    links_.pop_back();
    at_ = link.destination.end;
    finish_link(link.text_from, link.destination.url);
  }

  // The linked words stay, the address follows them; where the words are themselves an address, one is
  // enough.
  void finish_link(std::size_t from, std::string_view url) {
    const std::string_view words = std::string_view(out_.text).substr(from);
    const bool holds_url = !out_.urls.empty() && out_.urls.back().text.begin >= from;
    const bool is_return = url.starts_with('#');
    const bool blank = words.find_first_not_of(' ') == std::string_view::npos;
    if (blank && from == 0) {  // a slip of the editor before the first word
      out_.text.clear();
      return;
    }
    if (is_return || holds_url || is_web_address(words)) {
      out_.text.resize(from);
      while (!out_.urls.empty() && out_.urls.back().text.begin >= from) out_.urls.pop_back();
      while (!out_.emphasis.empty() && out_.emphasis.back().end > from) out_.emphasis.pop_back();
      if (is_return) return;
    } else if (!words.empty()) {
      add_emphasis(from);
      space();
    }
    add_url(url);
  }

  void add_emphasis(std::size_t from) {
    std::size_t end = out_.text.size();
    while (end > from && out_.text[end - 1] == ' ') --end;
    while (from < end && out_.text[from] == ' ') ++from;
    if (from < end) out_.emphasis.push_back({from, end});
  }

  // CommonMark's flanking rule (0.31, section 6.2) for "_", used for "*" too: a mark inside a word is a
  // letter of that word. A closing mark that nothing opened is a slip of the markup and goes. Bold type
  // ("**") sets off anything, an author as well as a title: it tells nothing.
  void emphasis_mark() {
    const char mark = in_[at_];
    std::size_t end = at_;
    while (end < in_.size() && in_[end] == mark) ++end;
    const bool space_before = out_.text.empty() || out_.text.back() == ' ';
    const bool space_after = end == in_.size() || is_ascii_space(in_[end]);
    const bool word_before = !space_before && !is_ascii_punctuation(out_.text.back());
    const bool word_after = !space_after && !is_ascii_punctuation(in_[end]);
    if (word_before && word_after) {
      out_.text.append(in_.substr(at_, end - at_));
    } else if (end - at_ == 2) {
      at_ = end;
      return;
    } else if (auto& open = mark == '_' ? underscore_from_ : asterisk_from_; open && !space_before) {
      add_emphasis(*open);
      open.reset();
    } else if (!space_after) {
      open = out_.text.size();
    }
    at_ = end;
  }

  std::string_view in_;
  std::vector<std::size_t> bracket_ends_;
  std::size_t at_ = 0;
  std::size_t tried_to_ = 0;  // links inside links are not tried: keeps the look-ahead linear
  std::vector<OpenLink> links_;
  std::optional<std::size_t> underscore_from_, asterisk_from_, tag_from_;
  std::string anchor_;
  std::size_t anchor_from_ = 0;
  CitationText out_;
};

// "gazeta.kz/art.asp", "www.example.org": labels of letters, digits and hyphens, then a path.
bool is_bare_address(std::string_view token) {
  const std::size_t slash = token.find('/');
  const std::string_view host = token.substr(0, slash);
  const std::size_t last_dot = host.rfind('.');
  if (last_dot == std::string_view::npos || last_dot == 0) return false;
  const std::string_view suffix = host.substr(last_dot + 1);
  const auto is_letter = [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; };
  if (suffix.size() < 2 || !std::all_of(suffix.begin(), suffix.end(), is_letter)) return false;
  if (host.find("..") != std::string_view::npos) return false;
  if (!std::all_of(host.begin(), host.end(),
                   [](char c) { return is_ascii_alnum(c) || c == '-' || c == '.'; })) {
    return false;
  }
  return starts_with_folded(host, "www.") || (slash != std::string_view::npos && host.size() > 3);
}

// "Www.civic.org. https://www.civic.org/report": a host without a path right before an address names the
// site.
bool names_site(std::string_view text, std::size_t begin, std::size_t end, std::size_t next_url) {
  if (text.substr(begin, end - begin).find('/') != std::string_view::npos) return false;
  if (next_url <= end || next_url > end + 2) return false;
  return text.substr(end, next_url - end).find_first_not_of(". ") == std::string_view::npos;
}

void add_bare_urls(CitationText& citation) {
  std::vector<CitationUrl> all;
  std::size_t known = 0;
  const std::string_view text = citation.text;
  for (std::size_t at = 0; at < text.size();) {
    if (known < citation.urls.size() && citation.urls[known].text.begin <= at) {
      at = std::max(at + 1, citation.urls[known].text.end);
      all.push_back(citation.urls[known++]);
      continue;
    }
    const std::size_t limit = known < citation.urls.size() ? citation.urls[known].text.begin : text.size();
    while (at < limit && !is_ascii_alnum(text[at])) ++at;
    if (at >= limit) continue;
    const std::size_t end = std::min(url_end(text, at), limit);
    if (end > at && is_bare_address(text.substr(at, end - at)) &&
        !(known < citation.urls.size() && names_site(text, at, end, limit)))
      all.push_back({{at, end}, false});
    const std::size_t space = text.find(' ', std::max(end, at + 1));
    at = std::min(limit, space == std::string_view::npos ? text.size() : space);
  }
  citation.urls = std::move(all);
}

}  // namespace

bool starts_url(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 9);
  if (at > 0 && is_ascii_alnum(text[at - 1])) return false;
  return (starts_with_folded(rest, "http://") && rest.size() > 7) ||
         (starts_with_folded(rest, "https://") && rest.size() > 8) ||
         (starts_with_folded(rest, "ftp://") && rest.size() > 6);
}

std::size_t url_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  int round = 0, square = 0;
  while (end < text.size()) {
    const char c = text[end];
    if (static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == '|') break;
    if (c == '(') ++round;
    if (c == '[') ++square;
    if ((c == ')' && --round < 0) || (c == ']' && --square < 0)) break;
    if ((c == ';' || c == ',') && end + 1 < text.size() && starts_url(text, end + 1)) break;
    if (static_cast<unsigned char>(c) >= 0x80) {
      std::size_t next = end;
      const auto code_point = static_cast<UChar32>(utf8::next(text, next));
      const bool quotation =
          code_point == 0xAB || code_point == 0xBB || (code_point >= 0x2018 && code_point <= 0x201F);
      if (u_isUWhiteSpace(code_point) || quotation || (code_point >= 0x200B && code_point <= 0x200F)) break;
      end = next;
      continue;
    }
    ++end;
  }
  std::size_t last = end;
  while (last > at && std::string_view(".,;:!?'*").find(text[last - 1]) != std::string_view::npos) --last;
  // "http://example.org/long-na...": three dots are the cut, a fourth is the sentence's.
  if (text.substr(last, 3) == "..." && last + 3 <= end) return last + 3;
  return last;
}

CitationText read_citation_text(std::string_view note) {
  CitationText citation = MarkupReader(note).read();
  add_bare_urls(citation);
  return citation;
}

}  // namespace notegraph
