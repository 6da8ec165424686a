#include "graphs/nodes.hpp"

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

const std::string& dataset_of(const Node& node) {
  return std::visit([](const auto& n) -> const std::string& { return n.dataset; }, node);
}

const std::string& id_of(const Node& node) {
  return std::visit([](const auto& n) -> const std::string& { return n.id; }, node);
}

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

std::string date_id(const Edtf& edtf) {
  std::string id;
  const std::string& text = edtf.text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (text[i]) {
      case '/':
        id += "_to_";
        break;
      case '~':
        id += "-approximate";
        break;
      case '?':
        id += "-uncertain";
        break;
      case '%':
        id += "-uncertain-approximate";
        break;
      case '.':
        id += "open";
        ++i;  // ".." is one sign
        break;
      default:
        id += text[i];
    }
  }
  return id;
}

std::string description_id(std::string_view claim, std::string_view role, std::size_t position) {
  std::string id(claim);
  id += '-';
  id += role;
  id += '-';
  id += std::to_string(position + 1);
  return id;
}

}  // namespace notegraph
