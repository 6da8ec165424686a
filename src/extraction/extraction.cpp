#include "extraction/extraction.hpp"

#include <array>
#include <utility>

namespace notegraph {

namespace {
constexpr std::array<std::pair<EntityType, std::string_view>, 5> kEntityTypes{{
    {EntityType::Person, "Person"},
    {EntityType::Organization, "Organization"},
    {EntityType::Law, "Law"},
    {EntityType::Website, "Website"},
    {EntityType::Place, "Place"},
}};
}  // namespace

std::string_view name_of(EntityType type) {
  for (const auto& [value, name] : kEntityTypes) {
    if (value == type) return name;
  }
  return {};
}

std::optional<EntityType> entity_type(std::string_view name) {
  for (const auto& [value, known] : kEntityTypes) {
    if (known == name) return value;
  }
  return std::nullopt;
}

}  // namespace notegraph
