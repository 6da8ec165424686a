#include "language/dependency_tree.hpp"

#include <algorithm>
#include <array>

namespace notegraph {

namespace {

// What a noun governs but does not need in order to be named: each stands apart from its phrase.
constexpr std::array<std::string_view, 8> kApart{"acl:relcl", "appos", "conj",  "parataxis",
                                                 "cc",        "case",  "punct", "mark"};

bool stands_apart(std::string_view relation) {
  return std::find(kApart.begin(), kApart.end(), relation) != kApart.end();
}

}  // namespace

bool is_relation(std::string_view relation, std::string_view base) {
  return relation.starts_with(base) && (relation.size() == base.size() || relation[base.size()] == ':');
}

DependencyTree::DependencyTree(const SentenceAnalysis& sentence) : sentence_(&sentence) {
  const auto& tokens = sentence.tokens;
  offsets_.assign(tokens.size() + 1, 0);
  for (const Token& token : tokens) {
    if (token.head >= 0) ++offsets_[static_cast<std::size_t>(token.head) + 1];
  }
  for (std::size_t i = 1; i < offsets_.size(); ++i) offsets_[i] += offsets_[i - 1];
  children_.resize(offsets_.back());
  std::vector<std::size_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].head >= 0) children_[next[static_cast<std::size_t>(tokens[i].head)]++] = i;
  }
  // Subtrees bottom-up: an explicit walk, since a sentence may be thousands of tokens deep.
  subtrees_.resize(tokens.size());
  std::vector<std::size_t> order;
  order.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    subtrees_[i] = {i, i + 1};
    if (tokens[i].head < 0) order.push_back(i);
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    for (const std::size_t child : children(order[at])) order.push_back(child);
  }
  for (std::size_t at = order.size(); at-- > 0;) {
    const Token& token = tokens[order[at]];
    if (token.head < 0) continue;
    TokenRange& parent = subtrees_[static_cast<std::size_t>(token.head)];
    parent.first = std::min(parent.first, subtrees_[order[at]].first);
    parent.end = std::max(parent.end, subtrees_[order[at]].end);
  }
}

std::size_t DependencyTree::head(std::size_t token) const {
  const int head = sentence_->tokens[token].head;
  return head < 0 ? token : static_cast<std::size_t>(head);
}

int DependencyTree::child(std::size_t token, std::string_view relation) const {
  for (const std::size_t child : children(token)) {
    if (is_relation(sentence_->tokens[child].relation, relation)) return static_cast<int>(child);
  }
  return -1;
}

TokenRange DependencyTree::noun_phrase(std::size_t noun) const {
  TokenRange phrase{noun, noun + 1};
  for (const std::size_t child : children(noun)) {
    if (stands_apart(sentence_->tokens[child].relation)) {
      if (child > noun) break;  // what follows it belongs to it
      continue;
    }
    phrase.first = std::min(phrase.first, child < noun ? subtrees_[child].first : phrase.first);
    if (child > noun) phrase.end = std::max(phrase.end, subtrees_[child].end);
  }
  return phrase;
}

std::vector<std::size_t> DependencyTree::conjuncts(std::size_t token) const {
  std::vector<std::size_t> all{token};
  for (const std::size_t child : children(token)) {
    if (is_relation(sentence_->tokens[child].relation, "conj")) all.push_back(child);
  }
  return all;
}

std::size_t DependencyTree::token_at(std::size_t at) const {
  const auto& tokens = sentence_->tokens;
  const auto found = std::partition_point(tokens.begin(), tokens.end(),
                                          [at](const Token& token) { return token.text.end <= at; });
  return std::min(static_cast<std::size_t>(found - tokens.begin()), tokens.size() - 1);
}

}  // namespace notegraph
