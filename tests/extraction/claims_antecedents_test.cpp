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

}  // namespace
}  // namespace notegraph
