#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

struct BadInput {
  std::string name;
  std::string bytes;
  std::string message;  // with file and line

  friend void PrintTo(const BadInput& input, std::ostream* out) { *out << input.name; }
};

class BadInputTest : public ::testing::TestWithParam<BadInput> {};

TEST_P(BadInputTest, IsToldWithFileAndLineAndNothingIsWritten) {
  const TemporaryFolder folder;
  const std::string report = folder.file("bad.txt", GetParam().bytes);
  const Outcome outcome = run({"build", report, "-o", folder.path("out")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr(folder.path("bad.txt") + GetParam().message));
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_TRUE(std::filesystem::is_empty(folder.path("out")));
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadInputTest,
    ::testing::Values(
        BadInput{"Empty", "", ": error: the file is empty"},
        BadInput{"Blank", " \n\n\t\n", ": error: the file is empty"},
        BadInput{"Binary", std::string("Title\n\nText\0\x01\x02", 14), ":3: error: a NUL byte"},
        BadInput{"Pdf", "%PDF-1.7\n", ":1: error: this is a PDF"},
        BadInput{"Latin1", "Title\n\nR\xE9publique was closed.\n", ":3: error: byte 0xE9 is not UTF-8"},
        BadInput{"Utf16", std::string("\xFF\xFEr\0e\0p\0", 8), ":1: error: this is UTF-16"},
        BadInput{"Cut", "Title\n\nThe end is \xD0", ":3: error: the file ends in the middle of a character"}),
    [](const auto& instance) { return instance.param.name; });

TEST(BadInput, AFileThatIsNotThere) {
  const TemporaryFolder folder;
  const Outcome outcome = run({"build", folder.path("none.txt"), "-o", folder.path("out")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("none.txt: error: no such file"));
}

TEST(BadInput, AFolder) {
  const TemporaryFolder folder;
  const Outcome outcome = run({"build", folder.path(), "-o", folder.path("out")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr(": error: is a folder; name the report files in it"));
}

TEST(BadInput, AFileOverTheLimit) {
  const TemporaryFolder folder;
  const std::string report = folder.file("huge.txt", "Title\n");
  std::filesystem::resize_file(report, 200u << 20);  // sparse: takes no room on the disk
  const Outcome outcome = run({"build", report, "-o", folder.path("out")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("huge.txt: error: the file is larger (200 MB)"));
}

// What is odd but readable is told, and the graph is made.
struct OddInput {
  std::string name;
  std::string text;
  std::vector<std::string> warnings;

  friend void PrintTo(const OddInput& input, std::ostream* out) { *out << input.name; }
};

class OddInputTest : public ::testing::TestWithParam<OddInput> {};

TEST_P(OddInputTest, IsToldWithFileAndLineAndDone) {
  const TemporaryFolder folder;
  const std::string report = folder.file("odd.txt", GetParam().text);
  const Outcome outcome = run({"build", report, "--name", "odd", "-f", "json,ttl", "-o", folder.path("out")});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  for (const std::string& warning : GetParam().warnings) {
    EXPECT_THAT(outcome.err, HasSubstr(report + warning));
  }
  // Both forms hold the same graph, odd as it is.
  EXPECT_EQ(run({"draw", folder.path("out/odd.json"), "-f", "dot", "-o", "-"}).out,
            run({"draw", folder.path("out/odd.ttl"), "-f", "dot", "-o", "-"}).out);
}

const std::string kBody =
    "Ruritania 2020\n\nAccess\n\nIn May 2020, the ministry blocked Example.org.[1] It is closed.[2]\n\n";

INSTANTIATE_TEST_SUITE_P(
    Reports, OddInputTest,
    ::testing::Values(OddInput{"NoNotes",
                               "Ruritania 2020\n\nAccess\n\nThe ministry blocked Example.org in May 2020.\n",
                               {": warning: no numbered notes found"}},
                      OddInput{"MarkersWithoutNotes",
                               kBody,
                               {":5: warning: 2 note numbers in the text, but no notes found"}},
                      OddInput{"AMarkerWithoutNote",
                               kBody + "Notes\n\n1 \"A work,\" Gazette, May 5, 2020.\n",
                               {":5: warning: marker 2 has no note"}},
                      OddInput{"NotesWithoutMarkers",
                               "Ruritania 2020\n\nAccess\n\nIt is closed.\n\nNotes\n\n1 \"A work,\" Gazette, "
                               "May 5, 2020.\n\n2 \"Two,\" Post.\n",
                               {":9: warning: 2 notes found, but no note number in the text refers to them"}},
                      OddInput{"DuplicateNumbers",
                               kBody + "Notes\n\n1 \"A work,\" Gazette, May 5, 2020.\n\n2 \"Two,\" Post, "
                                       "2019.\n\n2 \"Three,\" Post, 2018.\n",
                               {":13: warning: note 2 stands twice (first in line 11)"}}),
    [](const auto& instance) { return instance.param.name; });

TEST(BadInput, ManyWarningsOfOneKindAreCounted) {
  const TemporaryFolder folder;
  std::string text = "Ruritania 2020\n\nAccess\n\n";
  for (int i = 1; i <= 40; ++i) text += "It was closed again.[" + std::to_string(i) + "] ";
  text += "\n\nNotes\n\n1 \"A work,\" Gazette, May 5, 2020.\n";
  const Outcome outcome =
      run({"build", folder.file("odd.txt", text), "-f", "json", "-o", folder.path("out")});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("marker 11 has no note\n"));
  EXPECT_THAT(outcome.err, Not(HasSubstr("marker 12 has no note")));
  EXPECT_THAT(outcome.err, HasSubstr("… and 29 more of this kind"));
}

TEST(BadOutput, AFolderThatCannotBeMade) {
  const TemporaryFolder folder;
  const std::string report = folder.file("report.txt", small_report());
  const Outcome outcome = run({"build", report, "-o", report + "/out"});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("report.txt/out: the output folder cannot be made: Not a directory"));
  EXPECT_THAT(folder.files(), ElementsAre("report.txt"));
}

TEST(BadOutput, AFolderThatMayNotBeWrittenTo) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  const TemporaryFolder folder;
  const std::string report = folder.file("report.txt", small_report());
  std::filesystem::create_directory(folder.path("out"));
  std::filesystem::permissions(folder.path("out"),
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const Outcome outcome = run({"build", report, "-o", folder.path("out")});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("out: the output folder cannot be written to: Permission denied"));
}

TEST(BadOutput, IfOneFileCannotBeWrittenNoneIs) {
  const TemporaryFolder folder;
  const std::string report = folder.file("report.txt", small_report());
  std::filesystem::create_directories(folder.path("out/r.ttl"));
  const std::string old = folder.file("out/r.json", "what was there before");
  const Outcome outcome = run({"build", report, "--name", "r", "-f", "json,ttl", "-o", folder.path("out")});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("r.ttl: cannot be written: Is a directory"));
  EXPECT_EQ(file_bytes(old), "what was there before");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path("out")), {}), 2);
}

TEST(BadOutput, AFullDisk) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP();
  const TemporaryFolder folder;
  const std::string report = folder.file("report.txt", small_report());
  const std::string command =
      std::string(NOTEGRAPH_COMMAND) + " build " + report + " -f ttl -o - >/dev/full 2>" + folder.path("err");
  const int status = std::system(command.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 3);
  EXPECT_EQ(file_bytes(folder.path("err")), "standard output: cannot be written: No space left on device\n");
}

TEST(BadGraph, IsToldWithFileAndLine) {
  const TemporaryFolder folder;
  const Outcome json = run({"check", folder.file("g.json", "{\n  \"format\": \n}\n")});
  EXPECT_EQ(json.code, 1);
  EXPECT_THAT(json.err, HasSubstr("g.json:3: error: "));
  const Outcome turtle =
      run({"check", folder.file("g.ttl", "@prefix a: <http://a/> .\na:b a:c ;; .\n\"x\" a:b .\n")});
  EXPECT_EQ(turtle.code, 1);
  EXPECT_THAT(turtle.err, HasSubstr("g.ttl:2: error: "));
  EXPECT_EQ(run({"why", folder.path("none.json"), "x"}).code, 1);
  EXPECT_EQ(run({"query", folder.file("empty.ttl", ""), "--named", "laws"}).code, 1);
}

}  // namespace
}  // namespace notegraph::testing
