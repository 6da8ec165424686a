#include "extraction/knowledge.hpp"

#include <algorithm>

namespace notegraph {

std::string Knowledge::country_code(std::string_view name) const {
  if (const auto country = places.country_by_name(name)) return std::string(country->code);
  if (const auto country = places.country_of_demonym(name)) return std::string(country->code);
  return {};
}

bool Knowledge::is_ordinary(std::string_view folded) const {
  for (std::size_t at = 0; at <= folded.size();) {
    const std::size_t hyphen = std::min(folded.find('-', at), folded.size());
    if (!english.is_ordinary(folded.substr(at, hyphen - at))) return false;
    at = hyphen + 1;
  }
  return true;
}

std::optional<PersonWord> Knowledge::person_word(std::string_view folded) const {
  if (folded.ends_with('.')) folded.remove_suffix(1);  // "Sen.", "Atty."
  if (const auto known = lexicon.person_word(folded)) return known;
  if (folded.size() > 4 && folded.ends_with('s')) {
    if (const auto known = lexicon.person_word(folded.substr(0, folded.size() - 1))) return known;
  }
  // "then-president", "ex-minister"
  if (folded.starts_with("then-") || folded.starts_with("ex-"))
    return lexicon.person_word(folded.substr(folded.find('-') + 1));
  if (folded.ends_with("-elect")) return lexicon.person_word(folded.substr(0, folded.size() - 6));
  return std::nullopt;
}

}  // namespace notegraph
