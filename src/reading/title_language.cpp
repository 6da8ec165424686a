#include "reading/title_language.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdio>  // what CLD2's header needs and does not include
#include <map>
#include <vector>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kBytesLookedAt = 1000;

struct ScriptLanguage {
  UScriptCode script;
  std::string_view language;
};

// The language that a script is mostly written for. Cyrillic, Arabic, Han and Devanagari are told apart
// below.
constexpr ScriptLanguage kScripts[] = {
    {USCRIPT_CYRILLIC, "ru"}, {USCRIPT_ARABIC, "ar"},   {USCRIPT_THAI, "th"},       {USCRIPT_KHMER, "km"},
    {USCRIPT_MYANMAR, "my"},  {USCRIPT_LAO, "lo"},      {USCRIPT_HANGUL, "ko"},     {USCRIPT_HIRAGANA, "ja"},
    {USCRIPT_KATAKANA, "ja"}, {USCRIPT_HAN, "zh"},      {USCRIPT_GEORGIAN, "ka"},   {USCRIPT_ARMENIAN, "hy"},
    {USCRIPT_HEBREW, "he"},   {USCRIPT_GREEK, "el"},    {USCRIPT_DEVANAGARI, "hi"}, {USCRIPT_BENGALI, "bn"},
    {USCRIPT_TAMIL, "ta"},    {USCRIPT_TELUGU, "te"},   {USCRIPT_KANNADA, "kn"},    {USCRIPT_MALAYALAM, "ml"},
    {USCRIPT_GUJARATI, "gu"}, {USCRIPT_GURMUKHI, "pa"}, {USCRIPT_ORIYA, "or"},      {USCRIPT_SINHALA, "si"},
    {USCRIPT_ETHIOPIC, "am"}, {USCRIPT_TIBETAN, "bo"},  {USCRIPT_MONGOLIAN, "mn"},  {USCRIPT_THAANA, "dv"}};

struct LanguageLetters {
  std::string_view language;
  std::u32string_view letters;  // in lower case; each is evidence against the script's main language
};

// Most telling first: of two languages with equally many such letters, the earlier row wins.
constexpr LanguageLetters kCyrillic[] = {{"kk", U"әғқңұһ"}, {"uk", U"їєґ"},  {"be", U"ў"},    {"tg", U"ҷҳӣӯ"},
                                         {"mk", U"ѓќѕ"},    {"sr", U"ђћ"},   {"tt", U"җ"},    {"ky", U"ңүө"},
                                         {"mn", U"өү"},     {"sr", U"јљњџ"}, {"uz", U"ҳқўғ"}, {"uk", U"і"},
                                         {"be", U"і"}};

// The first row of which a letter occurs wins: Persian's letters are those of the others too.
constexpr LanguageLetters kArabic[] = {{"ur", U"ٹڈڑےںہھ"}, {"ps", U"ټډړښځڅۍ"}, {"ku", U"ڕڵێ"},
                                       {"ug", U"ۇۆۈې"},    {"sd", U"ڻڃڄٿ"},    {"fa", U"پچژگیک"}};

// What tells Indonesian from Malay, which share most of their words.
constexpr std::string_view kIndonesian[] = {"bisa", "karena",  "kementerian", "undang-undang", "nomor",
                                            "usai", "kantor",  "polisi",      "peraturan",     "uang",
                                            "anda", "berbeda", "warga"};
constexpr std::string_view kMalay[] = {"boleh",   "kerana", "akta", "nombor", "selepas", "ialah",
                                       "pejabat", "polis",  "wang", "awak",   "berbeza", "rakyat"};

template <std::size_t N>
std::string_view by_letters(const std::u32string& text, const LanguageLetters (&table)[N],
                            std::string_view otherwise) {
  std::string_view best = otherwise;
  std::size_t most = 0;
  for (const LanguageLetters& row : table) {
    const auto count = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [&](char32_t c) {
      return row.letters.find(c) != std::u32string_view::npos;
    }));
    if (count > most) {
      most = count;
      best = row.language;
    }
  }
  return best;
}

std::string_view indonesian_or_malay(std::string_view lower, std::string_view country) {
  if (const std::string_view spoken = malay_or_indonesian_country(country); !spoken.empty()) return spoken;
  int malay = 0;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t end = std::min(lower.find_first_of(" ,.:;?!()\"", at), lower.size());
    const std::string_view word = lower.substr(at, end - at);
    malay += std::find(std::begin(kMalay), std::end(kMalay), word) != std::end(kMalay) ? 1 : 0;
    malay -= std::find(std::begin(kIndonesian), std::end(kIndonesian), word) != std::end(kIndonesian) ? 1 : 0;
    at = end + 1;
  }
  return malay > 0 ? "ms" : "id";
}

// What tells the language of a title: names do not. So its words in small letters where there are enough of
// them, else all of it, unless that may be but a name.
std::string telling_words(std::string_view title) {
  std::string small;
  std::size_t words = 0, telling = 0;
  bool foreign_letters = false;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find(' ', at), title.size());
    const std::string_view word = title.substr(at, end - at);
    at = end + 1;
    std::size_t letters = 0;
    for (std::size_t b = 0; b < word.size();) {
      const auto c = static_cast<UChar32>(utf8::next(word, b));
      letters += u_isalpha(c) ? 1 : 0;
      foreign_letters = foreign_letters || (c > 0x7F && u_isalpha(c));
    }
    if (letters == 0) continue;
    ++words;
    std::size_t first = 0;
    if (!u_islower(static_cast<UChar32>(utf8::next(word, first)))) continue;
    telling += letters >= 4 ? 1 : 0;
    small.append(small.empty() ? "" : " ").append(word);
  }
  if (telling >= 2) return small;
  return words >= 3 || (words == 2 && foreign_letters) ? std::string(title) : std::string();
}

std::string_view latin_language(std::string_view title, const std::string& lower,
                                const std::string& country) {
  const std::string words = telling_words(title);
  if (words.empty()) return "en";
  CLD2::CLDHints hints{nullptr, country.size() == 2 ? country.c_str() : nullptr, CLD2::UNKNOWN_ENCODING,
                       CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language ranked[3];
  int percent[3];
  double score[3];
  int bytes = 0;
  bool reliable = false;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
      words.data(), static_cast<int>(words.size()), true, &hints, CLD2::kCLDFlagBestEffort, ranked, percent,
      score, nullptr, &bytes, &reliable);
  const std::string_view code = CLD2::LanguageCode(language);
  if (!reliable || code.size() != 2 || code == "un") return "en";
  return code == "id" || code == "ms" ? indonesian_or_malay(lower, country) : code;
}

}  // namespace

std::string top_level_domain(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  const std::string_view host = url.substr(0, url.find_first_of("/?#:"));
  const std::size_t dot = host.rfind('.');
  return dot == std::string_view::npos ? std::string{} : fold_case(host.substr(dot + 1));
}

std::string_view malay_or_indonesian_country(std::string_view top_level_domain) {
  if (top_level_domain == "id") return "id";
  return top_level_domain == "my" || top_level_domain == "bn" ? "ms" : std::string_view{};
}

std::string title_language(std::string_view title, std::string_view url) {
  title = title.substr(0, std::min(title.size(), kBytesLookedAt));
  while (!title.empty() && utf8::first_error(title)) title.remove_suffix(1);  // a character cut in two
  const std::string lower = fold_case(title);
  std::u32string letters;
  std::map<UScriptCode, int> scripts;
  for (std::size_t at = 0; at < lower.size();) {
    const char32_t c = utf8::next(lower, at);
    UErrorCode status = U_ZERO_ERROR;
    letters += c;
    if (u_isalpha(static_cast<UChar32>(c))) ++scripts[uscript_getScript(static_cast<UChar32>(c), &status)];
  }
  if (scripts.empty()) return {};
  // Kana settles Japanese however many Han characters stand beside it. Names in Latin letters do not make a
  // title Latin: one letter in four of another script settles it.
  if (scripts.contains(USCRIPT_HIRAGANA) || scripts.contains(USCRIPT_KATAKANA)) return "ja";
  if (scripts.contains(USCRIPT_HANGUL)) return "ko";
  const int latin = scripts.contains(USCRIPT_LATIN) ? scripts[USCRIPT_LATIN] : 0;
  UScriptCode script = USCRIPT_LATIN;
  int most = latin / 3;
  for (const auto& [candidate, count] : scripts) {
    if (candidate != USCRIPT_LATIN && count > most) {
      script = candidate;
      most = count;
    }
  }
  if (script == USCRIPT_LATIN) return std::string(latin_language(title, lower, top_level_domain(url)));
  if (script == USCRIPT_CYRILLIC) return std::string(by_letters(letters, kCyrillic, "ru"));
  if (script == USCRIPT_ARABIC) {
    const auto* row =
        std::find_if(std::begin(kArabic), std::end(kArabic), [&](const LanguageLetters& language) {
          return letters.find_first_of(language.letters) != std::u32string::npos;
        });
    return std::string(row == std::end(kArabic) ? "ar" : row->language);
  }
  for (const ScriptLanguage& row : kScripts) {
    if (row.script == script) return std::string(row.language);
  }
  return {};
}

}  // namespace notegraph
