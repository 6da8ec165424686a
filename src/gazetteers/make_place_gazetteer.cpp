// Writes the sorted tables of PlaceGazetteer from iso-codes, GeoNames (libtimezonemap-data), ICU and our own
// tables.
//
//   make_place_gazetteer ISO-CODES-JSON GEONAMES OUR-TABLES ENGLISH-WORDS.tsv PLACES.tsv COUNTRIES.tsv

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "gazetteers/english_words.hpp"
#include "gazetteers/mapped_file.hpp"
#include "gazetteers/name_key.hpp"
#include "gazetteers/sorted_lines.hpp"
#include "gazetteers/tsv_table.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace {

using namespace notegraph;

struct CountryRecord {
  std::string name;
  std::string capital;
  std::string continent;
  std::string domain;
  std::string id;
  std::uint64_t population = 0;
  std::vector<std::string> names;
  std::vector<std::string> demonyms;
};

/// What a region or renamed city of our own table says.
struct OwnPlace {
  std::string name;
  std::vector<std::string> aliases;
  std::string kind;
  std::string country;
  std::string id;
};

/// One line to be: the fields of PlaceEntry, with the kind as its first letter.
struct PlaceLine {
  std::string key;
  std::string written;
  std::string name;
  char kind;
  std::string country;
  std::string id;
  std::uint64_t population;
  std::string flags;

  /// By key for the binary search; readings of one key as PlaceGazetteer::find promises them.
  [[nodiscard]] auto order() const {
    constexpr std::string_view kinds = "CRSPD";
    return std::tuple(std::string_view(key), kinds.find(kind), UINT64_MAX - population,
                      std::string_view(country), std::string_view(id), std::string_view(written));
  }
  [[nodiscard]] auto identity() const { return std::tie(key, kind, country, id, flags); }
};

struct Gazetteer {
  std::map<std::string, CountryRecord> countries;
  std::vector<OwnPlace> own_places;
  std::vector<PlaceLine> lines;
  std::set<std::string> country_keys;  // of countries' names
  std::set<std::string> demonym_keys;

  void add(std::string_view written, std::string_view name, char kind, std::string_view country,
           std::string_view id, std::uint64_t population, std::string_view flags = {}) {
    lines.push_back({name_key(written), std::string(written), std::string(name), kind, std::string(country),
                     std::string(id), population, std::string(flags)});
  }
};

// ---- Names

std::uint64_t number(std::string_view digits) {
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// "Falkland Islands (Malvinas)" -> "Falkland Islands"
std::string_view without_parenthesis(std::string_view name) {
  return trimmed(name.substr(0, name.find('(')));
}

/// ISO's "Korea, Republic of" -> "Republic of Korea"; other commas stay.
std::string uninverted(std::string_view name) {
  const std::size_t comma = name.find(", ");
  if (comma == std::string_view::npos) return std::string(name);
  const std::string_view tail = name.substr(comma + 2);
  if (!tail.ends_with(" of") && !tail.ends_with(" of the")) return std::string(name);
  return std::string(tail) + " " + std::string(name.substr(0, comma));
}

struct NameShape {
  bool latin = true;     // nothing but Latin letters, spaces, hyphens, apostrophes and full stops
  bool plain = true;     // no apostrophe or full stop
  bool capital = false;  // begins with a capital
  bool lower = false;    // holds a lower-case letter
  int letters = 0;
};

NameShape shape(std::string_view name) {
  NameShape shape;
  for (std::size_t at = 0; at < name.size();) {
    const bool first = at == 0;
    const auto c = static_cast<UChar32>(utf8::next(name, at));
    if (first) shape.capital = u_isupper(c) != 0;
    if (u_isalpha(c)) {
      UErrorCode status = U_ZERO_ERROR;
      shape.latin = shape.latin && uscript_getScript(c, &status) == USCRIPT_LATIN;
      shape.lower = shape.lower || u_islower(c) != 0;
      ++shape.letters;
    } else if (c == '\'' || c == '.' || c == U'\u2019') {
      shape.plain = false;
    } else if (c != ' ' && c != '-') {
      shape.latin = false;
    }
  }
  return shape;
}

// ---- Countries

nlohmann::json read_json(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return nlohmann::json::parse(in);
}

void read_iso_countries(const std::filesystem::path& folder, Gazetteer& gazetteer) {
  const nlohmann::json document = read_json(folder / "iso_3166-1.json");
  for (const auto& entry : document.at("3166-1")) {
    CountryRecord& country = gazetteer.countries[entry.at("alpha_2").get<std::string>()];
    const std::string name = uninverted(without_parenthesis(entry.at("name").get_ref<const std::string&>()));
    country.name = entry.value("common_name", name);
    country.names = {country.name, name, entry.value("official_name", name)};
  }
}

void read_geonames_countries(const std::filesystem::path& folder, Gazetteer& gazetteer) {
  const MappedFile file(folder / "countryInfo.txt");
  for (const std::string_view line : split(file.bytes(), '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const auto fields = split(line, '\t');
    if (fields.size() < 17) throw std::runtime_error("countryInfo.txt: too few fields: " + std::string(line));
    const std::string code(fields[0]);
    // States that are no more, kept by GeoNames under their old codes.
    if (code == "AN" || code == "CS") continue;
    CountryRecord& country = gazetteer.countries[code];
    if (country.name.empty()) country.name = trimmed(fields[4]);
    country.names.emplace_back(trimmed(fields[4]));
    country.capital = trimmed(fields[5]);
    country.population = number(fields[7]);
    country.continent = fields[8];
    country.domain = fields[9];
    country.id = fields[16];
  }
}

/// ICU adds the other current name in brackets ("Myanmar (Burma)") or a differing capital ("Congo -
/// Kinshasa").
void read_icu_countries(Gazetteer& gazetteer) {
  for (auto& [code, country] : gazetteer.countries) {
    icu::UnicodeString display;
    icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale::getEnglish(), display);
    std::string name;
    display.toUTF8String(name);
    if (name == code || name.find(" - ") != std::string::npos) continue;
    country.names.emplace_back(without_parenthesis(name));
  }
}

void read_own_countries(const std::filesystem::path& folder, Gazetteer& gazetteer) {
  const TsvTable table(folder / "country_names.tsv", 3);
  for (std::size_t row = 0; row < table.size(); ++row) {
    const auto fields = table.row(row);
    const auto found = gazetteer.countries.find(std::string(fields[0]));
    if (found == gazetteer.countries.end()) {
      throw std::runtime_error("country_names.tsv: no such country code: " + std::string(fields[0]));
    }
    CountryRecord& country = found->second;
    country.name = fields[1];
    country.names.insert(country.names.begin(), country.name);
    for (const std::string_view name : split(fields[2], '|')) country.names.emplace_back(name);
  }
}

/// Adds the adjectives and people of a row of demonyms.tsv or peoples.tsv; returns them all.
std::vector<std::string_view> add_demonyms(std::span<const std::string_view> row, std::string_view name,
                                           std::string_view code, const CountryRecord& country,
                                           Gazetteer& gazetteer) {
  const auto languages = split(row[3], '|');
  const auto words = split(row[4], '|');
  std::vector<std::string_view> added;
  for (const std::size_t column : {1, 2}) {
    for (const std::string_view demonym : split(row[column], '|')) {
      std::string flags = column == 2 ? "noun," : "";
      if (std::find(languages.begin(), languages.end(), demonym) != languages.end()) flags += "language,";
      if (std::find(words.begin(), words.end(), demonym) != words.end()) flags += "word,";
      if (!flags.empty()) flags.pop_back();
      gazetteer.add(demonym, name, 'D', code, country.id, country.population, flags);
      gazetteer.demonym_keys.insert(name_key(demonym));
      added.push_back(demonym);
    }
  }
  return added;
}

void read_demonyms(const std::filesystem::path& folder, Gazetteer& gazetteer) {
  const TsvTable table(folder / "demonyms.tsv", 5);
  for (std::size_t row = 0; row < table.size(); ++row) {
    const auto fields = table.row(row);
    const auto found = gazetteer.countries.find(std::string(fields[0]));
    if (found == gazetteer.countries.end()) {
      throw std::runtime_error("demonyms.tsv: no such country code: " + std::string(fields[0]));
    }
    CountryRecord& country = found->second;
    const auto added = add_demonyms(fields, country.name, fields[0], country, gazetteer);
    country.demonyms.assign(added.begin(), added.end());
  }
}

/// "Latin American", "Hazara", "Catholic": words for people that no one country gives.
void read_peoples(const std::filesystem::path& folder, Gazetteer& gazetteer) {
  const TsvTable table(folder / "peoples.tsv", 5);
  for (std::size_t row = 0; row < table.size(); ++row) {
    add_demonyms(table.row(row), table.row(row)[0], {}, {}, gazetteer);
  }
}

/// Drops repetitions, keeping the first; "the" and case do not make a name another.
void make_unique(std::vector<std::string>& names) {
  std::vector<std::string> keys;
  std::erase_if(names, [&keys](const std::string& name) {
    std::string key = name_key(name);
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) return true;
    keys.push_back(std::move(key));
    return false;
  });
}

void add_countries(Gazetteer& gazetteer) {
  for (auto& [code, country] : gazetteer.countries) {
    make_unique(country.names);
    make_unique(country.demonyms);
    for (const std::string& name : country.names) {
      gazetteer.add(name, country.name, 'C', code, country.id, country.population);
      gazetteer.country_keys.insert(name_key(name));
    }
  }
}

// ---- Regions, subdivisions, cities

void read_own_places(const std::filesystem::path& folder, Gazetteer& gazetteer) {
  const TsvTable table(folder / "regions.tsv", 5);
  for (std::size_t row = 0; row < table.size(); ++row) {
    const auto fields = table.row(row);
    OwnPlace place{
        std::string(fields[0]), {}, std::string(fields[2]), std::string(fields[3]), std::string(fields[4])};
    for (const std::string_view alias : split(fields[1], '|')) place.aliases.emplace_back(alias);
    gazetteer.own_places.push_back(std::move(place));
  }
}

/// Our places; a city with a GeoNames id gives names to GeoNames' city instead.
void add_own_places(Gazetteer& gazetteer) {
  for (const OwnPlace& place : gazetteer.own_places) {
    if (place.kind == "city" && !place.id.empty()) continue;
    const char kind = place.kind == "region" ? 'R' : place.kind == "subdivision" ? 'S' : 'P';
    gazetteer.add(place.name, place.name, kind, place.country, place.id, 0);
    for (const std::string& alias : place.aliases) {
      gazetteer.add(alias, place.name, kind, place.country, place.id, 0);
    }
  }
}

/// Words for "province" that the sources write around a subdivision's name. Russian "oblast'" is not among
/// them: what stands before it is an adjective.
constexpr std::array<std::string_view, 22> kTypeSuffixes{
    " oblast'",     " oblast",   " oblysy", " qalasy",  " province", " region",
    " governorate", " district", " krai",   " kray",    " viloyati", " shahri",
    " rayonu",      " sheng",    " shi",    " zizhiqu", " county",   " prefecture",
    " voivodeship", " state",    " canton", " division"};
constexpr std::array<std::string_view, 22> kTypePrefixes{
    "province of ",    "region of ", "state of ",  "departamento de ", "departamento del ", "provincia de ",
    "estado de ",      "région de ", "région du ", "wilaya de ",       "wilayat ",          "changwat ",
    "gouvernorat de ", "raionul ",   "judeţul ",   "județul ",         "departement ",      "département de ",
    "muhafazat ",      "muḩāfaz̧at ", "ostān-e ",   "provincie "};

std::string_view without_type(std::string_view name) {
  const std::string folded = fold_case(name);
  // Folding may change lengths; then the words around the name cannot be cut by bytes.
  if (folded.size() != name.size()) return name;
  for (const std::string_view suffix : kTypeSuffixes) {
    if (folded.size() > suffix.size() && folded.ends_with(suffix)) {
      return name.substr(0, name.size() - suffix.size());
    }
  }
  for (const std::string_view prefix : kTypePrefixes) {
    if (folded.size() > prefix.size() && folded.starts_with(prefix)) return name.substr(prefix.size());
  }
  return name;
}

/// A subdivision that is called like an English word ("Central", "Western") or a people ("Somali") says
/// nothing without its type.
void add_subdivision(std::string_view written, std::string_view name, std::string_view country,
                     std::string_view id, const EnglishWords& words, Gazetteer& gazetteer) {
  for (const std::string_view form : {written, without_type(written)}) {
    const std::string key = name_key(form);
    if (shape(form).letters < 2 || words.is_ordinary(key) || gazetteer.demonym_keys.contains(key)) continue;
    gazetteer.add(form, name, 'S', country, id, 0);
  }
}

void read_subdivisions(const std::filesystem::path& iso_folder, const std::filesystem::path& geonames_folder,
                       const EnglishWords& words, Gazetteer& gazetteer) {
  const nlohmann::json document = read_json(iso_folder / "iso_3166-2.json");
  for (const auto& entry : document.at("3166-2")) {
    const std::string code = entry.at("code").get<std::string>();
    const std::string name(without_parenthesis(entry.at("name").get_ref<const std::string&>()));
    add_subdivision(name, without_type(name), std::string_view(code).substr(0, 2), code, words, gazetteer);
  }
  const MappedFile file(geonames_folder / "admin1Codes.txt");
  for (const std::string_view line : split(file.bytes(), '\n')) {
    const auto fields = split(line, '\t');  // code, name, name in ASCII, GeoNames id
    if (fields.size() != 4) continue;
    for (const std::string_view name : {fields[1], fields[2]}) {
      add_subdivision(trimmed(name), without_type(trimmed(fields[1])), fields[0].substr(0, 2), fields[3],
                      words, gazetteer);
    }
  }
}

/// Which alternate names of a city are taken. GeoNames lists transliterations of every kind there, so a
/// smaller city keeps only those that read like a name and like no English word.
bool is_good_alternate(std::string_view name, bool important, const EnglishWords& words) {
  const NameShape seen = shape(name);
  if (!seen.latin || !seen.capital || !seen.lower) return false;
  if (important) return seen.letters >= 3;
  return seen.plain && seen.letters >= 4 && !words.size_class(name_key(name));
}

struct GeonamesCity {
  std::string_view id, name, ascii_name, alternates, feature, country;
  std::uint64_t population;
};

void add_city(const GeonamesCity& city, const EnglishWords& words, Gazetteer& gazetteer) {
  constexpr std::uint64_t large = 100'000;
  const auto own =
      std::find_if(gazetteer.own_places.begin(), gazetteer.own_places.end(),
                   [&](const OwnPlace& place) { return place.kind == "city" && place.id == city.id; });
  const bool renamed = own != gazetteer.own_places.end();
  const std::string name(renamed ? std::string_view(own->name) : city.name);
  std::vector<std::string> names{name, std::string(city.name), std::string(city.ascii_name)};
  if (renamed) names.insert(names.end(), own->aliases.begin(), own->aliases.end());
  const bool capital = city.feature == "PPLC";
  for (const std::string_view alternate : split(city.alternates, ',')) {
    // "Kazakh" is Qazax in Azerbaijan too, which no English-language report means by it.
    const std::string key = name_key(alternate);
    if (gazetteer.country_keys.contains(key) || gazetteer.demonym_keys.contains(key)) continue;
    if (is_good_alternate(alternate, capital || city.population >= large, words)) {
      names.emplace_back(alternate);
    }
  }
  make_unique(names);
  for (const std::string& written : names) {
    gazetteer.add(written, name, 'P', city.country, city.id, city.population, capital ? "capital" : "");
  }
  // countryInfo.txt spells some capitals in other languages ("Singapur"), the city's name has macrons
  // ("Tehrān").
  const auto country = gazetteer.countries.find(std::string(city.country));
  if (capital && country != gazetteer.countries.end()) {
    country->second.capital = renamed ? std::string_view(own->name) : city.ascii_name;
  }
}

void read_cities(const std::filesystem::path& folder, const EnglishWords& words, Gazetteer& gazetteer) {
  const MappedFile file(folder / "cities15000.txt");
  for (const std::string_view line : split(file.bytes(), '\n')) {
    if (line.empty()) continue;
    const auto fields = split(line, '\t');
    if (fields.size() < 15) throw std::runtime_error("cities15000.txt: too few fields: " + std::string(line));
    add_city({fields[0], fields[1], fields[2], fields[3], fields[7], fields[8], number(fields[14])}, words,
             gazetteer);
  }
}

// ---- Files

void write_places(const std::filesystem::path& path, Gazetteer& gazetteer) {
  auto& lines = gazetteer.lines;
  std::sort(lines.begin(), lines.end(),
            [](const PlaceLine& a, const PlaceLine& b) { return a.order() < b.order(); });
  lines.erase(
      std::unique(lines.begin(), lines.end(),
                  [](const PlaceLine& a, const PlaceLine& b) { return a.identity() == b.identity(); }),
      lines.end());
  std::ofstream out(path, std::ios::binary);
  for (const PlaceLine& line : lines) {
    out << line.key << '\t' << line.written << '\t' << line.name << '\t' << line.kind << '\t' << line.country
        << '\t' << line.id << '\t' << line.population << '\t' << line.flags << '\n';
  }
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
}

std::string joined(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : "|") + name;
  return list;
}

void write_countries(const std::filesystem::path& path, const Gazetteer& gazetteer) {
  std::ofstream out(path, std::ios::binary);
  for (const auto& [code, country] : gazetteer.countries) {
    out << code << '\t' << country.name << '\t' << country.capital << '\t' << country.continent << '\t'
        << country.domain << '\t' << country.population << '\t' << joined(country.names) << '\t'
        << joined(country.demonyms) << '\n';
  }
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 7) {
    throw std::runtime_error(
        "usage: make_place_gazetteer ISO-CODES-JSON GEONAMES OUR-TABLES ENGLISH-WORDS.tsv PLACES.tsv "
        "COUNTRIES.tsv");
  }
  const std::filesystem::path iso = argv[1];
  const std::filesystem::path geonames = argv[2];
  const std::filesystem::path own = argv[3];
  const EnglishWords words(argv[4]);
  Gazetteer gazetteer;
  read_iso_countries(iso, gazetteer);
  read_geonames_countries(geonames, gazetteer);
  read_icu_countries(gazetteer);
  read_own_countries(own, gazetteer);
  read_demonyms(own, gazetteer);
  read_peoples(own, gazetteer);
  add_countries(gazetteer);
  read_own_places(own, gazetteer);
  add_own_places(gazetteer);
  read_subdivisions(iso, geonames, words, gazetteer);
  read_cities(geonames, words, gazetteer);
  write_places(argv[5], gazetteer);
  write_countries(argv[6], gazetteer);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "make_place_gazetteer: " << error.what() << '\n';
  return 1;
}
