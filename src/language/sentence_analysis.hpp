#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace notegraph {

/// Universal part-of-speech tags (universaldependencies.org/u/pos).
enum class Upos : std::uint8_t {
  Adj,
  Adp,
  Adv,
  Aux,
  Cconj,
  Det,
  Intj,
  Noun,
  Num,
  Part,
  Pron,
  Propn,
  Punct,
  Sconj,
  Sym,
  Verb,
  X
};

enum class Tense : std::uint8_t { None, Past, Present };
enum class VerbForm : std::uint8_t { None, Finite, Infinitive, Participle, Gerund };
enum class Number : std::uint8_t { None, Singular, Plural };

/// A token with its place in the dependency tree. `form` points into the analysed text, the other views into
/// what SentenceAnalysis::storage keeps.
struct Token {
  Range text;              // bytes of the analysed text
  std::string_view form;   // as printed
  std::string_view lemma;  // kept by SentenceAnalysis::storage
  Upos upos = Upos::X;
  std::string_view xpos;      // Penn tag: "VBN"
  std::string_view relation;  // Universal Dependencies relation with subtype: "nsubj:pass"
  int head = -1;              // index of the governing token in the sentence; -1 at the root
  Tense tense = Tense::None;
  VerbForm verb_form = VerbForm::None;
  Number number = Number::None;
  bool passive = false;  // Voice=Pass
  bool space_after = true;
};

enum class NameType : std::uint8_t { Person, Organization, Place, Other };

/// A name found by the sequence model: tokens [first, end).
struct NameSpan {
  NameType type = NameType::Other;
  std::size_t first = 0, end = 0;
};

struct SentenceAnalysis {
  std::vector<Token> tokens;
  std::vector<NameSpan> names;
  std::shared_ptr<const void> storage;  // keeps alive what `lemma`, `xpos` and `relation` point into
};

}  // namespace notegraph
