#include "exporters/views/relations.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "exporters/claim_types.hpp"

namespace notegraph {

namespace {

using Vertex = KnowledgeGraph::Vertex;
using Links = std::vector<KnowledgeGraph::Link>;

// What an edge says beside or instead of its type's words: the title of a position, the share of an owner.
struct ValueWords {
  std::string_view type, value;
  std::string_view before;  // "owns" 51 %; empty: the value alone says it
  std::string_view after;   // a number
};

constexpr std::array<ValueWords, 8> kValueWords{{
    {"Affiliation", "relation", "", ""},
    {"Attack", "method", "attacked:", ""},
    {"Enactment", "stage", "", ""},
    {"Kinship", "relation", "", ""},
    {"LegalProceeding", "charge", "proceeded against:", ""},
    {"Ownership", "share", "owns", " %"},
    {"Position", "title", "", ""},
    {"RemovalRequest", "count", "asked for removal of", ""},
}};

Links in_role(const Links& all, std::string_view role) {
  Links found;
  for (const auto& link : all) {
    if (link.edge->role == role) found.push_back(link);
  }
  return found;
}

class Relating {
 public:
  Relating(const KnowledgeGraph& graph, const std::set<std::string_view>& alone)
      : graph_(graph), alone_(alone) {}

  void relate(Vertex claim) {
    const auto& node = *graph_.get<ClaimNode>(claim);
    const ClaimType* type = claim_type(node.type);
    Links all = graph_.links(claim, EdgeKind::Role);
    std::erase_if(all, [](const auto& link) { return link.edge->role == "attributedTo"; });
    if (node.type == "CourtRuling" || !type) {
      found_.claim_nodes[claim] = {claim};
      through_node(claim, all, type);
    } else if (!directly(claim, all, *type) && alone_.contains(node.type) && !all.empty()) {
      share_node(claim, all, type);
    }
  }

  Relations found() && { return std::move(found_); }

 private:
  // Edges between the fillers of two roles. From the subject only to the first role that is filled: who spoke
  // about something to somebody spoke once.
  bool directly(Vertex claim, const Links& all, const ClaimType& type) {
    bool drawn = false, subject_drawn = false;
    for (const Shortcut& shortcut : type.shortcuts) {
      const bool subject = shortcut.from == type.subject;
      if (shortcut.from.empty() || (subject && subject_drawn)) continue;
      const std::string words =
          subject ? claim_words(*graph_.get<ClaimNode>(claim)) : role_words(shortcut.property);
      for (const auto& from : in_role(all, shortcut.from)) {
        for (const auto& to : in_role(all, shortcut.to)) {
          found_.list.push_back({from.target, to.target, claim, words, false});
          drawn = true;
          subject_drawn |= subject;
        }
      }
    }
    return drawn;
  }

  // Claims of one type about the same things are one small node, each with its own date and notes.
  void share_node(Vertex claim, const Links& roles, const ClaimType* type) {
    std::string key = graph_.get<ClaimNode>(claim)->type + graph_.get<ClaimNode>(claim)->modality;
    for (const auto& link : roles) key += '\n' + link.edge->role + ' ' + std::to_string(link.target);
    const Vertex node = shared_.emplace(key, claim).first->second;
    found_.claim_nodes[node].push_back(claim);
    if (node == claim) through_node(claim, roles, type);
  }

  void through_node(Vertex claim, const Links& roles, const ClaimType* type) {
    const bool placed_only =
        std::all_of(roles.begin(), roles.end(), [](const auto& link) { return link.edge->role == "place"; });
    for (const auto& link : roles) {
      const std::string& role = link.edge->role;
      // A country in which all of a report happens would be tied to everything and say nothing.
      if (role == "place" && !placed_only) continue;
      const bool subject = type && role == type->subject;
      const bool object = type && type->name != "CourtRuling" && role == type->shortcuts.front().to;
      const std::string words = subject || object ? "" : role_words(role);
      found_.list.push_back(subject ? Relation{link.target, claim, claim, words, true}
                                    : Relation{claim, link.target, claim, words, true});
    }
  }

  const KnowledgeGraph& graph_;
  const std::set<std::string_view>& alone_;
  Relations found_;
  std::map<std::string, Vertex> shared_;  // what a small claim node says -> its first claim
};

}  // namespace

std::string role_words(std::string_view role) {
  std::string words;
  for (const char c : role) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital) words += ' ';
    words += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

std::string claim_words(const ClaimNode& claim) {
  for (const ValueWords& words : kValueWords) {
    const auto value = claim.values.find(std::string(words.value));
    if (words.type != claim.type || value == claim.values.end() || value->second.empty()) continue;
    if (value->second == "in-force") return "in force";
    std::string text = words.before.empty() ? value->second : std::string(words.before) + " " + value->second;
    const char last = text.back();
    return last >= '0' && last <= '9' ? text + std::string(words.after) : text;
  }
  const ClaimType* type = claim_type(claim.type);
  return type ? std::string(type->subject_words) : words_of_claim_type(claim.type);
}

const std::set<std::string_view>& deeds() {
  static const std::set<std::string_view> types{"Arrest",     "Attack",          "Block",   "Closure",
                                                "Disruption", "LegalProceeding", "Unblock", "RemovalRequest"};
  return types;
}

Relations relations_of(const KnowledgeGraph& graph, const std::vector<Vertex>& claims,
                       const std::set<std::string_view>& alone) {
  Relating relating(graph, alone);
  for (const Vertex claim : claims) relating.relate(claim);
  return std::move(relating).found();
}

}  // namespace notegraph
