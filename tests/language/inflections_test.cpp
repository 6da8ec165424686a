#include "language/training/inflections.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "temporary_folder.hpp"

namespace notegraph::training {
namespace {

std::vector<std::string> read(const std::string& verbs, const std::string& exceptions,
                              const std::string& nouns) {
  const notegraph::testing::TemporaryFolder folder;
  folder.file("index.verb", verbs);
  folder.file("verb.exc", exceptions);
  folder.file("index.noun", nouns);
  folder.file("noun.exc", "");
  std::vector<std::string> forms;
  for (const Inflection& each : wordnet_inflections(folder.path()))
    forms.push_back(each.form + ' ' + each.xpos + ' ' + each.lemma);
  return forms;
}

using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::Not;

TEST(Inflections, FollowEnglishSpelling) {
  EXPECT_THAT(read("fine v 1\ncarry v 1\nflash v 1\ntie v 1\n", "", "city n 1\n"),
              IsSupersetOf({"fined VBD fine", "fining VBG fine", "carried VBN carry", "carries VBZ carry",
                            "flashes VBZ flash", "tying VBG tie", "cities NNS city"}));
}

TEST(Inflections, ExceptionsReplaceRegularForms) {
  const std::vector<std::string> forms = read("beat v 1\nhop v 1\n", "beaten beat\nhopped hop\n", "");
  EXPECT_THAT(forms, IsSupersetOf({"beaten VBN beat", "hopped VBD hop", "beating VBG beat"}));
  EXPECT_THAT(forms, Not(Contains("hoped VBD hop")));
}

TEST(Inflections, AFormOfTwoWordsIsNotDecided) {
  EXPECT_THAT(read("sing v 1\nsinge v 1\n", "", ""), Not(Contains("singing VBG singe")));
  EXPECT_THAT(read("bar v 1\nbare v 1\n", "", ""), Not(Contains("bared VBD bare")));
}

}  // namespace
}  // namespace notegraph::training
