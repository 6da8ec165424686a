#include "cli/quote_marks.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "text/utf8.hpp"

namespace notegraph::cli {

namespace {

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += utf8::next(text, at);
  return out;
}

// A mark with how many of the input's characters before it in the sentence are missing in the quote.
struct PlacedMark {
  const QuoteMark* mark;
  std::size_t begin, end;  // in the sentence, as in the input
  std::optional<std::size_t> missing;
};

// The one place at which a known text stands, trying all that can be missing before it.
std::optional<std::size_t> missing_before(const PlacedMark& placed, const std::u32string& quote,
                                          std::size_t missing_in_all) {
  std::optional<std::size_t> found;
  for (const std::string& text : placed.mark->texts) {
    const std::u32string words = code_points(text);
    for (std::size_t missing = 0; missing <= std::min(missing_in_all, placed.begin); ++missing) {
      const std::size_t at = placed.begin - missing;
      if (at > quote.size() || words.empty() || quote.compare(at, words.size(), words) != 0) continue;
      if (words.size() != placed.end - placed.begin) continue;
      if (found && *found != missing) return std::nullopt;
      found = missing;
    }
  }
  return found;
}

// What is missing only grows along a sentence, so places between two that agree are settled too.
void settle_between(std::vector<PlacedMark>& marks, std::size_t missing_in_all) {
  for (PlacedMark& mark : marks) {
    if (mark.missing) continue;
    std::size_t least = 0, most = missing_in_all;
    for (const PlacedMark& other : marks) {
      if (!other.missing || other.mark->texts.empty()) continue;
      if (other.begin <= mark.begin) least = std::max(least, *other.missing);
      if (other.begin >= mark.end) most = std::min(most, *other.missing);
    }
    if (least == most && least <= mark.begin) mark.missing = least;
  }
}

std::string between(const std::u32string& quote, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) utf8::append(out, quote[i]);
  return out;
}

}  // namespace

std::string marked_quote(std::string_view quote, Span sentence, const std::vector<QuoteMark>& marks) {
  const std::u32string text = code_points(quote);
  const std::size_t length = sentence.end - sentence.begin;
  if (length < text.size()) return std::string(quote);
  const std::size_t missing_in_all = length - text.size();
  std::vector<PlacedMark> placed;
  for (const QuoteMark& mark : marks) {
    if (mark.words.begin < sentence.begin || mark.words.end > sentence.end ||
        mark.words.begin >= mark.words.end) {
      continue;
    }
    placed.push_back(
        {&mark, mark.words.begin - sentence.begin, mark.words.end - sentence.begin, std::nullopt});
    placed.back().missing = missing_in_all == 0 ? std::optional<std::size_t>(0)
                                                : missing_before(placed.back(), text, missing_in_all);
  }
  settle_between(placed, missing_in_all);
  std::stable_sort(placed.begin(), placed.end(),
                   [](const PlacedMark& a, const PlacedMark& b) { return a.begin < b.begin; });
  std::string out;
  std::size_t done = 0;
  for (const PlacedMark& mark : placed) {
    if (!mark.missing) continue;
    const std::size_t begin = mark.begin - *mark.missing, end = mark.end - *mark.missing;
    if (begin < done || end > text.size()) continue;
    out += between(text, done, begin) + mark.mark->open + between(text, begin, end) + mark.mark->close;
    done = end;
  }
  return out + between(text, done, text.size());
}

}  // namespace notegraph::cli
