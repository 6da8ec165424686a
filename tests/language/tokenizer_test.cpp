#include "language/tokenizer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace notegraph {
namespace {

std::string tokens(const std::string& text) {
  std::string joined;
  for (const Range range : tokenize(text, {0, text.size()})) {
    if (!joined.empty()) joined += '|';
    joined += text.substr(range.begin, range.size());
  }
  return joined;
}

struct Case {
  std::string text, tokens;
};

class Tokenizer : public testing::TestWithParam<Case> {};

TEST_P(Tokenizer, FollowsUniversalDependencies) {
  EXPECT_EQ(tokens(GetParam().text), GetParam().tokens);
}

INSTANTIATE_TEST_SUITE_P(
    Clitics, Tokenizer,
    testing::Values(Case{"The bank's clerks don't know.", "The|bank|'s|clerks|do|n't|know|."},
                    Case{"It’s ours, isn’t it?", "It|’s|ours|,|is|n’t|it|?"},
                    Case{"They cannot; we'll see.", "They|can|not|;|we|'ll|see|."},
                    Case{"the bakers' strike", "the|bakers|'|strike"},
                    Case{"O'Neill arrived at six o'clock", "O'Neill|arrived|at|six|o'clock"}));

INSTANTIATE_TEST_SUITE_P(Hyphens, Tokenizer,
                         testing::Values(Case{"a state-owned firm", "a|state|-|owned|firm"},
                                         Case{"non-profit groups re-elected her by e-mail",
                                              "non-profit|groups|re-elected|her|by|e-mail"},
                                         Case{"2019-2021", "2019|-|2021"},
                                         Case{"call 555-010-2345 now", "call|555-010-2345|now"},
                                         Case{"on 2012-12-04", "on|2012-12-04"}));

INSTANTIATE_TEST_SUITE_P(
    Stops, Tokenizer,
    testing::Values(Case{"Mr. Vane left the U.S. in Nov. 2001.", "Mr.|Vane|left|the|U.S.|in|Nov.|2001|."},
                    Case{"Law No. 12 says no.", "Law|No.|12|says|no|."},
                    Case{"Bread, milk, etc.", "Bread|,|milk|,|etc|."}, Case{"J. R. Mill", "J.|R.|Mill"},
                    Case{"Wait... what?!", "Wait|...|what|?!"}));

INSTANTIATE_TEST_SUITE_P(ClausesOfSections, Tokenizer,
                         testing::Values(Case{"Section 505(a) and 9(1)(c) apply",
                                              "Section|505(a)|and|9(1)(c)|apply"},
                                         Case{"in 2012 (May)", "in|2012|(|May|)"},
                                         Case{"5(million)", "5|(|million|)"}, Case{"12()", "12|(|)"}));

INSTANTIATE_TEST_SUITE_P(Addresses, Tokenizer,
                         testing::Values(Case{"See https://example.org/a_(b)?c=1, please.",
                                              "See|https://example.org/a_(b)?c=1|,|please|."},
                                         Case{"Guildhall.org and www.toy-box.net closed.",
                                              "Guildhall.org|and|www.toy-box.net|closed|."},
                                         Case{"write to ann@post.example.com.",
                                              "write|to|ann@post.example.com|."},
                                         Case{"(see @harbour and #tides)", "(|see|@harbour|and|#tides|)"}));

INSTANTIATE_TEST_SUITE_P(Amounts, Tokenizer,
                         testing::Values(Case{"$1,200.50 or 53.3%", "$|1,200.50|or|53.3|%"},
                                         Case{"the 1990s, 3rd of 9/11", "the|1990s|,|3rd|of|9/11"},
                                         Case{"10:30 at 5km", "10:30|at|5|km"},
                                         Case{"a 4G network", "a|4G|network"}));

TEST(TokenizerInput, SkipsSpacesAndControlCharactersOfAnyKind) {
  EXPECT_EQ(tokens("  one\t\ntwo\u00A0three\u200B\x01 "), "one|two|three");
  EXPECT_EQ(tokens(""), "");
  EXPECT_EQ(tokens(" \n "), "");
}

TEST(TokenizerInput, KeepsOtherScriptsAndEmojiWhole) {
  EXPECT_EQ(tokens("Привет, мир! مرحبا 👍🏽 ок"),
            "Привет|,|мир|!|مرحبا|👍🏽|ок");
}

TEST(TokenizerInput, StaysInsideTheSentence) {
  const std::string text = "Up. They don't stop";
  const std::vector<Range> ranges = tokenize(text, {4, 13});
  ASSERT_EQ(ranges.size(), 3U);
  EXPECT_EQ(ranges[0], (Range{4, 8}));
  EXPECT_EQ(ranges[2].end, 13U);
}

TEST(TokenizerInput, AcceptsBytesThatAreNotUtf8) {
  const std::string text = "a \xFF\xC3 b\xE2\x82";
  std::size_t end = 0;
  for (const Range range : tokenize(text, {0, text.size()})) {
    EXPECT_LE(end, range.begin);
    EXPECT_LT(range.begin, range.end);
    end = range.end;
  }
  EXPECT_LE(end, text.size());
}

}  // namespace
}  // namespace notegraph
