#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dates/date_expressions.hpp"

namespace notegraph {
namespace {

/// The dates of `text` as "words=EDTF; …", relative ones marked "*". Lines are paragraphs, ". " ends a
/// sentence.
std::string dates_in(const std::string& text, const DateContext& context = {}) {
  std::vector<Range> sentences;
  std::vector<std::size_t> paragraphs;
  std::size_t paragraph = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t line = std::min(text.find('\n', begin), text.size());
    const std::size_t stop = text.find(". ", begin);
    const std::size_t end = stop < line ? stop + 1 : line;
    sentences.push_back({begin, end});
    paragraphs.push_back(paragraph);
    if (end == line) ++paragraph;
    begin = end + 1;
  }
  std::string out;
  for (const DateMention& mention : find_dates(text, sentences, paragraphs, context)) {
    if (!out.empty()) out += "; ";
    out += text.substr(mention.text.begin, mention.text.size()) + "=" + mention.edtf.text();
    if (mention.relative) out += "*";
  }
  return out;
}

struct Case {
  const char* text;
  const char* dates;
};

void expect_all(const std::vector<Case>& cases, const DateContext& context = {}) {
  for (const Case& c : cases) EXPECT_EQ(dates_in(c.text, context), c.dates) << c.text;
}

TEST(FindDates, DaysMonthsAndYears) {
  expect_all({
      {"The court sat on March 5, 2012, in the capital.", "March 5, 2012=2012-03-05"},
      {"The court sat on 5 March 2012.", "5 March 2012=2012-03-05"},
      {"He was held on the 5th of March 2012.", "the 5th of March 2012=2012-03-05"},
      {"He was held on 28th Sept 2021 at home.", "28th Sept 2021=2021-09-28"},
      {"He was held on Monday, 7 May 2012.", "Monday, 7 May 2012=2012-05-07"},
      {"It opened in June 2009.", "June 2009=2009-06"},
      {"It opened in 2009.", "2009=2009"},
      {"Some 300 lines in 2022 (May) were cut.", "2022 (May)=2022-05"},
      {"By 9 a.m. on 3 May 2014 it was back.", "3 May 2014=2014-05-03"},
      {"Use grew in 2004 and 2009.", "2004=2004; 2009=2009"},
      {"Sites were cut in May and June 2012.", "May=2012-05; June 2012=2012-06"},
      {"They met on 3 and 5 March 2012.", "3=2012-03-03; 5 March 2012=2012-03-05"},
      {"The plan for 2030 is ready.", "2030=2030"},
      {"Wages will double by 2030.", "2030=2030"},
  });
}

TEST(FindDates, PartsOfTheCalendar) {
  expect_all({
      {"It was rebuilt in the spring of 2012.", "the spring of 2012=2012-21"},
      {"It was rebuilt in autumn 2012.", "autumn 2012=2012-23"},
      {"It closed in the winter of 2012-13.", "the winter of 2012-13=2012-24"},
      {"In the first half of 2012 it grew.", "the first half of 2012=2012-40"},
      {"In the second half of 2012 it grew.", "the second half of 2012=2012-41"},
      {"In the third quarter of 2012 it grew.", "the third quarter of 2012=2012-35"},
      {"Traffic fell in Q1 2012.", "Q1 2012=2012-33"},
      {"The web arrived in the 1990s.", "the 1990s=199X"},
      {"The web arrived in the mid-1990s.", "mid-1990s=199X~"},
      {"In late 2010 it came.", "late 2010=2010~"},
      {"In early January 2013 it came.", "early January 2013=2013-01~"},
      {"By the end of 2012 it came.", "the end of 2012=2012-12~"},
      {"At the beginning of 2012 it came.", "the beginning of 2012=2012-01~"},
      {"At the end of the 2012 elections it came.", "2012=2012"},
      {"At year-end 2018 it came.", "year-end 2018=2018-12~"},
      {"By the middle of 2018 speeds fell.", "the middle of 2018=2018~"},
      {"It was rebuilt in the spring and summer of 2018.", "the spring=2018-21; summer of 2018=2018-22"},
      {"The web came c. 1995.", "c. 1995=1995~"},
      {"Filters came as early as 2002.", "2002=2002"},
      {"In both 2018 and 2019 it fell.", "2018=2018; 2019=2019"},
      {"2021 saw more cuts than 2020.", "2021=2021; 2020=2020"},
  });
}

TEST(FindDates, Intervals) {
  expect_all({
      {"It was cut from October 2008 to November 2010.",
       "from October 2008 to November 2010=2008-10/2010-11"},
      {"From 2009 through early 2013 it was cut.", "From 2009 through early 2013=2009/2013~"},
      {"Between 2010 and 2012 it was cut.", "Between 2010 and 2012=2010/2012"},
      {"It was cut on 14-15th March 2023.", "14-15th March 2023=2023-03-14/2023-03-15"},
      {"It was cut on March 3\u20135, 2012.", "March 3\u20135, 2012=2012-03-03/2012-03-05"},
      {"It was cut from 3 to 5 March 2012.", "from 3 to 5 March 2012=2012-03-03/2012-03-05"},
      {"It was cut in May-June 2019.", "May-June 2019=2019-05/2019-06"},
      {"In 2011-2012 users complained.", "2011-2012=2011/2012"},
      {"In 2011/12 users complained.", "2011/12=2011/2012"},
      {"In 2012-13 users complained.", "2012-13=2012/2013"},
      {"It lasted from November to February 2013.", "from November to February 2013=2012-11/2013-02"},
      {"It has grown since 2010.", "since 2010=2010/.."},
      {"Since early 2009 it has grown.", "Since early 2009=2009~/.."},
      {"Starting from 2012 onwards, it grew.", "Starting from 2012 onwards=2012/.."},
      {"Beginning in early 2011, it grew.", "Beginning in early 2011=2011~/.."},
      {"It was used until May 2012.", "until May 2012=../2012-05"},
      {"There were 20 limited from 2018.", "from 2018=2018/.."},
      {"They asked for evidence from 2020.", "2020=2020"},
      {"He served from 2004 until his death.", "2004=2004"},
      {"In the run-up to the 2018 vote it fell.", "2018=2018"},
      {"The law became effective on January 8, 2013.", "January 8, 2013=2013-01-08"},
      {"It was cut from June 5, 2021, to January 13, 2022.",
       "from June 5, 2021, to January 13, 2022=2021-06-05/2022-01-13"},
      {"It was cut from 4 p.m. on 12 January to 9 a.m. on 18 January 2021.",
       "from 4 p.m. on 12 January to 9 a.m. on 18 January 2021=2021-01-12/2021-01-18"},
      {"It was cut from the evening of 4 May until midnight on 6 May 2020.",
       "from the evening of 4 May until midnight on 6 May 2020=2020-05-04/2020-05-06"},
      {"It was cut from 23:00 on June 18 until 06:30 on June 19, 2017.",
       "from 23:00 on June 18 until 06:30 on June 19, 2017=2017-06-18/2017-06-19"},
      {"It was cut in December 2017/January 2018.", "December 2017/January 2018=2017-12/2018-01"},
      {"The list (2018 to 2020) is long.", "2018 to 2020=2018/2020"},
      {"Some 40 sites (from May 2018) are gone.", "from May 2018=2018-05/.."},
      {"With effect from 1 July 2018, calls are taxed.", "from 1 July 2018=2018-07-01/.."},
      {"It has been cut since at least 2013.", "since at least 2013=2013/.."},
      {"It was cut from 2017 to the present.", "from 2017 to the present=2017/.."},
  });
}

TEST(FindDates, YearsThatModifyANoun) {
  expect_all({
      {"After the 2008 blocking, it grew.", "2008=2008"},
      {"The July 2009 amendments are harsh.", "July 2009=2009-07"},
      {"In its 2012 study the group warned.", "2012=2012"},
      {"This is a duty (Smith, 2018).", "2018=2018"},
      {"The firm (founded 1998) grew.", "1998=1998"},
      {"A landmark 2013 ruling widened it.", "2013=2013"},
      {"The ministry's hotly disputed 2017 elections were rerun.", "2017=2017"},
      {"The 2011 \u201cWinter of Bread\u201d rallies grew.", "2011=2011"},
      {"Lines were slow over Christmas 2018.", "2018=2018"},
      {"Only its remaining 2015 shops pay.", ""},
      {"The village law of 2021 bans fishing.", "2021=2021"},
      {"A list of 2021 shops was lost.", ""},
      {"In comparison with 2019, it fell.", "2019=2019"},
      {"Some post-2014 rules differ.", "2014=2014"},
  });
}

TEST(FindDates, LeavesOutWhatIsNoDate) {
  for (const char* text : {
           "The Sedition Act 1948 is still used.",
           "Under the 1987 Constitution speech is free.",
           "The Cybercrime Prevention Act of 2012 is harsh.",
           "Law No. 103/2016/QH13 applies.",
           "Circular No. 05-06-2007 applies.",
           "They cut 2,195 websites.",
           "More than 2000 people marched.",
           "The police may march in, and they may 2 times a day.",
           "Currently, as in recent years, it is slow.",
           "See http://site.example/2012/05/03/page for more.",
           "Section 2010 and page 1999 apply.",
           "Theresa May spoke.",
           "It took two days and six months.",
           "The World Freedom Index 2014 says so.",
           "The Telegraph Act, No. 27 of 1996, applies.",
           "The Telegraph Law (No. 162 of 1958) applies.",
           "The Telegraph Act [Chapter 11:20] of 2007 applies.",
           "The Telegraph Act (TA) of 2016 applies.",
           "The March 8 League and the 25 January Front met.",
           "More than 2020 shops and 1999 addresses were hit.",
           "Port 2049 and AS2012 answered.",
       }) {
    EXPECT_EQ(dates_in(text), "") << text;
  }
}

TEST(FindDates, SettlesRelativeDatesByTheParagraph) {
  expect_all({
      {"In May 2012 it fell. That same month it rose.", "May 2012=2012-05; That same month=2012-05*"},
      {"On 5 May 2012 it fell. It rose the same day.", "5 May 2012=2012-05-05; the same day=2012-05-05*"},
      {"On 31 May 2012 it fell. The following day it rose.",
       "31 May 2012=2012-05-31; The following day=2012-06-01*"},
      {"In 2012 it fell. It rose the following year.", "2012=2012; the following year=2013*"},
      {"In December 2012 it fell. A month later it rose.", "December 2012=2012-12; A month later=2013-01*"},
      {"In May 2012 it fell. By the end of the year it rose.",
       "May 2012=2012-05; the end of the year=2012-12~*"},
      {"In May 2012 it fell. At approximately the same time it rained.",
       "May 2012=2012-05; At approximately the same time=2012-05~*"},
      {"It was built in 1994 and has grown since then.", "1994=1994; since then=1994/..*"},
      {"In May 2012 it moved. Until that point it stood.", "May 2012=2012-05; Until that point=../2012-05*"},
      {"In May 2012, two days before the vote, it fell.", "May 2012=2012-05; two days before=2012-05*"},
      {"In May 2019 it rose. A further spike came in June.", "May 2019=2019-05; June=2019-06*"},
      {"In December 2012 it fell. In January it rose.", "December 2012=2012-12; January=2013-01*"},
      {"In 2018 it fell and in December of that year it rose.", "2018=2018; December of that year=2018-12*"},
      {"In 2018 it fell. On 3 May of the following year it rose.",
       "2018=2018; 3 May of the following year=2019-05-03*"},
      {"In May 2018 it fell. By year's end, it rose.", "May 2018=2018-05; year's end=2018-12~*"},
      {"A man held on August 5 was freed on August 12, 2019.",
       "August 5=2019-08-05*; August 12, 2019=2019-08-12"},
      {"A man held on December 30 was freed on January 5, 2019.",
       "December 30=2018-12-30*; January 5, 2019=2019-01-05"},
  });
}

TEST(FindDates, DoesNotReachIntoAnotherParagraphOrGuess) {
  expect_all({
      {"In May 2012 it fell.\nThat same month it rose.", "May 2012=2012-05"},
      {"That same month it rose.", ""},
      {"In 2012 it fell. That day it rose.", "2012=2012"},
      {"On 19 June it fell.", ""},
      {"In December of that year it fell.", ""},
      {"The web was free from May to the 1990s.", ""},
      {"Last year it fell.", ""},
  });
}

TEST(FindDates, SettlesByTheDateOfPublication) {
  const DateContext context{Edtf::parse("2024-09-19"), std::nullopt};
  expect_all(
      {
          {"It fell on 19th June.", "19th June=2024-06-19*"},
          {"It fell on 19 November.", "19 November=2023-11-19*"},
          {"Only last year it fell.", "last year=2023*"},
          {"It fell over the last year.", ""},
          {"It fell in March of last year.", "March of last year=2023-03*"},
      },
      context);
}

TEST(FindDates, AdvancesOverAnyBytes) {
  // A sentence that starts inside a character, and bytes that are no UTF-8, must not stop the scan.
  for (const char* text : {"\xB1\x32 in May 2012", "\xC0\xB2 in May 2012", "\xF8\xB2\xB0\xB1 in May 2012"}) {
    EXPECT_EQ(dates_in(text), "May 2012=2012-05") << text;
  }
  EXPECT_EQ(dates_in("May 2012 \xE2"), "May 2012=2012-05");
}

TEST(FindDates, TakesALongParagraphOfOneWordInItsStride) {
  for (const char* word : {"7", "2012", "January ", "in May ", "Monday, ", "2012-", "3, ", "from ", "(Act ",
                           "a@", "the end of ", "early ", "http://", "2,195", "'90s "}) {
    std::string text;
    const bool whole = std::string(word) == "7" || std::string(word) == "January ";
    while (text.size() < (whole ? 1u << 20 : 1u << 17)) text += word;
    const std::vector<Range> sentences{{0, text.size()}};
    const std::vector<std::size_t> paragraphs{0};
    const auto found = find_dates(text, sentences, paragraphs, {});
    for (std::size_t i = 1; i < found.size(); ++i)
      ASSERT_LE(found[i - 1].text.end, found[i].text.begin) << word;
    EXPECT_LE(find_calendar_dates(text).size(), text.size()) << word;
    EXPECT_FALSE(parse_date(text)) << word;
  }
}

}  // namespace
}  // namespace notegraph
