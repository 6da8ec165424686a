#include "reading/citation_names.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "reading/citation_documents.hpp"
#include "reading/citation_phrases.hpp"
#include "reading/citation_tokens.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace notegraph {

namespace {

using Words = std::span<const std::string_view>;

// Kinds of media that are put behind a name in lower case and are no part of it.
constexpr std::string_view kMediumNouns[] = {
    "newspaper", "newspaper's", "newspaper’s", "magazine", "magazine's", "magazine’s",   "weekly",  "daily",
    "website",   "site",        "blog",        "report",   "portal",     "presentation", "post",    "thread",
    "page",      "article",     "aggregator",  "agency",   "news",       "journal",      "release", "press",
    "account",   "profile",     "channel",     "online",   "video",      "tweet",        "entry"};

// Those that names end with as well.
constexpr std::string_view kNounsInNames[] = {"magazine", "weekly",  "daily", "agency",
                                              "news",     "journal", "press", "online"};

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
  const bool initial = std::any_of(list.begin(), list.end(), are_initials);
  const bool surname_first = words.find(',') != std::string_view::npos;  // "Tan, Lisa"
  return initial || surname_first || among(kGivenNames, fold_case(list[0])) ||
         words.find(" et al") != std::string_view::npos;
}

bool is_person_name(std::string_view words) {
  if (is_inverted_name(words)) return true;
  if (words.find(" et al") != std::string_view::npos) return true;
  const auto list = words_of(words);
  if (list.size() < 2 || list.size() > 12 || is_organization_name(words)) return false;
  if (words.find(" - ") != std::string_view::npos || words.find('(') != std::string_view::npos) return false;
  if (list.size() >= 4 && is_document_noun(fold_case(list.back()))) return false;  // "… and … Act"
  std::size_t names = 0;
  for (const std::string_view word : list) {
    if (has_digit(word)) return false;
    if (is_capitalised(word))
      ++names;
    else if (word != "&" && !is_connector(word))
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
  if (list.size() == 1) return is_domain_name(list[0]) || is_upper_case(list[0]);
  const bool is_short = list.size() <= 4 && std::none_of(list.begin(), list.end(), [](std::string_view word) {
                          return word == "in" || word == "on" || word == "to";
                        });
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) {
    if (is_domain_name(word)) return true;
    if (!is_capitalised(word)) return false;
    const std::string lower = fold_case(word);
    const bool acronym = is_upper_case(word) && utf8::length(word) >= 3 && !are_initials(word);
    return among(kOrganizationWords, lower) || (is_short && (acronym || among(kShortNameWords, lower)));
  });
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

bool is_formal_organization_name(std::string_view words) {
  const auto list = words_of(words);
  if (list.size() < 2) return false;
  const bool capitals = std::all_of(list.begin(), list.end(), [](std::string_view word) {
    return (is_capitalised(word) || is_connector(word) || word == "the") && !has_digit(word);
  });
  const bool heads = (list[1] == "of" || list[1] == "for") && among(kOrganizationWords, fold_case(list[0]));
  return capitals && (heads || among(kOrganizationWords, fold_case(list.back())));
}

bool stands_in_path(std::string_view words, std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return false;
  std::vector<std::string> parts;
  std::string part;
  for (const char c : fold_case(url.substr(path, kBytesLookedAt))) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      part += c;
    } else if (!part.empty()) {
      parts.push_back(std::move(part));
      part.clear();
    }
  }
  if (!part.empty()) parts.push_back(std::move(part));
  std::size_t asked = 0, found = 0;
  for (const std::string_view word : words_of(words)) {
    if (utf8::length(word) < 3) continue;
    ++asked;
    found += std::find(parts.begin(), parts.end(), compact(word)) != parts.end() ? 1 : 0;
  }
  return found >= 2 && (found == asked || (found >= 3 && 5 * found >= 3 * asked));
}

std::string_view without_medium(std::string_view words) {
  for (int i = 0; i < 3; ++i) {
    const std::size_t space = words.rfind(' ');
    if (space == std::string_view::npos || !among(kMediumNouns, words.substr(space + 1))) return words;
    // "Freedonian law journal" is a name; "The Ledger journal" is one and what it names.
    const std::size_t before = words.rfind(' ', space - 1);
    const bool lower =
        before != std::string_view::npos && is_lower_case(words.substr(before + 1, space - before - 1));
    if (lower && among(kNounsInNames, words.substr(space + 1))) return words;
    words = trim_if(words.substr(0, space), is_edge);
  }
  return words;
}

std::string_view publisher_name(std::string_view words) {
  words = trim_citation(words);
  // "Digest of Nets,13": a volume without a space.
  if (const std::size_t comma = words.rfind(',');
      comma != std::string_view::npos && comma + 1 < words.size() &&
      words.find_first_not_of("0123456789", comma + 1) == std::string_view::npos)
    words = words.substr(0, comma);
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
  const bool named =
      starts_upper(words) || is_domain_name(first) || (!is_lower_case(first) && !has_digit(first));
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

}  // namespace notegraph
