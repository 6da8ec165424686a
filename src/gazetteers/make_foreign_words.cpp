// Writes the sorted table of ForeignWords from Debian's word lists: a word, a letter for each language that
// has it, and "name" where it is a personal name somewhere.
//
//   make_foreign_words SCOWL-FOLDER OUT.tsv LETTER=LIST...
//
// A list has one word a line; what follows "/" or a tab (hunspell's affix classes) does not count, nor do
// words in another encoding than UTF-8.

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

#include "text/fold.hpp"
#include "text/slug.hpp"

namespace {

// Nearly all Vietnamese bear one of these surnames, and put it first.
constexpr std::array<std::string_view, 22> kVietnameseSurnames{
    "nguyễn", "trần", "lê",  "phạm",  "hoàng", "huỳnh", "phan",  "vũ",     "võ",  "đặng", "bùi",
    "đỗ",     "hồ",   "ngô", "dương", "lý",    "đinh",  "trịnh", "trương", "lâm", "mai",  "tô"};

constexpr std::string_view kRareNames = ".95";  // SCOWL's size class of names that are mostly surnames

std::string from_latin1(std::string_view line) {
  std::string utf8;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      utf8 += c;
    } else {
      utf8 += static_cast<char>(0xC0 | (byte >> 6));
      utf8 += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return utf8;
}

bool is_vietnamese_surname(std::string_view word) {
  return std::find(kVietnameseSurnames.begin(), kVietnameseSurnames.end(), word) != kVietnameseSurnames.end();
}

// Without accents, as most names stand in these lists.
struct PersonalNames {
  std::set<std::string> common, rare;
};

PersonalNames read_names(const std::filesystem::path& scowl) {
  PersonalNames names;
  for (const auto& entry : std::filesystem::directory_iterator(scowl)) {
    const std::string file = entry.path().filename().string();
    const bool capitalised = file.find("-upper.") != std::string::npos;
    if (!capitalised && file.find("proper-names") == std::string::npos) continue;
    std::ifstream in(entry.path());
    if (!in) throw std::runtime_error("cannot read " + entry.path().string());
    for (std::string line; std::getline(in, line);)
      (capitalised || file.ends_with(kRareNames) ? names.rare : names.common)
          .insert(notegraph::slug(from_latin1(line)));
  }
  return names;
}

struct Word {
  std::string languages;
  bool is_name = false;
};

bool is_plain_word(std::string_view word) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  return word.size() > 1 && std::all_of(word.begin(), word.end(), is_letter);
}

/// In Vietnamese accents tell words apart.
bool is_name(const std::string& word, char language, const std::set<std::string>& names) {
  return language == 'v' ? is_vietnamese_surname(word) || names.contains(word)
                         : names.contains(notegraph::slug(word));
}

void read_list(std::string_view argument, const PersonalNames& names, std::map<std::string, Word>& words) {
  if (argument.size() < 3 || argument[0] < 'a' || argument[0] > 'z' || argument[1] != '=')
    throw std::runtime_error("not LETTER=LIST: " + std::string(argument));
  const std::string path(argument.substr(2));
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  for (std::string line; std::getline(in, line);) {
    std::string word = line.substr(0, line.find_first_of("/\t\r"));
    if (!is_plain_word(word) || notegraph::fold_case(word) != word ||
        is_name(word, argument[0], names.common))
      continue;
    const bool named = is_name(word, argument[0], names.rare);
    Word& entry = words[std::move(word)];
    entry.is_name = entry.is_name || named;
    if (!entry.languages.ends_with(argument[0])) entry.languages += argument[0];
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 4) throw std::runtime_error("usage: make_foreign_words SCOWL-FOLDER OUT.tsv LETTER=LIST...");
  const PersonalNames names = read_names(argv[1]);
  std::map<std::string, Word> words;
  for (int i = 3; i < argc; ++i) read_list(argv[i], names, words);
  std::ofstream out(argv[2], std::ios::binary);
  for (const auto& [word, entry] : words)
    out << word << '\t' << entry.languages << '\t' << (entry.is_name ? "name" : "") << '\n';
  out.close();
  if (!out) throw std::runtime_error(std::string("cannot write ") + argv[2]);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "make_foreign_words: " << error.what() << '\n';
  return 1;
}
