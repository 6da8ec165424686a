#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/knowledge.hpp"
#include "extraction/words.hpp"
#include "language/dependency_tree.hpp"

namespace notegraph {

/// A law, or a part of one, that a phrase identifies.
struct LawMention {
  std::size_t first = 0, end = 0;  // words, without a leading determiner
  std::size_t head = 0;            // token of the noun: "law", "amendments", "Article"
  std::string name;                // the identifying phrase as printed
  std::string short_name;          // "Article 41" of "Article 41 of the Constitution"; empty if none
  std::string title;               // the quoted title, if it has one: ‘On Communications’
  bool part = false;               // an article or section
};

/// Finds laws by their nouns: named acts with their numbers and years ("Sedition Act 1948", "Law No. 5651",
/// "Law ‘On Communications’"), codes and constitutions in any case ("criminal code"), articles and sections,
/// and unnamed laws that a definite phrase with a date or a subject identifies ("decree tightening
/// surveillance in cybercafes", "July 2009 amendments"). Just "the law" identifies nothing.
std::vector<LawMention> find_laws(std::string_view text, std::span<const Word> words,
                                  const DependencyTree& tree, const Knowledge& knowledge);

}  // namespace notegraph
