#include <gmock/gmock.h>

#include "extraction/extract_text.hpp"

namespace notegraph {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A sentence, a type of claim, and the one claim of that type in it ("" for none).
struct Case {
  const char* sentence;
  const char* type;
  const char* claim;
};

class OneClaim : public ::testing::TestWithParam<Case> {};

TEST_P(OneClaim, IsFound) {
  const Case& c = GetParam();
  const auto claims = ExtractedText(c.sentence, "Malta").claims(c.type);
  if (std::string_view(c.claim).empty()) {
    EXPECT_THAT(claims, IsEmpty()) << c.sentence;
  } else {
    EXPECT_THAT(claims, ElementsAre(c.claim)) << c.sentence;
  }
}

std::string value_of(const ExtractedText& text, std::string_view type, const std::string& value) {
  for (const Claim& claim : text.extraction.claims) {
    if (claim.type == type && claim.values.contains(value)) return claim.values.at(value);
  }
  return {};
}

INSTANTIATE_TEST_SUITE_P(
    Statements, OneClaim,
    ::testing::Values(Case{"In March 2017, the minister announced that the port would be closed.",
                           "Statement", "about=\"the port\"; speaker=\"the minister\"; date=2017-03"},
                      Case{"Critics argue that the new tax is unfair.", "Statement",
                           "about=\"the new tax\"; speaker=\"Critics\""},
                      Case{"Lawyers argued before the tribunal that the tax was unfair.", "Statement",
                           "about=\"the tax\"; addressee=\"the tribunal\"; speaker=\"Lawyers\""},
                      Case{"The company denied the allegations.", "Statement",
                           "about=\"the allegations\"; speaker=\"The company\""},
                      Case{"Human Rights Watch condemned the arrests.", "Statement",
                           "about=\"the arrests\"; speaker=Human Rights Watch"},
                      Case{"The reform was criticized by journalists.", "Statement",
                           "about=\"The reform\"; speaker=\"journalists\""},
                      Case{"Officials accused the newspaper of bias.", "Statement",
                           "about=\"the newspaper\"; speaker=\"Officials\""},
                      Case{"According to Amnesty International, the prisons are crowded.", "Statement",
                           "about=\"the prisons\"; speaker=Amnesty International"},
                      Case{"Experts urged the government to repeal the tax.", "Statement",
                           "about=\"the tax\"; addressee=Government of Malta; speaker=\"Experts\""},
                      Case{"Some observers called the trial a farce.", "Statement",
                           "about=\"the trial\"; speaker=\"Some observers\""},
                      Case{"The minister did not say that the port would be closed.", "Statement", ""},
                      Case{"The law says that the port must be closed.", "Statement", ""}));

INSTANTIATE_TEST_SUITE_P(
    Provisions, OneClaim,
    ::testing::Values(Case{"The Harbour Act requires all owners to register.", "Provision",
                           "law=Harbour Act; subject=\"all owners\""},
                      Case{"The Harbour Act gives the ministry the power to close ports.", "Provision",
                           "law=Harbour Act; subject=\"the ministry\""},
                      Case{"Under the Harbour Act, owners are obliged to register.", "Provision",
                           "law=Harbour Act; subject=\"owners\""},
                      Case{"Service providers are required by law to keep records.", "Provision",
                           "law=\"law\"; subject=\"Service providers\""},
                      Case{"The constitution guarantees freedom of assembly.", "Provision",
                           "law=constitution"},
                      Case{"The criminal code prohibits libel.", "Provision", "law=criminal code"},
                      Case{"Under the Harbour Act, the council may confiscate ships.", "Provision",
                           "law=Harbour Act; subject=\"the council\""},
                      Case{"Operators must store the records.", "Provision", "subject=\"Operators\""},
                      Case{"Operators should store the records.", "Provision", ""},
                      Case{"The Harbour Act might allow captains to carry guns.", "Statement", ""}));

INSTANTIATE_TEST_SUITE_P(
    Relations, OneClaim,
    ::testing::Values(
        Case{"The National Maritime Authority regulates the telecommunications sector.", "Regulation",
             "regulated=\"the telecommunications sector\"; regulator=National Maritime Authority"},
        Case{"Zenith Telecom launched a 5G network in May 2021.", "Founding",
             "agent=Zenith Telecom; founded=\"a 5G network\"; date=2021-05"},
        Case{"The state-owned operator Zenith Telecom closed.", "Ownership",
             "owned=Zenith Telecom; owner=\"state\""},
        Case{"President Anna Weber resigned in 2016.", "Position", "person=Anna Weber"},
        Case{"Prime Minister Anna Weber resigned.", "Position", "person=Anna Weber"},
        Case{"Anna Weber, the wife of Peter Weber, left the country.", "Kinship",
             "person=Anna Weber; relative=Peter Weber"},
        Case{"Zenith Telecom is based in Valletta.", "Location", "entity=Zenith Telecom; place=Valletta"},
        Case{"Zenith Telecom is a company based in Valletta.", "Location",
             "entity=Zenith Telecom; place=Valletta"},
        Case{"A district court in Valletta fined him.", "Location",
             "entity=\"A district court in Valletta\"; place=Valletta"}));

TEST(Provisions, CoordinatedDutiesAreClaimsOfTheirOwn) {
  const ExtractedText text("The Harbour Act requires all owners to pay fees and to report storms.");
  EXPECT_THAT(text.claims("Provision"), ElementsAre("law=Harbour Act; subject=\"all owners\"",
                                                    "law=Harbour Act; subject=\"all owners\""));
  EXPECT_EQ(value_of(text, "Provision", "content"), "to pay fees");
}

TEST(Provisions, TheyAreTheSubjectOfTheClauseBefore) {
  EXPECT_THAT(ExtractedText("Operators are licensed, but they are required to pay fees.").claims("Provision"),
              ElementsAre("subject=\"Operators\""));
}

TEST(Positions, TitlesAreWrittenInFull) {
  EXPECT_EQ(value_of(ExtractedText("Prime Minister Anna Weber resigned."), "Position", "title"),
            "Prime Minister");
  EXPECT_EQ(value_of(ExtractedText("Anna Weber, editor-in-chief of the Harbour Times, resigned."), "Position",
                     "title"),
            "editor-in-chief");
}

TEST(Positions, AnUnnamedHolderOfAnOfficeGetsNone) {
  EXPECT_THAT(
      ExtractedText("The president of Malta resigned. The editor resigned.", "Malta").claims("Position"),
      IsEmpty());
}

TEST(Positions, ALastingRelationHasNoDateOfTheClause) {
  EXPECT_THAT(ExtractedText("In May 2016, Anna Weber, the editor of Stepnews.kz, left the country.")
                  .claims("Position"),
              Contains("organization=Stepnews.kz; person=Anna Weber"));
}

TEST(Kinship, InLawsAreNamedAsSuch) {
  const ExtractedText text("President Weber's son-in-law, Peter Lang, left the country.");
  EXPECT_EQ(value_of(text, "Kinship", "relation"), "son-in-law");
}

TEST(Relations, NothingIsPartOfItself) {
  EXPECT_THAT(ExtractedText("The Ministry of Defence of Malta opened an office.").claims("Affiliation"),
              IsEmpty());
}

}  // namespace
}  // namespace notegraph
