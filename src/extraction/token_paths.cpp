#include "extraction/token_paths.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace notegraph {

namespace {
constexpr std::size_t kMostReached =
    256;  // tokens of one step; a sentence that has more is a table, no sentence
}  // namespace

bool is_of_type(const Entity& entity, std::string_view type) {
  const std::size_t slash = type.find('/');
  if (type.substr(0, slash) != name_of(entity.type)) return false;
  return slash == std::string_view::npos || type.substr(slash + 1) == entity.subtype;
}

std::vector<std::size_t> TokenPaths::reach(const Paths& paths, std::size_t token) const {
  for (auto& reached : reach_each(paths, token)) {
    if (!reached.empty()) return std::move(reached);
  }
  return {};
}

std::vector<std::vector<std::size_t>> TokenPaths::reach_each(const Paths& paths, std::size_t token) const {
  std::vector<std::vector<std::size_t>> all;
  for (const auto& alternative : paths.alternatives) {
    std::vector<std::size_t> reached;
    for (const Path& path : alternative) {
      for (const std::size_t t : walk(path, token)) {
        if (std::find(reached.begin(), reached.end(), t) == reached.end()) reached.push_back(t);
      }
    }
    all.push_back(std::move(reached));
  }
  return all;
}

std::vector<std::size_t> TokenPaths::walk(const Path& path, std::size_t token) const {
  std::vector<std::size_t> at{token};
  for (const PathStep& one : path) {
    std::vector<std::size_t> next;
    for (const std::size_t from : at) {
      for (const std::size_t to : step(one.name, from)) {
        const bool passing = std::all_of(one.filters.begin(), one.filters.end(),
                                         [&](const TokenFilter& filter) { return passes(filter, to); });
        if (passing && next.size() < kMostReached && std::find(next.begin(), next.end(), to) == next.end())
          next.push_back(to);
      }
    }
    at = std::move(next);
    if (at.empty()) break;
  }
  return at;
}

std::vector<std::size_t> TokenPaths::children(std::size_t token, std::string_view relation) const {
  std::vector<std::size_t> found;
  for (const std::size_t child : tree_.children(token)) {
    if (is_relation(tree_[child].relation, relation)) found.push_back(child);
  }
  return found;
}

std::vector<std::size_t> TokenPaths::step(const std::string& name, std::size_t token) const {
  if (name == "self") return {token};
  if (name == "subject") return clause_.subject(token);
  if (name == "object") return clause_.object(token);
  if (name == "surface") return clause_.surface_subject(token);
  if (name == "head")
    return tree_[token].head < 0 ? std::vector<std::size_t>{} : std::vector{tree_.head(token)};
  if (name == "complement") {
    auto found = children(token, "xcomp");
    for (const std::size_t clause : clause_.reported(token)) found.push_back(clause);
    return found;
  }
  if (name == "clause") return clause_.reported(token);
  if (name == "recipient") return clause_.recipient(token);
  if (name == "beside") {
    const Mention* mention = references_.name_beside(sentence_, token);
    return mention == nullptr ? std::vector<std::size_t>{} : std::vector{mention->first_token};
  }
  if (name == "following")
    return token + 1 < tree_.size() ? std::vector{token + 1} : std::vector<std::size_t>{};
  if (name == "apposition") return children(token, "appos");
  if (name == "apposed")
    return is_relation(tree_[token].relation, "appos") ? std::vector{tree_.head(token)}
                                                       : std::vector<std::size_t>{};
  if (name == "possessor") return children(token, "nmod:poss");
  if (name == "compound") return children(token, "compound");
  if (name == "modifier") return children(token, "amod");
  if (name == "number") return children(token, "nummod");
  if (name == "adverb") return children(token, "advmod");
  if (name == "particle") return children(token, "compound:prt");
  if (name == "conjunct") return children(token, "conj");
  if (name == "modified") {
    const std::string_view relation = tree_[token].relation;
    const bool modifies = is_relation(relation, "amod") || is_relation(relation, "acl") ||
                          is_relation(relation, "compound") || is_relation(relation, "nmod");
    return modifies ? std::vector{tree_.head(token)} : std::vector<std::size_t>{};
  }
  if (name.starts_with(':')) return children(token, std::string_view(name).substr(1));
  if (name.starts_with('^')) {
    return is_relation(tree_[token].relation, std::string_view(name).substr(1))
               ? std::vector{tree_.head(token)}
               : std::vector<std::size_t>{};
  }
  return clause_.behind_preposition(token, name);
}

bool TokenPaths::passes(const TokenFilter& filter, std::size_t token) const {
  bool matches = filter.lemmas.contains(fold_case(tree_[token].lemma));
  if (!matches && tree_[token].upos == Upos::Propn) {  // "Judge Ann Lee" is a judge
    for (const std::size_t title : children(token, "nmod:desc"))
      matches = matches || filter.lemmas.contains(fold_case(tree_[title].lemma));
  }
  if (!matches && !filter.types.empty()) {
    const auto filler = references_.resolve(sentence_, token);
    if (filler && std::holds_alternative<EntityId>(filler->who)) {
      const Entity& entity = references_.entity(std::get<EntityId>(filler->who));
      matches = std::any_of(filter.types.begin(), filter.types.end(),
                            [&](const std::string& type) { return is_of_type(entity, type); });
    }
  }
  if (!matches && !filter.claims.empty()) {
    matches = std::any_of(found_.begin(), found_.end(), [&](const Claim& claim) {
      return claim.trigger == tree_[token].text &&
             std::find(filter.claims.begin(), filter.claims.end(), claim.type) != filter.claims.end();
    });
  }
  return matches != filter.excludes;
}

}  // namespace notegraph
