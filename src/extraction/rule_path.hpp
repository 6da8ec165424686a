#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extraction/word_classes.hpp"

namespace notegraph {

/// A condition on a token: one of these lemmas, or none of them, or an entity of this type, or the trigger of
/// a claim of this type that other rules have found in the sentence.
struct TokenFilter {
  std::unordered_set<std::string> lemmas;
  bool excludes = false;            // "[!…]"
  std::vector<std::string> types;   // "#Place", "#Organization/Media"
  std::vector<std::string> claims;  // "&Arrest"
};

/// One step from a token to others: "object", "of", ":nsubj", with a filter on what it reaches.
struct PathStep {
  std::string name;
  std::vector<TokenFilter> filters;
};

/// "object[access]>to": steps one after another.
using Path = std::vector<PathStep>;

/// "object[access]>to | object": the first alternative that reaches something; each is a union ("a + b").
struct Paths {
  std::vector<std::vector<Path>> alternatives;
};

/// What is wrong with a path.
class PathError : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

/// Reads "object[access]>to | object + :xcomp>object" (docs/rules.md). Throws PathError if a bracket is not
/// closed, a step or filter is empty or unknown, or there are more steps than a sentence can need.
Paths parse_paths(std::string_view text, const WordClasses& classes);

/// The claim types that the filters of a path ask for: "Arrest" of "head[&Arrest]".
std::vector<std::string> claims_asked_for(const Paths& paths);

/// Adds a word, or for "@class" all words of that class. Throws PathError if there is no such class.
void add_words(std::string_view word, const WordClasses& classes, std::unordered_set<std::string>& words);

/// Whether `type` is an entity type or one with a subtype of the model: "Website", "Organization/Media".
bool is_entity_kind(std::string_view type);

}  // namespace notegraph
