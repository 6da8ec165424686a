#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "gazetteers/name_index.hpp"
#include "gazetteers/tsv_table.hpp"

namespace notegraph {

/// The report series of schema/gazetteers/report_series.tsv and who publishes them. Constant once made.
class ReportSeries {
 public:
  ReportSeries();
  explicit ReportSeries(const std::filesystem::path& table);

  /// Who publishes the series called `name` ("Freedom on the Net"), in the publisher's full name.
  [[nodiscard]] std::optional<std::string_view> publisher(std::string_view name) const;

  /// The usual full name of the series ("Corruption Perceptions Index" for "CPI").
  [[nodiscard]] std::optional<std::string_view> full_name(std::string_view name) const;

 private:
  TsvTable table_;
  NameIndex index_;
};

}  // namespace notegraph
