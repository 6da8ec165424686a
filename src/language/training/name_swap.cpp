#include "language/training/name_swap.hpp"

#include "language/name_clues.hpp"

namespace notegraph::training {

namespace {

constexpr std::size_t kAcronyms = 3000;  // made up: any letters may stand for an office

// What a name brings along to its new place.
void replace(Example& token, const Example& by) {
  token.features = by.features;
  token.word_count = by.word_count;
  token.name_clues = (token.name_clues & ~kListedClues) | (by.name_clues & kListedClues);
}

}  // namespace

NameSwap::NameSwap(const std::vector<ExampleSentence>& sentences, const ExampleMaker& maker,
                   const Gazetteers& lists) {
  for (const std::string& name : maker.names.names()) begins_.push_back(name.starts_with("B-") ? 1 : 0);
  proper_noun_ = maker.tags.find("PROPN\tNNP\tNumber=Sing");
  for (const ExampleSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const std::size_t end = name_end(sentence, i);
      if (end == i) continue;
      treebank_[{sentence[i].name, end - i}].emplace_back(
          sentence.begin() + static_cast<std::ptrdiff_t>(i),
          sentence.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }
  const auto person = static_cast<std::int32_t>(maker.names.find("B-PER"));
  const auto place = static_cast<std::int32_t>(maker.names.find("B-LOC"));
  for (const std::vector<std::string>& city : lists.cities) {
    listed_[{place, city.size()}].push_back(maker.name_examples(city));
  }
  const auto organization = static_cast<std::int32_t>(maker.names.find("B-ORG"));
  Random random(11);  // pairs of given and family names
  for (const std::string& given : lists.given_names) {
    const std::string& family =
        lists.family_names.empty() ? given : lists.family_names[random.below(lists.family_names.size())];
    listed_[{person, 1}].push_back(maker.name_examples({random.below(2) == 0 ? given : family}));
    listed_[{person, 2}].push_back(maker.name_examples({given, family}));
  }
  for (std::size_t i = 0; i < kAcronyms; ++i) {
    std::string acronym;
    for (std::size_t size = 2 + random.below(4); acronym.size() < size;)
      acronym += static_cast<char>('A' + random.below(26));
    listed_[{organization, 1}].push_back(maker.name_examples({acronym}));
  }
}

// The end of a run of singular proper nouns that is a name beginning at `first`; `first` if there is none.
std::size_t NameSwap::name_end(const ExampleSentence& sentence, std::size_t first) const {
  const auto begins = [&](std::size_t i) {
    return sentence[i].name >= 0 && begins_[static_cast<std::size_t>(sentence[i].name)] != 0;
  };
  if (!begins(first)) return first;
  std::size_t end = first;
  while (end < sentence.size() && sentence[end].name > 0 && (end == first || !begins(end))) {
    if (sentence[end].tag != proper_noun_) return first;
    ++end;
  }
  return end;
}

ExampleSentence NameSwap::swapped(const ExampleSentence& sentence, float rate, Random& random) const {
  ExampleSentence result = sentence;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const std::size_t end = name_end(sentence, i);
    if (end == i || random.uniform() >= rate) continue;
    const Kind kind{sentence[i].name, end - i};
    const auto listed = listed_.find(kind);
    const bool from_list = listed != listed_.end() && random.uniform() < 0.5F;
    const std::vector<ExampleSentence>& names = from_list ? listed->second : treebank_.at(kind);
    const ExampleSentence& name = names[random.below(names.size())];
    for (std::size_t k = 0; k < name.size(); ++k) replace(result[i + k], name[k]);
  }
  return result;
}

}  // namespace notegraph::training
