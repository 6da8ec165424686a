#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "gazetteers/name_index.hpp"
#include "gazetteers/tsv_table.hpp"

namespace notegraph {

/// An internationally known organization.
struct Organization {
  std::string_view name;       // its full English name
  std::string_view subtype;    // Government, Company, Media, CivilSociety, Intergovernmental or Other
  std::string_view wikidata;   // "Q1065", empty where not certain
  bool ordinary_word = false;  // an English word too ("Apple"), so the context must say that it is meant
};

/// The organizations of schema/gazetteers/organizations.tsv by name, alias and acronym. Constant once made.
class OrganizationGazetteer {
 public:
  OrganizationGazetteer();
  explicit OrganizationGazetteer(const std::filesystem::path& table);

  /// The organization called `name` or null. Case as in PlaceGazetteer::find.
  [[nodiscard]] const Organization* find(std::string_view name) const;

  /// All, in the table's order.
  [[nodiscard]] const std::vector<Organization>& all() const { return organizations_; }

  /// The aliases of row `index` of all(), acronyms among them.
  [[nodiscard]] std::vector<std::string_view> aliases(std::size_t index) const;

 private:
  TsvTable table_;
  std::vector<Organization> organizations_;
  NameIndex index_;
};

}  // namespace notegraph
