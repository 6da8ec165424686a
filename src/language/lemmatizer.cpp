#include "language/lemmatizer.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "language/characters.hpp"
#include "language/token_features.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

std::string lower_case(std::string_view text) {
  const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) return fold_case(text);
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

std::vector<std::string_view> fields(std::string_view line) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = line.find('\t');
    parts.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return parts;
    line.remove_prefix(end + 1);
  }
}

// No English verb ends in a consonant like these and "l": "throttled" is from "throttle".
bool lacks_e(std::string_view lemma) {
  static constexpr std::string_view kBefore = "bcdfgkpstz";
  return lemma.size() > 3 && lemma.back() == 'l' &&
         kBefore.find(lemma[lemma.size() - 2]) != std::string::npos;
}

}  // namespace

std::string LemmaRule::apply(std::string_view form) const {
  std::string lemma = lower ? lower_case(form) : std::string(form);
  lemma.resize(lemma.size() - std::min<std::size_t>(cut, lemma.size()));
  return lemma + add;
}

std::uint64_t Lemmatizer::exception_key(std::string_view form, std::string_view xpos) {
  return hash_text(form, hash_text(xpos));
}

std::uint64_t Lemmatizer::rule_key(std::string_view form, std::string_view xpos, std::size_t ending) {
  std::string key = word_shape(form).substr(0, 2);  // capitals of words and of acronyms
  if (ending > form.size()) key += '^';             // the whole form is shorter
  key += lower_case(form.substr(form.size() - std::min(ending, form.size())));
  return hash_text(key, hash_text(xpos, ending + 1));
}

Lemmatizer::Lemmatizer(const ModelFile& model) {
  std::vector<WordTable::Entry> entries;
  for (const std::string_view line : model.lines("lemma.exceptions")) {
    const std::vector<std::string_view> parts = fields(line);
    if (parts.size() != 3) model.fail("the language model's lemmas are malformed");
    entries.push_back({exception_key(parts[0], parts[1]), static_cast<std::uint32_t>(lemmas_.size())});
    lemmas_.emplace_back(parts[2]);
  }
  exceptions_ = WordTable(entries);
  entries.clear();
  for (const std::string_view line : model.lines("lemma.rules")) {  // key, "l" or "-", cut, added
    const std::vector<std::string_view> parts = fields(line);
    if (parts.size() != 4) model.fail("the language model's lemma rules are malformed");
    std::uint64_t key = 0;
    unsigned cut = 0;
    std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), key, 16);
    std::from_chars(parts[2].data(), parts[2].data() + parts[2].size(), cut);
    entries.push_back({key, static_cast<std::uint32_t>(rules_.size())});
    rules_.push_back({parts[1] == "l", static_cast<std::uint8_t>(cut), std::string(parts[3])});
  }
  endings_ = WordTable(entries);
}

// "upheld" is to "uphold" what "held" is to "hold", where the model knows the irregular verb alone.
const std::string* Lemmatizer::base_of_prefixed(std::string_view form, std::string_view xpos,
                                                std::string_view& prefix) const {
  static constexpr auto kPrefixes =
      std::to_array<std::string_view>({"up", "with", "over", "under", "fore", "out", "mis"});
  if (!xpos.starts_with("VB")) return nullptr;
  for (const std::string_view before : kPrefixes) {
    if (!form.starts_with(before) || form.size() < before.size() + 3) continue;
    const std::uint32_t found = exceptions_.find(exception_key(form.substr(before.size()), xpos));
    if (found == WordTable::kAbsent) continue;
    prefix = before;
    return &lemmas_[found];
  }
  return nullptr;
}

std::string Lemmatizer::lemma(std::string_view form, std::string_view xpos) const {
  form = form.substr(0, 4096);  // endless words keep their beginning
  std::uint32_t found = exceptions_.find(exception_key(form, xpos));
  if (found == WordTable::kAbsent && !xpos.starts_with("NNP") && form.size() < 64)
    found = exceptions_.find(exception_key(lower_case(form), xpos));  // at the beginning of a sentence
  if (found != WordTable::kAbsent) return lemmas_[found];
  std::string_view prefix;
  if (const std::string* base = base_of_prefixed(form, xpos, prefix)) return std::string(prefix) + *base;
  for (std::size_t ending = kLongestEnding + 1; ending-- > 0;) {
    found = endings_.find(rule_key(form, xpos, ending));
    if (found == WordTable::kAbsent) continue;
    std::string lemma = rules_[found].apply(form);
    if (xpos.starts_with("VB") && lacks_e(lemma)) lemma += 'e';
    return lemma;
  }
  return xpos.starts_with("NNP") ? std::string(form) : lower_case(form);
}

}  // namespace notegraph
