#include "language/training/gazetteers.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "language/token_features.hpp"
#include "language/tokenizer.hpp"
#include "text/problem.hpp"

namespace notegraph::training {

namespace {

using Lists = std::map<std::string, std::uint16_t>;

enum List : unsigned { City = 0, Region = 3, Country = 6, Language = 9 };  // and the two after each

// Adds the words of a name: the whole, its beginning, or the rest of it.
void add_name(Lists& lists, std::string_view name, List list) {
  const std::vector<Range> words = tokenize(name, {0, name.size()});
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = name.substr(words[i].begin, words[i].size());
    const bool capital = word_shape(word).starts_with('X');
    if (!capital) continue;
    const unsigned place = words.size() == 1 ? 0 : i == 0 ? 1 : 2;
    lists[word_key(word)] |= static_cast<std::uint16_t>(1U << (list + place));
  }
}

std::ifstream open(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError({file.string(), 0, "cannot read the word list"});
  return in;
}

// Column `column` of a file of tab-separated values.
void add_column(Lists& lists, const std::filesystem::path& file, std::size_t column, List list) {
  std::ifstream in = open(file);
  std::string line;
  while (std::getline(in, line)) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < column && begin != std::string::npos; ++i) {
      begin = line.find('\t', begin);
      if (begin != std::string::npos) ++begin;
    }
    if (begin == std::string::npos) continue;
    add_name(lists, std::string_view(line).substr(begin, line.find('\t', begin) - begin), list);
  }
}

// The part of an ISO name before what qualifies it: "Korea, Republic of", "Greek, Modern (1453-)".
std::string_view plain_name(std::string_view name) {
  name = name.substr(0, name.find_first_of(",;("));
  while (name.ends_with(' ')) name.remove_suffix(1);
  return name;
}

void add_iso(Lists& lists, const std::filesystem::path& file, const std::string& key, List list,
             bool with_codes_only) {
  std::ifstream in = open(file);
  for (const auto& entry : nlohmann::json::parse(in).at(key)) {
    if (with_codes_only && !entry.contains("alpha_2")) continue;
    for (const char* field : {"name", "common_name", "official_name"}) {
      if (entry.contains(field)) add_name(lists, plain_name(entry.at(field).get<std::string>()), list);
    }
  }
}

}  // namespace

Lists read_gazetteers(const GazetteerPaths& paths) {
  Lists lists;
  if (!paths.cities.empty()) add_column(lists, paths.cities, 2, City);
  if (!paths.regions.empty()) add_column(lists, paths.regions, 1, Region);
  if (!paths.iso_codes.empty()) {
    add_iso(lists, paths.iso_codes / "iso_3166-1.json", "3166-1", Country, false);
    add_iso(lists, paths.iso_codes / "iso_639-2.json", "639-2", Language, true);
  }
  return lists;
}

}  // namespace notegraph::training
