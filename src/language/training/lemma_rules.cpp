#include "language/training/lemma_rules.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>

#include "language/lemmatizer.hpp"

namespace notegraph::training {

namespace {

// The rule that makes the lemma and cuts least; small letters only where they are needed.
LemmaRule rule_of(const std::string& form, const std::string& lemma) {
  LemmaRule best;
  std::size_t best_cut = form.size() + lemma.size() + 1;
  for (const bool lower : {false, true}) {
    const std::string base = LemmaRule{lower, 0, ""}.apply(form);
    std::size_t same = 0;
    while (same < base.size() && same < lemma.size() && base[same] == lemma[same]) ++same;
    const std::size_t cost = base.size() - same + (lower ? 1 : 0);
    if (base.size() - same < 256 && cost < best_cut) {
      best_cut = cost;
      best = {lower, static_cast<std::uint8_t>(base.size() - same), lemma.substr(same)};
    }
  }
  return best;
}

template <typename Key>
using Counts = std::map<Key, std::map<LemmaRule, int>>;

LemmaRule most_frequent(const std::map<LemmaRule, int>& rules) {
  return std::ranges::max_element(rules, {}, [](const auto& rule) { return rule.second; })->first;
}

std::string line(std::uint64_t key, const LemmaRule& rule) {
  char digits[24];
  std::snprintf(digits, sizeof digits, "%llx", static_cast<unsigned long long>(key));
  return std::string(digits) + (rule.lower ? "\tl\t" : "\t-\t") + std::to_string(rule.cut) + '\t' + rule.add +
         '\n';
}

}  // namespace

void export_lemmas(const std::vector<GoldSentence>& text, const std::vector<Inflection>& dictionary,
                   ModelFile& model) {
  using Word = std::pair<std::string, std::string>;  // form and tag
  std::map<Word, std::map<std::string, int>> words;
  for (const GoldSentence& sentence : text) {
    for (const GoldToken& token : sentence.tokens) {
      if (token.relation != "goeswith" && token.lemma != "_") ++words[{token.form, token.xpos}][token.lemma];
    }
  }
  Counts<std::uint64_t> by_ending[Lemmatizer::kLongestEnding + 1];
  std::map<std::uint64_t, std::uint64_t> shorter;  // the key of the ending without its first letter
  for (const auto& [word, lemmas] : words) {
    for (const auto& [lemma, count] : lemmas) {
      const LemmaRule rule = rule_of(word.first, lemma);
      for (std::size_t ending = 0; ending <= Lemmatizer::kLongestEnding; ++ending) {
        // types, not tokens: endings are for words not seen
        const std::uint64_t key = Lemmatizer::rule_key(word.first, word.second, ending);
        ++by_ending[ending][key][rule];
        if (ending > 0) shorter[key] = Lemmatizer::rule_key(word.first, word.second, ending - 1);
      }
    }
  }
  std::string rules;
  std::map<std::uint64_t, LemmaRule> effective;  // what the analyser would apply for each ending
  for (const auto& table : by_ending) {
    for (const auto& [key, counts] : table) {
      int total = 0;
      for (const auto& [rule, count] : counts) total += count;
      const bool shortest = &table == &by_ending[0];
      const LemmaRule rule = most_frequent(counts);
      if (!shortest && (total < 2 || rule == effective[shorter[key]])) {
        effective[key] = effective[shorter[key]];
        continue;
      }
      effective[key] = rule;
      rules += line(key, rule);
    }
  }
  model.put("lemma.rules", rules);
  model.put("lemma.exceptions", std::string());
  const Lemmatizer by_rules(model);
  std::string exceptions;
  for (const auto& [word, lemmas] : words) {
    const auto& [lemma, count] =
        *std::ranges::max_element(lemmas, {}, [](const auto& entry) { return entry.second; });
    if (by_rules.lemma(word.first, word.second) != lemma) {
      exceptions += word.first + '\t' + word.second + '\t' + lemma + '\n';
    }
  }
  for (const Inflection& known : dictionary) {
    if (words.contains({known.form, known.xpos}) || by_rules.lemma(known.form, known.xpos) == known.lemma)
      continue;
    exceptions += known.form + '\t' + known.xpos + '\t' + known.lemma + '\n';
  }
  model.put("lemma.exceptions", exceptions);
}

}  // namespace notegraph::training
