#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "gazetteers/sorted_lines.hpp"

namespace notegraph {

/// In the order in which readings of one name are given: "Georgia" is the country before the state.
enum class PlaceKind { Country, Region, Subdivision, City, Demonym };

/// One name of one place; views into the gazetteer's file.
struct PlaceEntry {
  std::string_view written;  // this name as it is written: "Alma-Ata"
  std::string_view name;     // the place's usual name: "Almaty"; of a demonym, the country's or people's
  PlaceKind kind = PlaceKind::City;
  std::string_view country;      // ISO 3166-1 alpha-2, empty if no one country's
  std::string_view id;           // GeoNames id (digits) or ISO 3166-2 code, empty if neither
  std::uint64_t population = 0;  // 0 if not known
  bool capital = false;          // a country's capital
  bool noun = false;             // a demonym that names a person ("Briton", "Kazakh")
  bool language = false;         // a demonym that names a language too ("Thai")
  bool other_word = false;       // a demonym that is another word too ("Polish")
};

/// A country or territory of ISO 3166-1 (and Kosovo, XK); views into the gazetteer's file.
struct Country {
  std::string_view code;          // ISO 3166-1 alpha-2
  std::string_view name;          // its usual English name
  std::string_view capital;       // empty if it has none
  std::string_view continent;     // GeoNames: AF, AN, AS, EU, NA, OC, SA
  std::string_view domain;        // top-level domain with its dot: ".kz"
  std::uint64_t population = 0;   // 0 if not known
  std::string_view name_list;     // all its names, "|" between them
  std::string_view demonym_list;  // all its adjectives and nouns, "|" between them

  [[nodiscard]] std::vector<std::string_view> names() const;
  [[nodiscard]] std::vector<std::string_view> demonyms() const;
};

/// The world's countries, first-level subdivisions, larger cities, regions and demonyms, from ISO 3166,
/// GeoNames, ICU and our own tables (make_place_gazetteer writes the files). Constant once made, so any
/// number of threads may read it; making one maps two files.
class PlaceGazetteer {
 public:
  /// Finds its files by data_file; throws what that throws.
  PlaceGazetteer();
  PlaceGazetteer(const std::filesystem::path& places, const std::filesystem::path& countries);

  /// All that `name` can mean, by kind, then the more populous first. Apostrophes, a leading "the" and
  /// capitals do not matter, except that a name never matches text without any capital and an acronym matches
  /// only capitals.
  [[nodiscard]] std::vector<PlaceEntry> find(std::string_view name) const;

  /// The country whose people or things are called `demonym`; nothing when there are several ("Congolese") or
  /// the word is also that of a people, region, faith or language of no one country ("Papuan").
  [[nodiscard]] std::optional<Country> country_of_demonym(std::string_view demonym) const;

  [[nodiscard]] std::optional<Country> country_by_name(std::string_view name) const;

  /// By ISO 3166-1 alpha-2, in any case.
  [[nodiscard]] std::optional<Country> country_by_code(std::string_view code) const;

  /// Whether some country's capital is called `name`.
  [[nodiscard]] bool is_capital(std::string_view name) const;

  /// Calls `visit` with every name of every place of a country and every demonym, in the file's order. Reads
  /// the whole file: a few milliseconds.
  void visit_country(std::string_view code, const std::function<void(const PlaceEntry&)>& visit) const;

  /// Calls `visit` with every country, by code.
  void visit_countries(const std::function<void(const Country&)>& visit) const;

 private:
  SortedLines places_;
  SortedLines countries_;
};

}  // namespace notegraph
