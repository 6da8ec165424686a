#include "extraction/measures.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "gazetteers/data_directory.hpp"
#include "gazetteers/tsv_table.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

}  // namespace

Measures Measures::load() {
  Measures measures;
  const TsvTable table(data_file("lexicon/measures.tsv"), 1);
  for (std::size_t i = 0; i < table.size(); ++i) measures.units_.emplace_back(table.row(i)[0]);
  std::stable_sort(measures.units_.begin(), measures.units_.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return measures;
}

std::size_t Measures::at_start_of(std::string_view text) const {
  for (const std::string& unit : units_) {
    if (!starts_with_ignoring_case(text, unit)) continue;
    std::size_t behind = unit.size();
    if (behind == text.size() || u_isalnum(static_cast<UChar32>(utf8::next(text, behind))) == 0)
      return unit.size();
  }
  return 0;
}

}  // namespace notegraph
