#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// A graph as small as one can be: a report with the entities and claims that are given.
std::string graph(const std::string& dataset, const std::string& country, const std::string& entities,
                  const std::string& claims = {}, const std::string& observations = {}) {
  return R"({"format": "notegraph-graph/1", "reports": [{"id": ")" + dataset + R"(", "country": ")" +
         country + R"(", "country_code": ")" + country + R"("}], "entities": [)" + entities +
         R"(], "claims": [)" + claims + R"(], "observations": [)" + observations +
         R"(], "dates": [], "notes": [{"number": "7", "sources": []}]})";
}

std::string entity(const std::string& id, const std::string& type, const std::string& subtype,
                   const std::string& name) {
  return R"({"id": ")" + id + R"(", "type": ")" + type + R"(", "subtype": ")" + subtype + R"(", "name": ")" +
         name + R"("})";
}

std::string block(const std::string& id, const std::string& date) {
  return R"({"id": ")" + id + R"(", "type": "Block", "roles": {"target": ["youtube"]}, "date": ")" + date +
         R"(", "notes": ["7"], "evidence": {"start": 0, "end": 9}})";
}

std::string figure(const std::string& value) {
  return R"({"indicator": "internet users", "value": )" + value +
         R"(, "unit": "percent", "date": "2020", "notes": [], "evidence": {"start": 0, "end": 9}})";
}

const std::string kYouTube = entity("youtube", "Website", "Platform", "YouTube");
const std::string kMinistry = entity("ministry-of-truth", "Organization", "Government", "Ministry of Truth");

struct Merged {
  Outcome outcome;
  nlohmann::json ties;
};

class Merge : public ::testing::Test {
 protected:
  Merged merge(std::vector<std::string> graphs, const std::string& to = "merged",
               const std::vector<std::string>& more = {}) {
    graphs.insert(graphs.begin(), "merge");
    graphs.insert(graphs.end(), {"-o", folder.path(to), "-q"});
    graphs.insert(graphs.end(), more.begin(), more.end());
    Merged merged{run(graphs), {}};
    if (merged.outcome.code == 0)
      merged.ties = nlohmann::json::parse(file_bytes(folder.path(to + "/merged-ties.json")));
    return merged;
  }

  TemporaryFolder folder;
  std::string a = folder.file("a.json", graph("ruritania-2020", "KZ", kYouTube + "," + kMinistry,
                                              block("claim-1", "2020-05-02"), figure("41")));
  std::string b = folder.file("b.json", graph("ruritania-2021", "KZ", kYouTube + "," + kMinistry,
                                              block("claim-2", "2020-05-02"), figure("43")));
  std::string c = folder.file(
      "c.json", graph("syldavia-2021", "KH", kYouTube + "," + kMinistry, block("claim-3", "2021-01-01")));
};

TEST_F(Merge, TiesWhatIsTheSameAndNothingElse) {
  const Merged merged = merge({a, b, c});
  ASSERT_EQ(merged.outcome.code, 0) << merged.outcome.err;
  ASSERT_EQ(merged.ties["clusters"].size(), 2u);
  EXPECT_EQ(merged.ties["clusters"][0]["id"], "ministry-of-truth");
  EXPECT_EQ(
      merged.ties["clusters"][0]["members"],
      (std::vector<std::string>{"ruritania-2020/ministry-of-truth", "ruritania-2021/ministry-of-truth"}));
  EXPECT_EQ(merged.ties["clusters"][1]["members"].size(), 3u);
  for (const auto& tie : merged.ties["ties"]) EXPECT_FALSE(tie["reasons"].empty());
}

TEST_F(Merge, TiesTheSameHappeningAndPutsFiguresSideBySide) {
  const Merged merged = merge({a, b, c});
  ASSERT_EQ(merged.ties["happenings"].size(), 1u);
  EXPECT_EQ(merged.ties["happenings"][0]["claims"],
            (std::vector<std::string>{"ruritania-2020/claim-1", "ruritania-2021/claim-2"}));
  ASSERT_EQ(merged.ties["figures"].size(), 1u);
  EXPECT_EQ(merged.ties["figures"][0]["differs"], true);
}

TEST_F(Merge, OrderAndThreadsDoNotMatter) {
  ASSERT_EQ(merge({a, b, c}, "one", {"--threads", "1"}).outcome.code, 0);
  ASSERT_EQ(merge({c, b, a}, "two", {"--threads", "3"}).outcome.code, 0);
  for (const char* file :
       {"merged.json", "merged.nq", "merged-ties.json", "merged-inputs.json", "merged-inputs.bin"})
    EXPECT_EQ(file_bytes(folder.path(std::string("one/") + file)),
              file_bytes(folder.path(std::string("two/") + file)))
        << file;
}

TEST_F(Merge, EachReportKeepsItsOwnNamesInAGraphOfItsOwn) {
  ASSERT_EQ(merge({a, c}).outcome.code, 0);
  const std::string quads = file_bytes(folder.path("merged/merged.nq"));
  EXPECT_THAT(
      quads,
      HasSubstr("<https://w3id.org/notegraph/data/merged/youtube> <http://www.w3.org/2002/07/owl#sameAs> "
                "<https://w3id.org/notegraph/data/ruritania-2020/youtube> "
                "<https://w3id.org/notegraph/data/merged> ."));
  EXPECT_THAT(quads, HasSubstr("<https://w3id.org/notegraph/data/ruritania-2020/note-7>"));
  EXPECT_THAT(quads, HasSubstr("<https://w3id.org/notegraph/data/syldavia-2021> .\n"));
}

TEST_F(Merge, UnmergingGivesTheInputsBackByteForByte) {
  const std::string before_a = file_bytes(a), before_c = file_bytes(c);
  ASSERT_EQ(merge({a, c}).outcome.code, 0);
  EXPECT_EQ(file_bytes(a), before_a);
  ASSERT_EQ(run({"unmerge", folder.path("merged"), "-o", folder.path("back")}).code, 0);
  EXPECT_EQ(file_bytes(folder.path("back/a.json")), before_a);
  EXPECT_EQ(file_bytes(folder.path("back/c.json")), before_c);
}

TEST_F(Merge, WhatWasWrittenIsReadBackAlike) {
  ASSERT_EQ(merge({a, b, c}, "merged", {"-f", "json,ttl"}).outcome.code, 0);
  ASSERT_EQ(run({"convert", folder.path("merged/merged.ttl"), "-f", "json", "-o", folder.path("again")}).code,
            0);
  EXPECT_EQ(file_bytes(folder.path("again/merged.json")), file_bytes(folder.path("merged/merged.json")));
}

TEST_F(Merge, WhySaysWhoWasTiedAndWhy) {
  ASSERT_EQ(merge({a, b, c}).outcome.code, 0);
  const Outcome entity_page = run({"why", folder.path("merged/merged.json"), "ruritania-2020:youtube"});
  EXPECT_THAT(entity_page.out, HasSubstr("syldavia-2021:youtube"));
  EXPECT_THAT(entity_page.out, HasSubstr("both are known as\n  YouTube"));
  const Outcome claim_page = run({"why", folder.path("merged/merged.json"), "claim-1"});
  EXPECT_THAT(claim_page.out, HasSubstr("ruritania-2021:claim-2), notes ruritania-2021:note-7"));
  EXPECT_THAT(run({"why", folder.path("merged/merged.json"), "merged/youtube"}).out,
              HasSubstr("Why the same"));
}

TEST_F(Merge, WhatCannotBeMergedIsToldAndNothingIsWritten) {
  const std::string twice = folder.file("twice.json", graph("ruritania-2020", "KZ", kYouTube));
  const std::string kept = folder.file("kept.json", graph("merged", "KZ", kYouTube));
  const std::string broken = folder.file("broken.json", "{\"format\": ");
  for (const auto& [file, message] :
       {std::pair(twice, "has the dataset ruritania-2020, which"), std::pair(kept, "a name that is kept"),
        std::pair(broken, "not JSON"), std::pair(folder.path("gone.json"), "no such file")}) {
    const Outcome outcome = merge({a, file}, "out").outcome;
    EXPECT_EQ(outcome.code, 1) << file;
    EXPECT_THAT(outcome.err, HasSubstr(message));
    EXPECT_FALSE(std::filesystem::exists(folder.path("out/merged.json")));
  }
}

// A merge that is stopped in its second pass: its last graph comes through a pipe, which nobody fills twice.
class StoppedMerge : public Merge {
 protected:
  // Begins to merge a, b and the pipe to `to`; returns when the pipe has been read once. `last_sight` runs
  // before the program can see its end.
  template <typename LastSight>
  void start(const std::string& to, LastSight last_sight) {
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    child = ::fork();
    if (child == 0) {
      ::execl(NOTEGRAPH_COMMAND, "notegraph", "merge", a.c_str(), b.c_str(), pipe.c_str(), "-f", "nq", "-q",
              "-o", folder.path(to).c_str(), "--threads", "1", nullptr);
      ::_exit(127);
    }
    std::ofstream out(pipe);
    out << file_bytes(c);
    last_sight();
  }
  int end(int signal) {
    if (signal != 0) ::kill(child, signal);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  std::string pipe = folder.path("z.json");
  pid_t child = -1;
};

TEST_F(StoppedMerge, GoesOnWhereItWasInterrupted) {
  ASSERT_EQ(merge({a, b, c}, "whole", {"-f", "nq"}).outcome.code, 0);
  start("out", [] {});
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  const std::string checkpoint = folder.path("out/.merged.partial/checkpoint.json");
  while (!std::filesystem::exists(checkpoint) && std::chrono::steady_clock::now() < deadline)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  EXPECT_EQ(end(SIGKILL), 128 + SIGKILL);
  EXPECT_FALSE(std::filesystem::exists(folder.path("out/merged.nq")));

  std::filesystem::remove(pipe);
  std::filesystem::copy_file(c, pipe);
  const Outcome again = run({"merge", a, b, pipe, "-f", "nq", "-o", folder.path("out"), "--threads", "1"});
  EXPECT_EQ(again.code, 0);
  EXPECT_THAT(again.err, HasSubstr("2 of 3 graphs are written"));
  for (const char* file : {"merged.nq", "merged-ties.json", "merged-inputs.bin"})
    EXPECT_EQ(file_bytes(folder.path(std::string("out/") + file)),
              file_bytes(folder.path(std::string("whole/") + file)))
        << file;
  EXPECT_FALSE(std::filesystem::exists(folder.path("out/.merged.partial")));
}

TEST_F(StoppedMerge, BeginsAnewIfItIsAnotherMerge) {
  start("out", [] {});
  const std::string checkpoint = folder.path("out/.merged.partial/checkpoint.json");
  while (!std::filesystem::exists(checkpoint)) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  end(SIGKILL);
  const Outcome other = run({"merge", a, c, "-f", "nq", "-o", folder.path("out")});
  EXPECT_EQ(other.code, 0);
  EXPECT_THAT(other.err, Not(HasSubstr("going on")));
  EXPECT_THAT(file_bytes(folder.path("out/merged.nq")), Not(HasSubstr("ruritania-2021")));
}

TEST_F(StoppedMerge, WritesNothingIfAFileVanishesMeanwhile) {
  start("out", [&] { std::filesystem::remove(pipe); });
  EXPECT_EQ(end(0), 1);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path("out")));
}

TEST_F(StoppedMerge, TwoAtOnceDoNotMixTheirFiles) {
  start("out", [] {});
  while (!std::filesystem::exists(folder.path("out/.merged.partial/checkpoint.json")))
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  const Outcome second = merge({a, b}, "out", {"-f", "nq"}).outcome;
  EXPECT_EQ(second.code, 3);
  EXPECT_THAT(second.err, HasSubstr("another process"));
  end(SIGKILL);
}

TEST_F(Merge, AMergeThatWasTamperedWithIsNotUnmerged) {
  ASSERT_EQ(merge({a, c}).outcome.code, 0);
  std::string bytes = file_bytes(folder.path("merged/merged-inputs.bin"));
  bytes[5] = '#';
  folder.file("merged/merged-inputs.bin", bytes);
  const Outcome outcome = run({"unmerge", folder.path("merged"), "-o", folder.path("back")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("another checksum"));
  EXPECT_FALSE(std::filesystem::exists(folder.path("back")));
}

}  // namespace
}  // namespace notegraph::testing
