#include <gmock/gmock.h>

#include "extraction/extract_text.hpp"

namespace notegraph {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

TEST(Entities, BodiesOfTheStateKeepTheirWholeNames) {
  const ExtractedText text(
      "The Ministry of Energy and Water told the Committee for Digital Affairs that the Ostrov district "
      "court "
      "of Belgorod had written to the Ministry of Health.",
      "Russia");
  EXPECT_THAT(text.entities(), IsSupersetOf({"Organization/Government: Ministry of Energy and Water",
                                             "Organization/Government: Committee for Digital Affairs",
                                             "Organization/Court: Ostrov district court of Belgorod",
                                             "Organization/Government: Ministry of Health"}));
}

TEST(Entities, AnAcronymInBracketsIsTheSameBody) {
  const ExtractedText text("The Northern Broadcasting Commission (NBC2) met in May. Later NBC2 resigned.");
  EXPECT_THAT(text.aliases_of("Northern Broadcasting Commission"), Contains("NBC2"));
  EXPECT_THAT(text.entities(), Not(Contains("Organization/Other: NBC2")));
}

TEST(Entities, AnAcronymOfACommonNounNamesNothing) {
  const ExtractedText text("Most internet exchange points (IXPQs) closed. Two IXPQs remain.");
  EXPECT_TRUE(text.entities().empty()) << ::testing::PrintToString(text.entities());
}

TEST(Entities, ASurnameMeansThePersonNamedBefore) {
  const ExtractedText text("President Amina Berova met journalist Oleg Tarin. Tarin thanked Berova.",
                           "Moldova");
  EXPECT_THAT(text.entities(), IsSupersetOf({"Person: Amina Berova", "Person: Oleg Tarin"}));
  EXPECT_THAT(text.aliases_of("Oleg Tarin"), Contains("Tarin"));
}

TEST(Entities, WhatIsWrittenAsADomainIsASite) {
  const ExtractedText text(
      "Readers of Stepnews.kz and https://forum.example.org/a moved to the \".kz\" zone.");
  EXPECT_THAT(text.entities(), IsSupersetOf({"Website/Domain: .kz", "Website/Site: Stepnews.kz",
                                             "Website/Site: forum.example.org"}));
}

TEST(Entities, AFullStopWithoutASpaceIsNoDomain) {
  const ExtractedText text("They quoted the Act.No one replied.");
  EXPECT_THAT(text.entities(), Not(Contains(HasSubstr("Website"))));
}

TEST(Entities, TheStateIsOneActorUnderAllItsNames) {
  const ExtractedText text(
      "The government denied it. Kazakhstan's government said nothing, and the Kazakhstani authorities left.",
      "Kazakhstan");
  EXPECT_THAT(text.entities(), Contains("Organization/Government: Government of Kazakhstan"));
  EXPECT_THAT(text.aliases_of("Government of Kazakhstan"),
              IsSupersetOf({"government", "Kazakhstan's government"}));
}

TEST(Entities, GovernmentInsideALongerNounIsNoActor) {
  const ExtractedText text("Several government agencies bought police cars.", "Kazakhstan");
  EXPECT_TRUE(text.entities().empty()) << ::testing::PrintToString(text.entities());
}

TEST(Entities, LawsByNumberTitleAndSubject) {
  const ExtractedText text(
      "Law No. 7712 and the Harbour Safety Act 1994 replaced the penal code. Section 12(b) of the Harbour "
      "Safety "
      "Act 1994 was kept, and a law on counting votes followed.");
  EXPECT_THAT(
      text.entities(),
      IsSupersetOf({"Law: Law No. 7712", "Law: Harbour Safety Act 1994", "Law: penal code",
                    "Law: Section 12(b) of the Harbour Safety Act 1994", "Law: law on counting votes"}));
}

TEST(Entities, TheDayOfALawIsNoPartOfItsName) {
  const ExtractedText text("The president signed amendments to the law on counting votes on March 8, 2013.");
  EXPECT_THAT(text.entities(), Contains("Law: amendments to the law on counting votes"));
}

TEST(Entities, JustTheLawIdentifiesNothing) {
  const ExtractedText text("The law requires it, and the amendments were vague.");
  EXPECT_TRUE(text.entities().empty()) << ::testing::PrintToString(text.entities());
}

TEST(Entities, PlacesComeFromTheGazetteer) {
  const ExtractedText text("The office moved from Ankara to Lagos, and then to Viet Nam.");
  EXPECT_THAT(text.entities(), ElementsAre("Place: Ankara", "Place: Lagos", "Place: Viet Nam"));
}

TEST(Entities, TitlesOfAllKindsStandBeforePersons) {
  const ExtractedText text(
      "Then-president Maria Okello and Minister of Home Affairs Than Htut met Judge Kyaw Zaw Lin and Prime "
      "Minister "
      "Pham Minh Chinh.");
  EXPECT_THAT(text.entities(), IsSupersetOf({"Person: Maria Okello", "Person: Than Htut",
                                             "Person: Kyaw Zaw Lin", "Person: Pham Minh Chinh"}));
}

TEST(Entities, TwoBodiesJoinedByAndAreTwo) {
  const ExtractedText text(
      "The Court of Appeals and the Securities Court agreed with the Ministry of Justice and Parliament.");
  EXPECT_THAT(text.entities(),
              IsSupersetOf({"Organization/Court: Court of Appeals", "Organization/Court: Securities Court",
                            "Organization/Government: Ministry of Justice"}));
}

TEST(Entities, KindsOfThingsInThePluralAreNoNames) {
  const ExtractedText text("Local Civil Society Organizations (CSOX) and Election Monitors agreed.");
  EXPECT_THAT(text.entities(), Not(Contains(HasSubstr("Civil Society"))));
}

TEST(Entities, WordsForPeoplesNameNobody) {
  const ExtractedText text(
      "Several North Koreans, Costa Ricans and Hazaras wrote to Latin American and Catholic journalists.");
  EXPECT_TRUE(text.entities().empty()) << ::testing::PrintToString(text.entities());
}

TEST(Entities, EveryTypeHasAReason) {
  const ExtractedText text("The newspaper Gorvesti and ISP Lontel sued the Ministry of Justice.");
  ASSERT_FALSE(text.extraction.entities.empty());
  for (const Entity& entity : text.extraction.entities) EXPECT_FALSE(entity.reason.empty()) << entity.name;
}

}  // namespace
}  // namespace notegraph
