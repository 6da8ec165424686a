#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace notegraph::training {

/// A form of a dictionary's word: "beaten", VBN, "beat".
struct Inflection {
  std::string form, xpos, lemma;
};

/// Forms of WordNet's single-word verbs and nouns that can have but one lemma: those its lists of exceptions
/// (verb.exc, noun.exc) name, and the regular ones by English spelling. Throws InputError if a file is
/// missing.
std::vector<Inflection> wordnet_inflections(const std::filesystem::path& wordnet);

}  // namespace notegraph::training
