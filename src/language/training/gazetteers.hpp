#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace notegraph::training {

/// Where the word lists lie; an empty path leaves that list out.
struct GazetteerPaths {
  std::filesystem::path cities = "/usr/share/libtimezonemap/ui/cities15000.txt";   // GeoNames
  std::filesystem::path regions = "/usr/share/libtimezonemap/ui/admin1Codes.txt";  // GeoNames
  std::filesystem::path iso_codes = "/usr/share/iso-codes/json";                   // Debian iso-codes
  std::filesystem::path wordnet = "/usr/share/wordnet";                            // Debian wordnet-base
  std::vector<std::filesystem::path> given_names;                                  // one name a line
};

/// What the lists say: of a word, by word key, a bit a list (see WordList); of names of several words, by
/// phrase_hash, their kinds.
struct Gazetteers {
  std::map<std::string, std::uint32_t> words;
  std::map<std::uint64_t, std::uint32_t> phrases;
  std::vector<std::vector<std::string>> cities;        // as words
  std::vector<std::string> given_names, family_names;  // family names: of WordNet's persons
};

/// Reads the lists. Throws InputError if a file is missing.
Gazetteers read_gazetteers(const GazetteerPaths& paths);

}  // namespace notegraph::training
