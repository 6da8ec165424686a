// The hand-written tables are edited by people: what they must keep to is checked here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "gazetteers/data_directory.hpp"
#include "gazetteers/english_words.hpp"
#include "gazetteers/name_key.hpp"
#include "gazetteers/organization_gazetteer.hpp"
#include "gazetteers/place_gazetteer.hpp"
#include "gazetteers/platform_gazetteer.hpp"
#include "gazetteers/report_series.hpp"
#include "gazetteers/tsv_table.hpp"

namespace notegraph {
namespace {

using ::testing::AnyOf;

/// Adds the names of one gazetteer, with the row that has each; a name of two rows is a failure.
template <typename Gazetteer>
std::map<std::string, std::string> names_of(const Gazetteer& gazetteer) {
  std::map<std::string, std::string> names;
  for (std::size_t i = 0; i < gazetteer.all().size(); ++i) {
    const std::string row(gazetteer.all()[i].name);
    std::vector<std::string_view> written = gazetteer.aliases(i);
    written.push_back(row);
    std::set<std::string> keys;
    for (const std::string_view name : written) {
      EXPECT_FALSE(name.empty()) << row;
      keys.insert(name_key(name));
    }
    for (const std::string& key : keys) {
      const auto [at, added] = names.emplace(key, row);
      EXPECT_TRUE(added) << key << " is both " << at->second << " and " << row;
    }
  }
  return names;
}

bool is_wikidata_item(std::string_view item) {
  return item.empty() ||
         (item.size() > 1 && item[0] == 'Q' && item[1] != '0' &&
          std::all_of(item.begin() + 1, item.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

template <typename Gazetteer>
void expect_distinct_items(const Gazetteer& gazetteer) {
  std::set<std::string_view> items;
  for (const auto& row : gazetteer.all()) {
    EXPECT_TRUE(is_wikidata_item(row.wikidata)) << row.name;
    if (!row.wikidata.empty()) {
      EXPECT_TRUE(items.insert(row.wikidata).second) << row.name;
    }
  }
}

TEST(PlatformTable, SubtypesAndItemsAreWellFormed) {
  const PlatformGazetteer platforms;
  for (const Platform& platform : platforms.all()) {
    EXPECT_THAT(platform.subtype, AnyOf("Site", "Platform", "Software", "Domain")) << platform.name;
  }
  expect_distinct_items(platforms);
}

TEST(OrganizationTable, SubtypesAndItemsAreWellFormed) {
  const OrganizationGazetteer organizations;
  for (const Organization& organization : organizations.all()) {
    EXPECT_THAT(organization.subtype, AnyOf("Government", "Court", "Company", "Media", "Party",
                                            "CivilSociety", "Intergovernmental", "Other"))
        << organization.name;
  }
  expect_distinct_items(organizations);
}

TEST(Tables, ANameMeansOneThing) {
  const PlatformGazetteer platforms;
  const auto of_organizations = names_of(OrganizationGazetteer());
  for (const auto& [key, row] : names_of(platforms)) {
    if (of_organizations.contains(key)) {
      EXPECT_TRUE(platforms.find(row)->company)
          << key << " is an organization too, so " << row << " needs the flag";
    }
  }
}

TEST(Tables, NamesThatAreEnglishWordsSaySo) {
  const EnglishWords words;
  // Words because of the brand, or a sound: no report means anything else by them.
  const std::set<std::string_view> brands{"Google", "Twitter", "Yahoo"};
  const auto check = [&](const auto& row) {
    if (!words.is_ordinary(name_key(row.name)) || brands.contains(row.name)) return;
    EXPECT_TRUE(row.ordinary_word) << row.name;
  };
  const PlatformGazetteer platforms;
  for (const Platform& platform : platforms.all()) check(platform);
  const OrganizationGazetteer organizations;
  for (const Organization& organization : organizations.all()) check(organization);
}

TEST(DemonymTable, EveryCountryHasOneRowAndFlagsNameItsOwnForms) {
  const PlaceGazetteer places;
  const TsvTable table(data_file("gazetteers/demonyms.tsv"), 5);
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    EXPECT_TRUE(codes.insert(row[0]).second) << row[0];
    const auto country = places.country_by_code(row[0]);
    ASSERT_TRUE(country) << row[0];
    const auto forms = country->demonyms();
    for (const std::size_t flags : {3, 4}) {
      for (const std::string_view form : split(row[flags], '|')) {
        EXPECT_THAT(forms, ::testing::Contains(form)) << row[0];
      }
    }
  }
  places.visit_countries(
      [&](const Country& country) { EXPECT_TRUE(codes.contains(country.code)) << country.name; });
}

TEST(PeoplesTable, FlagsNameTheRowsOwnForms) {
  const TsvTable table(data_file("gazetteers/peoples.tsv"), 5);
  std::set<std::string_view> peoples;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    EXPECT_TRUE(peoples.insert(row[0]).second) << row[0];
    auto forms = split(row[1], '|');
    for (const std::string_view form : split(row[2], '|')) forms.push_back(form);
    EXPECT_FALSE(forms.empty()) << row[0];
    for (const std::size_t flags : {3, 4}) {
      for (const std::string_view form : split(row[flags], '|')) {
        EXPECT_THAT(forms, ::testing::Contains(form)) << row[0];
      }
    }
  }
}

TEST(ReportSeriesTable, ANameMeansOneSeries) {
  const TsvTable table(data_file("gazetteers/report_series.tsv"), 3);
  std::map<std::string, std::size_t> rows;
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto names = split(table.row(i)[1], '|');
    names.push_back(table.row(i)[0]);
    for (const std::string_view name : names) {
      EXPECT_EQ(rows.emplace(name_key(name), i).first->second, i) << name;
    }
  }
}

TEST(ReportSeriesTable, PublishersAreKnownOrganizations) {
  const OrganizationGazetteer organizations;
  const TsvTable table(data_file("gazetteers/report_series.tsv"), 3);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto row = table.row(i);
    EXPECT_NE(organizations.find(row[2]), nullptr) << row[0] << ": " << row[2];
  }
}

}  // namespace
}  // namespace notegraph
