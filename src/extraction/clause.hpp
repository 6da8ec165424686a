#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/dependency_tree.hpp"

namespace notegraph {

/// Who does what to whom around a word, with voice, control and relative clauses seen through: "X was blocked
/// by Y", "Y, which blocked X", "Y decided to block X", "the blocking of X by Y" and "X, blocked by Y," all
/// give Y as subject and X as object of their "block". Tokens are heads of phrases, without their conjuncts.
class Clause {
 public:
  explicit Clause(const DependencyTree& tree) : tree_(&tree) {}

  /// The logical subject: the agent, active or passive; of a noun, its "by" phrase or possessor.
  [[nodiscard]] std::vector<std::size_t> subject(std::size_t token) const;
  /// The logical object: the one affected; of a noun, its "of" phrase.
  [[nodiscard]] std::vector<std::size_t> object(std::size_t token) const;
  /// Whom something is given, allowed or told: the indirect object, or the first of two objects.
  [[nodiscard]] std::vector<std::size_t> recipient(std::size_t token) const;
  /// The clauses that say what is said, thought or wanted ("that …"), also where the parser hung one on the
  /// phrase in front of it: "argued before the court that …", "told reporters that …".
  [[nodiscard]] std::vector<std::size_t> reported(std::size_t token) const;
  /// The grammatical subject, its own or the one that control or coordination gives it.
  [[nodiscard]] std::vector<std::size_t> surface_subject(std::size_t token) const;
  /// Phrases under `token` that the preposition introduces ("in", "against", "according to" as "according").
  [[nodiscard]] std::vector<std::size_t> behind_preposition(std::size_t token,
                                                            std::string_view preposition) const;
  [[nodiscard]] bool is_passive(std::size_t token) const;
  /// What a relative pronoun stands for; any other token itself.
  [[nodiscard]] std::size_t antecedent(std::size_t token) const;
  /// The verb, predicate or noun whose clause `token` stands in.
  [[nodiscard]] std::size_t predicate_of(std::size_t token) const;

 private:
  [[nodiscard]] std::vector<std::size_t> surface_subject(std::size_t token, int depth) const;
  [[nodiscard]] int own_subject(std::size_t token) const;
  [[nodiscard]] int detached_subject(std::size_t token) const;
  [[nodiscard]] int shared_object(std::size_t token) const;
  [[nodiscard]] bool ends_before(std::size_t end, std::size_t verb) const;
  [[nodiscard]] bool is_bare_phrase(std::size_t token) const;
  [[nodiscard]] bool is_nominal(std::size_t token) const;

  const DependencyTree* tree_;
};

}  // namespace notegraph
