#include "extraction/list_evidence.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "extraction/verdict.hpp"

namespace notegraph {

namespace {

constexpr double kSurePerson = 5;                    // more than a person's shape and the model's word
constexpr double kSureInList = 4;                    // from this weight on a member is certain
constexpr double kManyInList = 3.5, kOneInList = 2;  // what several or one certain member say of the others

enum class Joint { None, Comma, And };

Joint joint_of(std::span<const Word> words, std::size_t from, std::size_t to) {
  if (from + 2 < to && words[from].form == "(") {  // "Indosat (60 million), XL (57 million)"
    std::size_t close = from + 1;
    while (close < to && close < from + 8 && words[close].form != ")") ++close;
    if (close < to && words[close].form == ")") from = close + 1;
  }
  if (to <= from || to > from + 3) return Joint::None;
  Joint joint = Joint::None;
  for (std::size_t i = from; i < to; ++i) {
    const std::string_view word = words[i].folded;
    if (word == "and" || word == "or" || word == "&") {
      joint = Joint::And;
    } else if (word == ",") {
      if (joint == Joint::None) joint = Joint::Comma;
    } else if (word != "the" || i + 1 != to) {
      return Joint::None;
    }
  }
  return joint;
}

// The members that are certain lend their type to the others, if they agree.
void weigh_list(const std::vector<std::size_t>& list, const std::vector<Verdict>& verdicts,
                std::vector<NameRecord>& records) {
  std::map<std::pair<EntityType, std::string>, std::size_t> kinds;
  std::size_t certain = 0;
  for (const std::size_t r : list) {
    const double sure = verdicts[r].type == EntityType::Person ? kSurePerson : kSureInList;
    if (verdicts[r].weight < sure) continue;
    ++kinds[{verdicts[r].type, verdicts[r].subtype}];
    ++certain;
  }
  if (certain == 0) return;
  const auto most = std::max_element(kinds.begin(), kinds.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  std::size_t of_type = 0;
  for (const auto& [kind, count] : kinds) of_type += kind.first == most->first.first ? count : 0;
  if (3 * of_type < 2 * certain) return;
  const bool country =
      std::any_of(list.begin(), list.end(), [&](std::size_t r) { return !records[r].country.empty(); });
  for (const std::size_t r : list) {
    if (verdicts[r].weight >= kSureInList) continue;
    // all countries are known: what stands beside one alone is none
    if (of_type < 2 && most->first.first == EntityType::Place && country) continue;
    const bool person = verdicts[r].type == EntityType::Person && words_in(records[r].name()).size() > 1;
    if (person && of_type < 2 && most->first.first != EntityType::Person) continue;  // one proves too little
    records[r].add({most->first.first, 2 * most->second > of_type ? most->first.second : std::string(),
                    of_type > 1 ? kManyInList : kOneInList, "in a list with such"});
  }
}

}  // namespace

void weigh_lists(const Document& document, std::vector<NameRecord>& records) {
  struct Member {
    std::size_t sentence, first, end, record;
  };
  std::vector<Member> members;
  for (std::size_t r = 0; r < records.size(); ++r) {
    if (!records[r].is_name()) continue;
    for (const NamePlace& p : records[r].places) members.push_back({p.sentence, p.first, p.end, r});
  }
  std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
    return std::tie(a.sentence, a.first) < std::tie(b.sentence, b.first);
  });
  std::vector<Verdict> verdicts;
  for (const NameRecord& rec : records) verdicts.push_back(verdict_of(rec.evidence));
  for (std::size_t begin = 0; begin < members.size();) {
    std::size_t end = begin + 1;
    bool coordinated = false;
    while (end < members.size() && members[end].sentence == members[end - 1].sentence) {
      const auto joint =
          joint_of(document.sentences[members[end].sentence].words, members[end - 1].end, members[end].first);
      if (joint == Joint::None) break;
      coordinated = coordinated || joint == Joint::And;
      ++end;
    }
    if (coordinated || end - begin > 2) {
      std::vector<std::size_t> list;
      for (std::size_t m = begin; m < end; ++m) list.push_back(members[m].record);
      weigh_list(list, verdicts, records);
    }
    begin = end;
  }
}

}  // namespace notegraph
