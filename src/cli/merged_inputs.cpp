#include "cli/merged_inputs.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "cli/graph_input.hpp"
#include "exporters/json_writer.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

namespace {

constexpr const char* kFormat = "notegraph-merge/1";

// A name that leads out of the folder is not one that we wrote.
bool is_file_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos;
}

}  // namespace

std::string kept_inputs_to_json(const std::vector<KeptInput>& inputs) {
  JsonWriter json;
  json.begin_object().key("format").string(kFormat).key("inputs").begin_array();
  for (const KeptInput& input : inputs) {
    json.begin_object(JsonWriter::Layout::Line).key("name").string(input.name);
    json.key("sha256").string(input.checksum).key("begin").number(input.begin).key("size").number(input.size);
    json.end_object();
  }
  json.end_array().end_object();
  return json.take();
}

std::vector<KeptInput> read_kept_inputs(const std::filesystem::path& list) {
  const GraphFile file = read_graph_file(list.string());
  std::vector<KeptInput> inputs;
  try {
    const auto json = nlohmann::json::parse(file.bytes);
    if (json.at("format") != kFormat) throw InputError({file.name, 0, "is no list of the inputs of a merge"});
    for (const auto& item : json.at("inputs")) {
      inputs.push_back({item.at("name").get<std::string>(), item.at("sha256").get<std::string>(),
                        item.at("begin").get<std::size_t>(), item.at("size").get<std::size_t>()});
      if (!is_file_name(inputs.back().name))
        throw InputError({file.name, 0, "has an input that is named as no file is: " + inputs.back().name});
    }
  } catch (const nlohmann::json::exception& error) {
    throw InputError({file.name, 0, std::string("is no list of the inputs of a merge: ") + error.what()});
  }
  return inputs;
}

void tell_apart(std::vector<KeptInput>& inputs, const std::vector<std::string>& datasets) {
  std::map<std::string, std::size_t> count;
  for (const KeptInput& input : inputs) ++count[input.name];
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (count[inputs[i].name] > 1)
      inputs[i].name = datasets[i] + std::filesystem::path(inputs[i].name).extension().string();
  }
}

}  // namespace notegraph::cli
