#include "gazetteers/tsv_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scratch_file.hpp"
#include "text/problem.hpp"

namespace notegraph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TsvTable, CommentsAndEmptyLinesAreNoRows) {
  const ScratchFile scratch("# name\tcolour\n\napple\tred\npear\t\n");
  const TsvTable table(scratch.path(), 2);
  ASSERT_EQ(table.size(), 2U);
  EXPECT_THAT(table.row(0), ElementsAre("apple", "red"));
  EXPECT_THAT(table.row(1), ElementsAre("pear", ""));
}

TEST(TsvTable, RowOfAnotherLengthIsReportedWithItsLine) {
  const ScratchFile scratch("# comment\napple\tred\npear\n");
  try {
    const TsvTable table(scratch.path(), 2);
    ADD_FAILURE() << "no error";
  } catch (const InputError& error) {
    EXPECT_EQ(error.problem().line, 3U);
    EXPECT_EQ(error.problem().file, scratch.path().string());
  }
}

TEST(Split, EmptyTextHasNoPieces) {
  EXPECT_THAT(split("", '|'), IsEmpty());
  EXPECT_THAT(split("a||b", '|'), ElementsAre("a", "", "b"));
}

TEST(HasFlag, WholeFlagsOnly) {
  EXPECT_TRUE(has_flag("company,word", "word"));
  EXPECT_FALSE(has_flag("company,wordy", "word"));
  EXPECT_FALSE(has_flag("", "word"));
}

}  // namespace
}  // namespace notegraph
