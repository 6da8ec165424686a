#include "extraction/same_happening.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extraction/claim_rules.hpp"
#include "extraction/extract_text.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A claim whose roles are filled by entities: {{"target", {1}}}.
Claim told(const std::string& type, const std::vector<std::pair<std::string, std::vector<unsigned>>>& roles,
           const char* date = nullptr, const std::map<std::string, std::string>& values = {}) {
  Claim claim;
  claim.type = type;
  for (const auto& [name, ids] : roles) {
    Role role{name, {}};
    for (const unsigned id : ids) role.fillers.push_back({EntityId{id}, {}});
    claim.roles.push_back(role);
  }
  if (date != nullptr) claim.date = Edtf::parse(date);
  claim.values = values;
  return claim;
}

// For each claim the one that it is tied to.
std::vector<std::size_t> ties(std::vector<Claim> claims) {
  static const ClaimSchemas schemas = shipped_claim_schemas();
  tie_same_happenings(claims, schemas);
  std::vector<std::size_t> tied;
  for (const Claim& claim : claims) tied.push_back(claim.same_happening_as.value_or(kNone));
  return tied;
}

TEST(SameHappening, TypeMainRolesAndDateMustAgree) {
  EXPECT_THAT(
      ties({told("Block", {{"target", {1}}}, "2012-12-04"), told("Block", {{"target", {2}}}, "2012-12-04"),
            told("Unblock", {{"target", {1}}}, "2012-12-04"), told("Block", {{"target", {1}}}, "2013-01-04"),
            told("Block", {{"target", {1, 2}}}, "2012-12-04"),
            told("Block", {{"target", {1}}}, "2012-12-04")}),
      ElementsAre(kNone, kNone, kNone, kNone, kNone, 0));
}

TEST(SameHappening, AllTellingsAreTiedToTheFirst) {
  EXPECT_THAT(
      ties({told("Block", {{"target", {1}}}, "2012-12"), told("Block", {{"target", {1}}}, "2012-12-04"),
            told("Block", {{"target", {1}}}, "2012-12-05")}),
      ElementsAre(kNone, 0, 0));
}

TEST(SameHappening, AYearIsTooWideToBeADay) {
  EXPECT_THAT(
      ties({told("Arrest", {{"target", {1}}}, "2012"), told("Arrest", {{"target", {1}}}, "2012-12-04"),
            told("Arrest", {{"target", {1}}}, "2012")}),
      ElementsAre(kNone, kNone, 0));
}

TEST(SameHappening, AYearIsEnoughWhereMoreAgrees) {
  EXPECT_THAT(ties({told("Enactment", {{"law", {1}}}, "2010-07", {{"stage", "adopted"}}),
                    told("Enactment", {{"agent", {2}}, {"law", {1}}}, "2010", {{"stage", "adopted"}}),
                    told("Enactment", {{"law", {1}}}, "2010", {{"stage", "in-force"}})}),
              ElementsAre(kNone, 0, kNone));
}

TEST(SameHappening, WhatHappensNeedsADateAndWhatLastsDoesNot) {
  EXPECT_THAT(ties({told("Arrest", {{"target", {1}}}), told("Arrest", {{"target", {1}}}),
                    told("Ownership", {{"owned", {1}}, {"owner", {2}}}),
                    told("Ownership", {{"owned", {1}}, {"owner", {2}}})}),
              ElementsAre(kNone, kNone, kNone, 2));
}

TEST(SameHappening, OtherRolesAndValuesMustNotDiffer) {
  EXPECT_THAT(ties({told("Block", {{"agent", {7}}, {"target", {1}}}, "2012-12"),
                    told("Block", {{"agent", {8}}, {"target", {1}}}, "2012-12"),
                    told("Block", {{"target", {1}}}, "2012-12")}),
              ElementsAre(kNone, kNone, 0));
  EXPECT_THAT(
      ties({told("CourtRuling", {{"against", {1}}}, "2012-12", {{"outcome", "fine"}}),
            told("CourtRuling", {{"against", {1}}}, "2012-12", {{"outcome", "ban"}}),
            told("CourtRuling", {{"against", {1}}}, "2012-12", {{"outcome", "fine"}, {"term", "a year"}})}),
      ElementsAre(kNone, kNone, 0));
}

TEST(SameHappening, DescriptionsAndDenialsAreNotTied) {
  Claim described = told("Block", {{"target", {}}}, "2012-12");
  described.roles[0].fillers.push_back({std::string("several sites"), {}});
  Claim denied = told("Block", {{"target", {1}}}, "2012-12");
  denied.modality = "denied";
  EXPECT_THAT(ties({described, described, told("Block", {{"target", {1}}}, "2012-12"), denied}),
              ElementsAre(kNone, kNone, kNone, kNone));
}

TEST(SameHappening, IsFoundInAReport) {
  const ExtractedText text(
      "In May 2019, the ministry blocked Stepnews.kz. Its readers were angry.\n\nStepnews.kz was blocked on "
      "May "
      "3, 2019.");
  ASSERT_EQ(text.claims("Block").size(), 2u);
  std::vector<std::size_t> blocks;
  for (std::size_t i = 0; i < text.extraction.claims.size(); ++i) {
    if (text.extraction.claims[i].type == "Block") blocks.push_back(i);
  }
  EXPECT_EQ(text.extraction.claims[blocks[1]].same_happening_as, blocks[0]);
}

TEST(SameHappening, ManyTellingsTakeNoQuadraticTime) {
  std::vector<Claim> claims;
  for (int day = 0; day < 100000; ++day) {
    const std::string date = std::to_string(1000 + day % 9000);
    claims.push_back(told("Block", {{"target", {1}}}, date.c_str()));
  }
  tie_same_happenings(claims, shipped_claim_schemas());
  EXPECT_EQ(claims[9000].same_happening_as, 0u);
}

}  // namespace
}  // namespace notegraph
