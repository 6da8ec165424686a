#include "extraction/confidence.hpp"

#include <gtest/gtest.h>

#include "extraction/extract_text.hpp"

namespace notegraph {
namespace {

// The confidence of the only Block of a text.
double confidence_of_block(const std::string& text) {
  const ExtractedText extracted(text);
  double confidence = -1;
  for (const Claim& claim : extracted.extraction.claims) {
    if (claim.type == "Block") confidence = claim.confidence;
  }
  return confidence;
}

TEST(Confidence, NamedAndDatedClaimsAreSurerThanVagueOnesInSideClauses) {
  const double plain = confidence_of_block("In May 2019, Kazakhtelecom blocked Stepnews.kz.");
  const double vague = confidence_of_block(
      "Users who had hoped for better days complained when the provider blocked several websites.");
  EXPECT_GT(plain, vague);
  EXPECT_GE(vague, 0.01);
  EXPECT_LE(plain, 0.99);
}

TEST(Confidence, ARuleThatWasNotMeasuredKeepsItsOwnOrder) {
  const ConfidenceModel model = ConfidenceModel::load();
  Claim sure, unsure;
  sure.rule = unsure.rule = "nobody/measured-this";
  sure.features[0] = 2;  // log odds of the rule's own confidence
  EXPECT_GT(model.of(sure), model.of(unsure));
}

TEST(Confidence, ClaimsBelowTheLeastAreLeftOut) {
  const std::string text =
      "In May 2019, Kazakhtelecom blocked Stepnews.kz.\n\nStepnews.kz was blocked on May 3, 2019.\n\n"
      "Users complained when the provider blocked several websites.";
  const auto claims = [&](double least) {
    Report report = read_report("test.txt", text);
    return Extractor::load({{}, least}).extract(report).claims;
  };
  const auto all = claims(0);
  ASSERT_FALSE(all.empty());
  double lowest = 1;
  for (const Claim& claim : all) lowest = std::min(lowest, claim.confidence);
  const auto fewer = claims(lowest + 0.005);
  EXPECT_LT(fewer.size(), all.size());
  for (const Claim& claim : fewer) {
    EXPECT_GT(claim.confidence, lowest);
    EXPECT_LT(claim.same_happening_as.value_or(0), fewer.size());
  }
  EXPECT_TRUE(claims(1).empty());
}

}  // namespace
}  // namespace notegraph
