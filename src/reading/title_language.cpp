#include "reading/title_language.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>

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

// Letters of the Latin script that hardly another language of the table has.
constexpr LanguageLetters kLatinLetters[] = {{"vi", U"ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư"},
                                             {"az", U"ə"},
                                             {"tr", U"ğış"},
                                             {"pl", U"łąężźśćń"},
                                             {"cs", U"řůě"},
                                             {"hu", U"őű"},
                                             {"ro", U"țșăţ"},
                                             {"es", U"ñ¿¡"},
                                             {"pt", U"ãõ"},
                                             {"de", U"ß"},
                                             {"sq", U"ë"},
                                             {"lv", U"āēīūļņķģ"},
                                             {"lt", U"ėįųū"},
                                             {"tk", U"žňýä"}};

struct LanguageWords {
  std::string_view language;
  std::string_view words;  // frequent function words, space separated; none that is also an English word
};

constexpr LanguageWords kLatinWords[] = {
    {"id",
     "yang dan di dari untuk dengan tidak pada ini itu dalam adalah oleh akan kepada atau juga bisa karena "
     "tentang telah terhadap sebagai hingga saat usai blokir situs undang-undang peraturan republik nomor "
     "tahun "
     "kementerian pemerintah"},
    {"ms",
     "yang dan di dari untuk dengan tidak pada ini itu dalam adalah oleh akan kepada atau juga boleh kerana "
     "tentang telah terhadap sebagai hingga selepas ialah bagi sekat laman akta kerajaan kenyataan akhbar"},
    {"tl", "ang ng mga sa na ay ni para kay ito hindi nang dahil kung mula isang ba nito pagtaas kanyang"},
    {"tr", "ve bir bu için ile de da olarak olan gibi daha çok sonra kadar ne hakkında karşı erişim yasağı"},
    {"az", "və bir bu üçün ilə olan kimi daha çox sonra qədər haqqında"},
    {"uz", "va bilan uchun bu bir ham ning dan ga haqida bo‘yicha bo'yicha o‘zbekiston o'zbekiston"},
    {"es", "el la los las de del y en que por para con una un se su al es más sobre como contra"},
    {"pt", "o os as de do da dos das e em que por para com uma um se no na ao mais sobre contra não"},
    {"fr", "le la les de des du et en que pour par avec une un se sur au aux est dans contre pas sont qui"},
    {"it", "il lo gli di del della dei e che per con una un si su al nel non contro sono le la"},
    {"de",
     "der die das und den dem des ein eine einer für mit von im ist nicht auf zu bei gegen über wird nach im "
     "am zum zur vom"},
    {"nl", "de het een en van voor met op niet zijn wordt bij tegen naar over aan"},
    {"pl", "i w na z do nie się jest o przez dla od po ze przeciw"},
    {"cs", "a v na z do se je o pro od po ve že proti není"},
    {"ro", "și în de la pe cu din pentru nu este care sau prin privind"},
    {"hu", "a az és egy nem hogy meg van is szerint ellen"},
    {"sv", "och i att det som en på är av för med till den inte om ett mot"},
    {"da", "og i at det som en på er af for med til den ikke om et mod"},
    {"fi", "ja on ei se että oli mutta kun myös tai"},
    {"hr", "i u na je se za da od s su o ne koji protiv zbog"},
    {"sq", "dhe në e të për me një nga që është si"},
    {"sw", "ya na wa kwa ni katika za la kuwa cha hii"},
    {"so", "iyo ee oo ka ku waa in uu la"},
    {"ht", "nan ak pou yo ki se yon"},
    {"en",
     "the of and to in for on with is are by from at as an its after over be has will not that how what why "
     "or into under amid new says"}};

struct CountryLanguage {
  std::string_view country;  // top-level domain
  std::string_view language;
};

// Settles a tie between close languages by the site that the title stands on.
constexpr CountryLanguage kCountries[] = {
    {"my", "ms"}, {"bn", "ms"}, {"id", "id"}, {"br", "pt"}, {"pt", "pt"}, {"es", "es"}, {"mx", "es"},
    {"dk", "da"}, {"se", "sv"}, {"uz", "uz"}, {"az", "az"}, {"tr", "tr"}, {"cz", "cs"}, {"pl", "pl"},
    {"hr", "hr"}, {"de", "de"}, {"at", "de"}, {"fr", "fr"}, {"it", "it"}, {"nl", "nl"}};

bool is_spoken_in(std::string_view language, std::string_view country) {
  return std::any_of(std::begin(kCountries), std::end(kCountries), [&](const CountryLanguage& row) {
    return row.country == country && row.language == language;
  });
}

// The top-level domain of an address, or nothing.
std::string top_level_domain(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  const std::string_view host = url.substr(0, url.find_first_of("/?#:"));
  const std::size_t dot = host.rfind('.');
  return dot == std::string_view::npos ? std::string{} : fold_case(host.substr(dot + 1));
}

bool has(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const bool ends = at + word.size() == words.size() || words[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

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

std::string_view latin_language(const std::string& lower, const std::u32string& letters,
                                std::string_view country) {
  std::map<std::string_view, int> score;
  int words = 0;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t space = std::min(lower.find(' ', at), lower.size());
    std::string_view word = std::string_view(lower).substr(at, space - at);
    at = space + 1;
    const auto is_mark = [](char c) {
      return std::string_view(".,:;?!()[]\"'").find(c) != std::string_view::npos;
    };
    while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
    while (!word.empty() && is_mark(word.front())) word.remove_prefix(1);
    if (word.empty()) continue;
    ++words;
    // A long function word says more: short ones are words of many languages.
    const int weight = word.size() >= 5 ? 2 : 1;
    for (const LanguageWords& row : kLatinWords) score[row.language] += has(row.words, word) ? weight : 0;
  }
  const std::string_view by_letter = by_letters(letters, kLatinLetters, "en");
  // A letter alone may stand in a name ("Erdoğan arrested"); with English function words around it does.
  const int english = score["en"];
  if (by_letter != "en" && by_letter != "sq" && english == 0) {
    const int telling = score.contains(by_letter) ? score[by_letter] : 0;
    if (telling > 0 || by_letter == "vi" || words >= 2) return by_letter;
  }
  std::string_view best = "en";
  int most = english;
  for (const LanguageWords& row : kLatinWords) {  // the table's order settles a tie
    const bool of_country =
        score[row.language] == most && most > english && is_spoken_in(row.language, country);
    if (score[row.language] > most || of_country) {
      most = score[row.language];
      best = row.language;
    }
  }
  // One foreign function word may be a name's ("Le Monde", "El País"): a title needs two.
  const bool at_home = most >= 1 && english == 0 && is_spoken_in(best, country);
  return (most >= 2 && most >= english + 2) || at_home ? best : "en";
}

}  // namespace

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
  if (script == USCRIPT_LATIN) return std::string(latin_language(lower, letters, top_level_domain(url)));
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
