#include "extraction/knowledge.hpp"

namespace notegraph {

std::string Knowledge::country_code(std::string_view name) const {
  if (const auto country = places.country_by_name(name)) return std::string(country->code);
  if (const auto country = places.country_of_demonym(name)) return std::string(country->code);
  return {};
}

}  // namespace notegraph
