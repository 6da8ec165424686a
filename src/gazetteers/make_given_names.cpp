// Writes the sorted table of GivenNames from the name lists of Debian's python3-fake-factory.
//
//   make_given_names FAKER/providers/person OUT.tsv

#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazetteers/name_key.hpp"
#include "gazetteers/tsv_table.hpp"

namespace {

using notegraph::name_key;
using notegraph::split;

/// Lists in other scripts become Latin as English-language reports spell them (BGN, UNGEGN); scripts without
/// written vowels are left out, since no table can put them back.
struct Romanization {
  std::string_view locale;
  const char* transliterator;
};
constexpr Romanization kRomanizations[] = {{"bg_BG", "Bulgarian-Latin/BGN"},
                                           {"el_GR", "Greek-Latin/UNGEGN"},
                                           {"ka_GE", "Georgian-Latin/BGN"},
                                           {"ru_RU", "Russian-Latin/BGN"},
                                           {"uk_UA", "Ukrainian-Latin/BGN"}};

std::unique_ptr<icu::Transliterator> transliterator(const char* id) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(
      icu::Transliterator::createInstance(icu::UnicodeString(id), UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU lacks the transliterator ") + id);
  return made;
}

/// The string literals of the Python sequences that are assigned to "first_names...", comments left out.
std::vector<std::string> given_names_of(const std::string& code) {
  std::vector<std::string> names;
  constexpr std::string_view assigned = "    first_names";
  bool inside = false;
  for (std::string_view line : split(code, '\n')) {
    // An assignment of the class's body stands at four columns; its list goes on until the next one.
    const bool begins = line.size() > 4 && line.substr(0, 4) == "    " && line[4] != ' ' && line[4] != ')';
    if (begins) inside = line.starts_with(assigned);
    if (!inside) continue;
    line = line.substr(0, line.find('#'));
    for (std::size_t at = line.find_first_of("'\""); at != std::string_view::npos;) {
      const std::size_t end = line.find(line[at], at + 1);
      if (end == std::string_view::npos) break;
      for (const std::string_view part : split(line.substr(at + 1, end - at - 1), ' '))
        names.emplace_back(part);
      at = line.find_first_of("'\"", end + 1);
    }
  }
  return names;
}

/// A capital, then letters of the Latin script (or a hyphen or apostrophe), three or more in all.
bool is_latin_name(const icu::UnicodeString& name) {
  if (name.countChar32() < 3 || !u_isupper(name.char32At(0))) return false;
  for (int32_t at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
    const UChar32 c = name.char32At(at);
    if (c == '-' || c == '\'') continue;
    UErrorCode status = U_ZERO_ERROR;
    if (!u_isalpha(c) || uscript_getScript(c, &status) != USCRIPT_LATIN) return false;
  }
  return true;
}

using NameTable = std::set<std::pair<std::string, std::string>>;

void add_locale(const std::filesystem::path& file, const std::string& locale,
                const icu::Transliterator& ascii, NameTable& table) {
  std::ifstream in(file, std::ios::binary);
  const std::string code{std::istreambuf_iterator<char>(in), {}};
  const auto* romanization = std::find_if(std::begin(kRomanizations), std::end(kRomanizations),
                                          [&](const Romanization& r) { return r.locale == locale; });
  const auto romanize =
      romanization == std::end(kRomanizations) ? nullptr : transliterator(romanization->transliterator);
  for (const std::string& written : given_names_of(code)) {
    icu::UnicodeString name = icu::UnicodeString::fromUTF8(written);
    if (romanize) romanize->transliterate(name);
    if (!is_latin_name(name)) continue;
    // Reports drop marks as often as not, so the plain spelling is kept beside the marked one.
    for (int pass = 0; pass < 2; ++pass) {
      std::string text;
      name.toUTF8String(text);
      table.emplace(name_key(text), text);
      ascii.transliterate(name);
    }
  }
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) throw std::runtime_error("usage: make_given_names FAKER/providers/person OUT.tsv");
  const auto ascii = transliterator("Latin-ASCII");
  NameTable table;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    const auto file = entry.path() / "__init__.py";
    if (std::filesystem::exists(file)) add_locale(file, entry.path().filename(), *ascii, table);
  }
  if (table.empty()) throw std::runtime_error(std::string("no names found in ") + argv[1]);
  std::ofstream out(argv[2], std::ios::binary);
  for (const auto& [key, name] : table) out << key << '\t' << name << '\n';
  out.close();
  if (!out) throw std::runtime_error(std::string("cannot write ") + argv[2]);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "make_given_names: " << error.what() << '\n';
  return 1;
}
