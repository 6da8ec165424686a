#include "reading/citation_pieces.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "reading/citation_dates.hpp"
#include "reading/citation_documents.hpp"
#include "reading/citation_names.hpp"
#include "reading/citation_phrases.hpp"
#include "reading/citation_tokens.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

struct Group {
  PieceKind kind;
  Range inner;
  Range outer;
};

bool is_letter_or_digit(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}
bool is_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}
bool is_space_or_end(char32_t c) {
  return c == 0 || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

// Finds quotations and brackets, nested ones too, with one stack. An address ends every quotation that is
// still open: titles do not hold addresses, but typists forget to close titles.
class GroupFinder {
 public:
  explicit GroupFinder(const CitationText& citation) : text_(citation.text), urls_(citation.urls) {}

  std::vector<Group> find() {
    std::size_t url = 0;
    for (std::size_t at = 0; at < text_.size();) {
      if (url < urls_.size() && urls_[url].text.begin <= at) {
        const CitationUrl& found = urls_[url++];
        if (found.has_scheme) drop_open_quotes(found.text.begin);
        if (found.has_scheme || open_.empty()) {
          at = std::max(at, found.text.end);
          previous_ = 'x';
          continue;
        }
      }
      const std::size_t begin = at;
      const char32_t c = utf8::next(text_, at);
      character(c, {begin, at});
      previous_ = c;
    }
    while (!open_.empty()) drop_top(text_.size());
    std::sort(groups_.begin(), groups_.end(), [](const Group& a, const Group& b) {
      return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin : a.outer.end > b.outer.end;
    });
    return std::move(groups_);
  }

 private:
  enum class Mark : std::uint8_t { Double, Single, Round, Square };
  struct Open {
    Mark mark;
    Range at;
    std::optional<Range> last_close;  // of a quotation closed inside: the likely end if this one never closes
  };

  static PieceKind kind(Mark mark) {
    if (mark == Mark::Round) return PieceKind::Parenthesised;
    return mark == Mark::Square ? PieceKind::Bracketed : PieceKind::Quoted;
  }

  [[nodiscard]] char32_t peek(std::size_t at) const { return at < text_.size() ? utf8::next(text_, at) : 0; }

  void character(char32_t c, Range at) {
    switch (c) {
      case U'"':
      case U'“':
      case U'”':
      case U'„':
      case U'‟':
      case U'«':
      case U'»':
        return double_quote(c, at);
      case U'‘':
      case U'‚':
        return open(Mark::Single, at);
      case U'’':
      case U'\'':
        return single_quote(c, at);
      case U'(':
        return open(Mark::Round, at);
      case U'[':
        return open(Mark::Square, at);
      case U')':
        return close(Mark::Round, at);
      case U']':
        return close(Mark::Square, at);
      default:
        return;
    }
  }

  void double_quote(char32_t c, Range at) {
    const char32_t next = peek(at.end);
    const bool space_before = is_space_or_end(previous_) ||
                              u_charType(static_cast<UChar32>(previous_)) == U_START_PUNCTUATION ||
                              u_charType(static_cast<UChar32>(previous_)) == U_INITIAL_PUNCTUATION;
    bool opens = false;
    switch (c) {
      case U'„':
      case U'«':
      case U'‟':
        opens = true;
        break;
      case U'“':  // closes „…“
        opens = !(count(Mark::Double) > 0 && last_opener_ == U'„' && !space_before);
        break;
      case U'»':
        opens = false;
        break;
      default:  // the straight mark, and ” in texts that know no other
        opens = space_before && !is_space_or_end(next) && (c == U'"' || count(Mark::Double) == 0);
        if (count(Mark::Double) == 0 && c == U'"') opens = !is_space_or_end(next);
    }
    if (opens) {
      last_opener_ = c;
      open(Mark::Double, at);
    } else {
      close(Mark::Double, at);
    }
  }

  // An apostrophe unless it opens before a word or closes where a title can end.
  void single_quote(char32_t c, Range at) {
    const char32_t next = peek(at.end);
    const bool space_before = is_space_or_end(previous_) || previous_ == U'(' || previous_ == U'[';
    if (c == U'\'' && space_before && is_letter_or_digit(next) && count(Mark::Single) == 0) {
      return open(Mark::Single, at);
    }
    if (count(Mark::Single) == 0 || space_before || is_letter_or_digit(next)) return;
    const bool after_stop = previous_ == U',' || previous_ == U'.' || previous_ == U'?' || previous_ == U'!';
    // "journalists' rights": an apostrophe behind a plural, unless words that follow a title come next.
    const bool plural =
        next == U' ' && !after_stop && u_isalpha(static_cast<UChar32>(peek(at.end + 1))) &&
        (c == U'\'' || (previous_ == U's' && u_islower(static_cast<UChar32>(peek(at.end + 1))))) &&
        !may_follow_date(text_.substr(at.end + 1, 24));
    if (!plural) close(Mark::Single, at);
  }

  [[nodiscard]] int& count(Mark mark) { return counts_[static_cast<std::size_t>(mark)]; }

  void open(Mark mark, Range at) {
    open_.push_back({mark, at, std::nullopt});
    ++count(mark);
  }

  void close(Mark mark, Range at) {
    if (count(mark) == 0) return;
    while (open_.back().mark != mark) drop_top(at.begin);
    const Open opened = open_.back();
    pop();
    groups_.push_back({kind(mark), {opened.at.end, at.begin}, {opened.at.begin, at.end}});
    if (!open_.empty() && (mark == Mark::Double || mark == Mark::Single)) open_.back().last_close = at;
  }

  void pop() {
    --count(open_.back().mark);
    open_.pop_back();
  }

  // A quotation that never closes ends where the last one inside it closed, else before the first comma.
  // A bracket that never closes is no bracket, but for a year's: "(2012. Title".
  void drop_top(std::size_t limit) {
    const Open opened = open_.back();
    pop();
    const std::size_t year_end = opened.at.end + 4;
    if (opened.mark == Mark::Round && year_end + 1 < text_.size() && text_[year_end] == '.' &&
        text_[year_end + 1] == ' ' && is_digits(text_.substr(opened.at.end, 4))) {
      groups_.push_back({PieceKind::Parenthesised, {opened.at.end, year_end}, {opened.at.begin, year_end}});
    }
    if (opened.mark != Mark::Double) return;
    if (opened.last_close) {
      groups_.push_back({PieceKind::Quoted,
                         {opened.at.end, opened.last_close->begin},
                         {opened.at.begin, opened.last_close->end}});
      return;
    }
    if (limit <= dropped_to_) return;  // the search for a comma goes over no byte twice
    dropped_to_ = limit;
    const std::size_t comma = text_.substr(0, limit).find(", ", opened.at.end);
    if (comma == std::string_view::npos) return;
    groups_.push_back({PieceKind::Quoted, {opened.at.end, comma}, {opened.at.begin, comma}});
  }

  void drop_open_quotes(std::size_t limit) {
    while (!open_.empty() && (open_.back().mark == Mark::Double || open_.back().mark == Mark::Single)) {
      drop_top(limit);
    }
  }

  std::string_view text_;
  const std::vector<CitationUrl>& urls_;
  std::vector<Open> open_;
  std::array<int, 4> counts_{};
  std::vector<Group> groups_;
  char32_t previous_ = 0;
  char32_t last_opener_ = 0;
  std::size_t dropped_to_ = 0;
};

// Everything that is not running words, outermost first come, in the order of the text and without overlap.
std::vector<CitationPiece> marked_pieces(const CitationText& citation) {
  const std::vector<Group> groups = GroupFinder(citation).find();
  std::vector<CitationPiece> all;
  for (const Group& group : groups) all.push_back({group.kind, group.inner, group.outer, ' ', {}});
  std::size_t url = 0, group = 0;
  std::vector<Range> emphasis = citation.emphasis;
  std::sort(emphasis.begin(), emphasis.end());
  for (const Range& range : emphasis) {
    // Emphasis around an address or around a quotation adds nothing to it.
    while (url < citation.urls.size() && citation.urls[url].text.begin < range.begin) ++url;
    while (group < groups.size() && groups[group].outer.begin < range.begin) ++group;
    const bool holds_url = url < citation.urls.size() && range.holds(citation.urls[url].text);
    const bool is_quotation = group < groups.size() && groups[group].kind == PieceKind::Quoted &&
                              groups[group].outer.begin == range.begin &&
                              groups[group].outer.end + 2 >= range.end;
    if (!holds_url && !is_quotation) all.push_back({PieceKind::Emphasised, range, range, ' ', {}});
  }
  for (const CitationUrl& address : citation.urls) {
    all.push_back({PieceKind::Url, address.text, address.text, ' ', {}});
  }
  for (const ParsedDate& date : citation_dates(citation.text)) {
    all.push_back({PieceKind::Date, date.text, date.text, ' ', date.edtf.text()});
  }
  std::stable_sort(all.begin(), all.end(), [](const CitationPiece& a, const CitationPiece& b) {
    return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin : a.outer.end > b.outer.end;
  });
  std::vector<CitationPiece> top;
  for (CitationPiece& piece : all) {
    if (top.empty() || top.back().outer.end <= piece.outer.begin) top.push_back(std::move(piece));
  }
  return top;
}

int rank(char separator) {
  const std::size_t at = std::string_view(" ,.;").find(separator);
  return at == std::string_view::npos ? 0 : static_cast<int>(at);
}

// Cuts the words between two marked pieces at their commas, full stops and semicolons.
class WordCutter {
 public:
  WordCutter(std::string_view text, std::vector<CitationPiece>& out) : text_(text), out_(out) {}

  void cut(Range gap) {
    std::size_t begin = gap.begin;
    for (std::size_t at = gap.begin; at < gap.end; ++at) {
      const char mark = separator_at(at, begin);
      if (mark == 0) continue;
      // "?" and "!" belong to what they close.
      const bool kept = text_[at] == '?' || text_[at] == '!';
      add({begin, kept ? at + 1 : at});
      strengthen(mark);
      begin = at + 1;
    }
    add({begin, gap.end});
  }

  void add(CitationPiece piece) {
    piece.separator = pending_;
    pending_ = ' ';
    if (piece.kind == PieceKind::Quoted || piece.kind == PieceKind::Emphasised) {
      const char last = text_[piece.inner.end > piece.inner.begin ? piece.inner.end - 1 : piece.inner.begin];
      if (last == ',' || last == '.') strengthen(last);
      if (last == '?' || last == '!') strengthen('.');
    }
    out_.push_back(std::move(piece));
  }

 private:
  void strengthen(char mark) {
    if (rank(mark) > rank(pending_)) pending_ = mark;
  }

  void add(Range range) {
    while (range.begin < range.end && text_[range.begin] == ' ') ++range.begin;
    while (range.begin < range.end && text_[range.end - 1] == ' ') --range.end;
    const bool says_nothing =
        text_.substr(range.begin, range.size()).find_first_not_of(".,;:)]") == std::string_view::npos;
    if (!says_nothing) add({PieceKind::Words, range, range, ' ', {}});
  }

  [[nodiscard]] char separator_at(std::size_t at, std::size_t begin) const {
    const char c = text_[at];
    if (c == '|') return '.';
    if (std::string_view(",.;?!").find(c) == std::string_view::npos) return 0;
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    if (c == ';') return next == ' ' ? ';' : 0;
    if (next != ' ' && next != '"' && next != '\'' && next != '[' && next != '(') {
      return c != ',' && static_cast<unsigned char>(next) >= 0x80 && starts_with_quote(text_.substr(at + 1))
                 ? '.'
                 : 0;
    }
    if (c == ',') return ',';
    if (c == '.' && ends_abbreviation(text_.substr(begin, at - begin))) return 0;
    if ((c == '?' || c == '!') && next != ' ') return 0;
    return '.';
  }

  static bool starts_with_quote(std::string_view text) {
    return text.starts_with("“") || text.starts_with("«") || text.starts_with("„") || text.starts_with("‘");
  }

  std::string_view text_;
  std::vector<CitationPiece>& out_;
  char pending_ = ' ';
};

bool is_year(std::string_view edtf) {
  return edtf.size() <= 5 || edtf.find('/') == 4;
}

// Whether the date is a field of its own and not a word of the phrase around it.
bool stands_alone(std::string_view text, const std::vector<CitationPiece>& pieces, std::size_t i) {
  const CitationPiece& date = pieces[i];
  const CitationPiece* before = i > 0 && date.separator == ' ' ? &pieces[i - 1] : nullptr;
  const CitationPiece* after =
      i + 1 < pieces.size() && pieces[i + 1].separator == ' ' ? &pieces[i + 1] : nullptr;
  const auto words = [&](const CitationPiece* piece) {
    return piece != nullptr && piece->kind == PieceKind::Words
               ? text.substr(piece->inner.begin, piece->inner.size())
               : std::string_view{};
  };
  if (!words(before).empty() && is_year(date.edtf) && !introduces_date(words(before))) return false;
  return words(after).empty() || may_follow_date(words(after));
}

// Dates that are only a word of their phrase become words again, joined with the words at their sides.
std::vector<CitationPiece> with_dates_settled(std::string_view text, std::vector<CitationPiece> pieces) {
  std::vector<bool> keep(pieces.size(), true);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind == PieceKind::Date) keep[i] = stands_alone(text, pieces, i);
    // "2006 & 2012" is when something was counted, not when it was published.
    const bool both = i >= 2 && pieces[i].kind == PieceKind::Date && pieces[i - 2].kind == PieceKind::Date &&
                      pieces[i].separator == ' ' && pieces[i - 1].separator == ' ' &&
                      joins_dates(text.substr(pieces[i - 1].inner.begin, pieces[i - 1].inner.size()));
    if (both) keep[i] = keep[i - 2] = false;
  }
  std::vector<CitationPiece> settled;
  bool open = false;  // the last of `settled` was or took up a date
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    CitationPiece& piece = pieces[i];
    const bool was_date = !keep[i];
    if (was_date) {
      piece.kind = PieceKind::Words;
      piece.edtf.clear();
    }
    const bool joins = piece.kind == PieceKind::Words && !settled.empty() &&
                       settled.back().kind == PieceKind::Words && piece.separator == ' ' &&
                       (was_date || open);
    if (joins) {
      settled.back().inner.end = piece.inner.end;
      settled.back().outer.end = piece.outer.end;
    } else {
      settled.push_back(std::move(piece));
    }
    open = was_date || (joins && open);
  }
  return settled;
}

}  // namespace

std::vector<CitationPiece> citation_pieces(const CitationText& citation) {
  const std::string_view text = citation.text;
  std::vector<CitationPiece> pieces;
  WordCutter cutter(text, pieces);
  std::size_t at = 0;
  for (CitationPiece& piece : marked_pieces(citation)) {
    cutter.cut({at, piece.outer.begin});
    at = piece.outer.end;
    cutter.add(std::move(piece));
  }
  cutter.cut({at, text.size()});
  return with_dates_settled(text, std::move(pieces));
}

}  // namespace notegraph
