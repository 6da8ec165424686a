#include "dates/edtf.hpp"

#include <gtest/gtest.h>

#include <string>

namespace notegraph {
namespace {

std::string days_of(std::string_view text) {
  const auto date = Edtf::parse(text);
  if (!date) return "no date";
  const auto day = [](const auto& d) { return d ? iso_day(*d) : std::string("open"); };
  return day(date->earliest()) + " " + day(date->latest());
}

TEST(Edtf, KnowsTheDaysOfEveryForm) {
  const std::pair<const char*, const char*> cases[] = {
      {"2012-12-04", "2012-12-04 2012-12-04"},
      {"2012-02", "2012-02-01 2012-02-29"},
      {"2011", "2011-01-01 2011-12-31"},
      {"199X", "1990-01-01 1999-12-31"},
      {"2012-21", "2012-03-01 2012-05-31"},
      {"2012-22", "2012-06-01 2012-08-31"},
      {"2012-23", "2012-09-01 2012-11-30"},
      {"2011-24", "2011-12-01 2012-02-29"},
      {"2012-33", "2012-01-01 2012-03-31"},
      {"2012-36", "2012-10-01 2012-12-31"},
      {"2012-40", "2012-01-01 2012-06-30"},
      {"2012-41", "2012-07-01 2012-12-31"},
      {"2012-05/2013-04", "2012-05-01 2013-04-30"},
      {"2009~/..", "2009-01-01 open"},
      {"../2012-01", "open 2012-01-31"},
  };
  for (const auto& [text, days] : cases) EXPECT_EQ(days_of(text), days) << text;
}

TEST(Edtf, ApproximationWidensNothing) {
  for (const char* text : {"2012-05~", "2012-05?", "2012-05%"}) {
    EXPECT_EQ(days_of(text), days_of("2012-05")) << text;
    EXPECT_TRUE(Edtf::parse(text)->is_approximate()) << text;
  }
  EXPECT_FALSE(Edtf::parse("2012-05")->is_approximate());
}

TEST(Edtf, RefusesWhatNamesNoDay) {
  for (const char* text : {"", "20", "2012-02-30", "2011-02-29", "2012-13", "2012-00", "2012-05-00", "2012-5",
                           "2012-05-1", "2012-21-01", "0000", "20XX", "2012~?", "../..", "/2012", "2012/",
                           "2013/2012", "2011/2012/2013", "may"}) {
    EXPECT_FALSE(Edtf::parse(text)) << text;
  }
}

}  // namespace
}  // namespace notegraph
