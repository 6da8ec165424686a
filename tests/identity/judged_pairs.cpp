#include "identity/judged_pairs.hpp"

#include <array>
#include <stdexcept>
#include <string>

#include "gazetteers/tsv_table.hpp"
#include "graphs/identity/candidates.hpp"
#include "graphs/identity/identity_rules.hpp"
#include "text/slug.hpp"

namespace notegraph::testing {

namespace {

// Four columns from `first` on: name, type, country, identifiers.
EntityRecord record(const std::string& dataset, std::span<const std::string_view> row, std::size_t first) {
  EntityRecord record;
  record.dataset = dataset;
  record.name = std::string(row[first]);
  record.id = slug(record.name);
  const std::string_view type = row[first + 1];
  const std::size_t slash = type.find('/');
  const auto known = entity_type(type.substr(0, slash));
  if (!known) throw std::runtime_error("no type: " + std::string(type));
  record.type = *known;
  if (slash != type.npos) record.subtype = std::string(type.substr(slash + 1));
  record.country = std::string(row[first + 2]);
  for (const std::string_view identifier : split(row[first + 3], '|'))
    record.identifiers.emplace_back(identifier);
  return record;
}

Verdict verdict(std::string_view word) {
  for (const Verdict one : {Verdict::Same, Verdict::Possibly, Verdict::Different}) {
    if (name_of(one) == word) return one;
  }
  throw std::runtime_error("no verdict: " + std::string(word));
}

}  // namespace

std::vector<JudgedPairOfRecords> judged_pairs(const std::filesystem::path& file) {
  constexpr std::size_t kColumns = 9;
  const TsvTable table(file, kColumns);
  std::vector<JudgedPairOfRecords> pairs;
  for (std::size_t i = 0; i < table.size(); ++i)
    pairs.push_back({record("a", table.row(i), 0), record("b", table.row(i), 4), verdict(table.row(i)[8])});
  return pairs;
}

std::vector<JudgedPairOfRecords> judged_pairs() {
  return judged_pairs(std::filesystem::path(NOTEGRAPH_SOURCE_DIR) / "tests/identity/pairs.tsv");
}

std::vector<ScoredPair> scored(const std::vector<JudgedPairOfRecords>& pairs) {
  const IdentityProfiler profiler;
  std::vector<ScoredPair> all;
  for (const JudgedPairOfRecords& pair : pairs) {
    const std::vector<IdentityProfile> profiles{profiler.profile(pair.a), profiler.profile(pair.b)};
    all.push_back({pair, compare(profiles[0], profiles[1]), !candidate_pairs(profiles).empty()});
    if (!all.back().candidate) all.back().comparison = {Verdict::Different, 0, {"no candidates"}};
  }
  return all;
}

Accuracy accuracy_of_same(const std::vector<ScoredPair>& pairs) {
  double said = 0, right = 0, wanted = 0;
  for (const ScoredPair& scored : pairs) {
    const bool ours = scored.comparison.verdict == Verdict::Same,
               theirs = scored.pair.verdict == Verdict::Same;
    said += ours ? 1 : 0;
    wanted += theirs ? 1 : 0;
    right += ours && theirs ? 1 : 0;
  }
  return {said > 0 ? right / said : 1, wanted > 0 ? right / wanted : 1};
}

}  // namespace notegraph::testing
