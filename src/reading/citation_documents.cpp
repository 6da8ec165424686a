#include "reading/citation_documents.hpp"

#include <algorithm>

#include "reading/citation_names.hpp"
#include "reading/citation_tokens.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

// Finite verbs by which prose is told from titles and fields.
constexpr std::string_view kFiniteVerbs[] = {
    "is",       "are",       "was",      "were",     "has",      "have",    "had",     "will",     "would",
    "can",      "could",     "may",      "might",    "must",     "should",  "does",    "did",      "do",
    "be",       "been",      "said",     "says",     "states",   "stated",  "reports", "reported", "notes",
    "noted",    "refers",    "means",    "includes", "included", "remains", "became",  "began",    "shows",
    "requires", "provides",  "contains", "applies",  "told",     "claims",  "claimed", "denied",   "argues",
    "argued",   "according", "based",    "cannot",   "do not"};

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

}  // namespace

bool is_prose(std::string_view words) {
  const auto list = words_of(words);
  if (list.size() < 5) return false;
  if (list.size() >= kWordsLookedAt) return true;
  return std::any_of(list.begin(), list.end(),
                     [](std::string_view word) { return among(kFiniteVerbs, word); });
}

bool is_headline(std::string_view words) {
  const auto list = words_of(words);
  const bool marked = words.find(": ") != std::string_view::npos || words.find('?') != std::string_view::npos;
  if (marked && list.size() >= 2) return true;
  if (list.size() < 3) return false;
  const auto common = std::count_if(list.begin() + 1, list.end(), [](std::string_view word) {
    return is_lower_case(word) && !is_connector(word);
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

bool is_numbered(std::string_view name) {
  const auto list = words_of(name);
  for (std::size_t i = 0; i + 1 < list.size(); ++i) {
    if ((list[i] == "No" || list[i] == "Nos" || list[i] == "Nr" || list[i] == "no") && has_digit(list[i + 1]))
      return true;
  }
  return false;
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

bool is_document_noun(std::string_view word) {
  return among(kDocumentNouns, word);
}

}  // namespace notegraph
