#include "gazetteers/data_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

#include "gazetteers/mapped_file.hpp"
#include "scratch_file.hpp"

namespace notegraph {
namespace {

using ::testing::HasSubstr;

TEST(DataFile, FindsGeneratedAndHandWrittenTables) {
  EXPECT_TRUE(std::filesystem::exists(data_file("places.tsv")));
  EXPECT_TRUE(std::filesystem::exists(data_file("gazetteers/platforms.tsv")));
}

TEST(DataFile, FolderOfTheEnvironmentComesFirst) {
  const ScratchFile own("");
  const std::string name = own.path().filename();
  ::setenv("NOTEGRAPH_DATA", own.path().parent_path().c_str(), 1);
  const auto found = data_file(name);
  ::unsetenv("NOTEGRAPH_DATA");
  EXPECT_EQ(found, own.path().parent_path() / name);
}

TEST(DataFile, MissingFileIsNamedWithWhereItWasSought) {
  ::setenv("NOTEGRAPH_DATA", "/nowhere/at/all", 1);
  try {
    data_file("no-such-file.tsv");
    ADD_FAILURE() << "no error";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("no-such-file.tsv"));
    EXPECT_THAT(error.what(), HasSubstr("/nowhere/at/all"));
    EXPECT_THAT(error.what(), HasSubstr("share/notegraph"));
  }
  ::unsetenv("NOTEGRAPH_DATA");
}

TEST(MappedFile, ViewsStayValidWhenItIsMoved) {
  const ScratchFile scratch("words");
  MappedFile first(scratch.path());
  const std::string_view bytes = first.bytes();
  const MappedFile second(std::move(first));
  EXPECT_EQ(second.bytes().data(), bytes.data());
  EXPECT_EQ(bytes, "words");
}

TEST(MappedFile, EmptyFileIsEmpty) {
  const ScratchFile scratch("");
  EXPECT_EQ(MappedFile(scratch.path()).bytes(), "");
}

TEST(MappedFile, UnreadableFileIsNamed) {
  try {
    const MappedFile file("/nowhere/words.tsv");
    ADD_FAILURE() << "no error";
  } catch (const std::system_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("/nowhere/words.tsv"));
  }
}

}  // namespace
}  // namespace notegraph
