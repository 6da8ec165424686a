#include <gmock/gmock.h>

#include <string>

#include "extraction/extract_text.hpp"

// What is no claim: negated, possible, wanted, feared and prevented happenings. And what is somebody's word.

namespace notegraph {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class NoHappening : public ::testing::TestWithParam<const char*> {};

TEST_P(NoHappening, IsNoClaim) {
  const ExtractedText text(GetParam());
  for (const char* type :
       {"Block", "Unblock", "Arrest", "CourtRuling", "Enactment", "LegalProceeding", "Attack"})
    EXPECT_THAT(text.claims(type), IsEmpty()) << type;
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, NoHappening,
    ::testing::Values(
        "The ministry has not blocked any websites.", "Hardly any websites were blocked.",
        "Neither Facebook nor Twitter was blocked.", "No one was arrested.",
        "Authorities could block the site at any time.", "Attempts to block the site failed.",
        "The court may sentence him to three years in prison.", "The ministry considered blocking Facebook.",
        "Plans to block Telegram were abandoned.", "The government refused to restore access to the site.",
        "The authorities stopped short of blocking the platform.",
        "Instead of blocking the site, the ministry ignored it.",
        "The regulator prohibited the operator from blocking the site.",
        "To prevent the site from being blocked, the editors moved it abroad.",
        "The ombudsman recommended amending the law.", "The commission recommended that the law be amended.",
        "Parliament should close the registry and amend the law.", "The Press Law has yet to be adopted.",
        "Journalists risk being arrested.", "The government avoided blocking WhatsApp.",
        "Parliament failed to pass the law.", "The rule does not say why a website is blocked.",
        "Officials voiced the fear that the website was blocked abroad.",
        "The activist asked the court to ban the newspaper."));

class SomebodysWord : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(SomebodysWord, HasItsModality) {
  const ExtractedText text(GetParam().first);
  std::vector<std::string> modalities;
  for (const Claim& claim : text.extraction.claims) {
    if (claim.type != "Statement") modalities.push_back(claim.modality);
  }
  EXPECT_THAT(modalities, ::testing::ElementsAre(GetParam().second));
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, SomebodysWord,
    ::testing::Values(std::pair{"The opposition claimed that the army had shut down the internet.",
                                "attributed"},
                      std::pair{"The police denied that they had arrested the editor.", "denied"},
                      std::pair{"The ministry allegedly blocked the site.", "alleged"},
                      std::pair{"The editor was reportedly detained by police.", "alleged"},
                      std::pair{"The ministry plans to launch a news website in 2022.", "planned"},
                      std::pair{"The news website is set to be launched in May.", "planned"},
                      std::pair{"The operator announced plans to build a data center.", "planned"},
                      std::pair{"There were rumors that the journalist was arrested.", "alleged"}));

TEST(Assertions, AReserveDoesNotReachWhatOnlyDescribesAThing) {
  const ExtractedText text("The aim was ostensibly to hide reports related to Ann Lee's brother, Max Lee.");
  for (const Claim& claim : text.extraction.claims) {
    if (claim.type == "Kinship") {
      EXPECT_EQ(claim.modality, "");
    }
  }
  EXPECT_THAT(text.claims("Kinship"), SizeIs(1));
}

TEST(Assertion, WhatCouldNotBeDoneIsADisruptionOnlyWhereItIsAccess) {
  EXPECT_THAT(ExtractedText("Users could not open the website in May 2019.").claims("Disruption"), SizeIs(1));
  EXPECT_THAT(ExtractedText("Users could open the website in May 2019.").claims("Disruption"), IsEmpty());
  EXPECT_THAT(ExtractedText("The police could not arrest the editor.").claims("Arrest"), IsEmpty());
}

TEST(Assertion, ARelativeClauseInThePastHappenedWhateverIsFearedOfItsNoun) {
  EXPECT_THAT(
      ExtractedText("The ministry may fine the website that was blocked in May 2019.").claims("Block"),
      SizeIs(1));
  EXPECT_THAT(ExtractedText("The ministry may fine any website that the regulator blocks.").claims("Block"),
              IsEmpty());
}

}  // namespace
}  // namespace notegraph
