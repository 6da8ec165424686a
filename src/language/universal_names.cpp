#include "language/universal_names.hpp"

#include <algorithm>
#include <array>

namespace notegraph {

namespace {

constexpr std::array<std::string_view, 17> kUpos{"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                 "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                 "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::array<std::string_view, 3> kTense{"", "Past", "Pres"};
constexpr std::array<std::string_view, 5> kVerbForm{"", "Fin", "Inf", "Part", "Ger"};
constexpr std::array<std::string_view, 3> kNumber{"", "Sing", "Plur"};
constexpr std::array<std::string_view, 4> kNames{"PER", "ORG", "LOC", "MISC"};

}  // namespace

std::string_view upos_name(Upos upos) {
  return kUpos[static_cast<std::size_t>(upos)];
}

Upos upos_of(std::string_view name) {
  const auto* found = std::ranges::find(kUpos, name);
  return found == kUpos.end() ? Upos::X : static_cast<Upos>(found - kUpos.begin());
}

std::string morphology(const Token& token) {
  std::string features;
  const auto add = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    if (!features.empty()) features += '|';
    features.append(key).append("=").append(value);
  };
  add("Number", kNumber[static_cast<std::size_t>(token.number)]);
  add("Tense", kTense[static_cast<std::size_t>(token.tense)]);
  add("VerbForm", kVerbForm[static_cast<std::size_t>(token.verb_form)]);
  add("Voice", token.passive ? "Pass" : "");
  return features.empty() ? "_" : features;
}

std::string_view short_name(NameType type) {
  return kNames[static_cast<std::size_t>(type)];
}

}  // namespace notegraph
