#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graphs/identity/entity_record.hpp"
#include "graphs/identity/judgements.hpp"
#include "graphs/identity/shared_tellings.hpp"
#include "graphs/knowledge_graph.hpp"

namespace notegraph::cli {

/// What is remembered of a graph file while many are merged: not its text.
struct MergeInput {
  std::string path;
  std::string checksum;  // SHA-256 of its bytes
  std::vector<std::string> datasets;
  std::vector<EntityRecord> entities;
  Tellings tellings;
  std::vector<Rejection> rejections;
  std::vector<bool> used;  // which judgements reject a claim of it
};

/// A graph file once more, for the second pass.
struct MergeSource {
  std::string bytes;
  KnowledgeGraph graph;  // without ties of an earlier merge
};

/// Reads all files, in so many threads, and sorts them by the datasets they hold, so that the order in which
/// they were given does not matter. Throws InputError for a file that cannot be read, a dataset that two of
/// them hold and one whose name is kept for what is merged. Claims that judgements reject are no part of what
/// is told.
std::vector<MergeInput> read_merge_inputs(const std::vector<std::string>& paths,
                                          const std::vector<Judgement>& judgements, std::size_t threads);

/// Reads a file again. Throws InputError if it is not what it was.
MergeSource read_again(const MergeInput& input);

}  // namespace notegraph::cli
