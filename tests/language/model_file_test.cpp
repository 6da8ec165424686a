#include "language/model_file.hpp"

#include <gmock/gmock.h>

#include "text/problem.hpp"

namespace notegraph {
namespace {

ModelFile example() {
  ModelFile model;
  model.put("words", std::string("one\ntwo\n"));
  model.put("bias", std::vector<float>{1, 2});
  model.put("weights", QuantisedMatrix{1, 2, {3, -4}, {0.5F, 0.25F}});
  return model;
}

std::string problem_of(const std::string& bytes) {
  try {
    ModelFile::parse(bytes, "toy.model");
  } catch (const InputError& error) {
    return error.problem().text();
  }
  return "";
}

TEST(ModelFile, ReadsBackWhatWasWritten) {
  const ModelFile model = ModelFile::parse(example().serialise(), "toy.model");
  EXPECT_THAT(model.lines("words"), testing::ElementsAre("one", "two"));
  EXPECT_THAT(model.vector("bias", 2), testing::ElementsAre(1, 2));
  EXPECT_EQ(model.matrix("weights", 1, 2).values[1], -4);
  EXPECT_EQ(model.serialise(), example().serialise());
}

TEST(ModelFile, RefusesForeignCutAndChangedFiles) {
  const std::string bytes = example().serialise();
  EXPECT_THAT(problem_of(""), testing::HasSubstr("not a language model"));
  EXPECT_THAT(problem_of("%PDF-1.4 and much more that is no model at all"),
              testing::HasSubstr("not a language model"));
  EXPECT_THAT(problem_of(bytes.substr(0, bytes.size() - 1)), testing::HasSubstr("damaged"));
  std::string changed = bytes;
  changed.back() = static_cast<char>(changed.back() ^ 1);
  EXPECT_THAT(problem_of(changed), testing::HasSubstr("damaged"));
  std::string newer = bytes;
  newer[8] = 99;
  EXPECT_THAT(problem_of(newer),
              testing::AllOf(testing::HasSubstr("version 99"), testing::HasSubstr("toy.model")));
}

TEST(ModelFile, SaysWhichBlockIsMissingOrOfAnotherSize) {
  const ModelFile model = example();
  EXPECT_THROW((void)model.text("tags"), InputError);
  EXPECT_THROW((void)model.vector("bias", 3), InputError);
  EXPECT_THROW((void)model.matrix("weights", 2, 2), InputError);
  EXPECT_THROW((void)ModelFile::read("/nowhere/at/all"), InputError);
}

}  // namespace
}  // namespace notegraph
