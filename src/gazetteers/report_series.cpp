#include "gazetteers/report_series.hpp"

#include "gazetteers/data_directory.hpp"

namespace notegraph {
namespace {

enum Column : std::size_t { kName, kAliases, kPublisher, kColumns };

}  // namespace

ReportSeries::ReportSeries() : ReportSeries(data_file("gazetteers/report_series.tsv")) {}

ReportSeries::ReportSeries(const std::filesystem::path& table) : table_(table, kColumns) {
  for (std::size_t row = 0; row < table_.size(); ++row) {
    index_.add(table_.row(row)[kName], row);
    for (const std::string_view alias : split(table_.row(row)[kAliases], '|')) index_.add(alias, row);
  }
  index_.finish();
}

std::optional<std::string_view> ReportSeries::publisher(std::string_view name) const {
  const std::size_t row = index_.find(name);
  if (row == NameIndex::none) return std::nullopt;
  return table_.row(row)[kPublisher];
}

std::optional<std::string_view> ReportSeries::full_name(std::string_view name) const {
  const std::size_t row = index_.find(name);
  if (row == NameIndex::none) return std::nullopt;
  return table_.row(row)[kName];
}

}  // namespace notegraph
