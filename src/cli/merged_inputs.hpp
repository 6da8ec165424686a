#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace notegraph::cli {

/// An input of a merge as it is kept for `notegraph unmerge`: its bytes are in one file with those of all
/// others.
struct KeptInput {
  std::string name;                 // of the file, without its folder
  std::string checksum;             // SHA-256
  std::size_t begin = 0, size = 0;  // bytes in the file of all inputs
};

/// The list of the inputs as JSON.
std::string kept_inputs_to_json(const std::vector<KeptInput>& inputs);

/// Reads the list back. Throws InputError.
std::vector<KeptInput> read_kept_inputs(const std::filesystem::path& list);

/// Names that are all different: where two inputs have one name, they are called after their datasets.
void tell_apart(std::vector<KeptInput>& inputs, const std::vector<std::string>& datasets);

}  // namespace notegraph::cli
