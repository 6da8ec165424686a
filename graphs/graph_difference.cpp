#include "graphs/graph_difference.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "graphs/identity/entity_clusters.hpp"
#include "graphs/identity/shared_tellings.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

// Two graphs may have datasets of one name (a report that was read twice); here they must have two.
constexpr std::string_view kBefore = "before/", kAfter = "after/";

NodeKey sided(std::string_view side, NodeKey key) {
  key.dataset.insert(0, side);
  return key;
}

NodeKey without_side(NodeKey key) {
  key.dataset.erase(0, key.dataset.find('/') + 1);
  return key;
}

bool is_before(const NodeKey& key) {
  return key.dataset.starts_with(kBefore);
}

std::vector<EntityRecord> sided_entities(const KnowledgeGraph& graph, std::string_view side) {
  std::vector<EntityRecord> records = entity_records(graph);
  for (EntityRecord& record : records) record.dataset.insert(0, side);
  return records;
}

Tellings sided_tellings(const KnowledgeGraph& graph, std::string_view side) {
  Tellings tellings;
  add_tellings(tellings, graph);
  for (ClaimRecord& record : tellings.claims) {
    record.key = sided(side, std::move(record.key));
    for (auto& [role, key] : record.roles) key = sided(side, std::move(key));
  }
  for (FigureRecord& record : tellings.figures) {
    record.key = sided(side, std::move(record.key));
    for (NodeKey& key : record.places) key = sided(side, std::move(key));
  }
  return tellings;
}

// Earliest and latest day overlap, or one of them has none.
bool overlap(const std::optional<Edtf>& a, const std::optional<Edtf>& b) {
  if (!a || !b) return true;
  const bool a_ends_first = a->latest() && b->earliest() &&
                            std::chrono::sys_days(*a->latest()) < std::chrono::sys_days(*b->earliest());
  const bool b_ends_first = b->latest() && a->earliest() &&
                            std::chrono::sys_days(*b->latest()) < std::chrono::sys_days(*a->earliest());
  return !a_ends_first && !b_ends_first;
}

std::string number(double value) {
  char digits[32];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  return {digits, end};
}

class Comparer {
 public:
  Comparer(const KnowledgeGraph& before, const KnowledgeGraph& after, const ClaimSchemas& schemas,
           std::size_t threads)
      : before_(before), after_(after), schemas_(schemas) {
    std::vector<EntityRecord> entities = sided_entities(before, kBefore);
    std::ranges::move(sided_entities(after, kAfter), std::back_inserter(entities));
    identity_ = cluster_entities(std::move(entities), {}, threads);
    old_ = sided_tellings(before, kBefore);
    new_ = sided_tellings(after, kAfter);
    Tellings all = old_;
    all.claims.insert(all.claims.end(), new_.claims.begin(), new_.claims.end());
    tie_tellings(std::move(all), schemas, identity_);
    for (const Cluster& cluster : identity_.clusters) {
      for (const NodeKey& member : cluster.members) cluster_.emplace(member, cluster.id);
    }
  }

  GraphDifference result() {
    entities();
    claims();
    figures();
    return std::move(difference_);
  }

 private:
  template <typename Records>
  static void tell_rest(const Records& before, const Records& after, const std::set<NodeKey>& met,
                        KindDifference& kind) {
    for (const auto& record : before) {
      if (!met.contains(record.key)) kind.gone.push_back(without_side(record.key));
    }
    for (const auto& record : after) {
      if (!met.contains(record.key)) kind.fresh.push_back(without_side(record.key));
    }
  }

  struct Keyed {
    NodeKey key;
  };
  static std::vector<Keyed> keyed(const KnowledgeGraph& graph, std::string_view side) {
    std::vector<Keyed> keys;
    for (const Vertex vertex : graph.all<EntityNode>())
      keys.push_back({sided(side, {dataset_of(graph[vertex]), id_of(graph[vertex])})});
    return keys;
  }

  static void compare_field(std::vector<FieldChange>& fields, const std::string& name,
                            const std::string& before, const std::string& after) {
    if (before != after) fields.push_back({name, before, after});
  }

  void entities() {
    std::set<NodeKey> met;
    KindDifference& kind = difference_.entities;
    for (const Cluster& cluster : identity_.clusters) {
      std::vector<const EntityNode*> of_before, of_after;
      for (const NodeKey& member : cluster.members) {
        const KnowledgeGraph& graph = is_before(member) ? before_ : after_;
        const NodeKey key = without_side(member);
        (is_before(member) ? of_before : of_after)
            .push_back(graph.get<EntityNode>(*graph.find(key.dataset, key.id)));
      }
      if (of_before.empty() || of_after.empty()) continue;
      met.insert(cluster.members.begin(), cluster.members.end());
      const NodeKey old_key{of_before[0]->dataset, of_before[0]->id},
          new_key{of_after[0]->dataset, of_after[0]->id};
      std::vector<FieldChange> fields;
      compare_field(fields, "type", std::string(name_of(of_before[0]->type)),
                    std::string(name_of(of_after[0]->type)));
      compare_field(fields, "subtype", of_before[0]->subtype, of_after[0]->subtype);
      compare_field(fields, "name", of_before[0]->name, of_after[0]->name);
      if (fields.empty()) {
        kind.unchanged.emplace_back(old_key, new_key);
      } else {
        kind.changed.push_back({old_key, new_key, std::move(fields)});
      }
    }
    std::sort(kind.changed.begin(), kind.changed.end(),
              [](const Change& a, const Change& b) { return a.before < b.before; });
    tell_rest(keyed(before_, kBefore), keyed(after_, kAfter), met, kind);
  }

  std::string name_of_filler(const NodeKey& key) const {
    const auto found = cluster_.find(key);
    return found == cluster_.end() ? key.dataset + '\n' + key.id : "merged\n" + found->second;
  }

  // Type and main roles, where these are named; else empty. Described fillers count by their words.
  std::string key_of(const ClaimRecord& record) const {
    const auto schema = schemas_.find(record.type);
    if (schema == schemas_.end() || schema->second.main.empty()) return {};
    std::string key = record.type;
    for (const std::string& role : schema->second.main) {
      std::set<std::string> fillers;
      for (const auto& [name, filler] : record.roles) {
        if (name == role) fillers.insert(name_of_filler(filler));
      }
      for (const auto& [name, words] : record.described) {
        if (name == role) fillers.insert("words\n" + words);
      }
      if (fillers.empty()) return {};
      key += "\r" + role;
      for (const std::string& filler : fillers) key += "\r" + filler;
    }
    return key;
  }

  static std::vector<FieldChange> changes(const ClaimRecord& before, const ClaimRecord& after) {
    std::vector<FieldChange> fields;
    compare_field(fields, "date", before.date ? before.date->text() : "",
                  after.date ? after.date->text() : "");
    std::set<std::string> names;
    for (const auto* record : {&before, &after}) {
      for (const auto& [name, value] : record->values) names.insert(name);
    }
    for (const std::string& name : names) {
      const auto x = before.values.find(name), y = after.values.find(name);
      compare_field(fields, name, x == before.values.end() ? "" : x->second,
                    y == after.values.end() ? "" : y->second);
    }
    compare_field(fields, "modality", before.modality, after.modality);
    return fields;
  }

  void claims() {
    KindDifference& kind = difference_.claims;
    std::set<NodeKey> met;
    std::map<NodeKey, const ClaimRecord*> by_key;
    for (const auto* side : {&old_, &new_}) {
      for (const ClaimRecord& record : side->claims) by_key.emplace(record.key, &record);
    }
    std::vector<std::pair<const ClaimRecord*, const ClaimRecord*>> pairs;
    for (const SharedHappening& happening : identity_.happenings) {
      std::vector<const ClaimRecord*> of_before, of_after;
      for (const NodeKey& claim : happening.claims)
        (is_before(claim) ? of_before : of_after).push_back(by_key.at(claim));
      if (of_before.empty() || of_after.empty()) continue;
      met.insert(happening.claims.begin(), happening.claims.end());
      pairs.emplace_back(of_before.front(), of_after.front());
    }
    pair_changed(met, pairs);
    for (const auto& [before, after] : pairs) {
      std::vector<FieldChange> fields = changes(*before, *after);
      if (fields.empty()) {
        kind.unchanged.emplace_back(without_side(before->key), without_side(after->key));
      } else {
        kind.changed.push_back({without_side(before->key), without_side(after->key), std::move(fields)});
      }
    }
    std::sort(kind.changed.begin(), kind.changed.end(),
              [](const Change& a, const Change& b) { return a.before < b.before; });
    tell_rest(old_.claims, new_.claims, met, kind);
  }

  // Claims that no rule ties, but that are of one type, about the same, and of one time.
  void pair_changed(std::set<NodeKey>& met,
                    std::vector<std::pair<const ClaimRecord*, const ClaimRecord*>>& pairs) const {
    std::map<std::string, std::vector<const ClaimRecord*>> open;
    for (const ClaimRecord& record : new_.claims) {
      if (const std::string key = key_of(record); !key.empty() && !met.contains(record.key))
        open[key].push_back(&record);
    }
    for (const ClaimRecord& record : old_.claims) {
      const std::string key = key_of(record);
      const auto found = key.empty() || met.contains(record.key) ? open.end() : open.find(key);
      if (found == open.end()) continue;
      const ClaimRecord* best = nullptr;
      std::size_t fewest = 0;
      for (const ClaimRecord* other : found->second) {
        if (met.contains(other->key) || !overlap(record.date, other->date)) continue;
        const std::size_t count = changes(record, *other).size();
        if (best != nullptr && count >= fewest) continue;
        best = other;
        fewest = count;
      }
      if (best == nullptr) continue;
      met.insert(record.key);
      met.insert(best->key);
      pairs.emplace_back(&record, best);
    }
  }

  void figures() {
    KindDifference& kind = difference_.figures;
    const auto key = [&](const FigureRecord& record) {
      std::string place = record.described_place;
      for (const NodeKey& one : record.places) place += name_of_filler(one);
      return std::tuple(record.indicator, record.unit, record.date, place);
    };
    std::map<decltype(key(old_.figures.front())), std::vector<const FigureRecord*>> open;
    for (const FigureRecord& record : new_.figures) open[key(record)].push_back(&record);
    std::set<NodeKey> met;
    for (const FigureRecord& record : old_.figures) {
      const auto found = open.find(key(record));
      if (found == open.end() || found->second.empty()) continue;
      const FigureRecord& other = *found->second.front();
      found->second.erase(found->second.begin());
      met.insert(record.key);
      met.insert(other.key);
      if (record.value == other.value) {
        kind.unchanged.emplace_back(without_side(record.key), without_side(other.key));
      } else {
        kind.changed.push_back({without_side(record.key),
                                without_side(other.key),
                                {{"value", number(record.value), number(other.value)}}});
      }
    }
    tell_rest(old_.figures, new_.figures, met, kind);
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  const ClaimSchemas& schemas_;
  Identity identity_;
  Tellings old_, new_;
  std::map<NodeKey, std::string> cluster_;
  GraphDifference difference_;
};

}  // namespace

GraphDifference graph_difference(const KnowledgeGraph& before, const KnowledgeGraph& after,
                                 const ClaimSchemas& schemas, std::size_t threads) {
  return Comparer(before, after, schemas, threads).result();
}

}  // namespace notegraph
