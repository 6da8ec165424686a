#include "gazetteers/place_gazetteer.hpp"

#include <charconv>
#include <string>

#include "gazetteers/data_directory.hpp"
#include "gazetteers/name_key.hpp"
#include "gazetteers/tsv_table.hpp"

namespace notegraph {
namespace {

std::uint64_t number(std::string_view digits) {
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// The file holds the kind as its first letter.
PlaceKind kind_of(std::string_view letter) {
  switch (letter.empty() ? ' ' : letter.front()) {
    case 'C':
      return PlaceKind::Country;
    case 'R':
      return PlaceKind::Region;
    case 'S':
      return PlaceKind::Subdivision;
    case 'D':
      return PlaceKind::Demonym;
    default:
      return PlaceKind::City;
  }
}

PlaceEntry place_entry(std::string_view line) {
  take_field(line, '\t');  // the key
  PlaceEntry entry;
  entry.written = take_field(line, '\t');
  entry.name = take_field(line, '\t');
  entry.kind = kind_of(take_field(line, '\t'));
  entry.country = take_field(line, '\t');
  entry.id = take_field(line, '\t');
  entry.population = number(take_field(line, '\t'));
  const std::string_view flags = take_field(line, '\t');
  entry.capital = has_flag(flags, "capital");
  entry.noun = has_flag(flags, "noun");
  entry.language = has_flag(flags, "language");
  entry.other_word = has_flag(flags, "word");
  return entry;
}

Country country(std::string_view line) {
  Country country;
  country.code = take_field(line, '\t');
  country.name = take_field(line, '\t');
  country.capital = take_field(line, '\t');
  country.continent = take_field(line, '\t');
  country.domain = take_field(line, '\t');
  country.population = number(take_field(line, '\t'));
  country.name_list = take_field(line, '\t');
  country.demonym_list = take_field(line, '\t');
  return country;
}

/// Calls `visit` with every entry that `name` can mean, until it returns false.
template <typename Visit>
void visit_entries(const SortedLines& places, std::string_view name, Visit visit) {
  std::string_view lines = places.lines(name_key(name));
  while (!lines.empty()) {
    const PlaceEntry entry = place_entry(take_field(lines, '\n'));
    if (case_allows(entry.written, name) && !visit(entry)) return;
  }
}

}  // namespace

std::vector<std::string_view> Country::names() const {
  return split(name_list, '|');
}
std::vector<std::string_view> Country::demonyms() const {
  return split(demonym_list, '|');
}

PlaceGazetteer::PlaceGazetteer() : PlaceGazetteer(data_file("places.tsv"), data_file("countries.tsv")) {}

PlaceGazetteer::PlaceGazetteer(const std::filesystem::path& places, const std::filesystem::path& countries)
    : places_(places), countries_(countries) {}

std::vector<PlaceEntry> PlaceGazetteer::find(std::string_view name) const {
  std::vector<PlaceEntry> entries;
  visit_entries(places_, name, [&entries](const PlaceEntry& entry) {
    entries.push_back(entry);
    return true;
  });
  return entries;
}

std::optional<Country> PlaceGazetteer::country_of_demonym(std::string_view demonym) const {
  std::string_view code;
  bool several = false;
  visit_entries(places_, demonym, [&](const PlaceEntry& entry) {
    if (entry.kind != PlaceKind::Demonym) return true;
    several = entry.country.empty() || (!code.empty() && code != entry.country);
    code = entry.country;
    return !several;
  });
  if (code.empty() || several) return std::nullopt;
  return country_by_code(code);
}

std::optional<Country> PlaceGazetteer::country_by_name(std::string_view name) const {
  std::string_view code;
  visit_entries(places_, name, [&code](const PlaceEntry& entry) {
    if (entry.kind == PlaceKind::Country) code = entry.country;
    return false;  // countries come first
  });
  return code.empty() ? std::nullopt : country_by_code(code);
}

std::optional<Country> PlaceGazetteer::country_by_code(std::string_view code) const {
  std::string upper(code);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  const std::string_view line = countries_.lines(upper);
  if (line.empty()) return std::nullopt;
  return country(line.substr(0, line.find('\n')));
}

bool PlaceGazetteer::is_capital(std::string_view name) const {
  bool found = false;
  visit_entries(places_, name, [&found](const PlaceEntry& entry) {
    found = entry.capital;
    return !found;
  });
  return found;
}

void PlaceGazetteer::visit_country(std::string_view code,
                                   const std::function<void(const PlaceEntry&)>& visit) const {
  for (std::string_view lines = places_.all(); !lines.empty();) {
    const PlaceEntry entry = place_entry(take_field(lines, '\n'));
    if (entry.country == code) visit(entry);
  }
}

void PlaceGazetteer::visit_countries(const std::function<void(const Country&)>& visit) const {
  for (std::string_view lines = countries_.all(); !lines.empty();) {
    visit(country(take_field(lines, '\n')));
  }
}

}  // namespace notegraph
