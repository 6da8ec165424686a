#include "cli/convert_command.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/graph_format.hpp"
#include "cli/graph_input.hpp"
#include "cli/output_file.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::vector<std::string> graphs;
  std::string formats;
  std::string output = ".";
  std::string name;
  bool quiet = false;
};

// Files called `stem` in `folder`.
class FolderSink : public DocumentSink {
 public:
  FolderSink(std::filesystem::path folder, std::string stem)
      : folder_(std::move(folder)), stem_(std::move(stem)) {}
  void begin(std::string_view name) override { files_.begin(folder_ / (stem_ + std::string(name))); }
  void text(std::string_view piece) override { files_.write(piece); }
  std::vector<std::filesystem::path> keep() { return files_.keep(); }

 private:
  std::filesystem::path folder_;
  std::string stem_;
  FileSet files_;
};

class StandardOutputSink : public DocumentSink {
 public:
  void begin(std::string_view) override {}
  void text(std::string_view piece) override { write_standard_output(piece); }
};

// The first graph begins the documents, the others add to them.
void write(const KnowledgeGraph& graph, const GraphFormat& format, const std::string& name, bool first,
           DocumentSink& out) {
  if (!format.ending.empty()) out.begin(format.ending);
  if (first) {
    format.write(graph, name, out);
  } else {
    format.write_more(graph, out);
  }
}

void report(const std::vector<std::filesystem::path>& paths, const Options& options) {
  for (const auto& path : paths) {
    if (!options.quiet) std::printf("%s\n", path.c_str());
  }
}

// All graphs into one set of documents; only one of them is in memory at a time.
void write_together(const std::vector<const GraphFormat*>& formats, const Options& options,
                    DocumentSink& out) {
  bool first = true;
  for (const std::string& file : options.graphs) {
    const KnowledgeGraph graph = load_graph(file);
    for (const GraphFormat* format : formats) write(graph, *format, options.name, first, out);
    first = false;
  }
}

void write_apart(const std::vector<const GraphFormat*>& formats, const Options& options) {
  for (const std::string& file : options.graphs) {
    const KnowledgeGraph graph = load_graph(file);
    const auto datasets = graph.datasets();
    const std::string name = file == "-" ? (datasets.empty() ? "graph" : datasets.front())
                                         : std::filesystem::path(file).stem().string();
    FolderSink out(options.output, name);
    for (const GraphFormat* format : formats) write(graph, *format, name, true, out);
    report(out.keep(), options);
  }
}

void check_options(const std::vector<const GraphFormat*>& formats, const Options& options) {
  const bool together = options.output == "-" || !options.name.empty();
  if (options.output == "-" && (formats.size() != 1 || formats.front()->ending.empty())) {
    throw UsageError("-o - writes one document: give one format that is one file, say -f nq");
  }
  if (options.name.find('/') != std::string::npos) throw UsageError("--name is a name, not a path");
  for (const GraphFormat* format : formats) {
    if (together && options.graphs.size() > 1 && !format->write_more) {
      throw UsageError("several graphs cannot be one " + std::string(format->name) +
                       " file as they come; nt, nq, csv and ftm can, or merge them first");
    }
  }
}

int run(const Options& options) {
  const auto formats = formats_named(options.formats);
  check_options(formats, options);
  if (options.output == "-") {
    StandardOutputSink out;
    write_together(formats, options, out);
    return kDone;
  }
  prepare_folder(options.output);
  if (options.name.empty()) {
    write_apart(formats, options);
  } else {
    FolderSink out(options.output, options.name);
    write_together(formats, options, out);
    report(out.keep(), options);
  }
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph convert kazakhstan-2013.json -f trig,jsonld -o out
  notegraph convert kazakhstan-2013.ttl -f csv           tables in this folder
  notegraph convert graphs/*.json -f nq -o - | gzip > corpus.nq.gz
  notegraph convert graphs/*.json -f csv --name corpus   one set of tables for all

nt, nq, csv and ftm take any number of graphs into the same files, with only one of them in memory.)";

}  // namespace

void add_convert_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("convert", "Write graphs in other formats");
  command->footer(kExamples);
  command
      ->add_option("GRAPH", options->graphs,
                   "Graphs that notegraph wrote: JSON, Turtle, …; - is standard input")
      ->required()
      ->option_text("...");
  command->add_option("-f,--formats", options->formats, format_help())->required()->option_text("LIST");
  command
      ->add_option("-o,--output", options->output,
                   "Folder for the files, made if need be; - is standard output")
      ->option_text("DIR");
  command->add_option("--name", options->name, "Put all graphs into files of this name")->option_text("NAME");
  command->add_flag("-q,--quiet", options->quiet, "Do not list the files that were written");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
