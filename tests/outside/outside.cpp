#include "outside/outside.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace notegraph::testing {

namespace {
const std::string kFolder = std::string(NOTEGRAPH_SOURCE_DIR) + "/tests/outside/";
}

bool has_program(const std::string& program) {
  return run_program("sh", {"-c", "command -v \"$0\"", program}).code == 0;
}

bool has_node() {
  static const bool there = std::filesystem::exists(kFolder + "node_modules/oxigraph") && has_program("node");
  return there;
}

Outcome node(const std::string& script, const std::vector<std::string>& arguments) {
  std::vector<std::string> all{kFolder + script};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return run_program("node", all);
}

std::string triples(const std::string& reader, const std::string& file) {
  const Outcome outcome = node("canonical.mjs", {reader, file});
  EXPECT_EQ(outcome.code, 0) << file << ": " << outcome.err;
  EXPECT_EQ(outcome.err, "") << file;
  return outcome.out;
}

std::string sorted_rows(const std::string& table) {
  std::istringstream in(table);
  std::string head, line;
  std::getline(in, head);
  std::vector<std::string> rows;
  while (std::getline(in, line)) rows.push_back(line);
  std::sort(rows.begin(), rows.end());
  std::string out = head + "\n";
  for (const std::string& row : rows) out += row + "\n";
  return out;
}

}  // namespace notegraph::testing
