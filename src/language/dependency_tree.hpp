#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "language/sentence_analysis.hpp"

namespace notegraph {

/// A stretch of tokens, `end` exclusive.
struct TokenRange {
  std::size_t first = 0, end = 0;

  [[nodiscard]] bool holds(std::size_t token) const { return first <= token && token < end; }
  auto operator<=>(const TokenRange&) const = default;
};

/// Walks a sentence's dependency tree: children in order, subtrees, phrases. Built once a sentence, in linear
/// time. The sentence must outlive it.
class DependencyTree {
 public:
  explicit DependencyTree(const SentenceAnalysis& sentence);

  [[nodiscard]] std::size_t size() const { return sentence_->tokens.size(); }
  [[nodiscard]] const Token& operator[](std::size_t token) const { return sentence_->tokens[token]; }
  [[nodiscard]] std::span<const std::size_t> children(std::size_t token) const {
    return std::span(children_).subspan(offsets_[token], offsets_[token + 1] - offsets_[token]);
  }
  /// The governing token, or `token` itself at the root.
  [[nodiscard]] std::size_t head(std::size_t token) const;
  /// From the first to behind the last token that `token` governs, itself included.
  [[nodiscard]] TokenRange subtree(std::size_t token) const { return subtrees_[token]; }

  /// The first child whose relation is `relation` or a subtype of it ("nsubj" finds "nsubj:pass"); -1 if
  /// none.
  [[nodiscard]] int child(std::size_t token, std::string_view relation) const;

  /// The noun phrase that `noun` heads, without what stands apart from it: relative clauses, appositions,
  /// clauses, coordinated phrases, brackets and the preposition in front.
  [[nodiscard]] TokenRange noun_phrase(std::size_t noun) const;

  /// The first token that ends behind byte `at` of the analysed text; the last one if none does. The tree
  /// must not be empty.
  [[nodiscard]] std::size_t token_at(std::size_t at) const;

  /// `token` and those coordinated with it (relation conj), in order.
  [[nodiscard]] std::vector<std::size_t> conjuncts(std::size_t token) const;

 private:
  const SentenceAnalysis* sentence_;
  std::vector<std::size_t> children_;  // grouped by head
  std::vector<std::size_t> offsets_;
  std::vector<TokenRange> subtrees_;
};

/// Whether `relation` is `base` or a subtype of it: "nsubj:pass" is an "nsubj".
bool is_relation(std::string_view relation, std::string_view base);

}  // namespace notegraph
