#include "extraction/rule_path.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "extraction/extraction.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kMostSteps = 16;         // of one path
constexpr std::size_t kMostAlternatives = 64;  // of one role, value or condition

constexpr auto kSteps = std::to_array<std::string_view>(
    {"self",      "subject", "object",    "surface",    "head",     "complement", "clause",
     "recipient", "beside",  "following", "apposition", "apposed",  "possessor",  "compound",
     "modifier",  "number",  "adverb",    "particle",   "conjunct", "modified"});

// The closed class of words that introduce a phrase, so that a misspelt step is not taken for one of them.
constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"aboard",    "about",      "above",     "according", "across",  "after",   "against",    "along",
     "alongside", "amid",       "amidst",    "among",     "amongst", "around",  "as",         "at",
     "because",   "before",     "behind",    "below",     "beneath", "besides", "between",    "beyond",
     "by",        "concerning", "despite",   "down",      "due",     "during",  "except",     "following",
     "for",       "from",       "in",        "including", "inside",  "into",    "like",       "near",
     "of",        "off",        "on",        "onto",      "out",     "outside", "over",       "past",
     "pending",   "per",        "regarding", "since",     "such",    "than",    "through",    "throughout",
     "till",      "to",         "together",  "toward",    "towards", "under",   "underneath", "unlike",
     "until",     "up",         "upon",      "versus",    "via",     "with",    "within",     "without"});

// Universal Dependencies 2 (universaldependencies.org/u/dep) with the subtypes of its English treebanks.
constexpr auto kRelations = std::to_array<std::string_view>(
    {"acl",         "acl:relcl",     "advcl",        "advcl:relcl", "advmod",     "amod",
     "appos",       "aux",           "aux:pass",     "case",        "cc",         "cc:preconj",
     "ccomp",       "compound",      "compound:prt", "conj",        "cop",        "csubj",
     "csubj:outer", "csubj:pass",    "dep",          "det",         "det:predet", "discourse",
     "dislocated",  "expl",          "fixed",        "flat",        "goeswith",   "iobj",
     "list",        "mark",          "nmod",         "nmod:desc",   "nmod:npmod", "nmod:poss",
     "nmod:tmod",   "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass", "nummod",
     "obj",         "obl",           "obl:agent",    "obl:npmod",   "obl:tmod",   "obl:unmarked",
     "orphan",      "parataxis",     "punct",        "reparandum",  "root",       "vocative",
     "xcomp"});

constexpr auto kSubtypes = std::to_array<std::string_view>(
    {"Organization/Government", "Organization/Court", "Organization/Company", "Organization/Media",
     "Organization/Party", "Organization/CivilSociety", "Organization/Intergovernmental",
     "Organization/Other", "Website/Site", "Website/Platform", "Website/Software", "Website/Domain"});

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string quoted(std::string_view words) {
  return "\"" + std::string(words) + "\"";
}

// Splits outside brackets and trims.
std::vector<std::string_view> split_path(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '[') ++depth;
    if (i < text.size() && text[i] == ']') --depth;
    if (i < text.size() && (text[i] != separator || depth > 0)) continue;
    std::string_view part = text.substr(begin, i - begin);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    parts.push_back(part);
    begin = i + 1;
  }
  return parts;
}

TokenFilter parse_filter(std::string_view text, const WordClasses& classes) {
  TokenFilter result;
  if (text.starts_with('!')) {
    result.excludes = true;
    text.remove_prefix(1);
  }
  for (const std::string_view word : split_path(text, '|')) {
    if (word.empty() || word.find('[') != std::string_view::npos) throw PathError("a filter lacks a word");
    if (word.starts_with('#')) {
      if (!is_entity_kind(word.substr(1))) throw PathError(quoted(word.substr(1)) + " is no entity type");
      result.types.emplace_back(word.substr(1));
    } else if (word.starts_with('&')) {
      if (word.size() == 1) throw PathError("a filter lacks a claim type");
      result.claims.emplace_back(word.substr(1));
    } else {
      add_words(word, classes, result.lemmas);
    }
  }
  return result;
}

void check_step(std::string_view name) {
  if (name.empty()) throw PathError("a step has no name");
  if (name[0] == ':' || name[0] == '^') {
    if (!holds(kRelations, name.substr(1)))
      throw PathError(quoted(name.substr(1)) + " is no relation of Universal Dependencies");
  } else if (!holds(kSteps, name) && !holds(kPrepositions, name)) {
    throw PathError(quoted(name) + " is neither a step nor a preposition");
  }
}

Path parse_path(std::string_view text, const WordClasses& classes) {
  Path result;
  for (std::string_view step : split_path(text, '>')) {
    PathStep parsed;
    const std::size_t bracket = std::min(step.find('['), step.size());
    parsed.name = std::string(step.substr(0, bracket));
    step.remove_prefix(bracket);
    while (!step.empty()) {
      const std::size_t close = step.find(']');
      if (step[0] != '[' || close == std::string_view::npos) throw PathError("a bracket is not closed");
      parsed.filters.push_back(parse_filter(step.substr(1, close - 1), classes));
      step.remove_prefix(close + 1);
    }
    check_step(parsed.name);
    result.push_back(std::move(parsed));
  }
  if (result.size() > kMostSteps)
    throw PathError("a path has more than " + std::to_string(kMostSteps) + " steps");
  return result;
}

}  // namespace

bool is_entity_kind(std::string_view type) {
  return entity_type(type).has_value() || holds(kSubtypes, type);
}

void add_words(std::string_view word, const WordClasses& classes, std::unordered_set<std::string>& words) {
  if (!word.starts_with('@')) {
    words.emplace(word);
    return;
  }
  const auto* known = classes.find(word.substr(1));
  if (known == nullptr) throw PathError("there is no word class " + quoted(word));
  words.insert(known->begin(), known->end());
}

std::vector<std::string> claims_asked_for(const Paths& paths) {
  std::vector<std::string> types;
  for (const auto& together : paths.alternatives) {
    for (const Path& path : together) {
      for (const PathStep& step : path) {
        for (const TokenFilter& filter : step.filters)
          types.insert(types.end(), filter.claims.begin(), filter.claims.end());
      }
    }
  }
  return types;
}

Paths parse_paths(std::string_view text, const WordClasses& classes) {
  Paths result;
  try {
    std::size_t count = 0;
    for (const std::string_view alternative : split_path(text, '|')) {
      std::vector<Path> together;
      for (const std::string_view one : split_path(alternative, '+'))
        together.push_back(parse_path(one, classes));
      count += together.size();
      result.alternatives.push_back(std::move(together));
    }
    if (count > kMostAlternatives)
      throw PathError("there are more than " + std::to_string(kMostAlternatives) + " paths");
  } catch (const PathError& error) {
    throw PathError(quoted(text) + " is no path: " + error.what());
  }
  return result;
}

}  // namespace notegraph
