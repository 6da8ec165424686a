#include "language/tokenizer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "language/characters.hpp"

namespace notegraph {

namespace {

// Written with a full stop that belongs to the word. Lower case here; any case in the text.
constexpr std::array<std::string_view, 62> kAbbreviations{
    "adm",  "apr", "art", "arts", "assn", "assoc", "attn", "aug",  "ave", "bros", "brig", "capt", "cf",
    "cmdr", "co",  "col", "corp", "dec",  "dept",  "dr",   "ed",   "eds", "est",  "etc",  "feb",  "fig",
    "figs", "fr",  "ft",  "gen",  "gov",  "hon",   "inc",  "jan",  "jr",  "jul",  "jun",  "lt",   "ltd",
    "maj",  "mr",  "mrs", "ms",   "mt",   "nov",   "oct",  "prof", "rep", "reps", "rev",  "sen",  "sens",
    "sept", "sgt", "sr",  "st",   "supt", "viz",   "vol",  "vols", "vs",  "ph.d"};
// Abbreviations only where a number follows, and words elsewhere.
constexpr std::array<std::string_view, 6> kBeforeNumbers{"no", "nos", "pp", "p", "para", "sec"};
// What stays in one piece with the hyphenated word behind it; every other hyphen stands alone.
constexpr std::array<std::string_view, 33> kPrefixes{
    "anti",  "co",    "counter", "cross",  "cyber", "de",    "e",    "ex",    "extra", "hyper", "inter",
    "intra", "macro", "micro",   "mid",    "mini",  "multi", "neo",  "non",   "over",  "post",  "pre",
    "pro",   "proto", "pseudo",  "psycho", "quasi", "re",    "semi", "socio", "sub",   "super", "ultra"};
constexpr std::array<std::string_view, 39> kTopLevelNames{
    "com",  "org",  "net",   "edu",   "gov",  "info",   "int", "mil", "biz",  "asia", "name",
    "news", "live", "media", "press", "site", "online", "pro", "app", "blog", "club", "tech",
    "tv",   "fm",   "io",    "me",    "co",   "cc",     "ly",  "cat", "xyz"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool ascii_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), ascii_lower);
  return result;
}

/// Cuts one run of characters without white space ("chunk") into tokens.
class ChunkScanner {
 public:
  ChunkScanner(std::string_view text, Range chunk, bool last, std::vector<Range>& tokens)
      : text_(text), at_(chunk.begin), end_(chunk.end), last_(last), tokens_(tokens) {}

  void run() {
    while (at_ < end_) {
      if (web_address() || number() || word()) continue;
      mark();
    }
  }

 private:
  struct Peek {
    CharacterClass kind = CharacterClass::Space;
    std::size_t size = 0;
  };

  [[nodiscard]] Peek peek(std::size_t at) const {
    if (at >= end_) return {};
    const Character c = character_at(text_.substr(0, end_), at);
    return {character_class(c.code_point), c.size};
  }
  [[nodiscard]] char byte(std::size_t at) const { return at < end_ ? text_[at] : '\0'; }
  [[nodiscard]] std::string_view view(std::size_t from, std::size_t to) const {
    return text_.substr(from, to - from);
  }
  void emit(std::size_t to) {
    tokens_.push_back({at_, to});
    at_ = to;
  }

  bool web_address();
  [[nodiscard]] std::size_t address_end(std::size_t from) const;
  bool number();
  bool word();
  [[nodiscard]] std::size_t letters_end(std::size_t from) const;
  [[nodiscard]] std::size_t word_end(std::size_t from) const;
  [[nodiscard]] std::size_t apostrophe_size(std::size_t at) const;
  [[nodiscard]] bool keeps_hyphen(std::size_t word_begin, std::size_t hyphen) const;
  bool keeps_full_stop(std::size_t begin, std::size_t stop) const;
  void emit_word(std::size_t end);
  [[nodiscard]] std::size_t clauses_end(std::size_t from) const;
  void mark();

  std::string_view text_;
  std::size_t at_, end_;
  bool last_;  // no further chunk in the sentence
  std::vector<Range>& tokens_;
};

// Where the characters that addresses are made of end, closing punctuation of the sentence left out.
std::size_t ChunkScanner::address_end(std::size_t from) const {
  std::size_t to = from;
  constexpr std::string_view kInside = ".-_~:/?#@!$&'*+,;=%";
  int open = 0;
  for (; to < end_; ++to) {
    const char c = text_[to];
    if (c == '(') ++open;
    if (c == ')' && --open < 0) break;
    const bool inside = ascii_alpha(c) || ascii_digit(c) || kInside.find(c) != std::string_view::npos ||
                        c == '(' || c == ')' ||
                        (static_cast<unsigned char>(c) >= 0x80 && open >= 0 && to > from + 7 &&
                         peek(to).kind != CharacterClass::Punctuation);
    if (!inside) break;
  }
  while (to > from && std::string_view(".,;:!?'").find(text_[to - 1]) != std::string_view::npos) --to;
  return to;
}

// "https://…", "www.…", "name@host.org", "Host.org", "@name", "#tag".
bool ChunkScanner::web_address() {
  const auto starts = [&](std::string_view prefix) {
    return end_ - at_ > prefix.size() && lower(view(at_, at_ + prefix.size())) == prefix;
  };
  if (starts("http://") || starts("https://") || starts("www.") || starts("ftp://") || starts("mailto:")) {
    const std::size_t to = address_end(at_);
    if (to > at_) return emit(to), true;
  }
  const char first = byte(at_);
  if ((first == '#' || first == '@') && (ascii_alpha(byte(at_ + 1)) || byte(at_ + 1) == '_')) {
    std::size_t to = at_ + 1;
    while (to < end_ && (ascii_alpha(text_[to]) || ascii_digit(text_[to]) || text_[to] == '_')) ++to;
    return emit(to), true;
  }
  if (!ascii_alpha(first) && !ascii_digit(first)) return false;
  std::size_t to = at_, label = at_, dots = 0, sign = 0;
  for (; to < end_; ++to) {  // labels of a host name, with at most one "@" between
    const char c = text_[to];
    if (ascii_alpha(c) || ascii_digit(c) || c == '-' || c == '_') continue;
    if ((c != '.' && c != '@') || to == label || (c == '@' && sign != 0)) break;
    if (!ascii_alpha(byte(to + 1)) && !ascii_digit(byte(to + 1))) break;
    if (c == '@') sign = to;
    dots += c == '.' ? 1 : 0;
    label = to + 1;
  }
  if (dots == 0 || label >= to) return false;
  const std::string_view top = view(label, to);
  const bool letters = std::ranges::all_of(top, ascii_alpha);
  if (sign != 0 && label > sign + 1 && letters) return emit(to), true;
  const bool small = std::ranges::all_of(top, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool known = small && (contains(kTopLevelNames, top) ||
                               (top.size() == 2 && label - at_ > 4 && top != "am" && top != "pm"));
  if (sign != 0 || !known) return false;
  if (byte(to) == '/') {
    const std::size_t path = address_end(to);
    to = std::max(to, path);
  }
  return emit(to), true;
}

// Where the clauses of a section end that stand right behind its number: "505(a)", "9(1)(c)".
std::size_t ChunkScanner::clauses_end(std::size_t from) const {
  constexpr std::size_t kLongest = 4;  // "(iii)"
  std::size_t to = from;
  while (byte(to) == '(') {
    std::size_t close = to + 1;
    while (close <= to + kLongest && (ascii_alpha(byte(close)) || ascii_digit(byte(close)))) ++close;
    if (close == to + 1 || byte(close) != ')') break;
    to = close + 1;
  }
  return to;
}

// Digits with what joins them: 1,200.50  9/11  11:30  2012-12-04  713-853-3989; then an ordinal or decade
// end.
bool ChunkScanner::number() {
  if (!ascii_digit(byte(at_))) return false;
  std::size_t to = at_;
  std::size_t hyphens = 0, first_hyphen = 0, slashes = 0;
  for (; to < end_; ++to) {
    const char c = text_[to];
    if (ascii_digit(c)) continue;
    const bool between =
        std::string_view(",.:/-").find(c) != std::string_view::npos && ascii_digit(byte(to + 1));
    if (!between) break;
    if (c == '-' && hyphens++ == 0) first_hyphen = to;
    slashes += c == '/' ? 1 : 0;
  }
  const std::string_view number = view(at_, to);
  const bool date = hyphens == 2 && number.size() >= 8;  // 2012-12-04, 713-853-3989
  const bool phone = hyphens == 1 && number.size() == 8 && first_hyphen - at_ == 3;  // 646-8420
  if (hyphens > 0 && !date && !phone) to = first_hyphen;  // a range: its bounds and the hyphen apart
  const std::size_t letters = letters_end(to);
  const std::string tail = lower(view(to, letters));
  const bool ordinal = tail == "st" || tail == "nd" || tail == "rd" || tail == "th" || tail == "s";
  if (ordinal || (letters == to + 1 && ascii_alpha(byte(to)) && number.size() == 1)) to = letters;  // 3G
  if (tail.size() > 1 && !ordinal && ascii_digit(byte(letters))) to = letters;
  return emit(clauses_end(to)), true;
}

// Letters, digits and combining marks without a break.
std::size_t ChunkScanner::letters_end(std::size_t from) const {
  std::size_t to = from;
  for (Peek next = peek(to); next.size > 0; next = peek(to)) {
    const bool inside = is_letter(next.kind) || next.kind == CharacterClass::Digit ||
                        (next.kind == CharacterClass::Joiner && to > from) || (byte(to) == '_' && to > from);
    if (!inside) break;
    to += next.size;
  }
  return to;
}

// 1 or 3 bytes if an apostrophe stands at `at`, else 0.
std::size_t ChunkScanner::apostrophe_size(std::size_t at) const {
  if (byte(at) == '\'') return 1;
  return at + 3 <= end_ && view(at, at + 3) == "’" ? 3 : 0;
}

bool ChunkScanner::keeps_hyphen(std::size_t word_begin, std::size_t hyphen) const {
  const std::string prefix = lower(view(word_begin, hyphen));
  if (contains(kPrefixes, prefix)) return true;
  // "Yiu-chung": a given name of two syllables whose second is not capitalised
  return false;
}

std::size_t ChunkScanner::word_end(std::size_t from) const {
  std::size_t to = letters_end(from);
  while (to > from && to < end_) {
    const std::size_t next = to + std::max<std::size_t>(1, apostrophe_size(to));
    const bool letter = next < end_ && is_letter(peek(next).kind);
    const bool joins =
        (apostrophe_size(to) > 0 && letter) || (byte(to) == '-' && letter && keeps_hyphen(from, to)) ||
        (byte(to) == '&' && letter && to - from <= 3 && peek(from).kind == CharacterClass::Upper &&
         peek(next).kind == CharacterClass::Upper) ||
        (byte(to) == '.' && letter && to - from == 1) ||  // U.S., e.g.
        (byte(to) == '.' && letter && to - from >= 3 && byte(to - 2) == '.');
    if (!joins) break;
    to = letters_end(next);
  }
  return to;
}

bool ChunkScanner::keeps_full_stop(std::size_t begin, std::size_t stop) const {
  if (view(begin, stop) == "al" && !tokens_.empty()) {  // et al.
    return view(tokens_.back().begin, std::min(tokens_.back().end, end_)) == "et";
  }
  const std::string_view word = view(begin, stop);
  const bool ends_sentence = stop + 1 >= end_ && last_;
  if (word.find('.') != std::string_view::npos) return true;
  if (word.size() == 1 && peek(begin).kind == CharacterClass::Upper) return !ends_sentence;
  const std::string key = lower(word);
  if (contains(kAbbreviations, key)) return !ends_sentence || key == "inc" || key == "ltd" || key == "corp";
  if (!contains(kBeforeNumbers, key)) return false;
  std::size_t next = stop + 1;
  while (next < text_.size() && text_[next] == ' ') ++next;
  return next < text_.size() && ascii_digit(text_[next]);
}

// A word up to `end`, with its clitics apart.
void ChunkScanner::emit_word(std::size_t end) {
  const std::string_view word = view(at_, end);
  const std::string key = lower(word);
  static constexpr std::array<std::pair<std::string_view, std::size_t>, 24> kContracted{
      {{"cannot", 3}, {"gonna", 3}, {"wanna", 3},  {"gotta", 3},   {"dont", 2},     {"wont", 2},
       {"cant", 2},   {"didnt", 3}, {"doesnt", 4}, {"isnt", 2},    {"wasnt", 3},    {"couldnt", 5},
       {"havent", 4}, {"hasnt", 3}, {"arent", 3},  {"wouldnt", 5}, {"shouldnt", 6}, {"im", 1},
       {"ive", 1},    {"youre", 3}, {"youll", 3},  {"youve", 3},   {"thats", 4},    {"theyre", 4}}};
  for (const auto& [form, cut] : kContracted) {
    if (key == form) {
      emit(at_ + cut);
      return emit(end);
    }
  }
  for (const std::string_view negation : {"n't", "n’t"}) {
    if (key.size() > negation.size() && key.ends_with(negation)) {
      emit(end - negation.size());
      return emit(end);
    }
  }
  static constexpr std::array<std::string_view, 6> kClitics{"s", "m", "d", "re", "ve", "ll"};
  for (const std::string_view clitic : kClitics) {
    for (const std::string_view apostrophe : {"'", "’"}) {
      const std::size_t size = clitic.size() + apostrophe.size();
      if (key.size() > size && key.ends_with(clitic) &&
          key.substr(key.size() - size, apostrophe.size()) == apostrophe) {
        emit(end - size);
        return emit(end);
      }
    }
  }
  emit(end);
}

bool ChunkScanner::word() {
  const std::size_t end = word_end(at_);
  if (end == at_) return false;
  if (byte(end) == '.' && byte(end + 1) != '.' && keeps_full_stop(at_, end)) {
    emit(end + 1);
  } else if (byte(end) == '$') {  // US$
    emit(end - at_ <= 3 && peek(at_).kind == CharacterClass::Upper ? end + 1 : end);
  } else {
    emit_word(end);
  }
  return true;
}

// Punctuation: runs of one mark are one token, so are "?!" and a possessive apostrophe.
void ChunkScanner::mark() {
  const Peek first = peek(at_);
  std::size_t to = at_ + first.size;
  static constexpr std::array<std::string_view, 8> kFaces{":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", ":P"};
  for (const std::string_view face : kFaces) {
    if (view(at_, std::min(end_, at_ + face.size())) == face) return emit(at_ + face.size());
  }
  constexpr std::string_view kRuns = ".-!?=*_~+'`><#";
  const char c = byte(at_);
  if (const std::size_t size = apostrophe_size(at_); size > 0) {  // 'm, 's standing alone; ''
    const std::size_t letters = letters_end(at_ + size);
    const std::string clitic = lower(view(at_ + size, letters));
    const bool known =
        clitic == "s" || clitic == "m" || clitic == "d" || clitic == "re" || clitic == "ve" || clitic == "ll";
    if (known && letters > at_ + size && (!tokens_.empty() && tokens_.back().end == at_))
      return emit(letters);
  }
  if (kRuns.find(c) != std::string_view::npos) {
    const bool exclaims = c == '!' || c == '?';
    while (to < end_ && (byte(to) == c || (exclaims && (byte(to) == '!' || byte(to) == '?')))) ++to;
  } else {
    for (Peek next = peek(to); next.size > 0 && next.kind == CharacterClass::Joiner; next = peek(to))
      to += next.size;
  }
  emit(to);
}

}  // namespace

std::vector<Range> tokenize(std::string_view text, Range sentence) {
  std::vector<Range> tokens;
  const std::size_t end = std::min(sentence.end, text.size());
  std::vector<Range> chunks;
  std::size_t begin = sentence.begin;
  for (std::size_t at = sentence.begin; at < end;) {
    const Character c = character_at(text.substr(0, end), at);
    if (character_class(c.code_point) == CharacterClass::Space) {
      if (at > begin) chunks.push_back({begin, at});
      begin = at + c.size;
    }
    at += c.size;
  }
  if (end > begin) chunks.push_back({begin, end});
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    ChunkScanner(text.substr(0, end), chunks[i], i + 1 == chunks.size(), tokens).run();
  }
  return tokens;
}

}  // namespace notegraph
