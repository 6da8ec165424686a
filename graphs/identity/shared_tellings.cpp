#include "graphs/identity/shared_tellings.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

#include "extraction/same_happening.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;

NodeKey key_of(const KnowledgeGraph& graph, Vertex vertex) {
  return {dataset_of(graph[vertex]), id_of(graph[vertex])};
}

std::optional<Edtf> date_of(const KnowledgeGraph& graph, Vertex vertex) {
  const auto when = graph.links(vertex, EdgeKind::When);
  return when.empty() ? std::nullopt : std::optional(graph.get<DateNode>(when.front().target)->edtf);
}

// "happening-3f9a1c2b": FNV-1a of the members' names, 64 bits folded to 32.
std::string hashed_id(std::string_view prefix, const std::vector<NodeKey>& members) {
  std::uint64_t hash = 14695981039346656037ull;
  const auto add = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    hash = (hash ^ 0xFFu) * 1099511628211ull;
  };
  for (const NodeKey& member : members) {
    add(member.dataset);
    add(member.id);
  }
  const auto folded = static_cast<std::uint32_t>(hash ^ (hash >> 32));
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string id(prefix);
  for (int shift = 28; shift >= 0; shift -= 4) id += kDigits[(folded >> shift) & 0xFu];
  return id;
}

// The number of each entity's cluster; an entity without one has a number of its own.
class Numbers {
 public:
  explicit Numbers(const Identity& identity) {
    for (std::size_t i = 0; i < identity.clusters.size(); ++i) {
      for (const NodeKey& member : identity.clusters[i].members) numbers_.emplace(member, i);
    }
    next_ = identity.clusters.size();
  }

  std::size_t of(const NodeKey& key) {
    const auto [found, added] = numbers_.emplace(key, next_);
    if (added) ++next_;
    return found->second;
  }

 private:
  std::map<NodeKey, std::size_t> numbers_;
  std::size_t next_ = 0;
};

Claim claim_of(const ClaimRecord& record, Numbers& numbers) {
  Claim claim;
  claim.type = record.type;
  claim.modality = record.modality;
  claim.values = record.values;
  claim.date = record.date;
  std::map<std::string, std::vector<Filler>> roles;
  for (const auto& [role, key] : record.roles)
    roles[role].push_back({EntityId{static_cast<std::uint32_t>(numbers.of(key))}, {}});
  for (const auto& [role, text] : record.described) roles[role].push_back({text, {}});
  for (auto& [role, fillers] : roles) claim.roles.push_back({role, std::move(fillers)});
  return claim;
}

bool span_datasets(const std::vector<NodeKey>& keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](const NodeKey& key) { return key.dataset != keys.front().dataset; });
}

void tie_happenings(std::vector<ClaimRecord>& records, const ClaimSchemas& schemas, Numbers& numbers,
                    Identity& identity) {
  std::sort(records.begin(), records.end(),
            [](const ClaimRecord& a, const ClaimRecord& b) { return a.key < b.key; });
  std::vector<Claim> claims;
  for (const ClaimRecord& record : records) claims.push_back(claim_of(record, numbers));
  tie_same_happenings(claims, schemas);
  std::map<std::size_t, std::vector<NodeKey>> groups;  // by the first claim that tells it
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!claims[i].same_happening_as) continue;
    auto& group = groups[*claims[i].same_happening_as];
    if (group.empty()) group.push_back(records[*claims[i].same_happening_as].key);
    group.push_back(records[i].key);
  }
  for (auto& [first, group] : groups) {
    if (!span_datasets(group)) continue;
    std::sort(group.begin(), group.end());
    identity.happenings.push_back({hashed_id("happening-", group), claims[first].type, std::move(group)});
  }
  std::sort(identity.happenings.begin(), identity.happenings.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
}

void tie_figures(std::vector<FigureRecord>& records, Numbers& numbers, Identity& identity) {
  std::sort(records.begin(), records.end(),
            [](const FigureRecord& a, const FigureRecord& b) { return a.key < b.key; });
  const auto key = [&](const FigureRecord& record) {
    std::string place = record.places.empty() ? "report of " + record.country : std::string();
    for (const NodeKey& one : record.places) place += std::to_string(numbers.of(one)) + " ";
    return std::tuple(record.indicator, record.unit, record.date, place + record.described_place);
  };
  std::map<decltype(key(records.front())), std::vector<const FigureRecord*>> groups;
  for (const FigureRecord& record : records) {
    if (!record.date.empty()) groups[key(record)].push_back(&record);
  }
  for (const auto& [common, group] : groups) {
    SharedFigure figure{{}, std::get<0>(common), std::get<1>(common), {}, std::get<2>(common), {}, false};
    for (const FigureRecord* record : group) {
      figure.observations.push_back(record->key);
      figure.differs = figure.differs || record->value != group.front()->value;
    }
    if (!span_datasets(figure.observations)) continue;
    const FigureRecord& first = *group.front();
    figure.place = !first.places.empty()            ? first.places.front().id
                   : !first.described_place.empty() ? first.described_place
                                                    : first.country;
    figure.id = hashed_id("figure-", figure.observations);
    identity.figures.push_back(std::move(figure));
  }
  std::sort(identity.figures.begin(), identity.figures.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
}

}  // namespace

void add_tellings(Tellings& to, const KnowledgeGraph& graph) {
  for (const Vertex vertex : graph.all<ClaimNode>()) {
    const auto& node = *graph.get<ClaimNode>(vertex);
    ClaimRecord record{key_of(graph, vertex), node.type, node.modality, {}, {}, node.values,
                       date_of(graph, vertex)};
    for (const auto& link : graph.links(vertex, EdgeKind::Role)) {
      if (link.edge->role == "attributedTo") continue;
      if (const auto* description = graph.get<DescriptionNode>(link.target)) {
        record.described.emplace_back(link.edge->role, description->text);
      } else {
        record.roles.emplace_back(link.edge->role, key_of(graph, link.target));
      }
    }
    to.claims.push_back(std::move(record));
  }
  std::map<std::string, std::string> country;
  for (const Vertex vertex : graph.all<ReportNode>())
    country[dataset_of(graph[vertex])] = graph.get<ReportNode>(vertex)->country;
  for (const Vertex vertex : graph.all<ObservationNode>()) {
    const auto& node = *graph.get<ObservationNode>(vertex);
    const auto date = date_of(graph, vertex);
    FigureRecord record{key_of(graph, vertex), node.indicator, node.unit, date ? date->text() : std::string(),
                        country[node.dataset], node.value,     {},        {}};
    for (const auto& link : graph.links(vertex, EdgeKind::Role)) {
      if (link.edge->role != "place") continue;
      if (const auto* description = graph.get<DescriptionNode>(link.target)) {
        record.described_place += description->text;
      } else {
        record.places.push_back(key_of(graph, link.target));
      }
    }
    to.figures.push_back(std::move(record));
  }
}

void tie_tellings(Tellings tellings, const ClaimSchemas& schemas, Identity& identity) {
  Numbers numbers(identity);
  tie_happenings(tellings.claims, schemas, numbers, identity);
  tie_figures(tellings.figures, numbers, identity);
}

}  // namespace notegraph
