#include "extraction/confidence.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>

#include "gazetteers/data_directory.hpp"
#include "gazetteers/tsv_table.hpp"
#include "text/fold.hpp"
#include "text/problem.hpp"

namespace notegraph {

namespace {

double log_odds(double p) {
  p = std::clamp(p, 0.05, 0.95);
  return std::log(p / (1 - p));
}

double depth_of(const DependencyTree& tree, std::size_t token) {
  double depth = 0;
  while (tree[token].head >= 0 && depth < 6) {
    token = tree.head(token);
    ++depth;
  }
  return depth;
}

// Whether a word's clause hangs on another, coordination apart.
bool is_dependent(const DependencyTree& tree, std::size_t token) {
  for (int steps = 0; steps < 32 && tree[token].head >= 0; ++steps) {
    const std::string_view relation = tree[token].relation;
    for (const std::string_view clause : {"acl", "advcl", "ccomp", "parataxis", "csubj"}) {
      if (is_relation(relation, clause)) return true;
    }
    token = tree.head(token);
  }
  return false;
}

// Whether the words that fill a role are not the entity's name: "it", "the weekly".
bool is_referred(const Filler& filler, const Entity& entity, const Report& report) {
  const std::string words = fold_case(report.view(filler.text));
  const auto names = [&](const std::string& name) {
    return words.find(fold_case(name)) != std::string::npos;
  };
  return !names(entity.name) && std::none_of(entity.aliases.begin(), entity.aliases.end(), names);
}

}  // namespace

void measure(Claim& claim, const Document& document, const std::vector<Entity>& entities) {
  const SentenceView& view = document.sentences[claim.sentence];
  const DependencyTree& tree = view.tree;
  const std::size_t trigger = tree.token_at(claim.trigger.begin);
  double described = 0, referred = 0, fillers = 0, distance = 0;
  for (const Role& role : claim.roles) {
    for (const Filler& filler : role.fillers) {
      ++fillers;
      if (const auto* id = std::get_if<EntityId>(&filler.who)) {
        referred += is_referred(filler, entities[static_cast<std::size_t>(*id)], *document.report);
      } else {
        ++described;
      }
      const std::size_t at = tree.token_at(filler.text.begin);
      distance = std::max(distance, static_cast<double>(at > trigger ? at - trigger : trigger - at));
    }
  }
  const std::string_view sentence = document.report->view(view.sentence->text);
  const double most = std::max(1.0, fillers);
  claim.features = {
      log_odds(claim.confidence),
      std::log2(static_cast<double>(tree.size()) / 20),
      depth_of(tree, trigger),
      static_cast<double>(is_dependent(tree, trigger)),
      static_cast<double>(tree[trigger].upos == Upos::Noun || tree[trigger].upos == Upos::Propn),
      described / most,
      referred / most,
      static_cast<double>(claim.roles.size()) - 1,
      std::log2(most),
      static_cast<double>(claim.date.has_value()),
      static_cast<double>(!claim.modality.empty()),
      std::log2(1 + distance),
      static_cast<double>(sentence.find('"') != std::string_view::npos ||
                          sentence.find("“") != std::string_view::npos)};
}

ConfidenceModel ConfidenceModel::load() {
  const auto file = data_file("confidence.tsv");
  const TsvTable table(file, 3);
  ConfidenceModel model;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const std::string_view name = table.row(i)[0], text = table.row(i)[1];
    double weight = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), weight);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
      throw InputError({file.string(), 0, "\"" + std::string(text) + "\" is no weight"});
    const auto feature = std::find(kClaimFeatureNames.begin(), kClaimFeatureNames.end(), name);
    if (name == "bias") {
      model.bias_ = weight;
    } else if (feature != kClaimFeatureNames.end()) {
      model.weights_[static_cast<std::size_t>(feature - kClaimFeatureNames.begin())] = weight;
    } else {
      model.others_.emplace(name, weight);
    }
  }
  return model;
}

double ConfidenceModel::weight(const std::string& name) const {
  const auto found = others_.find(name);
  return found == others_.end() ? 0 : found->second;
}

double ConfidenceModel::of(const Claim& claim) const {
  double odds = bias_ + weight("rule " + claim.rule) + weight("type " + claim.type);
  for (std::size_t i = 0; i < kClaimFeatures; ++i) odds += weights_[i] * claim.features[i];
  const double p = 1 / (1 + std::exp(-odds));
  return std::clamp(std::round(p * 100) / 100, 0.01, 0.99);
}

}  // namespace notegraph
