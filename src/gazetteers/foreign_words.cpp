#include "gazetteers/foreign_words.hpp"

#include <array>
#include <string>
#include <utility>

#include "gazetteers/data_directory.hpp"

namespace notegraph {

namespace {

// What Romance inflection puts in the place of the listed form's end: "digitales" of "digital".
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEndings{
    {{"s", ""}, {"es", ""}, {"as", "o"}, {"a", "o"}, {"is", "l"}}};
constexpr std::size_t kShortestInflected = 5;  // bytes

}  // namespace

ForeignWords::ForeignWords() : ForeignWords(data_file("foreign_words.tsv")) {}

bool ForeignWords::make_phrase(std::span<const std::string_view> words) const {
  if (words.size() < 2) return false;
  unsigned shared = ~0U;  // a bit each language
  for (std::size_t i = 0; i < words.size() && shared != 0; ++i) {
    unsigned languages = 0;
    const auto look_up = [&](std::string_view word) {
      std::string_view line = words_.lines(word);
      if (line.empty()) return true;
      take_field(line, '\t');
      for (const char c : take_field(line, '\t')) languages |= 1U << static_cast<unsigned>(c - 'a');
      return i > 0 || !line.starts_with("name");
    };
    if (!look_up(words[i])) return false;
    for (const auto& [ending, instead] : kEndings) {
      if (words[i].size() < kShortestInflected || !words[i].ends_with(ending)) continue;
      const std::string_view stem = words[i].substr(0, words[i].size() - ending.size());
      if (!look_up(std::string(stem) + std::string(instead))) return false;
    }
    shared &= languages;
  }
  return shared != 0;
}

}  // namespace notegraph
