#pragma once

#include <cstddef>
#include <vector>

#include "extraction/claim_rules.hpp"
#include "extraction/clause.hpp"
#include "extraction/references.hpp"

namespace notegraph {

/// Walks the paths of claim rules over one sentence. The names of steps are: subject,
/// object, recipient, head, self, complement, clause, apposition, apposed, possessor, compound, modifier,
/// modified, number, adverb, particle, conjunct, following (the next word), beside (the name that a noun
/// describes); ":relation" for children of a Universal Dependencies relation;
/// "^relation" for the head under that relation; any other word is a preposition.
class TokenPaths {
 public:
  /// `found` are the claims that there are already of the sentence; it may grow.
  TokenPaths(const DependencyTree& tree, const Clause& clause, const References& references,
             std::size_t sentence, const std::vector<Claim>& found)
      : tree_(tree), clause_(clause), references_(references), sentence_(sentence), found_(found) {}

  /// What the first alternative that reaches anything reaches from `token`.
  [[nodiscard]] std::vector<std::size_t> reach(const Paths& paths, std::size_t token) const;

  /// All alternatives, one after another, each with what it reaches.
  [[nodiscard]] std::vector<std::vector<std::size_t>> reach_each(const Paths& paths, std::size_t token) const;

 private:
  [[nodiscard]] std::vector<std::size_t> walk(const Path& path, std::size_t token) const;
  [[nodiscard]] std::vector<std::size_t> step(const std::string& name, std::size_t token) const;
  [[nodiscard]] std::vector<std::size_t> children(std::size_t token, std::string_view relation) const;
  [[nodiscard]] bool passes(const TokenFilter& filter, std::size_t token) const;

  const DependencyTree& tree_;
  const Clause& clause_;
  const References& references_;
  std::size_t sentence_;
  const std::vector<Claim>& found_;
};

/// Whether an entity's type is `type`, written "Website" or "Organization/Media".
bool is_of_type(const Entity& entity, std::string_view type);

}  // namespace notegraph
