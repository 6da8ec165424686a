#include "gazetteers/tsv_table.hpp"

#include <algorithm>
#include <string>

#include "text/problem.hpp"

namespace notegraph {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  if (text.empty()) return pieces;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    pieces.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return pieces;
    begin = end + 1;
  }
}

bool has_flag(std::string_view flags, std::string_view flag) {
  while (!flags.empty()) {
    const std::size_t comma = std::min(flags.find(','), flags.size());
    if (flags.substr(0, comma) == flag) return true;
    flags.remove_prefix(std::min(comma + 1, flags.size()));
  }
  return false;
}

TsvTable::TsvTable(const std::filesystem::path& path, std::size_t columns) : file_(path), columns_(columns) {
  std::size_t number = 0;
  for (const std::string_view line : split(file_.bytes(), '\n')) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> fields = split(line, '\t');
    if (fields.size() != columns) {
      throw InputError({path.string(), number,
                        "expected " + std::to_string(columns) + " tab-separated fields, found " +
                            std::to_string(fields.size())});
    }
    fields_.insert(fields_.end(), fields.begin(), fields.end());
  }
}

}  // namespace notegraph
