#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extraction/extraction.hpp"

namespace notegraph {

/// How a noun of schema/lexicon/nouns.tsv may stand to a name.
enum class NounUse : std::uint8_t { Name, Lower, First, Both, Context };

struct NameNoun {
  EntityType type = EntityType::Organization;
  std::string subtype;
  NounUse use = NounUse::Context;

  /// Whether it may head a name from the first place: "Radio Biafra", "Instituto Prensa y Sociedad".
  [[nodiscard]] bool stands_first() const { return use == NounUse::First || use == NounUse::Both; }
};

enum class PersonWord : std::uint8_t { Title, Office, Role };

/// The small word tables of schema/lexicon: what nouns, titles and offices say about the name beside them.
/// Look-ups take folded words.
class Lexicon {
 public:
  /// Throws InputError with file and line if a table is malformed.
  static Lexicon load();

  [[nodiscard]] const NameNoun* noun(std::string_view folded) const;
  [[nodiscard]] std::optional<PersonWord> person_word(std::string_view folded) const;
  /// All words of one use, sorted.
  [[nodiscard]] std::vector<std::string> person_words(PersonWord use) const;
  /// Capitalised words that name nothing by themselves: weekdays, religions, technical abbreviations.
  [[nodiscard]] bool names_nothing(std::string_view folded) const;
  /// Last words of names of events, prizes and works, which are no entities: "Labour Day", "Press Freedom
  /// Index".
  [[nodiscard]] bool names_event(std::string_view folded) const;
  /// Closed-class words: determiners, prepositions, conjunctions, auxiliaries, sentence adverbs.
  [[nodiscard]] bool is_function_word(std::string_view folded) const;

 private:
  std::unordered_map<std::string, NameNoun> nouns_;
  std::unordered_map<std::string, PersonWord> persons_;
  std::unordered_set<std::string> not_names_;
  std::unordered_set<std::string> event_nouns_;
  std::unordered_set<std::string> function_words_;
};

}  // namespace notegraph
