#include "gazetteers/sorted_lines.hpp"

#include <gtest/gtest.h>

#include <string>

#include "scratch_file.hpp"

namespace notegraph {
namespace {

TEST(SortedLines, FindsEveryKeyAndNoOther) {
  const ScratchFile scratch("a\t1\nab\t2\nab\t3\nabc\t4\nz\t5\n");
  const SortedLines table(scratch.path());
  EXPECT_EQ(table.lines("a"), "a\t1\n");
  EXPECT_EQ(table.lines("ab"), "ab\t2\nab\t3\n");
  EXPECT_EQ(table.lines("abc"), "abc\t4\n");
  EXPECT_EQ(table.lines("z"), "z\t5\n");
  for (const char* missing : {"", "0", "aa", "abcd", "b", "zz"})
    EXPECT_EQ(table.lines(missing), "") << missing;
}

TEST(SortedLines, LastLineMayLackItsEnd) {
  const ScratchFile scratch("a\t1\nb\t2");
  EXPECT_EQ(SortedLines(scratch.path()).lines("b"), "b\t2");
}

TEST(SortedLines, EmptyTableHoldsNothing) {
  const ScratchFile scratch("");
  EXPECT_EQ(SortedLines(scratch.path()).lines("a"), "");
}

TEST(SortedLines, LinesOfAllLengthsAreFound) {
  std::string text;
  for (int i = 100; i < 1000; ++i) text += std::to_string(i) + "\t" + std::string(i % 37, 'x') + "\n";
  const ScratchFile scratch(text);
  const SortedLines table(scratch.path());
  for (int i = 100; i < 1000; ++i) {
    std::string_view line = table.lines(std::to_string(i));
    EXPECT_EQ(take_field(line, '\t'), std::to_string(i));
    EXPECT_EQ(line, std::string(i % 37, 'x') + "\n");
  }
}

}  // namespace
}  // namespace notegraph
