#pragma once

#include <cstddef>
#include <vector>

#include "extraction/clause.hpp"
#include "extraction/document.hpp"
#include "extraction/references.hpp"

namespace notegraph {

/// A token of some sentence of the document.
struct TokenAt {
  std::size_t sentence = 0;
  std::size_t token = 0;
};

/// What pronouns and plural descriptions stand for where no single name answers: the phrase that an earlier
/// clause is about ("Two editors of the weekly were fined. They appealed"), or the names that a list put
/// together ("A and B were blocked. The sites …"). Looks back no farther than a few sentences of the same
/// paragraph.
class Antecedents {
 public:
  Antecedents(const Document& document, const References& references)
      : document_(document), references_(references) {}

  /// The heads of the phrases that the pronoun `token` ("they", "both", "he", "it") stands for; empty if
  /// that is not clear.
  [[nodiscard]] std::vector<TokenAt> of_pronoun(std::size_t sentence, std::size_t token) const;

  /// The entities that a plural description like "the sites", "these laws" or "the two companies" means:
  /// those of the last list of such names before it. Empty if there is no such list.
  [[nodiscard]] std::vector<EntityId> of_plural(std::size_t sentence, std::size_t token) const;

 private:
  [[nodiscard]] const DependencyTree& tree(std::size_t sentence) const {
    return document_.sentences[sentence].tree;
  }
  [[nodiscard]] bool follows(std::size_t sentence) const;
  [[nodiscard]] std::vector<TokenAt> plural_before(std::size_t sentence, std::size_t token, int depth) const;
  [[nodiscard]] std::vector<TokenAt> singular_before(std::size_t sentence, bool person, int depth) const;
  [[nodiscard]] std::vector<TokenAt> pair_before(std::size_t sentence) const;

  const Document& document_;
  const References& references_;
};

}  // namespace notegraph
