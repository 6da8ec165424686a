#include "gazetteers/organization_gazetteer.hpp"

#include "gazetteers/data_directory.hpp"

namespace notegraph {
namespace {

enum Column : std::size_t { kName, kAliases, kSubtype, kWikidata, kFlags, kColumns };

}  // namespace

OrganizationGazetteer::OrganizationGazetteer()
    : OrganizationGazetteer(data_file("gazetteers/organizations.tsv")) {}

OrganizationGazetteer::OrganizationGazetteer(const std::filesystem::path& table) : table_(table, kColumns) {
  organizations_.reserve(table_.size());
  for (std::size_t row = 0; row < table_.size(); ++row) {
    const auto fields = table_.row(row);
    organizations_.push_back(
        {fields[kName], fields[kSubtype], fields[kWikidata], has_flag(fields[kFlags], "word")});
    index_.add(fields[kName], row);
    for (const std::string_view alias : aliases(row)) index_.add(alias, row);
  }
  index_.finish();
}

const Organization* OrganizationGazetteer::find(std::string_view name) const {
  const std::size_t row = index_.find(name);
  return row == NameIndex::none ? nullptr : &organizations_[row];
}

std::vector<std::string_view> OrganizationGazetteer::aliases(std::size_t index) const {
  return split(table_.row(index)[kAliases], '|');
}

}  // namespace notegraph
