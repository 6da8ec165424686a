#include "language/training/examples.hpp"

#include <array>

#include "language/name_clues.hpp"

namespace notegraph::training {

namespace {

constexpr std::uint32_t kFewestUses = 2;  // of a word that gets a row of its own

}  // namespace

std::uint32_t ClassList::add(const std::string& name) {
  const auto [found, added] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
  if (added) names_.push_back(name);
  return found->second;
}

std::uint32_t ClassList::find(const std::string& name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? 0 : found->second;
}

std::string joint_tag(const GoldToken& token) {
  static constexpr std::array<std::string_view, 4> kKept{"Number=", "Tense=", "VerbForm=", "Voice="};
  std::string kept;
  const std::string_view features = token.features;
  for (std::size_t at = 0; at < features.size();) {
    const std::size_t end = std::min(features.find('|', at), features.size());
    const std::string_view feature = features.substr(at, end - at);
    at = end + 1;
    for (const std::string_view key : kKept) {
      if (!feature.starts_with(key)) continue;
      if (!kept.empty()) kept += '|';
      kept += feature;
    }
  }
  return token.upos + '\t' + token.xpos + '\t' + kept;
}

ExampleMaker::ExampleMaker(const std::vector<GoldSentence>& text, const Gazetteers& lists,
                           const VectorCodes& vectors)
    : vectors_(vectors.words, vectors.codes, vectors.codebook) {
  std::map<std::string, std::uint32_t> tag_counts;
  for (const GoldSentence& sentence : text) {
    for (const GoldToken& token : sentence.tokens) {
      ++counts_[word_key(token.form)];
      ++tag_counts[joint_tag(token)];
      relations.add(token.relation);
    }
  }
  for (const auto& [tag, count] : tag_counts) {
    if (count >= kFewestUses) tags.add(tag);
  }
  for (const char* name : {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"}) names.add(name);
  std::vector<WordTable::Entry> entries;
  for (const auto& [word, count] : counts_) {
    if (count < kFewestUses) continue;
    entries.push_back({hash_text(word), static_cast<std::uint32_t>(words_.size())});
    words_.push_back(word);
  }
  word_table_ = WordTable(entries);
  space_.words = static_cast<std::uint32_t>(words_.size());
  space_.dimensions = vectors_.size() > 0 ? WordVectors::kDimensions : 0;
  entries.clear();
  for (const auto& [word, bits] : lists.words) entries.push_back({list_hash(word), bits});
  list_table_ = WordTable(entries);
  entries.clear();
  for (const auto& [hash, kinds] : lists.phrases) entries.push_back({hash, kinds});
  phrase_table_ = WordTable(entries);
}

std::vector<ExampleSentence> ExampleMaker::examples(const std::vector<GoldSentence>& text) const {
  std::vector<ExampleSentence> result;
  for (std::size_t first = 0; first < text.size();) {
    std::size_t last = first + 1;
    while (last < text.size() && !text[last].new_document) ++last;
    std::vector<std::vector<std::string_view>> forms;
    for (std::size_t s = first; s < last; ++s) {
      forms.emplace_back();
      for (const GoldToken& token : text[s].tokens) forms.back().push_back(token.form);
    }
    const auto clues = name_clues(forms, list_table_, phrase_table_);
    for (std::size_t s = first; s < last; ++s) result.push_back(examples(text[s], clues[s - first]));
    first = last;
  }
  return result;
}

ExampleSentence ExampleMaker::examples(const GoldSentence& sentence,
                                       const std::vector<std::uint32_t>& clues) const {
  ExampleSentence examples;
  for (const GoldToken& token : sentence.tokens) {
    Example& example = examples.emplace_back();
    example.name_clues = clues[examples.size() - 1];
    if (sentence.names_of_entities) example.name_clues |= clue_bit(NameClue::EntityText);
    token_features(token.form, word_table_, list_table_, vectors_, space_, example.features);
    const auto counted = counts_.find(word_key(token.form));
    example.word_count = counted == counts_.end() ? 0 : counted->second;
    example.proper_noun = token.upos == "PROPN";
    example.tag = tags.find(joint_tag(token));
    example.head = token.head;
    example.relation = relations.find(token.relation);
    example.name = sentence.has_names ? static_cast<std::int32_t>(names.find(token.name)) : -1;
  }
  return examples;
}

ExampleSentence ExampleMaker::name_examples(const std::vector<std::string>& words) const {
  ExampleSentence examples(words.size());
  std::vector<std::vector<std::string_view>> forms{{words.begin(), words.end()}};
  const auto clues = name_clues(forms, list_table_, phrase_table_);
  for (std::size_t i = 0; i < words.size(); ++i) {
    token_features(words[i], word_table_, list_table_, vectors_, space_, examples[i].features);
    const auto counted = counts_.find(word_key(words[i]));
    examples[i].word_count = counted == counts_.end() ? 0 : counted->second;
    examples[i].name_clues = clues[0][i];
  }
  return examples;
}

Sizes ExampleMaker::sizes() const {
  return {space_.rows(), static_cast<std::uint32_t>(tags.names().size()),
          static_cast<std::uint32_t>(relations.names().size()),
          static_cast<std::uint32_t>(names.names().size())};
}

}  // namespace notegraph::training
