#include "reading/citation_words.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <vector>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kWordsLookedAt = 48;
constexpr std::size_t kBytesLookedAt = 400;

using Words = std::span<const std::string_view>;

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

// Kinds of media that are put behind a name in lower case and are no part of it.
constexpr std::string_view kMediumNouns[] = {
    "newspaper", "newspaper's", "newspaper’s", "magazine", "magazine's", "magazine’s",   "weekly",  "daily",
    "website",   "site",        "blog",        "report",   "portal",     "presentation", "post",    "thread",
    "page",      "article",     "aggregator",  "agency",   "news",       "journal",      "release", "press",
    "account",   "profile",     "channel",     "online",   "video",      "tweet",        "entry"};

// Finite verbs by which prose is told from titles and fields.
constexpr std::string_view kFiniteVerbs[] = {
    "is",       "are",       "was",      "were",     "has",      "have",    "had",     "will",     "would",
    "can",      "could",     "may",      "might",    "must",     "should",  "does",    "did",      "do",
    "be",       "been",      "said",     "says",     "states",   "stated",  "reports", "reported", "notes",
    "noted",    "refers",    "means",    "includes", "included", "remains", "became",  "began",    "shows",
    "requires", "provides",  "contains", "applies",  "told",     "claims",  "claimed", "denied",   "argues",
    "argued",   "according", "based",    "cannot",   "do not"};

// Words that name a kind of organisation, wherever they stand in a name.
constexpr std::string_view kOrganizationWords[] = {
    "academy",     "administration", "agence",       "agency",       "alliance",
    "amnesty",     "association",    "authority",    "bank",         "bureau",
    "center",      "centre",         "chamber",      "chronicle",    "club",
    "coalition",   "college",        "commission",   "commissioner", "committee",
    "company",     "congress",       "consortium",   "corporation",  "corp",
    "council",     "defenders",      "department",   "embassy",      "federation",
    "forum",       "foundation",     "fund",         "gazette",      "guardian",
    "herald",      "house",          "inc",          "initiative",   "inquirer",
    "institut",    "institute",      "institution",  "journal",      "journalists",
    "lab",         "laboratory",     "league",       "library",      "limited",
    "ltd",         "magazine",       "ministry",     "observatory",  "observer",
    "office",      "organisation",   "organization", "parliament",   "partnership",
    "party",       "registry",       "reporter",     "reporters",    "school",
    "secretariat", "senate",         "studio",       "telegraph",    "times",
    "tribune",     "trust",          "university",   "universität",  "verlag",
    "zeitung",     "министерство",   "агентство",    "комитет",      "университет"};

// Words of names that titles have as well: they tell only in a short name ("Access Now", "World News").
constexpr std::string_view kShortNameWords[] = {
    "affairs",     "assembly",       "associated",   "board",      "broadcasting", "campaign",
    "civil",       "communications", "conference",   "court",      "daily",        "digital",
    "exchange",    "express",        "freedom",      "global",     "government",   "group",
    "independent", "international",  "mail",         "media",      "mission",      "monitor",
    "nations",     "network",        "news",         "now",        "online",       "police",
    "post",        "press",          "privacy",      "programme",  "project",      "radio",
    "review",      "rights",         "security",     "service",    "services",     "site",
    "society",     "star",           "standard",     "statistics", "sun",          "support",
    "survey",      "team",           "technologies", "technology", "telecom",      "television",
    "today",       "transparency",   "tv",           "union",      "united",       "voice",
    "voices",      "watch",          "week",         "weekly",     "world",        "without"};

constexpr std::string_view kDocumentNouns[] = {"act",
                                               "agreement",
                                               "bill",
                                               "circular",
                                               "code",
                                               "communiqué",
                                               "concept",
                                               "constitution",
                                               "convention",
                                               "covenant",
                                               "declaration",
                                               "decision",
                                               "decree",
                                               "directive",
                                               "factsheet",
                                               "framework",
                                               "gesetz",
                                               "guidelines",
                                               "indicators",
                                               "index",
                                               "instruction",
                                               "interview",
                                               "judgment",
                                               "judgement",
                                               "law",
                                               "letter",
                                               "loi",
                                               "manual",
                                               "memorandum",
                                               "notification",
                                               "opinion",
                                               "order",
                                               "ordinance",
                                               "overview",
                                               "plan",
                                               "policy",
                                               "presentation",
                                               "proclamation",
                                               "profile",
                                               "program",
                                               "programme",
                                               "protocol",
                                               "regulation",
                                               "regulations",
                                               "report",
                                               "resolution",
                                               "roadmap",
                                               "rules",
                                               "statement",
                                               "statute",
                                               "strategy",
                                               "submission",
                                               "sub-decree",
                                               "survey",
                                               "terms",
                                               "treaty",
                                               "undang-undang",
                                               "verordnung",
                                               "ley",
                                               "закон",
                                               "указ",
                                               "постановление",
                                               "кодекс",
                                               "приказ",
                                               "email",
                                               "e-mail",
                                               "correspondence",
                                               "conversation"};

// Frequent given names of many countries: they tell "Robert Miller" from "Sinar Foundry".
constexpr std::string_view kGivenNames[] = {
    "aaron",       "abdul",     "abdullah", "adam",      "adil",      "adrian",    "ahmad",     "ahmed",
    "aisha",       "alan",      "albert",   "alejandro", "aleksandr", "alex",      "alexander", "alexandra",
    "alexey",      "ali",       "alice",    "alison",    "amanda",    "amir",      "amy",       "ana",
    "andrea",      "andreas",   "andrei",   "andrew",    "andrey",    "angela",    "ann",       "anna",
    "anne",        "anthony",   "antonio",  "arthur",    "ashley",    "barbara",   "ben",       "benjamin",
    "bernard",     "bill",      "brian",    "bruce",     "carl",      "carla",     "carlos",    "carol",
    "caroline",    "catherine", "charles",  "charlotte", "chris",     "christian", "christina", "christine",
    "christopher", "claire",    "clara",    "claudia",   "colin",     "daniel",    "daria",     "david",
    "deborah",     "denis",     "diana",    "dmitri",    "dmitry",    "donald",    "edward",    "elena",
    "elizabeth",   "emily",     "emma",     "eric",      "erik",      "eva",       "fatima",    "felix",
    "fernando",    "florian",   "francis",  "francisco", "frank",     "gabriel",   "gary",      "george",
    "gloria",      "grace",     "graham",   "greg",      "gregory",   "hannah",    "hans",      "hassan",
    "helen",       "henry",     "hugo",     "hussein",   "ian",       "ibrahim",   "igor",      "ivan",
    "jack",        "jacob",     "jake",     "james",     "jan",       "jane",      "janet",     "jason",
    "javier",      "jean",      "jeff",     "jeffrey",   "jennifer",  "jeremy",    "jessica",   "jim",
    "joan",        "joanna",    "joe",      "johan",     "john",      "jon",       "jonathan",  "jorge",
    "jose",        "josé",      "joseph",   "joshua",    "juan",      "julia",     "julian",    "julie",
    "karen",       "karim",     "karl",     "kate",      "katherine", "keith",     "kelly",     "kenneth",
    "kevin",       "kim",       "kumar",    "larry",     "laura",     "lauren",    "leo",       "linda",
    "lisa",        "louis",     "louise",   "lucy",      "luis",      "luke",      "lynn",      "madeline",
    "marc",        "marcus",    "margaret", "maria",     "marie",     "marina",    "mario",     "mark",
    "martha",      "martin",    "mary",     "matthew",   "max",       "megan",     "michael",   "michelle",
    "miguel",      "mike",      "mohamed",  "mohammad",  "mohammed",  "monica",    "muhammad",  "nadia",
    "nancy",       "natalia",   "nate",     "nathan",    "neil",      "nicholas",  "nick",      "nicole",
    "nikolai",     "nina",      "noah",     "oleg",      "olga",      "oliver",    "omar",      "oscar",
    "pablo",       "patricia",  "patrick",  "paul",      "paula",     "pavel",     "pedro",     "peter",
    "philip",      "pierre",    "rachel",   "rafael",    "ralph",     "raymond",   "rebecca",   "ricardo",
    "richard",     "robert",    "roberto",  "roger",     "roman",     "rosa",      "ruth",      "ryan",
    "sam",         "samuel",    "sandra",   "sara",      "sarah",     "scott",     "sean",      "sergei",
    "sergey",      "simon",     "sofia",    "sophia",    "sophie",    "stefan",    "stephanie", "stephen",
    "steve",       "steven",    "stuart",   "susan",     "svetlana",  "tatiana",   "teresa",    "thomas",
    "tim",         "timothy",   "tom",      "tony",      "vera",      "victor",    "victoria",  "viktor",
    "vladimir",    "walter",    "wendy",    "wilhelm",   "william",   "yulia",     "yuri",      "yusuf",
    "zoe"};

// Function words that keep their lower case in a name or in a title that is otherwise capitalised.
constexpr std::string_view kConnectors[] = {
    "of",  "the", "for", "and",   "in",      "on",  "to",  "a",   "an",  "at",  "by",  "with", "from",
    "or",  "de",  "la",  "le",    "les",     "des", "du",  "del", "der", "die", "das", "und",  "für",
    "von", "van", "bin", "binti", "al",      "el",  "et",  "y",   "e",   "da",  "do",  "dos",  "di",
    "as",  "vs",  "v",   "via",   "without", "on",  "und", "zu",  "ibn", "den", "ter", "dan"};

template <std::size_t N>
bool among(const std::string_view (&table)[N], std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

bool is_edge(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(code)) return true;
  return c == U',' || c == U';' || c == U':' || c == U'.' || c == U'-' || c == U'–' || c == U'—' ||
         c == U'_' || c == U'*' || c == U'|' || c == U'·' || c == U'/' || c == U'•';
}

std::string_view trim_if(std::string_view text, bool (*drop)(char32_t)) {
  while (!text.empty()) {
    std::size_t at = 0;
    if (!drop(utf8::next(text, at))) break;
    text.remove_prefix(at);
  }
  while (!text.empty()) {
    std::size_t at = text.size();
    if (!drop(utf8::previous(text, at))) break;
    text.remove_suffix(text.size() - at);
  }
  return text;
}

bool is_word_edge(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return !u_isalnum(code) && c != U'&' && c != U'#' && c != U'§' && c != U'¶' &&
         u_charType(code) != U_NON_SPACING_MARK && u_charType(code) != U_COMBINING_SPACING_MARK;
}

// The words between spaces, punctuation at their edges taken off, at most kWordsLookedAt.
std::vector<std::string_view> words_of(std::string_view text) {
  text = text.substr(0, std::min(text.size(), kBytesLookedAt));
  std::vector<std::string_view> words;
  while (!text.empty() && words.size() < kWordsLookedAt) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = trim_if(text.substr(0, space), is_word_edge);
    if (!word.empty()) words.push_back(word);
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

char32_t first_of(std::string_view word) {
  std::size_t at = 0;
  return word.empty() ? 0 : utf8::next(word, at);
}

bool is_lower_case(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(utf8::next(word, at));
    if (u_isupper(c) || u_isdigit(c)) return false;
  }
  return u_islower(static_cast<UChar32>(first_of(word))) != 0;
}

bool is_upper_case(std::string_view word) {
  bool any = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(utf8::next(word, at));
    if (u_islower(c)) return false;
    any = any || u_isupper(c);
  }
  return any;
}

bool is_roman_numeral(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivxlcIVXLC") == std::string_view::npos;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "Zakon.kz", "Dw.Com": a name written as a domain.
bool is_domain(std::string_view word) {
  const std::size_t dot = word.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || word.find(' ') != std::string_view::npos) return false;
  const std::string_view suffix = word.substr(dot + 1);
  return suffix.size() >= 2 && suffix.size() <= 6 && std::all_of(suffix.begin(), suffix.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
         });
}

std::string folded(std::string_view text) {
  return fold_case(trim_if(text.substr(0, std::min(text.size(), kBytesLookedAt)), is_edge));
}

// "Lillis", "O'Brien", "N.E." but no lower-case word.
bool is_capitalised(std::string_view word) {
  return u_isupper(static_cast<UChar32>(first_of(word))) != 0;
}

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

// "Oxford: Oxford University Press" without its place.
std::string_view without_place(std::string_view name) {
  static constexpr std::string_view kHouses[] = {"press",      "books",    "publishers", "publishing",
                                                 "verlag",     "editions", "éditions",   "routledge",
                                                 "university", "institute"};
  const std::size_t colon = name.find(": ");
  if (colon == std::string_view::npos || words_of(name.substr(0, colon)).size() > 3) return name;
  const auto list = words_of(name.substr(colon + 2));
  const bool house = std::any_of(list.begin(), list.end(),
                                 [](std::string_view word) { return among(kHouses, fold_case(word)); });
  return house ? name.substr(colon + 2) : name;
}

// "G.R. No. 203335", "Case No. 12/2013": the number of a file, not a name.
std::string compact(std::string_view name) {
  std::string letters;
  for (const char c : fold_case(name)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
      letters += c;
  }
  return letters;
}

std::string acronym(Words words, bool with_connectors) {
  std::string letters;
  for (const std::string_view word : words) {
    if (!with_connectors && is_lower_case(word)) continue;
    letters += fold_case(word.substr(0, 1));
  }
  return letters;
}

std::vector<std::string> host_labels(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  std::string host = fold_case(url.substr(0, std::min(url.find_first_of("/?#:"), std::size_t{253})));
  std::vector<std::string> labels;
  std::size_t at = 0;
  while (at <= host.size()) {
    const std::size_t dot = std::min(host.find('.', at), host.size());
    std::string label = host.substr(at, dot - at);
    std::erase(label, '-');
    if (label != "www" && !label.empty()) labels.push_back(std::move(label));
    at = dot + 1;
  }
  if (labels.size() > 1) labels.pop_back();  // the top-level domain names nobody
  return labels;
}

}  // namespace

std::string_view trim_citation(std::string_view words) {
  const std::string_view all = words;
  words = trim_if(words, is_edge);
  // An ellipsis is part of a title that was printed cut short, a full stop is part of an initial.
  const std::size_t end = static_cast<std::size_t>(words.data() - all.data()) + words.size();
  const std::string_view behind = all.substr(end);
  if (behind.starts_with("...")) return {words.data(), words.size() + 3};
  if (behind.starts_with('.') && !words.empty()) {
    const std::size_t space = words.rfind(' ');
    const std::string_view last = space == std::string_view::npos ? words : words.substr(space + 1);
    if (space != std::string_view::npos && utf8::length(last) == 1 && is_upper_case(last)) {
      return {words.data(), words.size() + 1};
    }
    if (last == "al") return {words.data(), words.size() + 1};
  }
  return words;
}

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

bool is_prose(std::string_view words) {
  const auto list = words_of(words);
  if (list.size() < 5) return false;
  if (list.size() >= kWordsLookedAt) return true;
  return std::any_of(list.begin(), list.end(),
                     [](std::string_view word) { return among(kFiniteVerbs, word); });
}

bool is_inverted_name(std::string_view words) {
  // "Narin, S.": an initial with its full stop behind a comma.
  const std::string_view head = words.substr(0, kBytesLookedAt);
  for (std::size_t comma = head.find(", "); comma != std::string_view::npos;
       comma = head.find(", ", comma + 1)) {
    std::size_t at = comma + 2;
    if (at >= head.size()) break;
    const auto initial = static_cast<UChar32>(utf8::next(head, at));
    if (u_isupper(initial) && at < head.size() && head[at] == '.') return true;
  }
  // "Smith JA, Doe B": initials without a stop.
  const auto list = words_of(words);
  return list.size() >= 2 && is_capitalised(list[0]) && !is_upper_case(list[0]) && list[1].size() <= 2 &&
         is_upper_case(list[1]) && words.find(':') == std::string_view::npos;
}

bool is_certain_person_name(std::string_view words) {
  if (is_inverted_name(words)) return true;
  const auto list = words_of(words);
  if (list.size() < 2 || !is_person_name(words)) return false;
  const bool initial = std::any_of(list.begin(), list.end(), [](std::string_view word) {
    return utf8::length(word) == 1 && is_upper_case(word);
  });
  const bool surname_first = words.find(',') != std::string_view::npos;  // "Tan, Lisa"
  return initial || surname_first || among(kGivenNames, fold_case(list[0])) ||
         words.find(" et al") != std::string_view::npos;
}

bool is_person_name(std::string_view words) {
  if (is_inverted_name(words)) return true;
  if (words.find(" et al") != std::string_view::npos) return true;
  const auto list = words_of(words);
  if (list.size() < 2 || list.size() > 12 || is_organization_name(words)) return false;
  if (list.size() >= 4 && among(kDocumentNouns, fold_case(list.back()))) return false;  // "… and … Act"
  std::size_t names = 0;
  for (const std::string_view word : list) {
    if (has_digit(word)) return false;
    if (is_capitalised(word))
      ++names;
    else if (word != "&" && !among(kConnectors, word))
      return false;
    if (word == "of" || word == "the" || word == "in" || word == "for" || word == "on") return false;
  }
  const bool several = words.find(',') != std::string_view::npos ||
                       words.find(" and ") != std::string_view::npos ||
                       words.find('&') != std::string_view::npos;
  return names >= 2 && (several || list.size() <= 4);
}

bool is_organization_name(std::string_view words) {
  const auto list = words_of(words);
  if (list.empty()) return false;
  if (list.size() == 1) return is_domain(list[0]) || is_upper_case(list[0]);
  const bool is_short = list.size() <= 4 && std::none_of(list.begin(), list.end(), [](std::string_view word) {
                          return word == "in" || word == "on" || word == "to";
                        });
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) {
    if (is_domain(word)) return true;
    if (!is_capitalised(word)) return false;
    const std::string lower = fold_case(word);
    const bool acronym = is_upper_case(word) && utf8::length(word) >= 3;
    return among(kOrganizationWords, lower) || (is_short && (acronym || among(kShortNameWords, lower)));
  });
}

bool is_headline(std::string_view words) {
  const auto list = words_of(words);
  const bool marked = words.find(": ") != std::string_view::npos || words.find('?') != std::string_view::npos;
  if (marked && list.size() >= 2) return true;
  if (list.size() < 3) return false;
  const auto common = std::count_if(list.begin() + 1, list.end(), [](std::string_view word) {
    return is_lower_case(word) && !among(kConnectors, word);
  });
  if (common > 0) return true;
  // Prepositions that names hardly have but headlines do: "Ministry Warns of Attacks on Sites".
  static constexpr std::string_view kOfHeadlines[] = {"in",   "on",   "to",      "as",   "over", "after",
                                                      "with", "from", "against", "amid", "is",   "are",
                                                      "by",   "at",   "into",    "under"};
  const bool relates = std::any_of(list.begin() + 1, list.end(), [](std::string_view word) {
    return among(kOfHeadlines, fold_case(word));
  });
  if (list.size() >= 4 && relates && !is_organization_name(words)) return true;
  return list.size() >= 4 && std::any_of(list.begin(), list.end(), has_digit);
}

bool names_document(std::string_view words) {
  const auto list = words_of(words);
  for (const std::string_view word : list) {
    if (!is_lower_case(word) && among(kDocumentNouns, fold_case(word))) return true;
  }
  // A court case: "Smith v. Jones".
  for (std::size_t i = 1; i + 1 < list.size(); ++i) {
    if ((list[i] == "v" || list[i] == "vs") && is_capitalised(list[i - 1]) && is_capitalised(list[i + 1]))
      return true;
  }
  return false;
}

bool starts_with_document(std::string_view words) {
  if (words.starts_with("Press release") || words.starts_with("White paper")) return true;
  const auto list = words_of(words);
  for (std::size_t i = 0; i < std::min<std::size_t>(list.size(), 4); ++i) {
    if (!is_lower_case(list[i]) && among(kDocumentNouns, fold_case(list[i]))) return true;
  }
  return names_document(words) && !list.empty() && list.size() <= 12;
}

bool matches_host(std::string_view name, std::string_view url) {
  if (name.empty() || url.empty() || name.size() > 160) return false;
  const std::string letters = compact(name);
  std::string without_article = letters;
  if (name.starts_with("The ")) without_article.erase(0, 3);
  const auto list = words_of(name);
  const std::string short_form = acronym(list, false);
  const std::string long_form = acronym(list, true);
  for (const std::string& label : host_labels(url)) {
    if (label.size() < 2 || without_article.size() < 2) continue;
    if (label == short_form || label == long_form || label == letters || label == without_article)
      return true;
    if (label.size() >= 4 && letters.find(label) != std::string::npos &&
        (2 * label.size() >= letters.size() || label.size() >= 10))
      return true;
    if (without_article.size() >= 4 && label.find(without_article) != std::string::npos) return true;
    if (letters.find(label + ".") != std::string::npos) return true;
  }
  return false;
}

bool is_numbered(std::string_view name) {
  const auto list = words_of(name);
  for (std::size_t i = 0; i + 1 < list.size(); ++i) {
    if ((list[i] == "No" || list[i] == "Nos" || list[i] == "Nr" || list[i] == "no") && has_digit(list[i + 1]))
      return true;
  }
  return false;
}

bool is_domain_name(std::string_view words) {
  return is_domain(trim_if(words, is_edge));
}

LawReport law_report(std::string_view words) {
  words = trim_if(words, is_edge);
  const std::size_t first = words.find(' ');
  const std::size_t last = words.rfind(' ');
  if (words.size() > 60 || first == std::string_view::npos || first == last) return {};
  const auto is_number = [](std::string_view word) {
    return !word.empty() && word.size() <= 5 &&
           word.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const std::string_view name = words.substr(first + 1, last - first - 1);
  const bool abbreviated = name.find('.') != std::string_view::npos || is_upper_case(name);
  if (!is_number(words.substr(0, first)) || !is_number(words.substr(last + 1)) || !abbreviated) return {};
  return {name, words.substr(last + 1)};
}

bool states_provision(std::string_view words) {
  static constexpr std::string_view kVerbs[] = {
      "protects",     "guarantees", "sets",        "defines",    "allows",    "prohibits", "criminalizes",
      "criminalises", "regulates",  "establishes", "stipulates", "bans",      "gives",     "makes",
      "grants",       "permits",    "forbids",     "obliges",    "obligates", "imposes",   "punishes",
      "ensures",      "lists",      "covers",      "penalizes",  "penalises", "mandates",  "empowers",
      "refers",       "calls",      "restricts",   "limits",     "entered",   "came",      "took",
      "expired",      "passed",     "introduced",  "replaced"};
  const auto list = words_of(words);
  return is_prose(words) ||
         std::any_of(list.begin(), list.end(), [](std::string_view word) { return among(kVerbs, word); });
}

std::string_view without_medium(std::string_view words) {
  for (int i = 0; i < 3; ++i) {
    const std::size_t space = words.rfind(' ');
    if (space == std::string_view::npos || !among(kMediumNouns, words.substr(space + 1))) return words;
    words = trim_if(words.substr(0, space), is_edge);
  }
  return words;
}

std::string_view publisher_name(std::string_view words) {
  words = trim_citation(words);
  for (const std::string_view again :
       {" republished", " reprinted", " reposted", " as reported", " translated by"}) {
    if (const std::size_t at = words.find(again); at != std::string_view::npos) words = words.substr(0, at);
  }
  static constexpr std::string_view kBefore[] = {
      "published by ", "published in ", "published on ", "website of ", "site of ",  "blog of ",
      "page of ",      "posted on ",    "posted by ",    "hosted by ",  "issued by "};
  if (!starts_upper(words)) {
    for (const std::string_view before : kBefore) {
      if (const std::size_t at = words.find(before); at != std::string_view::npos) {
        words = words.substr(at + before.size());
        break;
      }
    }
    for (const std::string_view lead :
         {"in: ", "in ", "In: ", "by ", "on ", "via ", "at ", "from ", "the "}) {
      if (words.starts_with(lead)) words.remove_prefix(lead.size());
    }
  }
  for (const std::string_view lead : {"In: ", "In "}) {
    if (words.starts_with(lead)) words.remove_prefix(lead.size());
  }
  for (const std::string_view tail :
       {" on", " dated", " of", " from", " in", " at", " (", " published", " issued"}) {
    if (words.ends_with(tail)) words.remove_suffix(tail.size());
  }
  words = without_place(without_medium(words));
  const std::string_view first = words.substr(0, words.find(' '));
  const bool named = starts_upper(words) || is_domain(first) || (!is_lower_case(first) && !has_digit(first));
  const bool has_letter = std::any_of(words.begin(), words.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
  if (!named || !has_letter || words.size() > 160 || is_prose(words) || is_citation_noise(words)) return {};
  return is_numbered(words) ? std::string_view{} : words;
}

std::string_view possessive_author(std::string_view words) {
  for (const std::string_view mark : {"'s ", "’s "}) {
    const std::size_t at = words.find(mark);
    if (at == std::string_view::npos) continue;
    const auto after = words_of(words.substr(at + mark.size()));
    const bool medium = std::any_of(
        after.begin(), after.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(after.size(), 3)),
        [](std::string_view word) { return among(kMediumNouns, word); });
    if (!medium) continue;
    std::size_t begin = at;  // back over the capitalised words
    while (begin > 0) {
      const std::size_t space = words.rfind(' ', begin - 1);
      const std::size_t from = space == std::string_view::npos ? 0 : space + 1;
      if (!is_capitalised(words.substr(from, begin - from))) break;
      begin = from == 0 ? 0 : from - 1;
      if (from == 0) break;
    }
    const std::string_view name = trim_if(words.substr(begin, at - begin), is_edge);
    if (name.find(' ') != std::string_view::npos && is_person_name(name)) return name;
  }
  return {};
}

bool starts_upper(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto c = static_cast<UChar32>(utf8::next(words, at));
    if (u_isdigit(c) || u_isupper(c)) return true;
    if (u_isalpha(c)) return !u_islower(c);
  }
  return false;
}

}  // namespace notegraph
