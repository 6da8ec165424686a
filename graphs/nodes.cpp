#include "graphs/nodes.hpp"

#include <utility>

namespace notegraph {

const std::string& dataset_of(const Node& node) {
  return std::visit([](const auto& n) -> const std::string& { return n.dataset; }, node);
}

const std::string& id_of(const Node& node) {
  return std::visit([](const auto& n) -> const std::string& { return n.id; }, node);
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
