#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extraction/extract_text.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string numeral(double value) {
  std::string digits = std::to_string(value);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

std::string amount_of(const Observation& observation) {
  std::string line = numeral(observation.value) + " " + observation.unit;
  if (observation.date) line += " " + observation.date->text();
  return line;
}

/// The figures of a report on Ruritania that says only `sentence`: "53.3 percent 2012".
std::vector<std::string> figures_of(const std::string& sentence, const std::string& country = "Ruritania") {
  const ExtractedText extracted(sentence + "\n", country);
  std::vector<std::string> lines;
  for (const Observation& observation : extracted.extraction.observations)
    lines.push_back(amount_of(observation));
  return lines;
}

struct Example {
  const char* sentence;
  std::vector<std::string> figures;
};

void expect_figures(const std::vector<Example>& examples) {
  for (const Example& example : examples)
    EXPECT_EQ(figures_of(example.sentence), example.figures) << example.sentence;
}

TEST(ObservationFinder, ReadsCountsInDigitsAndWords) {
  expect_figures({
      {"The regulator blocked 79 illegal gambling websites in June 2019.", {"79 websites 2019-06"}},
      {"Seven providers offer mobile service.", {"7 providers"}},
      {"More than 71,000 domains are registered.", {"71000 domains"}},
      {"The site has 12 000 subscribers.", {"12000 subscribers"}},
      {"The service had 4.1 million users in 2016.", {"4100000 users 2016"}},
      {"Some twenty-five blogs disappeared.", {"25 blogs"}},
      {"The country has a population of 32.7 million.", {"32700000 people"}},
      {"The list has 1 URL.", {"1 URLs"}},
  });
}

TEST(ObservationFinder, ReadsPercentages) {
  expect_figures({
      {"Penetration stood at 53.3 percent in 2012.", {"53.3 percent 2012"}},
      {"About 12.5% of the households were connected.", {"12.5 percent"}},
      {"Prices fell by 4 per cent.", {"4 percent"}},
      {"Speeds rose by 5 percentage points.", {"5 percentage points"}},
  });
}

TEST(ObservationFinder, ReadsMoneyByIsoCode) {
  expect_figures({
      {"A subscription costs $25 a month.", {"25 USD"}},
      {"The network cost RM 1.5 million and the cable €30m.", {"1500000 MYR", "30000000 EUR"}},
      {"The company paid KZT 5 million for the licence.", {"5000000 KZT"}},
      {"The licence costs 20,000 Malaysian ringgit.", {"20000 MYR"}},
      {"The tax is 300 tenge or 5 US dollars.", {"300 KZT", "5 USD"}},
      {"The state spent USD 25-30 million on filters.", {"25000000 USD", "30000000 USD"}},
  });
}

TEST(ObservationFinder, CountrySettlesMoneyOfSeveralCountries) {
  EXPECT_THAT(figures_of("A card costs 500 pesos.", "Philippines"), ElementsAre("500 PHP"));
  EXPECT_THAT(figures_of("A card costs P500.", "Philippines"), ElementsAre("500 PHP"));
  EXPECT_THAT(figures_of("A card costs 500 pesos.", "Mexico"), ElementsAre("500 MXN"));
  EXPECT_THAT(figures_of("A card costs 500 pesos."), ElementsAre("500 pesos"));
}

TEST(ObservationFinder, ReadsDurationsMeasuresAndRanks) {
  expect_figures({
      {"Providers keep the data for two years.", {"2 years"}},
      {"The outage lasted 48 hours.", {"48 hours"}},
      {"Engineers repaired the cable after a 10-day shutdown.", {"10 days"}},
      {"The average speed was 95.3 Mbps.", {"95.3 Mbps"}},
      {"Tariffs offer 3Gb of traffic.", {"3 Gb"}},
      {"Ruritania ranked 138th out of 180 countries in 2021.", {"138 place 2021"}},
      {"Ruritania ranked third.", {"3 place"}},
  });
}

TEST(ObservationFinder, GivesBothEndsOfARange) {
  expect_figures({
      {"Speeds of 5 to 10 Mbps are common.", {"5 Mbps", "10 Mbps"}},
      {"Between 20 and 30 percent of the users are young.", {"20 percent", "30 percent"}},
      {"A card costs $12 to $20.", {"12 USD", "20 USD"}},
      {"The filter hit 5–10 websites.", {"5 websites", "10 websites"}},
  });
}

TEST(ObservationFinder, GivesElidedNounsBack) {
  expect_figures({
      {"Use fell from 227,261 subscribers in 2016 to 39,272 in 2022.",
       {"227261 subscribers 2016", "39272 subscribers 2022"}},
      {"There were 30 million users in 2019, up from 25.5 million in 2017.",
       {"30000000 users 2019", "25500000 users 2017"}},
      {"The number of subscribers reached 4.2 million in 2020.", {"4200000 subscribers 2020"}},
  });
}

TEST(ObservationFinder, GivesEachFigureItsOwnDate) {
  expect_figures({
      {"Penetration grew from 4 percent in 2007 to 53 percent in 2012.",
       {"4 percent 2007", "53 percent 2012"}},
      {"As of April 2013, there were four mobile operators.", {"4 operators 2013-04"}},
      {"The penetration rate in 2012 was 53 percent.", {"53 percent 2012"}},
      {"In 2015 and 2016, 10 and 20 websites were blocked, respectively.",
       {"10 websites 2015", "20 websites 2016"}},
      {"2018 - 62 URLs;", {"62 URLs 2018"}},
      {"Forty providers closed.", {"40 providers"}},
  });
}

TEST(ObservationFinder, NumbersThatOnlyNameOrOrderAreNoFigures) {
  for (const char* sentence :
       {"Article 41 and Sections 211(1) and 233 of the Communications Act apply.",
        "Web 2.0 and 3G reached it in 2010.", "A 22-year-old blogger was aged 21 then.",
        "They met from 3:00 p.m. to 6:00 p.m.", "One of the sites closed, and no one knows why.",
        "COVID-19 and 24/7 news are a two-tiered matter.",
        "The first case came up in the second half of the trial.",
        "The address is 192.168.1.1 and the code 1.2.3.", "They returned six months later.",
        "Users of the last 12 months were young.", "It ranks among the top 10 sites."})
    EXPECT_THAT(figures_of(sentence), IsEmpty()) << sentence;
}

TEST(ObservationFinder, WhatOtherClaimsHoldIsNoFigure) {
  EXPECT_THAT(figures_of("The state owns 51 percent of Ruritelecom."), IsEmpty());
  EXPECT_THAT(figures_of("The court sentenced him to two years in prison."), IsEmpty());
  EXPECT_THAT(figures_of("Two officers wrote a letter."), IsEmpty());
  // but a law's threat and a market's share are figures
  EXPECT_THAT(figures_of("Offenders may be fined up to RM50,000."), ElementsAre("50000 MYR"));
  EXPECT_THAT(figures_of("The firm holds a 70 percent share in the market."), ElementsAre("70 percent"));
}

TEST(ObservationFinder, GivesIndicatorSourceAndNotes) {
  const ExtractedText extracted(
      "According to the World Bank, the penetration rate in Kazakhstan was 54 percent in 2012.[1]\n\n"
      "It says more.\n\nNotes\n\n[1] World Bank, \"Data,\" http://data.example.org.\n",
      "Kazakhstan");
  ASSERT_EQ(extracted.extraction.observations.size(), 1U);
  const Observation& observation = extracted.extraction.observations.front();
  EXPECT_EQ(amount_of(observation), "54 percent 2012");
  EXPECT_EQ(observation.indicator, "penetration rate in Kazakhstan");
  ASSERT_EQ(observation.by.size(), 1U);
  EXPECT_EQ(extracted.name_of_filler(observation.by.front()), "World Bank");
  ASSERT_EQ(observation.place.size(), 1U);
  EXPECT_EQ(extracted.name_of_filler(observation.place.front()), "Kazakhstan");
  EXPECT_THAT(observation.notes, ElementsAre("1"));
}

TEST(ObservationFinder, EvidenceHoldsTheFigure) {
  const ExtractedText extracted("The site closed, but it had 80,000 users in 2013.\n");
  ASSERT_EQ(extracted.extraction.observations.size(), 1U);
  const std::string evidence(extracted.report.view(extracted.extraction.observations.front().evidence));
  EXPECT_NE(evidence.find("80,000 users"), std::string::npos) << evidence;
}

TEST(ObservationFinder, EndlessDigitsAreNoNumber) {
  EXPECT_THAT(figures_of("The key is " + std::string(500, '7') + " bits."), IsEmpty());
}

}  // namespace
}  // namespace notegraph
