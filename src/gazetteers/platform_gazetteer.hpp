#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "gazetteers/name_index.hpp"
#include "gazetteers/tsv_table.hpp"

namespace notegraph {

/// A well-known site, service or program on the internet.
struct Platform {
  std::string_view name;
  std::string_view subtype;    // Site, Platform, Software or Domain
  std::string_view wikidata;   // "Q355", empty where not certain
  bool company = false;        // the name is as often the company's ("Google")
  bool ordinary_word = false;  // an English word too ("Signal"), so the context must say that it is meant
};

/// The platforms of schema/gazetteers/platforms.tsv by name, alias and domain. Constant once made.
class PlatformGazetteer {
 public:
  PlatformGazetteer();
  explicit PlatformGazetteer(const std::filesystem::path& table);

  /// The platform called `name` or null. Case as in PlaceGazetteer::find.
  [[nodiscard]] const Platform* find(std::string_view name) const;

  /// All, in the table's order.
  [[nodiscard]] const std::vector<Platform>& all() const { return platforms_; }

  /// The aliases of row `index` of all(), domains among them.
  [[nodiscard]] std::vector<std::string_view> aliases(std::size_t index) const;

 private:
  TsvTable table_;
  std::vector<Platform> platforms_;
  NameIndex index_;
};

}  // namespace notegraph
