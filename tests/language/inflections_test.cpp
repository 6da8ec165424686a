#include "language/training/inflections.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace notegraph::training {
namespace {

std::vector<std::string> read(const std::string& verbs, const std::string& exceptions,
                              const std::string& nouns) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "wordnet";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "index.verb") << verbs;
  std::ofstream(folder / "verb.exc") << exceptions;
  std::ofstream(folder / "index.noun") << nouns;
  std::ofstream(folder / "noun.exc") << "";
  std::vector<std::string> forms;
  for (const Inflection& each : wordnet_inflections(folder))
    forms.push_back(each.form + ' ' + each.xpos + ' ' + each.lemma);
  return forms;
}

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

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
