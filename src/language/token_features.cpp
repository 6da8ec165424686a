#include "language/token_features.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "language/characters.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

// Salts that keep kinds of pieces apart in the hashed rows.
enum Salt : std::uint64_t { kPrefix = 101, kSuffix = 201, kTrigram = 301, kShape = 401, kShapeSuffix = 501 };

constexpr std::size_t kLongestKey = 64;
constexpr std::size_t kTrigramLetters = 24;  // endless words are judged by their beginning

// Where each character of `text` begins, and its end: cuts between whole characters.
std::vector<std::size_t> boundaries(std::string_view text) {
  std::vector<std::size_t> cuts;
  for (std::size_t at = 0; at < text.size(); at += character_at(text, at).size) cuts.push_back(at);
  cuts.push_back(text.size());
  return cuts;
}

}  // namespace

std::string word_key(std::string_view form) {
  form = form.substr(0, kLongestKey);
  std::string key;
  const bool ascii = std::ranges::all_of(form, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) {
    key = form;
    for (char& c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  } else if (form == "’s" || form == "n’t" || form == "’" || form == "’re" || form == "’ve" || form == "’m" ||
             form == "’ll" || form == "’d") {
    for (std::size_t at = 0; at < form.size(); at += character_at(form, at).size) {
      key += static_cast<unsigned char>(form[at]) < 0x80 ? form[at] : '\'';
    }
  } else {
    std::string whole;  // a cut or ill-formed end would not fold
    for (std::size_t at = 0; at < form.size();) {
      const Character c = character_at(form, at);
      if (c.code_point != 0xFFFD) whole += form.substr(at, c.size);
      at += c.size;
    }
    key = fold_case(whole);
  }
  for (char& c : key) c = c >= '0' && c <= '9' ? '0' : c;
  return key;
}

std::string word_shape(std::string_view form) {
  std::string shape;
  for (std::size_t at = 0; at < form.size() && shape.size() < 12;) {
    const Character c = character_at(form, at);
    at += c.size;
    char kind = '?';
    switch (character_class(c.code_point)) {
      case CharacterClass::Upper:
        kind = 'X';
        break;
      case CharacterClass::Lower:
        kind = 'x';
        break;
      case CharacterClass::Digit:
        kind = 'd';
        break;
      default:
        kind = c.code_point < 0x80 ? static_cast<char>(c.code_point) : '?';
    }
    const std::size_t size = shape.size();
    if (size >= 2 && shape[size - 1] == kind && shape[size - 2] == kind) continue;
    shape += kind;
  }
  return shape;
}

std::uint64_t list_hash(std::string_view key) {
  return hash_text(key) & 0xFFFFFFFFFFULL;
}

std::uint32_t list_bits(std::string_view key, const WordTable& lists) {
  const auto bits = [&](std::string_view word) {
    const std::uint32_t found = lists.find(list_hash(word));
    return found == WordTable::kAbsent ? 0U : found;
  };
  std::uint32_t all = bits(key);
  struct Ending {
    std::string_view text;
    WordList base, form;
  };
  static constexpr std::array<Ending, 6> kEndings{{{"s", WordList::Noun, WordList::PluralNoun},
                                                   {"s", WordList::Verb, WordList::VerbS},
                                                   {"ed", WordList::Verb, WordList::VerbEd},
                                                   {"ing", WordList::Verb, WordList::VerbIng},
                                                   {"er", WordList::Adjective, WordList::Comparative},
                                                   {"est", WordList::Adjective, WordList::Superlative}}};
  for (const Ending& ending : kEndings) {
    if (key.size() < ending.text.size() + 2 || !key.ends_with(ending.text)) continue;
    std::string stem(key.substr(0, key.size() - ending.text.size()));
    std::uint32_t base = bits(stem) | bits(stem + "e");
    const std::size_t last = stem.size() - 1;
    if (stem[last] == stem[last - 1]) base |= bits(std::string_view(stem).substr(0, last));  // "stopped"
    if (stem[last] == 'e') base |= bits(std::string_view(stem).substr(0, last));             // "watches"
    if (stem[last] == 'i') base |= bits(stem.substr(0, last) + "y");                         // "tried"
    if (stem.ends_with("ie")) base |= bits(stem.substr(0, last - 1) + "y");                  // "tries"
    if ((base & list_bit(ending.base)) != 0) all |= list_bit(ending.form);
  }
  return all;
}

void token_features(std::string_view form, const WordTable& words, const WordTable& lists,
                    const WordVectors& vectors, FeatureSpace space, std::vector<Feature>& out) {
  out.clear();
  const std::string key = word_key(form);
  const std::uint64_t hash = hash_text(key);
  const std::uint32_t word = words.find(hash);
  out.push_back({word == WordTable::kAbsent ? FeatureSpace::kUnknownWord : word + 1, 1});
  const std::uint32_t listed = list_bits(key, lists);
  for (std::uint32_t list = 0; list < kWordLists; ++list) {
    if ((listed >> list & 1U) != 0) out.push_back({space.list_row(list), 1});
  }
  std::array<float, WordVectors::kDimensions> vector;
  if (vectors.find(list_hash(key), vector)) {
    for (std::uint32_t d = 0; d < WordVectors::kDimensions; ++d)
      out.push_back({space.vector_row(d), vector[d]});
  }
  const std::string shape = word_shape(form);
  const auto piece = [&](std::string_view text, std::uint64_t salt, float weight) {
    out.push_back({space.piece_row(hash_text(text, salt)), weight});
  };
  piece(shape, kShape, 1);
  const std::vector<std::size_t> cuts = boundaries(key);
  const std::size_t letters = cuts.size() - 1;
  const std::string_view view = key;
  for (std::size_t n = 1; n <= 4 && n <= letters; ++n) piece(view.substr(0, cuts[n]), kPrefix + n, 1);
  for (std::size_t n = 1; n <= 5 && n <= letters; ++n) piece(view.substr(cuts[letters - n]), kSuffix + n, 1);
  const std::string ending =
      shape.substr(0, 2) + std::string(view.substr(cuts[letters - std::min<std::size_t>(2, letters)]));
  piece(ending, kShapeSuffix, 1);
  if (letters < 4) return;
  const std::size_t last = std::min(letters, kTrigramLetters) - 2;
  const float weight = 1.0F / std::sqrt(static_cast<float>(last));
  for (std::size_t i = 0; i < last; ++i) piece(view.substr(cuts[i], cuts[i + 3] - cuts[i]), kTrigram, weight);
}

}  // namespace notegraph
