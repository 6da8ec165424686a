#include "language/name_clues.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "language/token_features.hpp"
#include "language/word_map.hpp"

namespace notegraph {

namespace {

constexpr std::array<std::string_view, 34> kTitles{
    "mr.",       "mrs.",     "ms.",       "dr.",        "mr",      "mrs",      "prof.",
    "professor", "sir",      "president", "minister",   "senator", "sen.",     "rep.",
    "gov.",      "governor", "mayor",     "gen.",       "general", "judge",    "justice",
    "king",      "queen",    "prince",    "princess",   "pope",    "captain",  "col.",
    "lt.",       "sgt.",     "activist",  "journalist", "blogger", "spokesman"};
constexpr std::array<std::string_view, 10> kPlaceWords{"in",      "at",         "near",   "from",   "across",
                                                       "outside", "throughout", "within", "inside", "toward"};
constexpr std::array<std::string_view, 36> kGroupWords{
    "inc.",         "inc",     "corp.",      "corp",       "ltd.",       "ltd",
    "co.",          "llc",     "company",    "ministry",   "university", "party",
    "committee",    "council", "agency",     "department", "bank",       "institute",
    "association",  "court",   "commission", "foundation", "union",      "group",
    "organization", "army",    "congress",   "parliament", "bureau",     "society",
    "school",       "center",  "centre",     "board",      "times",      "authority"};
constexpr std::array<std::string_view, 10> kSpeech{"said",   "says",  "told",  "wrote",  "added",
                                                   "argued", "noted", "asked", "thinks", "believes"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::uint32_t bit(NameClue clue) {
  return 1U << static_cast<std::uint32_t>(clue);
}

/// What is known of a word by itself.
struct Word {
  std::string key;
  std::uint32_t lists = 0;
  bool capital = false, all_capitals = false;
  bool title = false, place_word = false, group_word = false, speech = false, possessive = false;
  std::uint32_t document = 0;  // clues that the document gives
  std::uint32_t count = 0;
};

class ClueFinder {
 public:
  ClueFinder(std::span<const std::vector<std::string_view>> sentences, const WordTable& lists,
             const WordTable& phrases)
      : sentences_(sentences), lists_(lists), phrases_(phrases) {}

  std::vector<std::vector<std::uint32_t>> run() {
    for (const auto& sentence : sentences_) {
      std::vector<std::uint32_t>& numbers = numbers_.emplace_back();
      for (const std::string_view form : sentence) numbers.push_back(number(form));
    }
    for (const auto& numbers : numbers_) look_around(numbers);
    std::vector<std::vector<std::uint32_t>> clues;
    for (const auto& numbers : numbers_) clues.push_back(clues_of(numbers));
    return clues;
  }

 private:
  std::uint32_t number(std::string_view form) {
    const auto [index, added] = map_.add(form, 0);
    if (added) words_.push_back(describe(form));
    return index;
  }

  Word describe(std::string_view form) const {
    Word word;
    word.key = word_key(form);
    const std::string shape = word_shape(form);
    word.capital = shape.starts_with('X');
    word.all_capitals =
        shape.size() >= 2 && shape.find_first_not_of("X.&-") == std::string::npos && word.capital;
    if (word.capital) word.lists = list_bits(word.key, lists_);
    word.title = contains(kTitles, word.key);
    word.place_word = contains(kPlaceWords, word.key);
    word.group_word = word.capital && contains(kGroupWords, word.key);
    word.speech = contains(kSpeech, word.key);
    word.possessive = word.key == "'s";
    return word;
  }

  [[nodiscard]] bool given_name(const Word& word) const {
    return word.capital && (word.lists & list_bit(WordList::GivenName)) != 0;
  }

  // Collects what each place of a word says about the word.
  void look_around(const std::vector<std::uint32_t>& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      Word& word = words_[numbers[i]];
      ++word.count;
      if (!word.capital) {
        small_.push_back(numbers[i]);
        continue;
      }
      std::uint32_t found = i > 0 ? bit(NameClue::DocumentCapital) : 0;
      if (i > 0) {
        const Word& before = words_[numbers[i - 1]];
        if (before.title) found |= bit(NameClue::DocumentTitle);
        if (before.place_word) found |= bit(NameClue::DocumentPlaceWord);
        if (before.group_word) found |= bit(NameClue::DocumentGroupWord);
        if (given_name(before)) found |= bit(NameClue::DocumentGivenName);
      }
      if (i + 1 < numbers.size()) {
        const Word& after = words_[numbers[i + 1]];
        if (after.possessive) found |= bit(NameClue::DocumentPossessive);
        if (after.group_word) found |= bit(NameClue::DocumentGroupWord);
        if (after.speech) found |= bit(NameClue::DocumentSpeaks);
      }
      word.document |= found;
    }
  }

  std::vector<std::uint32_t> clues_of(const std::vector<std::uint32_t>& numbers) {
    if (keys_.size() == 0) {
      for (const std::uint32_t small : small_) keys_.add(words_[small].key, 0);
    }
    std::vector<std::uint32_t> clues(numbers.size(), 0);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const Word& word = words_[numbers[i]];
      if (i == 0) clues[i] |= bit(NameClue::First);
      if (!word.capital) continue;
      clues[i] |= bit(NameClue::Capital) | word.document | listed(word);
      if (word.all_capitals) clues[i] |= bit(NameClue::AllCapitals);
      if (keys_.find(word.key, 0)) clues[i] |= bit(NameClue::DocumentSmall);
      if (word.count >= 2) clues[i] |= bit(NameClue::Twice);
      if (word.count >= 5) clues[i] |= bit(NameClue::FiveTimes);
      if (i > 0) {
        const Word& before = words_[numbers[i - 1]];
        if (before.title) clues[i] |= bit(NameClue::AfterTitle);
        if (before.place_word) clues[i] |= bit(NameClue::AfterPlaceWord);
        if (given_name(before)) clues[i] |= bit(NameClue::AfterGivenName);
      }
      if (i + 1 < numbers.size() && words_[numbers[i + 1]].group_word)
        clues[i] |= bit(NameClue::BeforeGroupWord);
      mark_phrases(numbers, i, clues);
    }
    return clues;
  }

  static std::uint32_t listed(const Word& word) {
    static constexpr std::array<std::pair<WordList, NameClue>, 6> kPairs{
        {{WordList::City, NameClue::City},
         {WordList::Country, NameClue::Country},
         {WordList::GivenName, NameClue::GivenName},
         {WordList::PersonName, NameClue::PersonName},
         {WordList::PlaceName, NameClue::PlaceName},
         {WordList::GroupName, NameClue::GroupName}}};
    std::uint32_t clues = 0;
    for (const auto& [list, clue] : kPairs) clues |= (word.lists & list_bit(list)) != 0 ? bit(clue) : 0;
    return clues;
  }

  // Listed names of two to five words that begin at token i.
  void mark_phrases(const std::vector<std::uint32_t>& numbers, std::size_t i,
                    std::vector<std::uint32_t>& clues) const {
    constexpr std::uint32_t kBegins =
        list_bit(WordList::CityBegin) | list_bit(WordList::RegionPart) | list_bit(WordList::CountryPart);
    if ((words_[numbers[i]].lists & kBegins) == 0) return;
    std::array<std::string_view, 5> keys;
    const std::size_t longest = std::min(keys.size(), numbers.size() - i);
    for (std::size_t n = 0; n < longest; ++n) keys[n] = words_[numbers[i + n]].key;
    for (std::size_t n = longest; n >= 2; --n) {
      const std::uint32_t kinds = phrases_.find(phrase_hash(std::span(keys).first(n)));
      if (kinds == WordTable::kAbsent) continue;
      for (std::size_t k = 0; k < n; ++k) {
        if ((kinds & kCityPhrase) != 0)
          clues[i + k] |= bit(k == 0 ? NameClue::CityBegin : NameClue::CityInside);
        if ((kinds & kCountryPhrase) != 0)
          clues[i + k] |= bit(k == 0 ? NameClue::CountryBegin : NameClue::CountryInside);
        if ((kinds & kRegionPhrase) != 0)
          clues[i + k] |= bit(k == 0 ? NameClue::RegionBegin : NameClue::RegionInside);
      }
      return;
    }
  }

  std::span<const std::vector<std::string_view>> sentences_;
  const WordTable& lists_;
  const WordTable& phrases_;
  WordMap map_, keys_;  // keys_: of words that the document has in small letters
  std::vector<Word> words_;
  std::vector<std::uint32_t> small_;
  std::vector<std::vector<std::uint32_t>> numbers_;
};

}  // namespace

std::uint64_t phrase_hash(std::span<const std::string_view> keys) {
  std::uint64_t hash = 0;
  for (const std::string_view key : keys) hash = hash_text(key, hash + 1);
  return hash & 0xFFFFFFFFFFULL;
}

std::vector<std::vector<std::uint32_t>> name_clues(std::span<const std::vector<std::string_view>> sentences,
                                                   const WordTable& lists, const WordTable& phrases) {
  return ClueFinder(sentences, lists, phrases).run();
}

}  // namespace notegraph
