#include "extraction/state_actors.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace notegraph {

namespace {

constexpr std::array<std::pair<std::string_view, StateActor>, 6> kNouns{
    {{"government", StateActor::Government},
     {"authorities", StateActor::Government},
     {"state", StateActor::Government},
     {"parliament", StateActor::Parliament},
     {"police", StateActor::Police},
     {"president", StateActor::President}}};
// Words in front of the noun that leave it the state itself: "the ruling government".
constexpr auto kSameState = std::to_array<std::string_view>(
    {"ruling", "royal", "national", "central", "federal", "current", "incumbent", "then", "outgoing"});

class StateFinder {
 public:
  StateFinder(std::span<const Word> words, const std::vector<bool>& taken, const DependencyTree& tree,
              const Knowledge& knowledge)
      : words_(words), taken_(taken), tree_(tree), knowledge_(knowledge) {}

  std::vector<StateMention> find() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (const auto& [noun, actor] : kNouns) {
        if (words_[i].folded == noun && !taken_[i]) consider(i, actor);
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view folded(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].folded) : std::string_view{};
  }

  // The state acts only as a noun of its own, definite or with its country.
  void consider(std::size_t i, StateActor actor) {
    if (heads_no_phrase(i)) return;
    StateMention mention{i, i + 1, actor, {}};
    if (folded(i + 1) == "of") {  // "government of Kazakhstan", but not "state of emergency"
      const std::size_t name = folded(i + 2) == "the" ? i + 3 : i + 2;
      mention.country = country_at(name);
      if (mention.country.empty()) return;
      mention.end = name + 1;
    }
    std::size_t at = i;
    while (at > 0 && std::find(kSameState.begin(), kSameState.end(), folded(at - 1)) != kSameState.end())
      --at;
    mention.first = at;
    if (at > 0 && words_[at - 1].clitic && at > 1) {  // "Kazakhstan's government", "the country's police"
      const std::string country = country_at(at - 2);
      if (country.empty() && folded(at - 2) != "country") return;
      if (!country.empty()) mention.first = at - 2;
      mention.country = country;
    } else if (at > 0 && !country_at(at - 1).empty()) {
      mention.country = country_at(at - 1);
      mention.first = at - 1;
    } else if (!is_definite(at, actor) && mention.country.empty()) {
      return;
    }
    found_.push_back(std::move(mention));
  }

  // Inside a longer noun ("government agencies"), a title ("President Nazarbayev") or a hyphened word.
  bool heads_no_phrase(std::size_t i) const {
    const Token& token = tree_[words_[i].end - 1];
    if (words_[i].end - words_[i].first > 1 || is_relation(token.relation, "compound")) return true;
    if (token.upos == Upos::Adj || token.upos == Upos::Verb || token.upos == Upos::Adv) return true;
    if (i + 1 >= words_.size()) return false;
    const Word& next = words_[i + 1];
    if (next.form == "-") return true;  // "State-owned"
    if (next.mark || next.clitic) return false;
    const Upos tag = tree_[next.first].upos;
    return next.capital || tag == Upos::Noun || tag == Upos::Propn;
  }

  // "the government", "police" alone; not "a new government", "financial police", "two parliaments".
  bool is_definite(std::size_t at, StateActor actor) const {
    if (at == 0) return actor != StateActor::President && folded(at) != "state" && folded(at) != "government";
    const std::string_view before = folded(at - 1);
    if (before == "the" || before == "this") return true;
    if (actor == StateActor::President || folded(at) == "state" || folded(at) == "government") return false;
    const Upos tag = tree_[words_[at - 1].end - 1].upos;
    return tag != Upos::Adj && tag != Upos::Det && tag != Upos::Num && tag != Upos::Noun &&
           tag != Upos::Propn && !words_[at - 1].capital;
  }

  // The ISO code of the country that the word names or is the adjective of, or empty.
  std::string country_at(std::size_t i) const {
    if (i >= words_.size() || !words_[i].capital) return {};
    return knowledge_.country_code(words_[i].form);
  }

  std::span<const Word> words_;
  const std::vector<bool>& taken_;
  const DependencyTree& tree_;
  const Knowledge& knowledge_;
  std::vector<StateMention> found_;
};

}  // namespace

std::vector<StateMention> find_state_actors(std::span<const Word> words, const std::vector<bool>& taken,
                                            const DependencyTree& tree, const Knowledge& knowledge) {
  return StateFinder(words, taken, tree, knowledge).find();
}

}  // namespace notegraph
