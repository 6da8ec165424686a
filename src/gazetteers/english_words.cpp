#include "gazetteers/english_words.hpp"

#include <charconv>

#include "gazetteers/data_directory.hpp"

namespace notegraph {

EnglishWords::EnglishWords() : EnglishWords(data_file("english_words.tsv")) {}

std::optional<int> EnglishWords::size_class(std::string_view word) const {
  std::string_view line = words_.lines(word);
  if (line.empty()) return std::nullopt;
  take_field(line, '\t');
  int size = 0;
  std::from_chars(line.data(), line.data() + line.size(), size);
  return size;
}

bool EnglishWords::is_ordinary(std::string_view word) const {
  constexpr int known_to_all = 50;
  return size_class(word).value_or(known_to_all + 1) <= known_to_all;
}

}  // namespace notegraph
