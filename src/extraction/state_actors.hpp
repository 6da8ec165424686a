#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/knowledge.hpp"
#include "extraction/words.hpp"
#include "language/dependency_tree.hpp"

namespace notegraph {

enum class StateActor : std::uint8_t { Government, Parliament, Police, President };

/// "the government", "Kazakhstan's authorities", "Malaysian parliament": the state as an actor.
struct StateMention {
  std::size_t first = 0, end = 0;  // words: the phrase with its country, without "the"
  StateActor actor = StateActor::Government;
  std::string country;  // ISO 3166 alpha-2 of another or the same country that the phrase names, or empty
};

/// Finds the state's own organs where they act as nouns of their own: not inside a longer noun ("government
/// agencies", "state bodies", "police officers").
std::vector<StateMention> find_state_actors(std::span<const Word> words, const std::vector<bool>& taken,
                                            const DependencyTree& tree, const Knowledge& knowledge);

}  // namespace notegraph
