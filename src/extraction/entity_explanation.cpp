#include "extraction/entity_explanation.hpp"

namespace notegraph {

std::string explanation_of(const std::vector<Entity>& entities) {
  std::string text;
  for (const Entity& entity : entities) {
    text += std::string(name_of(entity.type));
    if (!entity.subtype.empty()) text += "/" + entity.subtype;
    text += " " + entity.name + " (" + entity.slug + ")";
    for (std::size_t i = 0; i < entity.aliases.size(); ++i)
      text += (i == 0 ? ", also " : "; ") + entity.aliases[i];
    text += "\n";
    for (const std::string& line : entity.evidence) text += "    " + line + "\n";
  }
  return text;
}

}  // namespace notegraph
