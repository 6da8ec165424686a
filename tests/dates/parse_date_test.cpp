#include <gtest/gtest.h>

#include <string>

#include "dates/date_expressions.hpp"

namespace notegraph {
namespace {

std::string parsed(std::string_view text) {
  const auto date = parse_date(text);
  return date ? date->text() : "nothing";
}

TEST(ParseDate, ReadsTheFormsOfCitations) {
  const std::pair<const char*, const char*> cases[] = {
      {"July 2, 2013", "2013-07-02"},
      {"2 July 2013", "2013-07-02"},
      {"2013-07-02", "2013-07-02"},
      {"2013-07-02T10:30:00Z", "2013-07-02"},
      {"(2022, April 28)", "2022-04-28"},
      {"(2022, April)", "2022-04"},
      {"28.12.2012", "2012-12-28"},
      {"28/12/2012", "2012-12-28"},
      {"12/28/2012", "2012-12-28"},
      {"may 11, 2012", "2012-05-11"},
      {"Autumn 2007", "2007-23"},
      {"2011", "2011"},
      {"(2011).", "2011"},
      {"28th Sept 2021", "2021-09-28"},
      {"Dec. 3, 2010", "2010-12-03"},
      {"3-Mar-2012", "2012-03-03"},
      {"December/January 2013", "2012-12/2013-01"},
      {"Tuesday, 3 September 2013", "2013-09-03"},
      {"Accessed on July 2, 2013.", "2013-07-02"},
      {"May 5, 2014 at 10:15 am", "2014-05-05"},
      {"2010-2011", "2010/2011"},
  };
  for (const auto& [text, edtf] : cases) EXPECT_EQ(parsed(text), edtf) << text;
}

TEST(ParseDate, SaysNoMoreThanTheTextSettles) {
  EXPECT_EQ(parsed("05/06/2012"), "2012");
  for (const char* text : {"", "n.d.", "(n.d.)", "July 2", "May", "31 February 2012", "the year of the ox",
                           "July 2, 2013 and more", "2,013", "v. 2013.1", "20130702123456"}) {
    EXPECT_EQ(parsed(text), "nothing") << text;
  }
}

TEST(FindCalendarDates, FindsEveryDateOfACitationButNoneInsideAnAddress) {
  const std::string citation =
      "A. Writer, \"Nets and Laws,\" The Paper, May 3, 2011, http://paper.example/2010-01-02/x, accessed 7 "
      "June 2012.";
  const auto dates = find_calendar_dates(citation);
  ASSERT_EQ(dates.size(), 2u);
  EXPECT_EQ(citation.substr(dates[0].text.begin, dates[0].text.size()), "May 3, 2011");
  EXPECT_EQ(dates[0].edtf.text(), "2011-05-03");
  EXPECT_EQ(citation.substr(dates[1].text.begin, dates[1].text.size()), "7 June 2012");
  EXPECT_EQ(dates[1].edtf.text(), "2012-06-07");
}

TEST(FindCalendarDates, TakesABareYearBetweenPunctuation) {
  EXPECT_EQ(find_calendar_dates("Writer, A. (2021). A Title. Publisher.").size(), 1u);
  EXPECT_EQ(find_calendar_dates("Writer, A Title (Publisher, 2009), pp. 2001").size(), 1u);
  EXPECT_TRUE(find_calendar_dates("Law No. 103/2016/QH13, doc-2014-x.pdf").empty());
}

TEST(FindCalendarDates, TakesNoDocketNumberForADay) {
  const auto dates = find_calendar_dates("Roe v. Minister, Appeal No. 3, 11 February 2014.");
  ASSERT_EQ(dates.size(), 1u);
  EXPECT_EQ(dates[0].edtf.text(), "2014-02-11");
}

}  // namespace
}  // namespace notegraph
