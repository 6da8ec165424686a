#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace notegraph::testing {

/// Whether node and the packages of tests/outside/package.json are there.
bool has_node();

/// Whether a program can be run.
bool has_program(const std::string& program);

/// Runs a script of this folder with node.
Outcome node(const std::string& script, const std::vector<std::string>& arguments);

/// The triples of an RDF file as sorted N-Triples, read by a library of others: "oxigraph", "n3" or "jsonld".
/// Fails the test if that reader complains.
std::string triples(const std::string& reader, const std::string& file);

/// The lines of an answer, the first as it is, the others sorted.
std::string sorted_rows(const std::string& table);

}  // namespace notegraph::testing

/// Skips the test where node or its packages are missing.
#define NOTEGRAPH_NEEDS_NODE() \
  if (!has_node()) GTEST_SKIP() << "needs node and `make outside`"
