#include "extraction/verdict.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <utility>

namespace notegraph {

Verdict verdict_of(const std::vector<Evidence>& evidence) {
  std::map<EntityType, double> by_type;
  for (const Evidence& e : evidence) by_type[e.type] += e.weight;
  Verdict verdict;
  for (const auto& [type, weight] : by_type) {
    if (weight > verdict.weight) verdict = {type, "", weight, ""};
  }
  std::map<std::string, double> by_subtype;
  double best = 0;
  for (const Evidence& e : evidence) {
    if (e.type != verdict.type) continue;
    if (!e.subtype.empty()) by_subtype[e.subtype] += e.weight;
    if (e.weight > best) {
      best = e.weight;
      verdict.reason = e.reason;
    }
  }
  double most = 0;
  for (const auto& [subtype, weight] : by_subtype) {
    if (weight > most) {
      most = weight;
      verdict.subtype = subtype;
    }
  }
  return verdict;
}

std::vector<std::string> explain(std::vector<Evidence> evidence) {
  std::erase_if(evidence, [](const Evidence& e) { return e.weight <= 0; });
  std::stable_sort(evidence.begin(), evidence.end(),
                   [](const Evidence& a, const Evidence& b) { return a.weight > b.weight; });
  std::vector<std::string> lines;
  for (const Evidence& e : evidence) {
    std::array<char, 16> weight{};
    std::snprintf(weight.data(), weight.size(), "%.2g", e.weight);
    std::string line(name_of(e.type));
    if (!e.subtype.empty()) line += "/" + e.subtype;
    line += ": " + e.reason + " (" + weight.data() + ")";
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace notegraph
