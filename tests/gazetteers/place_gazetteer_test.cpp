#include "gazetteers/place_gazetteer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gazetteers/english_words.hpp"

namespace notegraph {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

const PlaceGazetteer& world() {
  static const PlaceGazetteer gazetteer;
  return gazetteer;
}

std::string code_of_name(std::string_view name) {
  const auto country = world().country_by_name(name);
  return country ? std::string(country->code) : "";
}

std::string code_of_demonym(std::string_view demonym) {
  const auto country = world().country_of_demonym(demonym);
  return country ? std::string(country->code) : "";
}

TEST(Countries, AreFoundByEveryUsualName) {
  const std::pair<const char*, const char*> names[] = {{"Kazakhstan", "KZ"},
                                                       {"Republic of Kazakhstan", "KZ"},
                                                       {"the United States", "US"},
                                                       {"U.S.", "US"},
                                                       {"US", "US"},
                                                       {"UK", "GB"},
                                                       {"Britain", "GB"},
                                                       {"UAE", "AE"},
                                                       {"Russia", "RU"},
                                                       {"Iran", "IR"},
                                                       {"Viet Nam", "VN"},
                                                       {"Vietnam", "VN"},
                                                       {"Burma", "MM"},
                                                       {"Myanmar", "MM"},
                                                       {"Côte d’Ivoire", "CI"},
                                                       {"Ivory Coast", "CI"},
                                                       {"The Gambia", "GM"},
                                                       {"Swaziland", "SZ"},
                                                       {"Eswatini", "SZ"},
                                                       {"DRC", "CD"},
                                                       {"North Korea", "KP"},
                                                       {"Türkiye", "TR"},
                                                       {"Turkey", "TR"},
                                                       {"Kosovo", "XK"},
                                                       {"KAZAKHSTAN", "KZ"},
                                                       {"Georgia", "GE"},
                                                       {"Czechia", "CZ"}};
  for (const auto& [name, code] : names) EXPECT_EQ(code_of_name(name), code) << name;
}

TEST(Countries, OtherWordsAreNone) {
  for (const char* name : {"us", "turkey", "Almaty", "Europe", "European Union", "Kazakh", ""}) {
    EXPECT_EQ(code_of_name(name), "") << name;
  }
}

TEST(Countries, CarryWhatAReportNeeds) {
  const auto country = world().country_by_code("ke");
  ASSERT_TRUE(country);
  EXPECT_EQ(country->name, "Kenya");
  EXPECT_EQ(country->capital, "Nairobi");
  EXPECT_EQ(country->domain, ".ke");
  EXPECT_EQ(country->continent, "AF");
  EXPECT_GT(country->population, 1'000'000U);
  EXPECT_THAT(country->names(), Contains("Republic of Kenya"));
  EXPECT_THAT(country->demonyms(), Contains("Kenyan"));
  EXPECT_FALSE(world().country_by_code("ZZ"));
}

TEST(Demonyms, LeadToTheirCountry) {
  const std::pair<const char*, const char*> demonyms[] = {
      {"Kazakhstani", "KZ"}, {"Kazakh", "KZ"},   {"Malaysian", "MY"}, {"Philippine", "PH"},
      {"Filipina", "PH"},    {"Burmese", "MM"},  {"Emirati", "AE"},   {"British", "GB"},
      {"Nigerien", "NE"},    {"Nigerian", "NG"}, {"Thais", "TH"},     {"Swiss", "CH"},
      {"Bangladeshi", "BD"}, {"U.S.", "US"},     {"Burkinabé", "BF"}};
  for (const auto& [demonym, code] : demonyms) EXPECT_EQ(code_of_demonym(demonym), code) << demonym;
}

TEST(Demonyms, SharedOnesLeadNowhere) {
  for (const char* demonym : {"Congolese", "Korean", "Dominican", "Papuan", "Central African"})
    EXPECT_EQ(code_of_demonym(demonym), "") << demonym;
}

TEST(Demonyms, SayWhatElseTheyMean) {
  const auto polish = world().find("Polish");
  ASSERT_EQ(polish.size(), 1U);
  EXPECT_EQ(polish[0].kind, PlaceKind::Demonym);
  EXPECT_TRUE(polish[0].language);
  EXPECT_TRUE(polish[0].other_word);
  EXPECT_THAT(world().find("polish"), IsEmpty());
}

TEST(Demonyms, PeoplesAndFaithsOfNoOneCountryAreWordsForPeople) {
  for (const char* word :
       {"Latin American", "Hazaras", "Uyghur", "Scottish", "Muslims", "Shi’ite", "Swahili"}) {
    const auto found = world().find(word);
    ASSERT_FALSE(found.empty()) << word;
    EXPECT_EQ(found[0].kind, PlaceKind::Demonym) << word;
    EXPECT_EQ(found[0].country, "") << word;
    EXPECT_EQ(code_of_demonym(word), "") << word;
  }
}

TEST(Demonyms, AreNoOtherNameOfACityAbroad) {
  for (const char* demonym : {"Kazakh", "Thai", "German", "Russian", "Indian"}) {
    for (const PlaceEntry& entry : world().find(demonym))
      EXPECT_EQ(entry.kind, PlaceKind::Demonym) << demonym;
  }
}

TEST(Places, ReadingsComeInOrder) {
  const auto georgia = world().find("Georgia");
  ASSERT_GE(georgia.size(), 2U);
  EXPECT_EQ(georgia[0].kind, PlaceKind::Country);
  EXPECT_EQ(georgia[1].kind, PlaceKind::Subdivision);
  EXPECT_EQ(georgia[1].country, "US");
  const auto london = world().find("London");
  ASSERT_GE(london.size(), 2U);
  EXPECT_EQ(london[0].country, "GB");
}

TEST(Places, OldAndOtherSpellingsOfCitiesMeanTheCity) {
  const std::pair<const char*, const char*> names[] = {
      {"Alma-Ata", "Almaty"},         {"Kiev", "Kyiv"},      {"Nur-Sultan", "Astana"},
      {"Saigon", "Ho Chi Minh City"}, {"Rangoon", "Yangon"}, {"Bombay", "Mumbai"}};
  for (const auto& [written, name] : names) {
    std::vector<std::string> found;
    for (const PlaceEntry& entry : world().find(written)) found.emplace_back(entry.name);
    EXPECT_THAT(found, Contains(name)) << written;
  }
}

TEST(Places, CapitalsAreKnown) {
  for (const char* name :
       {"Astana", "Phnom Penh", "Washington", "Kuala Lumpur", "Ouagadougou", "Naypyidaw"}) {
    EXPECT_TRUE(world().is_capital(name)) << name;
  }
  for (const char* name : {"Almaty", "New York", "Sydney", "Kenya"})
    EXPECT_FALSE(world().is_capital(name)) << name;
}

TEST(Places, RegionsAreNoCountries) {
  for (const char* name :
       {"Southeast Asia", "South-East Asia", "Central Asia", "the Middle East", "Europe"}) {
    const auto found = world().find(name);
    ASSERT_FALSE(found.empty()) << name;
    EXPECT_EQ(found[0].kind, PlaceKind::Region) << name;
  }
  EXPECT_THAT(world().find("European Union"), IsEmpty());
}

TEST(Places, WordsThatOnlyPointAreNoSubdivisions) {
  for (const char* name : {"Central", "Western", "Northern"}) {
    for (const PlaceEntry& entry : world().find(name)) EXPECT_NE(entry.kind, PlaceKind::Subdivision) << name;
  }
}

TEST(Places, OneCountrysNamesCanBeListed) {
  std::vector<std::string> names;
  world().visit_country("KZ", [&](const PlaceEntry& entry) {
    EXPECT_EQ(entry.country, "KZ");
    names.emplace_back(entry.written);
  });
  EXPECT_THAT(names, Contains("Almaty"));
  EXPECT_THAT(names, Contains("Kazakhstani"));
  EXPECT_THAT(names, Not(Contains("Bishkek")));
}

TEST(Places, EveryCountryIsFoundByItsOwnNameAndEveryNameLeadsBack) {
  int countries = 0;
  world().visit_countries([&](const Country& country) {
    ++countries;
    for (const std::string_view name : country.names()) EXPECT_EQ(code_of_name(name), country.code) << name;
  });
  EXPECT_EQ(countries, 250);  // ISO 3166-1 and Kosovo
}

}  // namespace
}  // namespace notegraph
