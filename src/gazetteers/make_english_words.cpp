// Writes the sorted table of EnglishWords from Debian's SCOWL lists.
//
//   make_english_words SCOWL-FOLDER OUT.tsv

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

namespace {

/// Both spellings count as ordinary; larger classes hold words that no reader misses ("adze").
constexpr std::array kSpellings{"english", "american", "british", "british_z"};
constexpr std::array kSizeClasses{10, 20, 35, 40, 50, 55, 60};

bool is_plain_word(const std::string& line) {
  return !line.empty() &&
         std::all_of(line.begin(), line.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::map<std::string, int> read_words(const std::filesystem::path& folder) {
  std::map<std::string, int> words;
  for (const int size : kSizeClasses) {
    for (const char* spelling : kSpellings) {
      const auto path = folder / (std::string(spelling) + "-words." + std::to_string(size));
      std::ifstream in(path);
      if (!in) throw std::runtime_error("cannot read " + path.string());
      // The first class that has a word is its commonest one.
      for (std::string line; std::getline(in, line);) {
        if (is_plain_word(line)) words.emplace(line, size);
      }
    }
  }
  return words;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) throw std::runtime_error("usage: make_english_words SCOWL-FOLDER OUT.tsv");
  std::ofstream out(argv[2], std::ios::binary);
  for (const auto& [word, size] : read_words(argv[1])) out << word << '\t' << size << '\n';
  out.close();
  if (!out) throw std::runtime_error(std::string("cannot write ") + argv[2]);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "make_english_words: " << error.what() << '\n';
  return 1;
}
