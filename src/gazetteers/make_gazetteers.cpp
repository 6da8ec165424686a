// Writes places.tsv, countries.tsv and english_words.tsv into the folder argv[1] from what Debian's packages
// iso-codes, libtimezonemap-data and scowl ship, and from our own tables in the folder argv[2]. Run by the
// build.

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "gazetteers/name_key.hpp"
#include "gazetteers/tsv_table.hpp"

namespace notegraph {
namespace {

const std::filesystem::path kIsoCodes = "/usr/share/iso-codes/json";
const std::filesystem::path kGeoNames = "/usr/share/libtimezonemap/ui";
const std::filesystem::path kScowl = "/usr/share/dict/scowl";
constexpr std::uint64_t kWellKnown = 100'000;  // inhabitants from which a city's other names are kept

struct Row {
  std::string key, written, name;
  char kind = 'T';  // C country, R region, S subdivision, T city, D demonym
  std::string country, id;
  std::uint64_t population = 0;
  std::string flags;
};

struct CountryRow {
  std::string code, name, capital, continent, domain;
  std::uint64_t population = 0;
  std::vector<std::string> names, demonyms;
};

std::ifstream open(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return in;
}

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  for (const std::string_view field : split(line, '\t')) fields.emplace_back(field);
  return fields;
}

nlohmann::json iso(const std::string& standard) {
  return nlohmann::json::parse(open(kIsoCodes / ("iso_" + standard + ".json"))).at(standard);
}

// A name that could stand in English text: Latin letters, a capital first, at least `shortest` bytes.
bool is_latin_name(std::string_view name, std::size_t shortest) {
  if (name.size() < shortest) return false;
  bool capital = name[0] >= 'A' && name[0] <= 'Z';
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (c >= 0xCE) return false;  // behind Latin Extended-B: Greek, Cyrillic, …
    if (c == 0xC3 || c == 0xC4 || c == 0xC5) capital = capital || i == 0;
    if (c >= '0' && c <= '9') return false;
  }
  return capital;
}

class Gazetteers {
 public:
  explicit Gazetteers(std::filesystem::path tables) : tables_(std::move(tables)) {}

  void read() {
    read_countries();
    read_own_tables();
    read_subdivisions();
    read_cities();
    for (auto& [code, country] : countries_) {
      for (const std::string& name : country.names)
        add(name, country.name, 'C', code, "", country.population, "");
    }
  }

  void write(const std::filesystem::path& folder) {
    write_places(folder / "places.tsv");
    write_countries(folder / "countries.tsv");
    write_words(folder / "english_words.tsv");
  }

 private:
  void add(std::string_view written, std::string_view name, char kind, std::string_view country,
           std::string_view id, std::uint64_t population, std::string_view flags) {
    Row row{name_key(written),    std::string(written), std::string(name), kind,
            std::string(country), std::string(id),      population,        std::string(flags)};
    if (!row.key.empty()) rows_.push_back(std::move(row));
  }

  void read_countries() {
    for (const auto& item : iso("3166-1")) {
      CountryRow country;
      country.code = item.at("alpha_2");
      icu::UnicodeString display;
      icu::Locale("", country.code.c_str()).getDisplayCountry(icu::Locale::getEnglish(), display);
      display.toUTF8String(country.name);
      const std::size_t bracket = country.name.find(" (");  // "Myanmar (Burma)"
      if (bracket != std::string::npos) {
        add_name(country, country.name.substr(bracket + 2, country.name.size() - bracket - 3));
        country.name.erase(bracket);
      }
      if (country.name.starts_with("St. ")) add_name(country, "Saint " + country.name.substr(4));
      add_name(country, country.name);
      std::string official = item.at("name");
      const std::size_t comma = official.find(',');  // "Iran, Islamic Republic of"
      add_name(country, comma == std::string::npos ? official : official.substr(0, comma));
      if (item.contains("common_name")) add_name(country, item.at("common_name"));
      if (item.contains("official_name")) add_name(country, item.at("official_name"));
      countries_.emplace(country.code, std::move(country));
    }
    std::ifstream in = open(kGeoNames / "countryInfo.txt");
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == '#') continue;
      const auto f = fields_of(line);
      const auto known = countries_.find(f.at(0));
      if (known == countries_.end()) continue;
      CountryRow& country = known->second;
      add_name(country, f.at(4));
      country.capital = f.at(5);
      country.population = std::stoull(f.at(7));
      country.continent = f.at(8);
      country.domain = f.at(9);
    }
  }

  static void add_name(CountryRow& country, const std::string& name) {
    if (!name.empty() && std::find(country.names.begin(), country.names.end(), name) == country.names.end())
      country.names.push_back(name);
  }

  // demonyms.tsv: code, other names, adjectives, nouns, flags; regions.tsv: name, aliases.
  void read_own_tables() {
    const TsvTable demonyms(tables_ / "demonyms.tsv", 5);
    for (std::size_t i = 0; i < demonyms.size(); ++i) {
      const auto row = demonyms.row(i);
      CountryRow& country = countries_.at(std::string(row[0]));
      for (const std::string_view name : split(row[1], '|')) add_name(country, std::string(name));
      for (const std::string_view word : split(row[2], '|')) add_demonym(country, word, row[4]);
      for (const std::string_view word : split(row[3], '|'))
        add_demonym(country, word, row[4].empty() ? "noun" : std::string(row[4]) + ",noun");
    }
    const TsvTable regions(tables_ / "regions.tsv", 2);
    for (std::size_t i = 0; i < regions.size(); ++i) {
      const auto row = regions.row(i);
      add(row[0], row[0], 'R', "", "", 0, "");
      for (const std::string_view alias : split(row[1], '|')) add(alias, row[0], 'R', "", "", 0, "");
    }
  }

  void add_demonym(CountryRow& country, std::string_view word, std::string_view flags) {
    country.demonyms.emplace_back(word);
    add(word, country.name, 'D', country.code, "", 0, flags);
  }

  void read_subdivisions() {
    for (const auto& item : iso("3166-2")) {
      const std::string code = item.at("code");
      std::string name = item.at("name");
      name = name.substr(0, name.find(" ["));
      if (is_latin_name(name, 3)) add(name, name, 'S', code.substr(0, 2), code, 0, "");
    }
    std::ifstream in = open(kGeoNames / "admin1Codes.txt");
    for (std::string line; std::getline(in, line);) {
      const auto f = fields_of(line);
      if (f.size() < 4) continue;
      for (std::size_t column : {std::size_t{1}, std::size_t{2}}) {
        if (is_latin_name(f[column], 3)) add(f[column], f[1], 'S', f[0].substr(0, 2), f[3], 0, "");
      }
    }
  }

  void read_cities() {
    std::ifstream in = open(kGeoNames / "cities15000.txt");
    for (std::string line; std::getline(in, line);) {
      const auto f = fields_of(line);
      if (f.size() < 15) continue;
      const std::uint64_t population = std::stoull(f[14]);
      const bool capital = f[7] == "PPLC";
      std::set<std::string> names{f[1], f[2]};
      if (capital || population >= kWellKnown) {
        for (const std::string_view other : split(f[3], ',')) {
          if (is_latin_name(other, 5)) names.emplace(other);
        }
      }
      for (const std::string& name : names) {
        if (is_latin_name(name, 3)) add(name, f[1], 'T', f[8], f[0], population, capital ? "capital" : "");
      }
    }
  }

  void write_places(const std::filesystem::path& path) {
    static constexpr std::string_view kOrder = "CRSTD";
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
      return std::make_tuple(std::string_view(a.key), kOrder.find(a.kind), ~a.population,
                             std::string_view(a.country), std::string_view(a.written),
                             std::string_view(a.id)) <
             std::make_tuple(std::string_view(b.key), kOrder.find(b.kind), ~b.population,
                             std::string_view(b.country), std::string_view(b.written),
                             std::string_view(b.id));
    });
    std::ofstream out(path, std::ios::binary);
    std::string last;
    for (const Row& row : rows_) {
      std::string line = row.key + '\t' + row.written + '\t' + row.name + '\t' + row.kind + '\t' +
                         row.country + '\t' + row.id + '\t' +
                         (row.population == 0 ? "" : std::to_string(row.population)) + '\t' + row.flags +
                         '\n';
      if (line != last) out << line;
      last = std::move(line);
    }
  }

  void write_countries(const std::filesystem::path& path) const {
    std::ofstream out(path, std::ios::binary);
    for (const auto& [code, country] : countries_) {
      out << code << '\t' << country.name << '\t' << country.capital << '\t' << country.continent << '\t'
          << country.domain << '\t' << country.population << '\t' << joined(country.names) << '\t'
          << joined(country.demonyms) << '\n';
    }
  }

  static std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : "|") + word;
    return all;
  }

  // The smallest size class of each lower-case word in the English, American and British lists.
  static void write_words(const std::filesystem::path& path) {
    std::map<std::string, int> words;
    for (const int size : {10, 20, 35, 40, 50, 55, 60}) {
      for (const std::string list : {"english", "american", "british"}) {
        std::ifstream in = open(kScowl / (list + "-words." + std::to_string(size)));
        for (std::string word; std::getline(in, word);) {
          const bool plain = std::all_of(word.begin(), word.end(),
                                         [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
          if (plain && !word.empty()) words.emplace(word, size);
        }
      }
    }
    std::ofstream out(path, std::ios::binary);
    for (const auto& [word, size] : words) out << word << '\t' << size << '\n';
  }

  std::filesystem::path tables_;
  std::map<std::string, CountryRow> countries_;
  std::vector<Row> rows_;
};

}  // namespace
}  // namespace notegraph

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_gazetteers OUTPUT_FOLDER TABLES_FOLDER\n";
    return 2;
  }
  try {
    notegraph::Gazetteers gazetteers(argv[2]);
    gazetteers.read();
    gazetteers.write(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "make_gazetteers: " << error.what() << '\n';
    return 1;
  }
}
