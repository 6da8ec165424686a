#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "cli/command.hpp"
#include "extraction/claim_rules.hpp"

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

// Every command with what it prints in a page's blocks of kind "console".
std::vector<Example> examples(const std::string& page) {
  std::vector<Example> found;
  std::istringstream text(file_bytes(NOTEGRAPH_SOURCE_DIR + ("/" + page)));
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

// Writes the blocks of a page that name a file ("```json revocation.json") to `folder`.
void write_named_blocks(const std::string& page, const TemporaryFolder& folder) {
  std::istringstream text(file_bytes(NOTEGRAPH_SOURCE_DIR + ("/" + page)));
  std::string name, block;
  for (std::string line; std::getline(text, line);) {
    if (!line.starts_with("```")) {
      block += line + "\n";
      continue;
    }
    if (!name.empty()) folder.file(name, block);
    const std::size_t space = line.find(' ');
    name = space == std::string::npos ? "" : line.substr(space + 1);
    block.clear();
  }
}

std::string without(std::string text, const std::string& part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
    text.erase(at, part.size());
  return text;
}

TEST(Readme, ItsExamplesPrintWhatItSays) {
  const TemporaryFolder folder;
  ASSERT_EQ(
      run({"build", sample_report(), "--name", "kazakhstan-digest", "-f", "json,ttl", "-o", folder.path()})
          .code,
      0);
  const auto all = examples("README.md");
  EXPECT_FALSE(all.empty());
  for (const Example& example : all) {
    std::vector<std::string> arguments = example.arguments;
    for (std::string& argument : arguments) {
      if (argument.starts_with("out/")) argument = folder.path(argument.substr(4));
    }
    EXPECT_EQ(run(arguments).out, example.output) << ::testing::PrintToString(example.arguments);
  }
}

// The names of a table's cell: "agent, target" as a set.
std::set<std::string> names_of(std::string cell) {
  std::set<std::string> names;
  std::istringstream words(without(std::move(cell), ","));
  for (std::string word; words >> word;) names.insert(word);
  return names;
}

TEST(ModelPage, ItsTableOfClaimTypesIsTheOneOfTheRuleFiles) {
  std::map<std::string, std::vector<std::set<std::string>>> printed;
  std::istringstream text(file_bytes(NOTEGRAPH_SOURCE_DIR "/docs/model.md"));
  bool inside = false;
  for (std::string line; std::getline(text, line);) {
    inside = line.starts_with("| type | roles | values |") || (inside && line.starts_with("|"));
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; inside && std::getline(row, cell, '|');) cells.push_back(cell);
    if (cells.size() < 4 || cells[1] == " type " || cells[1].starts_with(" -")) continue;
    printed[*names_of(cells[1]).begin()] = {names_of(cells[2]), names_of(cells[3])};
  }
  std::map<std::string, std::vector<std::set<std::string>>> known;
  for (const auto& [type, schema] : shipped_claim_schemas()) {
    std::set<std::string> roles, values;
    for (const auto& [role, kinds] : schema.roles) roles.insert(role);
    for (const auto& [value, words] : schema.values) values.insert(value);
    known[type] = {roles, values};
  }
  EXPECT_EQ(printed, known);
}

TEST(RulesPage, ItsExamplesPrintWhatItSays) {
  const TemporaryFolder folder;
  write_named_blocks("docs/rules.md", folder);
  const auto all = examples("docs/rules.md");
  EXPECT_FALSE(all.empty());
  for (const Example& example : all) {
    std::vector<std::string> arguments = example.arguments;
    for (std::string& argument : arguments) {
      const bool file =
          argument.ends_with(".json") || argument.ends_with(".ttl") || argument.ends_with(".txt");
      if (file || argument == ".") argument = argument == "." ? folder.path() : folder.path(argument);
    }
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(without(outcome.out, folder.path() + "/"), example.output)
        << ::testing::PrintToString(example.arguments);
  }
}

}  // namespace
}  // namespace notegraph::testing
