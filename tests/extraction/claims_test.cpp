#include <gmock/gmock.h>

#include "extraction/extract_text.hpp"

namespace notegraph {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The text with note numbers and the notes that they mean.
std::string with_notes(const std::string& text) {
  return text +
         "\n\nNotes\n\n1 \"One,\" Paper, May 1, 2019, http://example.org/1.\n\n2 \"Two,\" Paper, May 2, "
         "2019, http://example.org/2.\n";
}

TEST(Claims, ActiveAndPassiveGiveTheSameRoles) {
  EXPECT_THAT(ExtractedText("In May 2019, the ministry blocked Stepnews.kz.").claims("Block"),
              ElementsAre("agent=\"the ministry\"; target=Stepnews.kz; date=2019-05"));
  EXPECT_THAT(ExtractedText("In May 2019, Stepnews.kz was blocked by the ministry.").claims("Block"),
              ElementsAre("agent=\"the ministry\"; target=Stepnews.kz; date=2019-05"));
}

TEST(Claims, ACourtsBanIsARulingAndNoBlock) {
  const ExtractedText text("On June 3, 2018, the Ostrov district court banned the website Stepnews.kz.");
  EXPECT_THAT(text.claims("CourtRuling"),
              ElementsAre("against=Stepnews.kz; court=Ostrov district court; outcome=ban; date=2018-06-03"));
  EXPECT_THAT(text.claims("Block"), IsEmpty());
}

TEST(Claims, WhatDidNotHappenIsNone) {
  for (const char* sentence :
       {"The ministry did not block Stepnews.kz.", "The ministry may block Stepnews.kz.",
        "Officials asked the provider to block Stepnews.kz.",
        "If the provider blocks Stepnews.kz, users will leave.",
        "The ministry threatened to block Stepnews.kz."}) {
    EXPECT_THAT(ExtractedText(sentence).claims("Block"), IsEmpty()) << sentence;
  }
}

TEST(Claims, ReportedSpeechIsAttributed) {
  const ExtractedText text("Amnesty International said that the ministry blocked Stepnews.kz.");
  ASSERT_EQ(text.claims("Block").size(), 1u);
  for (const Claim& claim : text.extraction.claims) {
    if (claim.type != "Block") continue;
    EXPECT_EQ(claim.modality, "attributed");
    ASSERT_EQ(claim.attributed_to.size(), 1u);
    EXPECT_EQ(text.name_of_filler(claim.attributed_to.front()), "Amnesty International");
  }
}

TEST(Claims, EachClauseHasItsOwnNote) {
  const ExtractedText text(
      with_notes("The ministry blocked Stepnews.kz,[1] and the provider blocked Gorvesti.org.[2]"));
  EXPECT_THAT(text.claims("Block"), ElementsAre("agent=\"The ministry\"; target=Stepnews.kz; notes=1",
                                                "agent=\"the provider\"; target=Gorvesti.org; notes=2"));
}

TEST(Claims, ANoteLaterInTheParagraphIsOnlyInherited) {
  const ExtractedText text(with_notes("The ministry blocked Stepnews.kz. Users complained.[1]"));
  ASSERT_EQ(text.extraction.claims.empty(), false);
  const Claim& claim = text.extraction.claims.front();
  EXPECT_THAT(claim.notes, IsEmpty());
  EXPECT_THAT(claim.inherited_notes, ElementsAre("1"));
}

TEST(Claims, LawsAreMadeSignedAndInForce) {
  EXPECT_THAT(
      ExtractedText("In March 2014, parliament adopted the Harbour Safety Act.", "Malta").claims("Enactment"),
      ElementsAre("agent=Parliament of Malta; law=Harbour Safety Act; stage=adopted; date=2014-03"));
  EXPECT_THAT(ExtractedText("The Harbour Safety Act came into force in July 2014.").claims("Enactment"),
              ElementsAre("law=Harbour Safety Act; stage=in-force; date=2014-07"));
}

TEST(Claims, SharesAreValues) {
  EXPECT_THAT(ExtractedText("Vodafone owns 40 percent of Lontel.").claims("Ownership"),
              ElementsAre("owned=Lontel; owner=Vodafone; share=40%"));
}

TEST(Claims, AnOfficeBesideANameIsAPosition) {
  EXPECT_THAT(ExtractedText("Oleg Tarin, the editor of Stepnews.kz, left the country.").claims("Position"),
              Contains("organization=Stepnews.kz; person=Oleg Tarin"));
}

TEST(Claims, AnOfficeIsOnlyThePersonWhoIsSaidToHoldIt) {
  EXPECT_THAT(
      ExtractedText("The banker Ivan Petrov paid for the paper. In May 2019, the Ostrov district court "
                    "banned Stepnews.kz at the request of the prosecutor.")
          .claims("CourtRuling"),
      ElementsAre("against=Stepnews.kz; court=Ostrov district court; requestedBy=\"the prosecutor\"; "
                  "outcome=ban; date=2019-05"));
  EXPECT_THAT(
      ExtractedText("Ivan Petrov, a prosecutor, owns the paper. Police arrested the prosecutor in May 2019.")
          .claims("Arrest"),
      Contains(::testing::HasSubstr("target=Ivan Petrov")));
}

TEST(Claims, WhatTheStateOwnsBelongsToTheGovernmentAndNothingBesideItDoes) {
  const ExtractedText text(
      "The government of Kazakhstan met. Sites were blocked by the two largest providers, the "
      "state-owned Lontel, and Telmir.",
      "Kazakhstan");
  EXPECT_THAT(text.claims("Ownership"), ElementsAre("owned=Lontel; owner=Government of Kazakhstan"));
}

TEST(Claims, ADescriptionResolvesToTheNameBefore) {
  const ExtractedText text("Stepnews.kz has many readers. In 2016, the ministry blocked the site.");
  EXPECT_THAT(text.claims("Block"), ElementsAre("agent=\"the ministry\"; target=Stepnews.kz; date=2016"));
}

}  // namespace
}  // namespace notegraph
