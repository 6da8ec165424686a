#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/entity_finder.hpp"
#include "extraction/knowledge.hpp"

namespace notegraph {

/// What the words of a report refer to: the entity that a phrase names, describes ("the newspaper Vzglyad",
/// "the site") or stands for ("it"), or the description itself. Antecedents are looked for a bounded way
/// back.
class References {
 public:
  /// `found` must outlive it.
  References(const Document& document, const FoundEntities& found, const Knowledge& knowledge);

  /// What the phrase headed by `token` of `sentence` refers to; nothing for a pronoun without an antecedent.
  [[nodiscard]] std::optional<Filler> resolve(std::size_t sentence, std::size_t token) const;

  /// The entity that names or contains `token` by itself, without looking further.
  [[nodiscard]] std::optional<EntityId> named(std::size_t sentence, std::size_t token) const;

  /// The name that the noun `token` describes beside it ("the editor, Ann Lee"; "Ann Lee, the editor"), or
  /// null.
  [[nodiscard]] const Mention* name_beside(std::size_t sentence, std::size_t token) const;

  /// The law that an article named at `token` is of: the code of "Article 12 of the penal code".
  [[nodiscard]] std::optional<EntityId> law_of_article(std::size_t sentence, std::size_t token) const;

  [[nodiscard]] const Entity& entity(EntityId id) const {
    return found_->entities[static_cast<std::size_t>(id)];
  }

  /// The phrase's own words, trimmed: no leading preposition, no trailing mark.
  [[nodiscard]] Range phrase(std::size_t sentence, std::size_t token) const;

  [[nodiscard]] const Lexicon& lexicon() const { return knowledge_->lexicon; }

 private:
  [[nodiscard]] const Mention* mention_at(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] const Mention* person_beside(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] std::optional<EntityId> described(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] const Mention* person_behind_office(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] std::optional<EntityId> report_country(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] std::optional<EntityId> subject_of_clause(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] std::optional<EntityId> state_in_compound(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] bool is_called(const Mention& mention, std::string_view noun) const;
  [[nodiscard]] std::optional<std::size_t> subject_alike(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] std::optional<EntityId> before_bracket(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] std::optional<EntityId> pronoun(std::size_t sentence, std::size_t token) const;
  template <typename Fits>
  [[nodiscard]] std::optional<EntityId> last_before(std::size_t sentence, std::size_t token,
                                                    std::size_t paragraphs, Fits fits) const;

  const Document* document_;
  const FoundEntities* found_;
  const Knowledge* knowledge_;
  std::optional<EntityId> government_;  // of the report's country
  std::optional<EntityId> country_;
  std::vector<std::size_t> first_mention_;  // of each sentence, in found_->mentions; one more at the end
};

}  // namespace notegraph
