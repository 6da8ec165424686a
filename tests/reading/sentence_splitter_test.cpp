#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read_text.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> split(const std::string& paragraph) {
  return sentences(read_report("test.txt", "Overview\n\n" + paragraph + "\n"));
}

class KeptWhole : public ::testing::TestWithParam<const char*> {};

TEST_P(KeptWhole, AsOneSentence) {
  EXPECT_THAT(split(GetParam()), ElementsAre("Overview", GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Sentences, KeptWhole,
                         ::testing::Values("Law No. 5651 lets the agency block sites within hours.",
                                           "The hearing began at 10 a.m. on Monday and lasted two days.",
                                           "The U.S. State Department and the U.N. Secretary spoke of it.",
                                           "Mr. J. R. Stone and Dr. Roe of Port St. Anne signed.",
                                           "The paper Ledger.xx and its mirror news.ledger.xx were closed.",
                                           "Prices rose by 3.5 percent to 1.2 million a year.",
                                           "Gen. Stone met Col. Roe and Sen. Tan, i.e. the whole committee.",
                                           "He called it \"a mistake.\" and \"a shame\" in one breath.",
                                           "Articles 5.1 and 6.2, e.g. on defamation, cf. art. 7, apply.",
                                           "The company (Ledger Ltd. of Port St. Anne) paid."));

TEST(Sentences, EndAtFullStopsQuestionsAndExclamations) {
  EXPECT_THAT(
      split("Sites went down. Who did it? Nobody said! The court kept silent."),
      ElementsAre("Overview", "Sites went down.", "Who did it?", "Nobody said!", "The court kept silent."));
}

TEST(Sentences, KeepTheQuotationMarkBehindTheirFullStop) {
  EXPECT_THAT(split("He said “we block nothing.” The site stayed dark. \"It is down.\" Nobody knew."),
              ElementsAre("Overview", "He said “we block nothing.”", "The site stayed dark.",
                          "\"It is down.\"", "Nobody knew."));
}

TEST(Sentences, MayEndInAnAbbreviationBeforeACapital) {
  EXPECT_THAT(split("It was filed against Ledger Inc. The court heard it at noon."),
              ElementsAre("Overview", "It was filed against Ledger Inc.", "The court heard it at noon."));
}

TEST(Sentences, TakeTheMarkersBehindTheirFullStop) {
  const Report report = read_report(
      "test.txt",
      "Overview\n\nSites went down.[1] Mirrors [2] followed, too.[3][4]\n\nNotes\n\n1 A, \"B,\" C.\n"
      "2 A, \"B,\" C.\n3 A, \"B,\" C.\n4 A, \"B,\" C.\n");
  ASSERT_EQ(report.sentences.size(), 3U);
  EXPECT_THAT(markers_of(report, report.sentences[1]), ElementsAre("1"));
  EXPECT_THAT(markers_of(report, report.sentences[2]), ElementsAre("2", "3", "4"));
  EXPECT_THAT(sentences(report), ElementsAre("Overview", "Sites went down.", "Mirrors followed, too."));
}

}  // namespace
}  // namespace notegraph
