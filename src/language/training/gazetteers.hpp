#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace notegraph::training {

/// Where the word lists lie; an empty path leaves that list out.
struct GazetteerPaths {
  std::filesystem::path cities = "/usr/share/libtimezonemap/ui/cities15000.txt";   // GeoNames
  std::filesystem::path regions = "/usr/share/libtimezonemap/ui/admin1Codes.txt";  // GeoNames
  std::filesystem::path iso_codes = "/usr/share/iso-codes/json";                   // Debian iso-codes
};

/// The lists a word stands in, a bit each (see WordTable), by word key: cities, regions, countries and
/// languages, apart by whether the word is a whole name, its beginning, or inside it. Throws InputError if a
/// file is missing.
std::map<std::string, std::uint16_t> read_gazetteers(const GazetteerPaths& paths);

}  // namespace notegraph::training
