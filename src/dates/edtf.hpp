#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace notegraph {

/// A calendar expression in Extended Date/Time Format (ISO 8601-2:2019), with the days it can mean.
/// Read-only: made by `parse`. The forms read are those of docs/model.md: day, month, year (0001 … 9999),
/// decade (199X), season (2012-21 … 2012-24), quarter (2012-33 … 2012-36), half year (2012-40, 2012-41), each
/// qualified by at most one of ~ ? %, and intervals of two of these with ".." for one open end.
///
/// Two conventions of ours, for the standard leaves them open: seasons are the meteorological ones of the
/// northern hemisphere (spring March to May, summer June to August, autumn September to November, winter
/// December to February of the following year), and ~ ? % widen nothing: "2012-05~" can mean May 2012.
class Edtf {
 public:
  /// Nothing if `text` is not of a form above, names no day (2012-02-30) or ends before it starts.
  static std::optional<Edtf> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// First day that it can mean; nothing where the interval is open at the start.
  [[nodiscard]] std::optional<std::chrono::year_month_day> earliest() const { return earliest_; }
  /// Last day that it can mean; nothing where the interval is open at the end.
  [[nodiscard]] std::optional<std::chrono::year_month_day> latest() const { return latest_; }
  [[nodiscard]] bool is_interval() const { return text_.find('/') != std::string::npos; }
  [[nodiscard]] bool is_approximate() const { return text_.find_first_of("~?%") != std::string::npos; }

  bool operator==(const Edtf& other) const { return text_ == other.text_; }
  auto operator<=>(const Edtf& other) const { return text_ <=> other.text_; }

 private:
  std::string text_;
  std::optional<std::chrono::year_month_day> earliest_;
  std::optional<std::chrono::year_month_day> latest_;
};

/// "2012-12-04", as xsd:date writes it.
std::string iso_day(std::chrono::year_month_day day);

}  // namespace notegraph
