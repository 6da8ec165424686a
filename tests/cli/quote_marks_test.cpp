#include "cli/quote_marks.hpp"

#include <gtest/gtest.h>

namespace notegraph::cli {
namespace {

// In the input, where the sentence begins at 100: "Суд banned it,[7] but Zenda lived on."
const std::string kQuote = "Суд banned it, but Zenda lived on.";
constexpr Span kSentence{100, 137};

QuoteMark trigger(Span words) {
  return {words, {}, "**", "**"};
}
QuoteMark role(Span words, const std::string& text) {
  return {words, {text}, "{target: ", "}"};
}

TEST(QuoteMarks, CountCodePoints) {
  EXPECT_EQ(marked_quote("Суд banned it.", {100, 114}, {trigger({104, 110})}), "Суд **banned** it.");
}

TEST(QuoteMarks, FindKnownWordsBehindAMarker) {
  EXPECT_EQ(marked_quote(kQuote, kSentence, {role({122, 127}, "Zenda")}),
            "Суд banned it, but {target: Zenda} lived on.");
}

TEST(QuoteMarks, SettleOtherWordsByTheKnownOnesAround) {
  EXPECT_EQ(marked_quote(kQuote, kSentence, {role({122, 127}, "Zenda"), trigger({128, 133})}),
            "Суд banned it, but {target: Zenda} **lived** on.");
}

TEST(QuoteMarks, LeaveOutWhatCannotBeToldForCertain) {
  EXPECT_EQ(marked_quote(kQuote, kSentence, {trigger({128, 133})}), kQuote);
}

TEST(QuoteMarks, LeaveOutWhatLiesElsewhereOrCrosses) {
  EXPECT_EQ(marked_quote("Суд banned it.", {100, 114},
                         {trigger({90, 95}), trigger({104, 113}), trigger({111, 113})}),
            "Суд **banned it**.");
}

}  // namespace
}  // namespace notegraph::cli
