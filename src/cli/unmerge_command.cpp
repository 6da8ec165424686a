#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/checksum.hpp"
#include "cli/exit_code.hpp"
#include "cli/graph_input.hpp"
#include "cli/merge_command.hpp"
#include "cli/merged_inputs.hpp"
#include "cli/output_file.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::string folder;
  std::string output = ".";
  std::string name = "merged";
  bool quiet = false;
};

int run(const Options& options) {
  const std::filesystem::path folder(options.folder);
  const std::vector<KeptInput> inputs = read_kept_inputs(folder / (options.name + "-inputs.json"));
  const GraphFile all = read_graph_file((folder / (options.name + "-inputs.bin")).string());
  std::vector<OutputFile> files;
  for (const KeptInput& input : inputs) {
    if (input.begin > all.bytes.size() || input.size > all.bytes.size() - input.begin)
      throw InputError({all.name, 0, "ends before " + input.name});
    std::string bytes = all.bytes.substr(input.begin, input.size);
    if (sha256(bytes) != input.checksum)
      throw InputError({all.name, 0, "is not as it was written: " + input.name + " has another checksum"});
    files.push_back({std::filesystem::path(options.output) / input.name, std::move(bytes)});
  }
  prepare_folder(options.output);
  for (const OutputFile& file : files) {
    write_whole({file});
    if (!options.quiet) std::printf("%s\n", file.path.c_str());
  }
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph merge kazakhstan-2013.json kazakhstan-2024.json -o merged
  notegraph unmerge merged -o graphs             both graphs again, byte for byte)";

}  // namespace

void add_unmerge_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("unmerge", "Give back the graphs that were merged");
  command->footer(kExamples);
  command->add_option("DIR", options->folder, "A folder that notegraph merge wrote")
      ->required()
      ->option_text(" ");
  command->add_option("-o,--output", options->output, "Folder for the graphs, made if need be")
      ->option_text("DIR");
  command->add_option("--name", options->name, "Name of the merge, if it was given one")->option_text("NAME");
  command->add_flag("-q,--quiet", options->quiet, "Do not list the files that were written");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
