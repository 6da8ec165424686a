#include "graphs/identity/judgements.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <map>
#include <set>
#include <tuple>

#include "text/fold.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

using Kind = Judgement::Kind;
using Subject = Judgement::Subject;

std::string folded(std::string_view text) {
  return squeeze_spaces(fold_case(text));
}

std::string key_of(const Subject& subject) {
  return subject.dataset + '\n' + subject.type + '\n' + folded(subject.words);
}

bool fits(const Subject& subject, const std::string& dataset, std::string_view type) {
  return (subject.dataset.empty() || subject.dataset == dataset) &&
         (subject.type.empty() || subject.type == type);
}

bool fits(const Subject& subject, const EntityRecord& record) {
  if (!fits(subject, record.dataset, name_of(record.type))) return false;
  const std::string words = folded(subject.words);
  return folded(record.name) == words ||
         std::any_of(record.aliases.begin(), record.aliases.end(),
                     [&](const std::string& alias) { return folded(alias) == words; });
}

[[noreturn]] void contradict(const Judgement& first, const Judgement& second, const std::string& what) {
  throw InputError({second.file, second.line,
                    what + "; line " + std::to_string(first.line) + " says otherwise (" + first.author +
                        ": " + first.reason + ")"});
}

void rename(std::string& name, std::vector<std::string>& aliases, const std::string& to) {
  if (name == to) return;
  std::erase(aliases, to);
  if (std::find(aliases.begin(), aliases.end(), name) == aliases.end()) aliases.push_back(name);
  std::sort(aliases.begin(), aliases.end());
  name = to;
}

// Judgements of one kind, by the words they speak of.
using ByWords = std::multimap<std::string, std::size_t>;

ByWords by_words(const std::vector<Judgement>& judgements, std::initializer_list<Kind> kinds) {
  ByWords found;
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    if (std::find(kinds.begin(), kinds.end(), judgements[i].kind) == kinds.end()) continue;
    found.emplace(folded(judgements[i].one.words), i);
    if (!judgements[i].other.words.empty()) found.emplace(folded(judgements[i].other.words), i);
  }
  return found;
}

std::set<std::size_t> judgements_of(const ByWords& index, const EntityRecord& record) {
  std::set<std::size_t> found;
  const auto add = [&](const std::string& name) {
    const auto [first, last] = index.equal_range(folded(name));
    for (auto at = first; at != last; ++at) found.insert(at->second);
  };
  add(record.name);
  for (const std::string& alias : record.aliases) add(alias);
  return found;
}

}  // namespace

void check_judgements(const std::vector<Judgement>& judgements) {
  std::map<std::string, const Judgement*> names, types;
  std::map<std::pair<std::string, std::string>, const Judgement*> pairs;
  for (const Judgement& judgement : judgements) {
    const std::string one = key_of(judgement.one), other = key_of(judgement.other);
    if (judgement.kind == Kind::Rename) {
      const auto [first, added] = names.emplace(one, &judgement);
      if (!added && first->second->name != judgement.name)
        contradict(*first->second, judgement, "“" + judgement.one.words + "” gets two names");
    } else if (judgement.kind == Kind::Retype) {
      const auto [first, added] = types.emplace(one, &judgement);
      if (!added && std::tie(first->second->type, first->second->subtype) !=
                        std::tie(judgement.type, judgement.subtype))
        contradict(*first->second, judgement, "“" + judgement.one.words + "” gets two types");
    } else if (judgement.kind == Kind::Same || judgement.kind == Kind::NotSame) {
      if (one == other)
        throw InputError({judgement.file, judgement.line, "both sides are “" + judgement.one.words + "”"});
      const auto [first, added] = pairs.emplace(std::minmax(one, other), &judgement);
      if (!added && first->second->kind != judgement.kind)
        contradict(*first->second, judgement,
                   "“" + judgement.one.words + "” and “" + judgement.other.words + "” are judged both ways");
    }
  }
  for (const auto& [key, judgement] : names) {  // a name that leads back to itself
    std::set<std::string> seen{key};
    Subject at = judgement->one;
    for (const Judgement* step = judgement; step != nullptr;) {
      at.words = step->name;
      const auto next = names.find(key_of(at));
      if (next != names.end() && next->first != key && !seen.insert(next->first).second) break;
      if (next != names.end() && next->first == key &&
          folded(judgement->name) != folded(judgement->one.words))
        contradict(*step, *judgement,
                   "the names go in a circle: “" + judgement->one.words + "” comes back to itself");
      step = next == names.end() || next->second == step ? nullptr : next->second;
    }
  }
}

JudgedRecords::JudgedRecords(const std::vector<Judgement>& judgements, std::vector<bool>& used)
    : judgements_(judgements), used_(used), rejections_(by_words(judgements, {Kind::Reject})) {}

std::vector<JudgedPair> JudgedRecords::apply(std::vector<EntityRecord>& entities) {
  const ByWords pairs = by_words(judgements_, {Kind::Same, Kind::NotSame});
  std::map<std::size_t, std::pair<std::vector<NodeKey>, std::vector<NodeKey>>> sides;
  for (const EntityRecord& record :
       entities) {  // before they are renamed: judgements speak of what the report says
    for (const std::size_t i : judgements_of(pairs, record)) {
      if (fits(judgements_[i].one, record)) sides[i].first.push_back({record.dataset, record.id});
      if (fits(judgements_[i].other, record)) sides[i].second.push_back({record.dataset, record.id});
    }
  }
  const ByWords changes = by_words(judgements_, {Kind::Rename, Kind::Retype});
  for (EntityRecord& record : entities) {
    const EntityRecord before = record;
    for (const std::size_t i : judgements_of(changes, before)) {
      const Judgement& judgement = judgements_[i];
      if (!fits(judgement.one, before)) continue;
      used_[i] = true;
      if (judgement.kind == Kind::Rename) {
        rename(record.name, record.aliases, judgement.name);
      } else {
        record.type = entity_type(judgement.type).value_or(record.type);
        record.subtype = judgement.subtype;
      }
    }
  }
  std::vector<JudgedPair> judged;
  for (const auto& [i, found] : sides) {
    const Judgement& judgement = judgements_[i];
    for (const NodeKey& a : found.first) {
      for (const NodeKey& b : found.second) {
        if (a == b) continue;
        used_[i] = true;
        judged.push_back(
            {a, b, judgement.kind == Kind::Same, "judged by " + judgement.author + ": " + judgement.reason});
      }
    }
  }
  return judged;
}

const Judgement* JudgedRecords::rejection(const std::string& dataset, const std::string& type,
                                          const std::string& quote) {
  const Judgement* found = nullptr;
  if (rejections_.empty()) return found;
  const auto [first, last] = rejections_.equal_range(folded(quote));
  for (auto at = first; at != last; ++at) {
    if (!fits(judgements_[at->second].one, dataset, type)) continue;
    used_[at->second] = true;
    found = &judgements_[at->second];
  }
  return found;
}

KnowledgeGraph judged_graph(const KnowledgeGraph& graph, const std::vector<Judgement>& judgements,
                            std::vector<bool>& used) {
  JudgedRecords judged(judgements, used);
  std::vector<EntityRecord> entities = entity_records(graph);
  judged.apply(entities);
  std::map<NodeKey, const EntityRecord*> record_of;
  for (const EntityRecord& record : entities) record_of.emplace(NodeKey{record.dataset, record.id}, &record);
  std::set<KnowledgeGraph::Vertex> rejected;
  for (const auto vertex : graph.all<ClaimNode>()) {
    const auto& claim = *graph.get<ClaimNode>(vertex);
    if (judged.rejection(claim.dataset, claim.type, claim.quote) == nullptr) continue;
    rejected.insert(vertex);
    for (const auto& link : graph.links(vertex, EdgeKind::Role)) {
      if (graph.get<DescriptionNode>(link.target) != nullptr) rejected.insert(link.target);
    }
  }
  KnowledgeGraph result;
  std::map<KnowledgeGraph::Vertex, KnowledgeGraph::Vertex> place;
  for (KnowledgeGraph::Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (rejected.contains(vertex)) continue;
    Node node = graph[vertex];
    if (auto* entity = std::get_if<EntityNode>(&node)) {
      const EntityRecord& record = *record_of.at({entity->dataset, entity->id});
      if (record.type != entity->type || record.subtype != entity->subtype)
        entity->reason = "judged by a person";
      entity->name = record.name;
      entity->aliases = record.aliases;
      entity->type = record.type;
      entity->subtype = record.subtype;
    }
    place.emplace(vertex, result.add(std::move(node)));
  }
  for (const auto& edge : boost::make_iterator_range(boost::edges(graph.graph()))) {
    const auto from = place.find(boost::source(edge, graph.graph())),
               to = place.find(boost::target(edge, graph.graph()));
    if (from != place.end() && to != place.end())
      result.connect(from->second, to->second, graph.graph()[edge]);
  }
  return result;
}

}  // namespace notegraph
