#include "extraction/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "gazetteers/data_directory.hpp"
#include "gazetteers/tsv_table.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

template <typename T, std::size_t N>
T value_of(const std::array<std::pair<std::string_view, T>, N>& names, std::string_view name,
           const std::string& file) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  throw InputError({file, 0, "unknown word \"" + std::string(name) + "\""});
}

constexpr std::array<std::pair<std::string_view, NounUse>, 5> kUses{{{"name", NounUse::Name},
                                                                     {"lower", NounUse::Lower},
                                                                     {"first", NounUse::First},
                                                                     {"both", NounUse::Both},
                                                                     {"context", NounUse::Context}}};
constexpr std::array<std::pair<std::string_view, PersonWord>, 3> kPersonWords{
    {{"title", PersonWord::Title}, {"office", PersonWord::Office}, {"role", PersonWord::Role}}};

// Calls `row(fields, file)` for each row of a table of schema/lexicon.
template <typename Row>
void read_table(std::string_view name, std::size_t columns, Row row) {
  const auto file = data_file(name);
  const TsvTable table(file, columns);
  for (std::size_t i = 0; i < table.size(); ++i) row(table.row(i), file.string());
}

}  // namespace

Lexicon Lexicon::load() {
  Lexicon lexicon;
  read_table("lexicon/nouns.tsv", 4, [&](auto fields, const std::string& file) {
    const auto type = entity_type(fields[1]);
    if (!type) throw InputError({file, 0, "unknown type \"" + std::string(fields[1]) + "\""});
    lexicon.nouns_[std::string(fields[0])] = {*type, std::string(fields[2]),
                                              value_of(kUses, fields[3], file)};
  });
  read_table("lexicon/persons.tsv", 2, [&](auto fields, const std::string& file) {
    lexicon.persons_[std::string(fields[0])] = value_of(kPersonWords, fields[1], file);
  });
  read_table("lexicon/not_names.tsv", 1,
             [&](auto fields, const std::string&) { lexicon.not_names_.emplace(fields[0]); });
  read_table("lexicon/event_nouns.tsv", 1,
             [&](auto fields, const std::string&) { lexicon.event_nouns_.emplace(fields[0]); });
  read_table("lexicon/function_words.tsv", 1,
             [&](auto fields, const std::string&) { lexicon.function_words_.emplace(fields[0]); });
  return lexicon;
}

const NameNoun* Lexicon::noun(std::string_view folded) const {
  const auto found = nouns_.find(std::string(folded));
  return found == nouns_.end() ? nullptr : &found->second;
}

std::optional<PersonWord> Lexicon::person_word(std::string_view folded) const {
  const auto found = persons_.find(std::string(folded));
  return found == persons_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Lexicon::person_words(PersonWord use) const {
  std::vector<std::string> words;
  for (const auto& [word, known] : persons_) {
    if (known == use) words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

bool Lexicon::is_function_word(std::string_view folded) const {
  return function_words_.contains(std::string(folded));
}

bool Lexicon::names_event(std::string_view folded) const {
  return event_nouns_.contains(std::string(folded));
}

bool Lexicon::names_nothing(std::string_view folded) const {
  if (folded.size() > 2 && folded.starts_with("as") &&
      folded.find_first_not_of("0123456789", 2) == std::string_view::npos)
    return true;  // the number of a network: "AS4788"
  return not_names_.contains(std::string(folded));
}

}  // namespace notegraph
