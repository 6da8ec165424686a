#include "reading/sentence_splitter.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace notegraph {

namespace {

// Abbreviations that a name, number or word always follows.
constexpr auto kNeverLast = std::to_array<std::string_view>(
    {"mr",  "mrs",  "ms",     "mx",   "dr",   "prof", "sen",   "rep",    "gen", "col",  "lt",  "capt", "sgt",
     "maj", "brig", "adm",    "rev",  "hon",  "gov",  "pres",  "st",     "mt",  "vs",   "v",   "e.g",  "i.e",
     "cf",  "viz",  "art",    "arts", "sec",  "para", "paras", "pp",     "fig", "figs", "vol", "ed",   "eds",
     "al",  "ca",   "approx", "est",  "dept", "univ", "ph",    "messrs", "jud", "adv"});
// Those that a number follows, when one does.
constexpr auto kBeforeNumber =
    std::to_array<std::string_view>({"no", "nos", "p", "pg", "ch", "cl", "s", "n"});
// Those that may close a sentence: it is over only if what follows opens one.
constexpr auto kMaybeLast = std::to_array<std::string_view>(
    {"inc", "ltd", "co",  "corp", "llc", "plc", "jr",  "sr",  "etc",  "a.m", "p.m",
     "am",  "pm",  "jan", "feb",  "mar", "apr", "jun", "jul", "aug",  "sep", "sept",
     "oct", "nov", "dec", "bros", "esq", "b.c", "a.d", "ave", "blvd", "rd",  "assn"});
// Words that open an English sentence and are no part of a name.
constexpr auto kOpeners = std::to_array<std::string_view>(
    {"the",        "a",        "an",         "in",   "on",    "at",      "it",        "its",     "he",
     "she",        "they",     "we",         "this", "that",  "these",   "those",     "there",   "however",
     "although",   "though",   "while",      "when", "where", "as",      "for",       "from",    "since",
     "after",      "before",   "during",     "by",   "with",  "under",   "according", "but",     "and",
     "or",         "if",       "many",       "most", "some",  "several", "other",     "another", "both",
     "no",         "not",      "such",       "his",  "her",   "their",   "to",        "all",     "any",
     "reportedly", "moreover", "furthermore"});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Closing quotes and brackets, which belong to the sentence that they follow.
std::size_t closer_size(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == '"' || text[0] == '\'' || text[0] == ')' || text[0] == ']') return 1;
  for (const std::string_view closer : {"”", "’", "»", "“"}) {
    if (text.starts_with(closer)) return closer.size();
  }
  return 0;
}

class Splitter {
 public:
  Splitter(std::string_view text, Range paragraph, std::span<const NoteMarker> markers)
      : text_(text.substr(0, paragraph.end)),
        markers_(markers),
        begin_(paragraph.begin),
        end_(paragraph.end) {}

  std::vector<Range> split() {
    for (std::size_t at = begin_; at < end_;) {
      const std::size_t stop = stop_size(at);
      if (stop == 0) {
        ++at;
        continue;
      }
      std::size_t close = at + stop;
      while (const std::size_t size = stop_size(close)) close += size;  // "?!", "..."
      const std::size_t after_stops = close;
      while (const std::size_t size = closer_size(text_.substr(std::min(close, end_)))) close += size;
      if (is_boundary(at, after_stops, close)) cut(close);
      at = close;
    }
    cut(end_);
    return std::move(sentences_);
  }

 private:
  std::size_t stop_size(std::size_t at) const {
    if (at >= end_) return 0;
    const char c = text_[at];
    if (c == '.' || c == '!' || c == '?') return 1;
    return text_.substr(at).starts_with("…") ? 3 : text_.substr(at).starts_with("。") ? 3 : 0;
  }

  void cut(std::size_t close) {
    Range sentence{begin_, close};
    while (sentence.begin < sentence.end && text_[sentence.begin] == ' ') ++sentence.begin;
    while (sentence.begin < sentence.end && text_[sentence.end - 1] == ' ') --sentence.end;
    if (!sentence.empty()) sentences_.push_back(sentence);
    begin_ = close;
  }

  // The marker list is walked once, front to back.
  bool marker_at(std::size_t from, std::size_t to) {
    while (next_marker_ < markers_.size() && markers_[next_marker_].at < from) ++next_marker_;
    return next_marker_ < markers_.size() && markers_[next_marker_].at <= to;
  }

  bool is_boundary(std::size_t stop, std::size_t after_stops, std::size_t close) {
    if (close >= end_ || text_[close] != ' ') return false;
    const std::string_view after = text_.substr(close + 1);
    if (!may_open(after)) return false;
    const bool marked = marker_at(stop + 1, close + 1);
    if (text_[stop] != '.' || after_stops > stop + 1) return true;
    if (marked) return true;
    return !abbreviates(stop, after);
  }

  // Whether a sentence may begin with `after`: a capital, digit, opening quote or bracket, or a letter of a
  // script without case.
  static bool may_open(std::string_view after) {
    std::size_t at = 0;
    while (at < after.size()) {
      const char32_t c = utf8::next(after, at);
      if (c == U'"' || c == U'\'' || c == U'(' || c == U'[' || c == U'“' || c == U'‘' || c == U'«' ||
          c == U'¿' || c == U'$' || c == U'€' || c == U'£' || c == U'*' || c == U'—' || c == U'–') {
        continue;
      }
      return !u_islower(static_cast<UChar32>(c)) && (u_isalnum(static_cast<UChar32>(c)) || c > 0x2000);
    }
    return false;
  }

  // Whether the full stop at `stop` belongs to an abbreviation or initial that goes on with `after`.
  bool abbreviates(std::size_t stop, std::string_view after) const {
    std::size_t first = stop;
    while (first > begin_ && text_[first - 1] != ' ' && text_[first - 1] != '(' && text_[first - 1] != '"')
      --first;
    const std::string_view word = text_.substr(first, stop - first);
    if (word.empty() || word.size() > 12) return false;
    const std::string folded = lower(word);
    if (contains(kNeverLast, folded)) return true;
    if (contains(kBeforeNumber, folded) && is_digit(after[0])) return true;
    if (folded == "no" || folded == "nos") return false;
    if (folded == "etc" && closes_title(stop + 1)) return true;
    const bool initial = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'I';
    const bool initials = word.size() >= 3 && word.size() <= 7 && is_initials(word);  // "U.S", "N.E"
    if (initial) return !opens_sentence(after);
    if (initials || contains(kMaybeLast, folded)) {
      const bool clock =
          folded == "a.m" || folded == "p.m" || folded == "am" || folded == "pm" || folded == "etc";
      return clock ? false : !opens_sentence(after);
    }
    return false;
  }

  // "Cybercrimes (Prohibition, Prevention, etc.) Act": a bracket that begins with a capital is part of a
  // name.
  bool closes_title(std::size_t at) const {
    if (at >= text_.size() || text_[at] != ')') return false;
    const std::size_t open = text_.rfind('(', at);
    return open != std::string_view::npos && open >= begin_ && at - open < 80 && text_[open + 1] >= 'A' &&
           text_[open + 1] <= 'Z';
  }

  static bool is_initials(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      const bool letter = (word[i] >= 'A' && word[i] <= 'Z') || (word[i] >= 'a' && word[i] <= 'z');
      if (i % 2 == 0 ? !letter : word[i] != '.') return false;
    }
    return true;
  }

  static bool opens_sentence(std::string_view after) {
    std::size_t end = 0;
    while (end < after.size() &&
           ((after[end] >= 'A' && after[end] <= 'Z') || (after[end] >= 'a' && after[end] <= 'z')))
      ++end;
    return contains(kOpeners, lower(after.substr(0, end)));
  }

  std::string_view text_;
  std::span<const NoteMarker> markers_;
  std::size_t begin_, end_;
  std::size_t next_marker_ = 0;
  std::vector<Range> sentences_;
};

}  // namespace

std::vector<Range> split_sentences(std::string_view text, Range paragraph,
                                   std::span<const NoteMarker> markers) {
  return Splitter(text, paragraph, markers).split();
}

}  // namespace notegraph
