#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/command.hpp"

namespace notegraph::testing {
namespace {

// "$ notegraph query g.ttl -q 'SELECT …'" as its arguments, without the first two words.
std::vector<std::string> arguments_of(const std::string& line) {
  std::vector<std::string> arguments;
  std::string word;
  bool quoted = false;
  for (const char c : line.substr(std::string("$ notegraph ").size()) + " ") {
    if (c == '\'') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      if (!word.empty()) arguments.push_back(word);
      word.clear();
    } else {
      word += c;
    }
  }
  return arguments;
}

struct Example {
  std::vector<std::string> arguments;
  std::string output;
};

// Every command with what it prints in the README's blocks of kind "console".
std::vector<Example> examples() {
  std::vector<Example> found;
  std::istringstream text(file_bytes(NOTEGRAPH_SOURCE_DIR "/README.md"));
  bool inside = false;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with("```")) {
      inside = line == "```console";
    } else if (inside && line.starts_with("$ notegraph ")) {
      found.push_back({arguments_of(line), ""});
    } else if (inside) {
      found.back().output += line + "\n";
    }
  }
  return found;
}

TEST(Readme, ItsExamplesPrintWhatItSays) {
  const TemporaryFolder folder;
  ASSERT_EQ(
      run({"build", sample_report(), "--name", "kazakhstan-digest", "-f", "json,ttl", "-o", folder.path()})
          .code,
      0);
  const auto all = examples();
  EXPECT_FALSE(all.empty());
  for (const Example& example : all) {
    std::vector<std::string> arguments = example.arguments;
    for (std::string& argument : arguments) {
      if (argument.starts_with("out/")) argument = folder.path(argument.substr(4));
    }
    EXPECT_EQ(run(arguments).out, example.output) << ::testing::PrintToString(example.arguments);
  }
}

}  // namespace
}  // namespace notegraph::testing
