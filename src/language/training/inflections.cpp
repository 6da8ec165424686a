#include "language/training/inflections.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "text/problem.hpp"

namespace notegraph::training {

namespace {

using Form = std::pair<std::string, std::string>;  // and its tag
using Lemmas = std::map<Form, std::set<std::string>>;

std::ifstream open(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError({file.string(), 0, "cannot read the word list"});
  return in;
}

bool plain(std::string_view word) {
  return word.size() > 2 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> index(const std::filesystem::path& file) {
  std::ifstream in = open(file);
  std::vector<std::string> words;
  std::string line;
  while (std::getline(in, line)) {
    if (plain(std::string_view(line).substr(0, line.find(' '))))
      words.push_back(line.substr(0, line.find(' ')));
  }
  return words;
}

std::vector<std::string_view> tags_of(std::string_view form) {
  if (form.ends_with("ing")) return {"VBG"};
  if (form.ends_with("s")) return {"VBZ"};
  return {"VBD", "VBN"};
}

// Lines of "form lemma lemma …". The lemmas by ending of their exceptional forms are noted in `irregular`.
void add_exceptions(const std::filesystem::path& file, bool verbs, Lemmas& lemmas,
                    std::set<Form>& irregular) {
  std::ifstream in = open(file);
  std::string form, lemma;
  while (in >> form >> lemma) {
    std::string rest;
    std::getline(in, rest);
    if (!plain(form) || !plain(lemma)) continue;
    for (const std::string_view tag : verbs ? tags_of(form) : std::vector<std::string_view>{"NNS"}) {
      lemmas[{form, std::string(tag)}].insert(lemma);
      if (!rest.empty()) lemmas[{form, std::string(tag)}].insert(rest);  // several: not for us to choose
      irregular.emplace(lemma, tag);
    }
  }
}

bool vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

std::string with_s(const std::string& word) {
  const bool after_consonant = word.ends_with('y') && !vowel(word[word.size() - 2]);
  if (after_consonant) return word.substr(0, word.size() - 1) + "ies";
  for (const std::string_view hiss : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(hiss)) return word + "es";
  }
  return word + "s";
}

std::string with_ed(const std::string& word) {
  if (word.ends_with('e')) return word + "d";
  const bool after_consonant = word.ends_with('y') && !vowel(word[word.size() - 2]);
  return after_consonant ? word.substr(0, word.size() - 1) + "ied" : word + "ed";
}

std::string with_ing(const std::string& word) {
  const bool kept = word.ends_with("ee") || word.ends_with("ye") || word.ends_with("oe");
  if (word.ends_with("ie")) return word.substr(0, word.size() - 2) + "ying";
  return word.ends_with('e') && !kept ? word.substr(0, word.size() - 1) + "ing" : word + "ing";
}

}  // namespace

std::vector<Inflection> wordnet_inflections(const std::filesystem::path& wordnet) {
  Lemmas lemmas;
  std::set<Form> irregular;
  add_exceptions(wordnet / "verb.exc", true, lemmas, irregular);
  add_exceptions(wordnet / "noun.exc", false, lemmas, irregular);
  const auto add = [&](const std::string& lemma, const char* tag, const std::string& form) {
    if (!irregular.contains({lemma, tag})) lemmas[{form, tag}].insert(lemma);
  };
  for (const std::string& verb : index(wordnet / "index.verb")) {
    add(verb, "VBZ", with_s(verb));
    add(verb, "VBD", with_ed(verb));
    add(verb, "VBN", with_ed(verb));
    add(verb, "VBG", with_ing(verb));
  }
  for (const std::string& noun : index(wordnet / "index.noun")) {
    if (!noun.ends_with('s')) add(noun, "NNS", with_s(noun));  // most nouns in -s have no plural in use
  }
  std::vector<Inflection> result;
  for (const auto& [form, candidates] : lemmas) {
    if (candidates.size() == 1) result.push_back({form.first, form.second, *candidates.begin()});
  }
  return result;
}

}  // namespace notegraph::training
