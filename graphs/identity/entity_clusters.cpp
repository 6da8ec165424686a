#include "graphs/identity/entity_clusters.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include "graphs/identity/candidates.hpp"
#include "graphs/identity/identity_rules.hpp"
#include "graphs/identity/parallel.hpp"
#include "text/slug.hpp"

namespace notegraph {

namespace {

NodeKey key_of(const EntityRecord& record) {
  return {record.dataset, record.id};
}

// Records that the rules cannot tell apart but for their dataset are compared once, as one unit.
struct Unit {
  IdentityProfile profile;
  std::vector<std::size_t> members;  // indices of records, sorted
};

std::string signature(const EntityRecord& record) {
  std::string text(name_of(record.type));
  const auto add = [&text](std::string_view part) {
    text += '\n';
    text += part;
  };
  add(record.subtype);
  add(record.country);
  add(record.name);
  for (const std::string& alias : record.aliases) add(alias);
  add("");
  for (const std::string& identifier : record.identifiers) add(identifier);
  // A single name is told by its neighbours, which differ from report to report.
  if (record.type == EntityType::Person && record.name.find(' ') == std::string::npos) add(record.dataset);
  return text;
}

// A pair of records that the rules or people speak of.
struct Link {
  std::size_t a = 0, b = 0;  // records, a < b
  Comparison comparison;
  bool judged = false;
  bool demoted = false;  // "same" by the rules, were it not for what a report tells apart
};

// Disjoint sets of records, none with two of one dataset or with a pair judged different.
class Sets {
 public:
  Sets(const std::vector<EntityRecord>& records,
       const std::vector<std::pair<std::size_t, std::size_t>>& apart)
      : parent_(records.size()), datasets_(records.size()), apart_(records.size()), members_(records.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (std::size_t i = 0; i < records.size(); ++i) {
      datasets_[i].emplace(records[i].dataset, i);
      members_[i] = {i};
    }
    for (const auto& [a, b] : apart) {
      apart_[a].insert(b);
      apart_[b].insert(a);
    }
  }

  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  /// Two records of one dataset that would meet, or nothing.
  std::optional<std::pair<std::size_t, std::size_t>> clash(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (datasets_[a].size() > datasets_[b].size()) std::swap(a, b);
    for (const auto& [dataset, record] : datasets_[a]) {
      if (const auto found = datasets_[b].find(dataset); found != datasets_[b].end())
        return std::pair(record, found->second);
    }
    return std::nullopt;
  }

  bool are_judged_apart(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (members_[a].size() > members_[b].size()) std::swap(a, b);
    return std::any_of(members_[a].begin(), members_[a].end(), [&](std::size_t member) {
      return std::any_of(apart_[member].begin(), apart_[member].end(),
                         [&](std::size_t other) { return root(other) == b; });
    });
  }

  void unite(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return;
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    parent_[b] = a;
    datasets_[a].merge(datasets_[b]);
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    datasets_[b].clear();
    members_[b].clear();
  }

  [[nodiscard]] const std::vector<std::size_t>& members(std::size_t set) const { return members_[set]; }

 private:
  std::vector<std::size_t> parent_;
  std::vector<std::map<std::string, std::size_t>> datasets_;  // of a set's members
  std::vector<std::set<std::size_t>> apart_;
  std::vector<std::vector<std::size_t>> members_;
};

class EntityClusters {
 public:
  EntityClusters(std::vector<EntityRecord> records, const std::vector<JudgedPair>& judged,
                 std::size_t threads)
      : records_(std::move(records)), threads_(std::max<std::size_t>(1, threads)) {
    std::sort(records_.begin(), records_.end(),
              [](const EntityRecord& a, const EntityRecord& b) { return key_of(a) < key_of(b); });
    for (std::size_t i = 0; i < records_.size(); ++i) place_.emplace(key_of(records_[i]), i);
    for (const JudgedPair& pair : judged) {
      const auto a = place_.find(std::min(pair.a, pair.b)), b = place_.find(std::max(pair.a, pair.b));
      if (a == place_.end() || b == place_.end() || a == b) continue;
      if (pair.same) {
        judged_.push_back({a->second, b->second, {Verdict::Same, 1, {pair.reason}}, true, false});
      } else {
        apart_.emplace_back(a->second, b->second);
      }
    }
  }

  Identity result() {
    make_units();
    compare_units();
    Sets sets(records_, apart_);
    unite_judged(sets);
    unite_the_same(sets);
    write_clusters(sets);
    write_ties(sets);
    return std::move(identity_);
  }

 private:
  void make_units() {
    std::map<std::string, std::vector<std::size_t>> by_signature;
    for (std::size_t i = 0; i < records_.size(); ++i) by_signature[signature(records_[i])].push_back(i);
    for (auto& [text, members] : by_signature) units_.push_back({{}, std::move(members)});
    for_each_index(units_.size(), threads_, [&](std::size_t i) {
      EntityRecord record = records_[units_[i].members.front()];
      std::set<std::string> neighbours;
      for (const std::size_t member : units_[i].members)
        neighbours.insert(records_[member].neighbours.begin(), records_[member].neighbours.end());
      record.neighbours.assign(neighbours.begin(), neighbours.end());
      units_[i].profile = profiler_.profile(record);
    });
  }

  // The comparison of a unit with itself speaks for each two of its members.
  void compare_units() {
    std::vector<IdentityProfile> profiles;
    for (const Unit& unit : units_) profiles.push_back(unit.profile);
    CandidatePairs pairs = candidate_pairs(profiles);
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].members.size() > 1) pairs.emplace_back(i, i);
    }
    std::vector<Comparison> comparisons(pairs.size());
    for_each_index(pairs.size(), threads_, [&](std::size_t i) {
      comparisons[i] = compare(profiles[pairs[i].first], profiles[pairs[i].second]);
    });
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (comparisons[i].verdict != Verdict::Different) add_links(pairs[i], comparisons[i]);
    }
    std::stable_sort(links_.begin(), links_.end(), [&](const Link& a, const Link& b) {
      if (a.comparison.score != b.comparison.score) return a.comparison.score > b.comparison.score;
      return std::tie(a.a, a.b) < std::tie(b.a, b.b);
    });
  }

  // A unit's members are tied to its first one, and two units by the first of each that are of two datasets.
  void add_links(const std::pair<std::size_t, std::size_t>& pair, const Comparison& comparison) {
    const auto& mine = units_[pair.first].members;
    const auto& theirs = units_[pair.second].members;
    const auto add = [&](std::size_t a, std::size_t b) {
      if (records_[a].dataset == records_[b].dataset) return false;
      links_.push_back({std::min(a, b), std::max(a, b), comparison, false, false});
      return true;
    };
    if (pair.first == pair.second) {
      for (std::size_t i = 1; i < mine.size(); ++i) add(mine.front(), mine[i]);
      return;
    }
    for (const std::size_t other : theirs) {
      if (add(mine.front(), other)) return;
    }
    for (const std::size_t one : mine) {
      if (add(one, theirs.front())) return;
    }
  }

  std::string in_words(std::size_t i) const { return records_[i].dataset + "/" + records_[i].id; }

  void unite_judged(Sets& sets) {
    std::sort(judged_.begin(), judged_.end(),
              [](const Link& x, const Link& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    for (const Link& link : judged_) sets.unite(link.a, link.b);
    for (const auto& [a, b] : apart_) {
      if (sets.root(a) == sets.root(b))
        throw std::invalid_argument("the judgements contradict each other: " + in_words(a) + " and " +
                                    in_words(b) +
                                    " are judged not to be the same, but other judgements make them one");
    }
  }

  void unite_the_same(Sets& sets) {
    for (Link& link : links_) {
      if (link.comparison.verdict != Verdict::Same || sets.root(link.a) == sets.root(link.b)) continue;
      if (sets.are_judged_apart(link.a, link.b)) {
        link.comparison.verdict = Verdict::Different;
      } else if (const auto clash = sets.clash(link.a, link.b)) {
        link.comparison.verdict = Verdict::Possibly;
        link.demoted = true;
        link.comparison.reasons.push_back("but " + records_[clash->first].dataset + " tells “" +
                                          records_[clash->first].name + "” and “" +
                                          records_[clash->second].name + "” apart");
      } else {
        sets.unite(link.a, link.b);
        kept_.push_back(&link);
      }
    }
  }

  // What most say; rather a name than an address, rather something than nothing.
  static std::string most_said(const std::map<std::string, std::size_t>& names) {
    const auto rank = [](const auto& name) {
      return std::tuple(!name.first.empty(), name.second, name.first.find('.') == std::string::npos);
    };
    return std::max_element(names.begin(), names.end(),
                            [&](const auto& a, const auto& b) { return rank(a) < rank(b); })
        ->first;
  }

  void write_clusters(Sets& sets) {
    std::map<std::string, std::size_t> ids;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (sets.root(i) != i || sets.members(i).size() < 2) continue;
      Cluster cluster;
      std::map<std::string, std::size_t> names, subtypes, types;
      std::set<std::string> aliases, identifiers;
      for (const std::size_t member : sets.members(i)) {
        const EntityRecord& record = records_[member];
        cluster.members.push_back(key_of(record));
        ++names[record.name];
        ++subtypes[record.subtype];
        ++types[std::string(name_of(record.type))];
        aliases.insert(record.aliases.begin(), record.aliases.end());
        aliases.insert(record.name);
        identifiers.insert(record.identifiers.begin(), record.identifiers.end());
      }
      std::sort(cluster.members.begin(), cluster.members.end());
      cluster.name = most_said(names);
      cluster.subtype = most_said(subtypes);
      cluster.type = *entity_type(most_said(types));
      aliases.erase(cluster.name);
      cluster.aliases.assign(aliases.begin(), aliases.end());
      cluster.identifiers.assign(identifiers.begin(), identifiers.end());
      identity_.clusters.push_back(std::move(cluster));
    }
    std::sort(identity_.clusters.begin(), identity_.clusters.end(),
              [](const Cluster& a, const Cluster& b) { return a.members < b.members; });
    for (Cluster& cluster : identity_.clusters) {
      cluster.id = slug(cluster.name);
      if (const std::size_t earlier = ids[cluster.id]++; earlier > 0) {
        const std::string base = cluster.id;
        for (std::size_t n = earlier + 1; ids.contains(cluster.id); ++n)
          cluster.id = base + "-" + std::to_string(n);
        ++ids[cluster.id];
      }
    }
    std::sort(identity_.clusters.begin(), identity_.clusters.end(),
              [](const Cluster& a, const Cluster& b) { return a.id < b.id; });
  }

  void add_tie(const Link& link) {
    identity_.ties.push_back({key_of(records_[link.a]), key_of(records_[link.b]), link.comparison});
  }

  // What made the clusters, and one "possibly" for each two things that have one.
  void write_ties(Sets& sets) {
    for (const Link& link : judged_) add_tie(link);
    for (const Link* link : kept_) add_tie(*link);
    std::set<std::pair<std::size_t, std::size_t>> told;
    for (const auto& [a, b] : apart_) {
      const std::size_t x = sets.root(a), y = sets.root(b);
      told.emplace(std::min(x, y), std::max(x, y));
    }
    for (const Link& link : links_) {
      if (link.comparison.verdict != Verdict::Possibly) continue;
      const std::size_t x = sets.root(link.a), y = sets.root(link.b);
      // Whom a report tells apart from one of them, it tells apart from all.
      if (x != y && !link.demoted && sets.clash(x, y)) continue;
      if (x != y && told.emplace(std::min(x, y), std::max(x, y)).second) add_tie(link);
    }
    std::sort(identity_.ties.begin(), identity_.ties.end(),
              [](const Tie& a, const Tie& b) { return std::tie(a.a, a.b) < std::tie(b.a, b.b); });
  }

  std::vector<EntityRecord> records_;
  std::map<NodeKey, std::size_t> place_;
  std::size_t threads_;
  IdentityProfiler profiler_;
  std::vector<Unit> units_;
  std::vector<Link> links_;
  std::vector<Link> judged_;
  std::vector<std::pair<std::size_t, std::size_t>> apart_;
  std::vector<const Link*> kept_;
  Identity identity_;
};

}  // namespace

Identity cluster_entities(std::vector<EntityRecord> records, const std::vector<JudgedPair>& judged,
                          std::size_t threads) {
  return EntityClusters(std::move(records), judged, threads).result();
}

}  // namespace notegraph
