#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "graphs/identity/entity_clusters.hpp"
#include "graphs/identity/shared_tellings.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph {

/// What people have decided about graphs. Judgements name things by what survives a rebuild: entities by name
/// and type, claims by type and the words of their sentence.
struct Judgement {
  enum class Kind : std::uint8_t { Same, NotSame, Rename, Retype, Reject };

  /// An entity or a claim. An empty field fits all.
  struct Subject {
    std::string dataset;
    std::string type;  // of the entity, "Person"; of the claim, "Block"
    std::string
        words;  // name or alias of the entity, sentence of the claim; letters' case and spaces do not matter
  };

  Kind kind = Kind::Same;
  Subject one, other;         // `other` for Same and NotSame only
  std::string name;           // Rename: the name it gets
  std::string type, subtype;  // Retype: what it becomes
  std::string author, reason;
  std::string file;  // where it stands
  std::size_t line = 0;
};

/// What judgements that contradict each other are told as: InputError with both lines. Two names or two types
/// for one thing, names that go in a circle, and one pair judged both ways.
void check_judgements(const std::vector<Judgement>& judgements);

/// Finds what judgements speak of among records. `used` has an entry a judgement; those that fit something
/// are set.
class JudgedRecords {
 public:
  JudgedRecords(const std::vector<Judgement>& judgements, std::vector<bool>& used);

  /// Renames and retypes the records in place, then gives the pairs that are judged.
  std::vector<JudgedPair> apply(std::vector<EntityRecord>& entities);
  /// Whether the claim is rejected; by which judgement.
  const Judgement* rejection(const std::string& dataset, const std::string& type, const std::string& quote);

 private:
  const std::vector<Judgement>& judgements_;
  std::vector<bool>& used_;
  std::multimap<std::string, std::size_t> rejections_;  // by the words of the sentence, folded
};

/// The graph with its names, types and claims as judged: renamed entities keep their id and have the old name
/// among their aliases; of rejected claims nothing is left but their notes.
KnowledgeGraph judged_graph(const KnowledgeGraph& graph, const std::vector<Judgement>& judgements,
                            std::vector<bool>& used);

}  // namespace notegraph
