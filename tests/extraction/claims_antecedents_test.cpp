#include <gmock/gmock.h>

#include "extraction/extract_text.hpp"

// Who is meant by "they", "both", "he" and "the sites" in the sentence after.

namespace notegraph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Antecedents, TheyAreThePluralSubjectOfTheSentenceBefore) {
  EXPECT_THAT(ExtractedText("Two editors of the weekly left the country. They were arrested in May 2019.")
                  .claims("Arrest"),
              ElementsAre("target=\"Two editors of the weekly\"; date=2019-05"));
}

TEST(Antecedents, HeIsThePersonThatTheSentenceBeforeIsAbout) {
  EXPECT_THAT(ExtractedText("A local blogger posted a video. He was detained in June 2020.").claims("Arrest"),
              ElementsAre("target=\"A local blogger\"; date=2020-06"));
}

TEST(Antecedents, WithoutAnybodyBeforeThereIsNoClaim) {
  EXPECT_THAT(ExtractedText("They were arrested in May 2019.").claims("Arrest"), IsEmpty());
}

TEST(Antecedents, ThePluralMeansTheNamesOfTheListBefore) {
  EXPECT_THAT(
      ExtractedText("The editors of Gorvesti.org and Stepnews.kz were fined. The ministry blocked the sites.")
          .claims("Block"),
      ElementsAre("agent=\"The ministry\"; target=Gorvesti.org, Stepnews.kz"));
}

TEST(Antecedents, APluralThatSaysMoreMeansSomethingOfItsOwn) {
  EXPECT_THAT(
      ExtractedText("The editors of Gorvesti.org and Stepnews.kz were fined. The ministry blocked the "
                    "foreign sites.")
          .claims("Block"),
      ElementsAre("agent=\"The ministry\"; target=\"the foreign sites\""));
}

TEST(Antecedents, NobodyDoesToHimselfWhatIsDoneToHim) {
  EXPECT_THAT(ExtractedText("President Ivan Orlov waited. Minister Petr Zorin pledged loyalty to him.")
                  .claims("Affiliation"),
              ElementsAre("member=Petr Zorin; organization=Ivan Orlov"));
}

TEST(Antecedents, TheCountryIsTheOneThatTheReportIsAboutUnlessAnotherIsNamed) {
  const char* here =
      "Malta has two newspapers. The country was classified by the Harbour Foundation as free.";
  EXPECT_THAT(ExtractedText(here, "Malta").claims("Statement"),
              ElementsAre("about=Malta; speaker=Harbour Foundation"));
  const char* abroad =
      "Malta has two newspapers. So has Italy. The country was classified by the Harbour Foundation as free.";
  EXPECT_THAT(ExtractedText(abroad, "Malta").claims("Statement"),
              ElementsAre("about=\"The country\"; speaker=Harbour Foundation"));
}

TEST(Antecedents, ABodyIsMeantByItsOwnKindOnly) {
  const std::string before = "The Ministry of Transport met in May. ";
  EXPECT_THAT(ExtractedText(before + "The ministry blocked Gorvesti.org.").claims("Block"),
              ElementsAre("agent=Ministry of Transport; target=Gorvesti.org"));
  EXPECT_THAT(ExtractedText(before + "The commission blocked Gorvesti.org.").claims("Block"),
              ElementsAre("agent=\"The commission\"; target=Gorvesti.org"));
  EXPECT_THAT(ExtractedText(before + "The new ministry blocked Gorvesti.org.").claims("Block"),
              ElementsAre("agent=\"The new ministry\"; target=Gorvesti.org"));
}

TEST(Antecedents, AnOfficeBesideOneOfTwoNamesIsThatOnes) {
  EXPECT_THAT(ExtractedText("Police arrested Anna Petrova, the director of Lontel, and Ivan Orlov.")
                  .claims("Position"),
              ElementsAre("organization=Lontel; person=Anna Petrova"));
}

TEST(Antecedents, WhatAnArticleOfALawSaysTheLawSays) {
  EXPECT_THAT(ExtractedText("Article 12 of the Harbour Safety Act protects the freedom of sailors.")
                  .claims("Provision"),
              ElementsAre("law=Article 12 of the Harbour Safety Act, Harbour Safety Act"));
}

TEST(Antecedents, ANameBehindWhatAnOfficeIsOfHoldsTheOffice) {
  EXPECT_THAT(ExtractedText("Minister of Trade Anna Petrova closed the fair.").claims("Position"),
              ElementsAre("person=Anna Petrova"));
  EXPECT_THAT(ExtractedText("The director of President Petrova's office resigned.").claims("Position"),
              ElementsAre("person=Petrova"));
}

}  // namespace
}  // namespace notegraph
