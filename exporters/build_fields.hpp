#pragma once

#include <array>
#include <string>
#include <string_view>

#include "graphs/nodes.hpp"

namespace notegraph {

/// What is told of the making of a graph: by its name in JSON, and by its property in ng:.
struct BuildField {
  std::string_view key, property;
  std::string BuildFacts::*value;
};
inline constexpr std::array<BuildField, 4> kBuildFields{{
    {"version", "version", &BuildFacts::version},
    {"input", "inputChecksum", &BuildFacts::input},
    {"model", "modelChecksum", &BuildFacts::model},
    {"rules", "rulesChecksum", &BuildFacts::rules},
}};

}  // namespace notegraph
