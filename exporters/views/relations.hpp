#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// One thing that one vertex did to another, or is to it: an edge before bundling and folding.
struct Relation {
  KnowledgeGraph::Vertex from = 0, to = 0;
  KnowledgeGraph::Vertex claim = 0;  // what states it
  std::string words;                 // "blocked", "against"
  bool of_claim_node = false;        // one end is a claim drawn as a node, which shows what happened and when
};

/// Claims as edges between who acts and what is acted on. Court rulings, and claims of which one side only is
/// told, are nodes of their own, those that say the same of the same as one.
struct Relations {
  std::vector<Relation> list;
  std::map<KnowledgeGraph::Vertex, std::vector<KnowledgeGraph::Vertex>>
      claim_nodes;  // to all that it stands for
};

/// Types of claims worth a node though only one side is told: something was done to somebody.
const std::set<std::string_view>& deeds();

/// `alone`: the types of claims that become nodes where only one side is told; others are left out then.
Relations relations_of(const KnowledgeGraph& graph, const std::vector<KnowledgeGraph::Vertex>& claims,
                       const std::set<std::string_view>& alone = deeds());

/// What an edge for a claim says: "blocked", "owns 51 percent", "chairman".
std::string claim_words(const ClaimNode& claim);

/// "requested by" for "requestedBy".
std::string role_words(std::string_view role);

}  // namespace notegraph
