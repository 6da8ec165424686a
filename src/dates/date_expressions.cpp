#include "dates/date_expressions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "dates/calendar_grammar.hpp"
#include "dates/date_resolver.hpp"
#include "dates/date_tokens.hpp"
#include "dates/relative_phrase.hpp"

namespace notegraph {
namespace {

constexpr std::array<std::string_view, 19> kBeforeDate = {
    "accessed", "retrieved", "published", "posted", "updated", "last",    "modified", "on", "in",   "the",
    "at",       "date",      "dated",     "of",     "visited", "created", "viewed",   "as", "first"};

constexpr std::array<std::string_view, 20> kTimeOfDay = {"t",   "z",   "am",  "pm",  "a",   "p",   "m",
                                                         "gmt", "utc", "est", "edt", "cet", "msk", "at",
                                                         "et",  "ist", "pst", "pdt", "h",   "cest"};

template <typename List>
bool listed(const List& list, const DateToken& token) {
  return std::find(list.begin(), list.end(), token.lower) != list.end();
}

std::optional<Edtf> absolute(const CalendarExpression& expression) {
  if (expression.start.year == 0) return std::nullopt;
  if (expression.shape == IntervalShape::Closed && expression.finish.year == 0) return std::nullopt;
  return Edtf::parse(edtf_text(expression));
}

/// Reads one paragraph: scans its tokens once and lets `resolver` settle what it finds.
class ParagraphReader {
 public:
  ParagraphReader(std::vector<DateToken> tokens, DateResolver& resolver, std::vector<DateMention>& found)
      : tokens_(std::move(tokens)),
        grammar_(tokens_, CalendarGrammar::Style::Prose),
        resolver_(resolver),
        found_(found) {}

  void run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      if (tokens_[at].initial) resolver_.start_sentence();
      const std::size_t end = std::max(read_calendar(at), read_relative(at));
      for (std::size_t i = at + 1; i < end; ++i) {
        if (tokens_[i].initial) resolver_.start_sentence();
      }
      at = std::max(end, at + 1);
    }
  }

 private:
  /// Both return the token behind what they read, 0 if they read nothing.
  std::size_t read_calendar(std::size_t at) {
    std::size_t end = 0;
    for (const CalendarExpression& expression : grammar_.parse(at)) {
      end = expression.end;
      const bool yearless = expression.start.year == 0;
      const auto ahead = yearless ? date_ahead(expression.end) : std::nullopt;
      if (const auto settled = resolver_.settle(expression, is_citation(expression), ahead)) {
        add(expression.begin, expression.end, settled->edtf, settled->relative);
      }
    }
    read_ = end != 0;
    return end;
  }

  std::size_t read_relative(std::size_t at) {
    if (read_) return 0;
    const auto phrase = parse_relative_phrase(tokens_, at);
    if (!phrase) return 0;
    const bool follows = at > 0 && last_end_ + 1 == at && tokens_[at - 1].is(",");
    if (phrase->base == RelativePhrase::Base::Apposition && !follows) return 0;
    const auto edtf = resolver_.settle(*phrase);
    if (!edtf) return 0;
    add(phrase->begin, phrase->end, *edtf, true);
    return phrase->end;
  }

  /// The next date of the sentence from `from` on, if it has a year and a month and is not far. What was seen
  /// by one look ahead is kept, so that all of them together read a sentence once.
  std::optional<CalendarDate> date_ahead(std::size_t from) {
    constexpr std::size_t kReach = 40;
    if (from > ahead_at_) {
      ahead_.reset();
      std::size_t at = from;
      while (at < tokens_.size() && !tokens_[at].initial) {
        const auto expressions = grammar_.parse(at);
        at = expressions.empty() ? at + 1 : std::max(at + 1, expressions.back().end);
        if (expressions.empty() || expressions.back().start.year == 0) continue;
        if (expressions.back().start.month != 0) ahead_ = expressions.back().start;
        break;
      }
      ahead_at_ = at;
    }
    return ahead_at_ - from < kReach ? ahead_ : std::nullopt;
  }

  /// "(Smith, 2018)": a date, but none that a later "that year" means.
  [[nodiscard]] bool is_citation(const CalendarExpression& expression) const {
    const std::size_t begin = expression.begin, end = expression.end;
    return begin > 0 && end < tokens_.size() && tokens_[begin - 1].is(",") && tokens_[end].is(")");
  }

  void add(std::size_t begin, std::size_t end, Edtf edtf, bool relative) {
    found_.push_back({{tokens_[begin].text.begin, tokens_[end - 1].text.end}, std::move(edtf), relative});
    last_end_ = end;
  }

  std::vector<DateToken> tokens_;
  CalendarGrammar grammar_;
  DateResolver& resolver_;
  std::vector<DateMention>& found_;
  std::size_t last_end_ = 0;
  std::size_t ahead_at_ = 0;  // behind the date that the last look ahead found, or where it gave up
  std::optional<CalendarDate> ahead_;
  bool read_ = false;
};

}  // namespace

std::vector<DateMention> find_dates(std::string_view text, std::span<const Range> sentences,
                                    std::span<const std::size_t> paragraph_of_sentence,
                                    const DateContext& context) {
  std::vector<DateMention> found;
  DateResolver resolver(context);
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t last = first;
    while (last + 1 < sentences.size() && paragraph_of_sentence[last + 1] == paragraph_of_sentence[first])
      ++last;
    std::vector<DateToken> tokens = date_tokens(text, {sentences[first].begin, sentences[last].end});
    std::size_t sentence = first;
    for (DateToken& token : tokens) {
      if (sentence > last || token.text.begin < sentences[sentence].begin) continue;
      token.initial = true;
      while (sentence <= last && sentences[sentence].begin <= token.text.begin) ++sentence;
    }
    resolver.start_paragraph();
    ParagraphReader(std::move(tokens), resolver, found).run();
    first = last + 1;
  }
  return found;
}

std::vector<ParsedDate> find_calendar_dates(std::string_view citation) {
  const std::vector<DateToken> tokens = date_tokens(citation, {0, citation.size()});
  const CalendarGrammar grammar(tokens, CalendarGrammar::Style::Citation);
  std::vector<ParsedDate> found;
  for (std::size_t at = 0; at < tokens.size();) {
    std::size_t end = at + 1;
    for (const CalendarExpression& expression : grammar.parse(at)) {
      end = expression.end;
      const auto edtf = absolute(expression);
      if (!edtf) continue;
      found.push_back({{tokens[expression.begin].text.begin, tokens[expression.end - 1].text.end}, *edtf});
    }
    at = std::max(end, at + 1);
  }
  return found;
}

std::optional<Edtf> parse_date(std::string_view text) {
  std::vector<DateToken> tokens = date_tokens(text, {0, text.size()});
  std::size_t start = 0;
  while (start < tokens.size() && (tokens[start].is_sign() || listed(kBeforeDate, tokens[start]))) ++start;
  if (start == tokens.size()) return std::nullopt;
  tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(start));
  tokens.front().glued = false;
  const std::vector<CalendarExpression> found =
      CalendarGrammar(tokens, CalendarGrammar::Style::Citation).parse(0);
  if (found.size() != 1) return std::nullopt;
  for (std::size_t at = found[0].end; at < tokens.size(); ++at) {
    const bool clock = tokens[at].is_number() && tokens[at].digits() <= 6;
    if (!clock && !tokens[at].is_sign() && !listed(kTimeOfDay, tokens[at])) return std::nullopt;
  }
  return absolute(found[0]);
}

}  // namespace notegraph
