#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/extraction.hpp"

namespace notegraph {

/// What the confidence of a claim is computed from, besides its rule and type: in the order of
/// Claim::features.
constexpr std::array<std::string_view, kClaimFeatures> kClaimFeatureNames{
    "prior",      // log odds of the rule's own confidence
    "length",     // of the sentence: log2(tokens / 20)
    "depth",      // of the trigger in its tree, 6 at most
    "dependent",  // 1: the trigger's clause hangs on another
    "noun",       // 1: the trigger is a noun
    "described",  // share of fillers that are described, not named
    "referred",   // share of fillers that a pronoun or a description names
    "roles",      // filled, but the first
    "fillers",    // log2 of how many
    "dated",      // 1: it has a date
    "reserved",   // 1: it has a modality
    "distance",   // log2(1 + tokens between the trigger and its farthest filler)
    "quoted"};    // 1: the sentence has quotation marks

/// Fills Claim::features; `claim.confidence` is still its rule's own.
void measure(Claim& claim, const Document& document, const std::vector<Entity>& entities);

/// How often claims like this one were right on annotated reports: logistic regression over features, rule
/// and type (schema/confidence.tsv, which tests/calibration makes).
class ConfidenceModel {
 public:
  /// Throws InputError with file and line if the table is malformed.
  static ConfidenceModel load();

  /// From 0.01 to 0.99, two decimals. A rule or type that was not measured counts as the average one with its
  /// prior.
  [[nodiscard]] double of(const Claim& claim) const;

 private:
  [[nodiscard]] double weight(const std::string& name) const;

  double bias_ = 0;
  std::array<double, kClaimFeatures> weights_{};
  std::unordered_map<std::string, double> others_;  // "rule block/verb", "type Block"
};

}  // namespace notegraph
