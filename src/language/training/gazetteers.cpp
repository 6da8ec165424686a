#include "language/training/gazetteers.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "language/name_clues.hpp"
#include "language/token_features.hpp"
#include "language/tokenizer.hpp"
#include "language/word_table.hpp"
#include "text/problem.hpp"

namespace notegraph::training {

namespace {

using Lists = Gazetteers;

// What the words of a name become: the whole name, the first of several words, the others.
struct NameLists {
  WordList whole, first, others;
  std::uint32_t phrase = 0;  // kind of a name of several words
};
constexpr NameLists kCity{WordList::City, WordList::CityBegin, WordList::CityInside, kCityPhrase};
constexpr NameLists kRegion{WordList::Region, WordList::RegionPart, WordList::RegionPart, kRegionPhrase};
constexpr NameLists kCountry{WordList::Country, WordList::CountryPart, WordList::CountryPart, kCountryPhrase};

void add_word(Lists& lists, std::string_view word, WordList list) {
  lists.words[word_key(word)] |= list_bit(list);
}

void add_name(Lists& lists, std::string_view name, const NameLists& list) {
  const std::vector<Range> words = tokenize(name, {0, name.size()});
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = name.substr(words[i].begin, words[i].size());
    if (!word_shape(word).starts_with('X')) continue;
    add_word(lists, word, words.size() == 1 ? list.whole : i == 0 ? list.first : list.others);
  }
  if (list.whole == WordList::City && !words.empty() && words.size() <= 3) {
    std::vector<std::string>& city = lists.cities.emplace_back();
    for (const Range& word : words) city.emplace_back(name.substr(word.begin, word.size()));
  }
  if (list.phrase == 0 || words.size() < 2 || words.size() > 5) return;
  std::vector<std::string> keys;
  for (const Range& word : words) keys.push_back(word_key(name.substr(word.begin, word.size())));
  lists.phrases[phrase_hash(std::vector<std::string_view>(keys.begin(), keys.end()))] |= list.phrase;
}

std::ifstream open(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError({file.string(), 0, "cannot read the word list"});
  return in;
}

// Column `column` of a file of tab-separated values.
void add_column(Lists& lists, const std::filesystem::path& file, std::size_t column, const NameLists& list) {
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

void add_iso(Lists& lists, const std::filesystem::path& file, const std::string& key, const NameLists& list,
             bool with_codes_only) {
  std::ifstream in = open(file);
  const auto entries = nlohmann::json::parse(in);
  for (const auto& entry : entries.at(key)) {
    if (with_codes_only && !entry.contains("alpha_2")) continue;
    for (const char* field : {"name", "common_name", "official_name"}) {
      if (entry.contains(field)) add_name(lists, plain_name(entry.at(field).get<std::string>()), list);
    }
  }
}

// Single words of a WordNet index: "word pos …".
void add_index(Lists& lists, const std::filesystem::path& file, WordList list) {
  std::ifstream in = open(file);
  std::string line;
  while (std::getline(in, line)) {
    const std::string_view word = std::string_view(line).substr(0, line.find(' '));
    const bool plain = !word.empty() && word.find_first_of("_-.'0123456789") == std::string_view::npos;
    if (plain && word.size() > 1) add_word(lists, word, list);
  }
}

// Capitalised words of the nouns that WordNet files under persons (18), places (15) and groups (14).
void add_wordnet_names(Lists& lists, const std::filesystem::path& file) {
  std::ifstream in = open(file);
  std::string line;
  while (std::getline(in, line)) {
    if (line.size() < 18 || line[0] == ' ') continue;
    const std::string_view lexicographer = std::string_view(line).substr(9, 2);
    const WordList list = lexicographer == "18"   ? WordList::PersonName
                          : lexicographer == "15" ? WordList::PlaceName
                                                  : WordList::GroupName;
    if (list == WordList::GroupName && lexicographer != "14") continue;
    for (std::size_t at = 17;
         at < line.size() && line[at] != '@' && line[at] != '|';) {  // "word 0 word 0 003 …"
      const std::size_t end = std::min(line.find(' ', at), line.size());
      std::string name = line.substr(at, end - at);
      if (name.size() == 3 && name[0] >= '0' && name[0] <= '9') break;  // the number of pointers
      for (char& c : name) c = c == '_' ? ' ' : c;
      add_name(lists, name, {list, list, list, 0});
      const std::size_t last = name.rfind(' ');
      const bool person =
          list == WordList::PersonName && last != std::string::npos && line.find("@i") != std::string::npos;
      if (person && word_shape(name.substr(last + 1)) == "Xxx")
        lists.family_names.push_back(name.substr(last + 1));
      at = end + 3;
    }
  }
}

void add_lines(Lists& lists, const std::filesystem::path& file, WordList list) {
  std::ifstream in = open(file);
  std::string line;
  while (std::getline(in, line)) {
    if (line.size() <= 2) continue;
    add_word(lists, line, list);
    lists.given_names.push_back(line);
  }
}

}  // namespace

Gazetteers read_gazetteers(const GazetteerPaths& paths) {
  Lists lists;
  if (!paths.cities.empty()) add_column(lists, paths.cities, 2, kCity);
  if (!paths.regions.empty()) add_column(lists, paths.regions, 1, kRegion);
  if (!paths.iso_codes.empty()) {
    constexpr NameLists kLanguage{WordList::Language, WordList::Language, WordList::Language, 0};
    add_iso(lists, paths.iso_codes / "iso_3166-1.json", "3166-1", kCountry, false);
    add_iso(lists, paths.iso_codes / "iso_639-2.json", "639-2", kLanguage, true);
  }
  if (!paths.wordnet.empty()) {
    add_index(lists, paths.wordnet / "index.noun", WordList::Noun);
    add_index(lists, paths.wordnet / "index.verb", WordList::Verb);
    add_index(lists, paths.wordnet / "index.adj", WordList::Adjective);
    add_index(lists, paths.wordnet / "index.adv", WordList::Adverb);
    add_wordnet_names(lists, paths.wordnet / "data.noun");
  }
  for (const std::filesystem::path& file : paths.given_names) add_lines(lists, file, WordList::GivenName);
  return lists;
}

}  // namespace notegraph::training
