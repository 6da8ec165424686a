#include "reading/citation_phrases.hpp"

#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <map>

#include "reading/citation_tokens.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

constexpr std::string_view kAbbreviations[] = {
    "mr",  "mrs",    "ms",  "dr",  "prof", "gen", "col",  "lt",    "sgt",  "hon",  "rev",  "st",
    "jr",  "sr",     "no",  "nos", "nr",   "n",   "p",    "pp",    "pg",   "pgs",  "vol",  "vols",
    "art", "arts",   "sec", "s",   "ss",   "ch",  "para", "paras", "cl",   "ed",   "eds",  "v",
    "vs",  "cf",     "al",  "e.g", "i.e",  "viz", "rep",  "sen",   "dept", "atty", "capt", "fig",
    "inc", "approx", "ca",  "cit", "op",   "loc", "fn",   "hrsg",  "bd",   "abs",  "ст",   "г",
    "гг",  "с",      "стр", "им",  "т",    "д",   "u.s",  "u.k",   "u.n",  "e.u",  "d.c",  "ph.d"};

constexpr std::string_view kAccessPhrases[] = {"accessed",
                                               "accessed on",
                                               "accessed at",
                                               "last accessed",
                                               "last accessed on",
                                               "date accessed",
                                               "access date",
                                               "date of access",
                                               "accessed date",
                                               "retrieved",
                                               "retrieved on",
                                               "retrieved at",
                                               "last retrieved",
                                               "visited",
                                               "visited on",
                                               "last visited",
                                               "last visited on",
                                               "last visit",
                                               "viewed",
                                               "viewed on",
                                               "last viewed",
                                               "last viewed on",
                                               "last checked",
                                               "last checked on",
                                               "checked",
                                               "checked on",
                                               "cited",
                                               "consulted",
                                               "consulted on",
                                               "last consulted",
                                               "downloaded",
                                               "downloaded on",
                                               "abgerufen am",
                                               "abgerufen",
                                               "zuletzt abgerufen am",
                                               "zuletzt abgerufen",
                                               "letzter zugriff",
                                               "letzter zugriff am",
                                               "zugriff am",
                                               "zugriff",
                                               "zuletzt besucht am",
                                               "consulté le",
                                               "consultée le",
                                               "page consultée le",
                                               "dernier accès",
                                               "dernier accès le",
                                               "accédé le",
                                               "consultado el",
                                               "consultado em",
                                               "último acceso",
                                               "acceso",
                                               "acesso em",
                                               "acessado em",
                                               "consultato il",
                                               "ultimo accesso",
                                               "geraadpleegd op",
                                               "дата обращения",
                                               "дата доступа",
                                               "diakses",
                                               "diakses pada",
                                               "diakses tanggal",
                                               "erişim tarihi",
                                               "erişim",
                                               "truy cập ngày",
                                               "truy cập"};

// Words after which a date is the date of the work: the last word before the date.
constexpr std::string_view kDateIntroducers[] = {
    "on",      "dated", "of",  "from", "published", "posted", "issued", "adopted",   "signed",
    "enacted", "date",  "of:", "vom",  "du",        "от",     "date:",  "published:"};

constexpr std::string_view kDateFollowers[] = {
    "accessed",  "retrieved", "last", "visited", "viewed",    "and",    "at",
    "available", "from",      "in",   "see",     "pp.",       "p.",     "pg.",
    "http",      "url",       "url:", "on",      "archived",  "update", "(accessed",
    "–",         "—",         "-",    "also",    "consulted", ":",      "abgerufen"};

// Longest first, so that "see also" is not read as "see".
constexpr std::string_view kSignals[] = {"see, for example",
                                         "see for example",
                                         "see, among others",
                                         "see, inter alia",
                                         "see, e.g",
                                         "see e.g",
                                         "see generally",
                                         "see further",
                                         "see especially",
                                         "see also",
                                         "see the following",
                                         "see, also",
                                         "but see",
                                         "also see",
                                         "see",
                                         "cf",
                                         "compare",
                                         "e.g",
                                         "as cited in",
                                         "cited in",
                                         "quoted in",
                                         "as quoted in",
                                         "source",
                                         "sources",
                                         "available at",
                                         "available from",
                                         "via",
                                         "vgl",
                                         "siehe auch",
                                         "siehe",
                                         "voir aussi",
                                         "voir",
                                         "véase también",
                                         "véase",
                                         "см. также",
                                         "см",
                                         "lihat"};

constexpr std::string_view kNoise[] = {"available at",
                                       "available from",
                                       "available online",
                                       "available online at",
                                       "available on",
                                       "available here",
                                       "available",
                                       "accessible at",
                                       "online",
                                       "online at",
                                       "at",
                                       "from",
                                       "retrieved from",
                                       "retrieved at",
                                       "accessed from",
                                       "accessed at",
                                       "downloaded from",
                                       "via",
                                       "url",
                                       "pdf",
                                       "html",
                                       "website",
                                       "web",
                                       "see",
                                       "see also",
                                       "and",
                                       "&",
                                       "also",
                                       "link",
                                       "internet",
                                       "note",
                                       "comment",
                                       "ibid",
                                       "ibidem",
                                       "id",
                                       "idem",
                                       "ebd",
                                       "ebenda",
                                       "там же",
                                       "op. cit",
                                       "loc. cit",
                                       "op",
                                       "supra",
                                       "verfügbar unter",
                                       "unter",
                                       "disponible sur",
                                       "disponible en",
                                       "disponível em",
                                       "режим доступа",
                                       "доступно по адресу",
                                       "tersedia di",
                                       "archived at",
                                       "archived from the original",
                                       "archived from the original on",
                                       "archived on",
                                       "archived",
                                       "n.d",
                                       "no date",
                                       "forthcoming",
                                       "mimeo",
                                       "last updated",
                                       "last updated on",
                                       "last modified",
                                       "last modified on",
                                       "updated",
                                       "updated on"};

constexpr std::string_view kNoiseStarts[] = {
    "vol",     "vols",   "no",    "nos",     "issue",    "art",     "article",  "para",  "paras",
    "section", "sec",    "s",     "chapter", "ch",       "ed",      "eds",      "edn",   "doi",
    "isbn",    "issn",   "§",     "¶",       "clause",   "rule",    "nr",       "bd",    "jg",
    "heft",    "fig",    "table", "annex",   "note",     "n",       "footnote", "supra", "infra",
    "volume",  "number", "arxiv", "ст",      "articles", "sections"};

constexpr std::string_view kPageWords[] = {"p",      "pp", "pg",  "pgs",  "page", "pages", "S",       "seite",
                                           "seiten", "с",  "стр", "págs", "pág",  "hlm",   "halaman", "at"};

constexpr std::string_view kMediumDescriptors[] = {
    "video",         "tweet",      "thread",         "post",        "press release", "sic",
    "online",        "pdf",        "blog",           "blog post",   "editorial",     "podcast",
    "image",         "map",        "data set",       "dataset",     "facebook post", "facebook page",
    "status update", "internet",   "report",         "web page",    "webpage",       "audio",
    "infographic",   "transcript", "emphasis added", "infographic", "graph"};

// Works that a bracket behind their title describes, with the place where they lie.
constexpr std::string_view kUnpublishedWorks[] = {"thesis", "dissertation", "manuscript", "letter",
                                                  "preprint"};

const std::map<std::string, std::string, std::less<>>& language_codes() {
  static const auto codes = [] {
    std::map<std::string, std::string, std::less<>> map{
        {"bahasa malaysia", "ms"}, {"bahasa melayu", "ms"}, {"bahasa indonesia", "id"}, {"filipino", "tl"},
        {"tagalog", "tl"},         {"farsi", "fa"},         {"mandarin", "zh"},         {"myanmar", "my"},
        {"русском", "ru"},         {"русском языке", "ru"}, {"казахском", "kk"},        {"украинском", "uk"},
        {"deutsch", "de"},         {"französisch", "fr"},   {"englisch", "en"},         {"français", "fr"},
        {"anglais", "en"},         {"español", "es"},       {"inglés", "en"},           {"português", "pt"},
        {"italiano", "it"}};
    for (const char* const* language = uloc_getISOLanguages(); *language != nullptr; ++language) {
      const std::string code = *language;
      if (code.size() != 2) continue;  // ISO 639-1 alone
      icu::UnicodeString name;
      icu::Locale(code.c_str()).getDisplayLanguage(icu::Locale::getEnglish(), name);
      std::string utf8;
      name.toUTF8String(utf8);
      map.emplace(fold_case(utf8), code);
    }
    return map;
  }();
  return codes;
}

// The length of the longest phrase of `table` at the end of `lower`, at a word's start; 0 if none.
template <std::size_t N>
std::size_t phrase_at_end(const std::string_view (&table)[N], std::string_view lower) {
  std::size_t best = 0;
  for (const std::string_view phrase : table) {
    if (phrase.size() <= best || !lower.ends_with(phrase)) continue;
    const std::size_t at = lower.size() - phrase.size();
    if (at == 0 || lower[at - 1] == ' ' || lower[at - 1] == '(' || lower[at - 1] == '[') best = phrase.size();
  }
  return best;
}

}  // namespace

bool ends_abbreviation(std::string_view words) {
  // Of journals and courts; only with a capital, since some are words.
  static constexpr std::string_view kReporters[] = {"Harv", "Rev",  "Int",  "Intl", "Int'l", "Univ",  "Eur",
                                                    "Ct",   "App",  "Supp", "Cal",  "Stan",  "Geo",   "Colum",
                                                    "Am",   "Comp", "Pol",  "Pub",  "Tech",  "Const", "Crim",
                                                    "Proc", "Dist", "Cir",  "Sup",  "Reg",   "Fed",   "Cong"};
  const std::size_t space = words.find_last_of(" ([");
  std::string_view last = space == std::string_view::npos ? words : words.substr(space + 1);
  last = trim_if(last, [](char32_t c) { return c == U'(' || c == U'"' || c == U'“'; });
  if (last.empty() || last.size() > 12) return false;
  const bool initial = utf8::length(last) == 1 && is_upper_case(last);
  const bool initials = last.size() >= 3 && last[last.size() - 2] == '.' && is_upper_case(last);  // "N.E"
  return initial || initials || among(kReporters, last) || among(kAbbreviations, fold_case(last));
}

std::size_t access_phrase(std::string_view words) {
  std::size_t end = words.size();
  while (end > 0 && (words[end - 1] == ' ' || words[end - 1] == ':' || words[end - 1] == ',')) --end;
  const std::size_t from = end > 60 ? end - 60 : 0;
  const std::size_t length = phrase_at_end(kAccessPhrases, fold_case(words.substr(from, end - from)));
  return length == 0 ? 0 : std::min(words.size(), words.size() - end + length);
}

bool mentions_access(std::string_view words) {
  const std::string lower = folded(words);
  return std::any_of(std::begin(kAccessPhrases), std::end(kAccessPhrases), [&](std::string_view phrase) {
    const std::size_t at = lower.find(phrase);
    return at != std::string::npos && (at == 0 || lower[at - 1] == ' ');
  });
}

bool introduces_date(std::string_view words) {
  if (access_phrase(words) > 0) return true;
  const std::size_t space = words.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? words : words.substr(space + 1);
  if (last.size() > 20) return false;
  // "the decree of 2012" is one phrase; "decree, of 12 May 2012" is not asked here.
  const std::string lower = fold_case(last);
  if (lower == "of" || lower == "from" || lower == "on") return false;
  return among(kDateIntroducers, lower) || lower == "–" || lower == "—" || lower == "-" || lower == ":";
}

bool may_follow_date(std::string_view words) {
  const std::string_view first = words.substr(0, words.find(' '));
  return first.size() <= 16 && among(kDateFollowers, fold_case(first));
}

bool joins_dates(std::string_view words) {
  const std::string lower = folded(words);
  return lower == "&" || lower == "and";
}

std::size_t citation_signal(std::string_view words) {
  const std::string lower = fold_case(words.substr(0, std::min<std::size_t>(words.size(), 80)));
  std::size_t length = 0;
  for (const std::string_view signal : kSignals) {
    if (!lower.starts_with(signal)) continue;
    const char next = lower.size() > signal.size() ? lower[signal.size()] : ' ';
    if (next == ' ' || next == ',' || next == '.' || next == ':') {
      length = signal.size();
      break;
    }
  }
  if (length == 0 &&
      (lower.starts_with("for ") || lower.starts_with("more ") || lower.starts_with("further "))) {
    const std::size_t see = lower.find(" see");
    if (see != std::string::npos &&
        (lower.size() == see + 4 || lower[see + 4] == ' ' || lower[see + 4] == ':')) {
      length = see + 4;
    }
  }
  if (length == 0) return 0;
  length = std::min(length, words.size());
  while (length < words.size() && std::string_view(" ,.:").find(words[length]) != std::string_view::npos)
    ++length;
  return length;
}

std::string language_marker(std::string_view words) {
  if (words.size() > 60) return {};
  std::string lower = folded(words);
  const auto drop = [&](std::string_view prefix) {
    if (lower.starts_with(prefix)) lower.erase(0, prefix.size());
  };
  drop("original in ");
  drop("text in ");
  drop("available in ");
  drop("only in ");
  drop("in the ");
  drop("in ");
  drop("на ");
  drop("auf ");
  drop("en ");
  drop("em ");
  for (const std::string_view suffix : {" only", " language", " version", " original"}) {
    if (lower.ends_with(suffix)) lower.erase(lower.size() - suffix.size());
  }
  const auto found = language_codes().find(lower);
  return found == language_codes().end() ? std::string{} : found->second;
}

std::string_view page_numbers(std::string_view words) {
  words = trim_if(words, is_edge);
  if (words.size() > 40) return {};
  const std::size_t gap = words.find_first_of(". ");
  std::string_view numbers = words;
  const bool named =
      gap != std::string_view::npos && (among(kPageWords, words.substr(0, gap)) ||
                                        (gap > 1 && among(kPageWords, fold_case(words.substr(0, gap)))));
  if (named) {
    numbers = trim_if(words.substr(gap), is_edge);
  } else {  // "p22"
    const std::size_t digit = words.find_first_of("0123456789");
    const std::string_view word = words.substr(0, digit == std::string_view::npos ? 0 : digit);
    if (word == "p" || word == "pp") numbers = words.substr(digit);
  }
  const bool page = numbers.size() < words.size();
  std::size_t dashes = 0;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < numbers.size();) {
    const char32_t c = utf8::next(numbers, at);
    if (c >= U'0' && c <= U'9')
      ++digits;
    else if (c == U'-' || c == U'–' || c == U'—')
      ++dashes;
    else if (!(page && (c == U',' || c == U' ' || c == U'i' || c == U'v' || c == U'x' || c == U'f')))
      return {};
  }
  // Without "p.", only a range can be pages: a lone number is a volume, an edition or a year.
  return digits > 0 && (page || (dashes == 1 && numbers.find_first_of("0123456789") == 0))
             ? numbers
             : std::string_view{};
}

bool is_citation_noise(std::string_view words) {
  if (words.size() > 60) return false;
  const std::string lower = folded(words);
  if (lower.empty() || among(kNoise, lower)) return true;
  const std::string_view first = std::string_view(lower).substr(0, lower.find_first_of(" .:"));
  const auto list = words_of(lower);
  // "S.B. No. 12" and "Art.Watch" are no section and no article.
  const std::size_t behind = first.size() + 1;
  const bool initials = first.size() < lower.size() && lower[first.size()] == '.' && behind < lower.size() &&
                        lower[behind] >= 'a' && lower[behind] <= 'z';
  if (initials) return false;
  const bool roman = list.size() == 2 && is_roman_numeral(list[1]);
  const bool numbered =
      has_digit(lower) || roman || first == "doi" || first == "ed" || first == "eds" || first == "arxiv";
  if (among(kNoiseStarts, first) && numbered && list.size() <= 4) return true;
  return lower.find_first_not_of("0123456789 ()-:;/&,.") == std::string::npos;
}

bool is_medium_descriptor(std::string_view words) {
  if (words.size() < 40 && among(kMediumDescriptors, folded(words))) return true;
  // "Master's thesis, University of …"
  const auto list = words_of(words);
  return list.size() <= 12 && std::any_of(list.begin(), list.end(), [](std::string_view word) {
           return among(kUnpublishedWorks, fold_case(word));
         });
}

}  // namespace notegraph
