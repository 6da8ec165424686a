#include "cli/merge_command.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "cli/checksum.hpp"
#include "cli/exit_code.hpp"
#include "cli/graph_format.hpp"
#include "cli/judgement_input.hpp"
#include "cli/merge_input.hpp"
#include "cli/merged_inputs.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/resumable_files.hpp"
#include "exporters/identity_json.hpp"
#include "extraction/claim_rules.hpp"
#include "graphs/graph_union.hpp"
#include "graphs/identity/entity_clusters.hpp"
#include "graphs/identity/parallel.hpp"
#include "text/problem.hpp"

namespace notegraph::cli {

namespace {

struct Options {
  std::vector<std::string> graphs;
  std::string formats = "json,nq";
  std::string output;
  std::string name = "merged";
  std::string judgements;
  std::size_t threads = 0;
  bool quiet = false;
};

// One graph in all streaming formats, rendered in memory so that several threads can work on several graphs.
class MemorySink : public DocumentSink {
 public:
  void begin(std::string_view) override {}
  void text(std::string_view piece) override { bytes += piece; }
  std::string bytes;
};

bool is_streamed(const GraphFormat& format) {
  return format.name == "nq" || format.name == "nt";
}

Identity identity_of(std::vector<MergeInput>& inputs, const std::vector<Judgement>& judgements,
                     std::vector<bool>& used, std::size_t threads) {
  std::vector<EntityRecord> entities;
  Tellings tellings;
  std::vector<Rejection> rejections;
  for (MergeInput& input : inputs) {
    for (std::size_t i = 0; i < used.size(); ++i) used[i] = used[i] || input.used[i];
    std::move(input.rejections.begin(), input.rejections.end(), std::back_inserter(rejections));
    std::move(input.entities.begin(), input.entities.end(), std::back_inserter(entities));
    std::move(input.tellings.claims.begin(), input.tellings.claims.end(),
              std::back_inserter(tellings.claims));
    std::move(input.tellings.figures.begin(), input.tellings.figures.end(),
              std::back_inserter(tellings.figures));
    input.entities = {};
    input.tellings = {};
  }
  const std::vector<JudgedPair> judged = JudgedRecords(judgements, used).apply(entities);
  Identity identity = cluster_entities(std::move(entities), judged, threads);
  std::sort(rejections.begin(), rejections.end(),
            [](const Rejection& a, const Rejection& b) { return a.claim < b.claim; });
  identity.rejections = std::move(rejections);
  tie_tellings(std::move(tellings), shipped_claim_schemas(), identity);
  return identity;
}

// What the files of a merge depend on, so that an interrupted one is only gone on with if it is the same.
std::string fingerprint(const Options& options, const std::vector<MergeInput>& inputs) {
  nlohmann::json made_of{{"version", NOTEGRAPH_VERSION}, {"formats", options.formats}, {"inputs", {}}};
  for (const MergeInput& input : inputs) made_of["inputs"].push_back(input.checksum);
  return sha256(made_of.dump());
}

// Writes what was merged: every input once more, in order, then the ties.
class MergedFiles {
 public:
  MergedFiles(const Options& options, const std::vector<const GraphFormat*>& formats,
              const std::vector<MergeInput>& inputs)
      : options_(options),
        formats_(formats),
        in_memory_(!std::all_of(formats.begin(), formats.end(),
                                [](const GraphFormat* format) { return is_streamed(*format); })),
        files_(options.output, options.name, fingerprint(options, inputs)) {}

  std::vector<std::filesystem::path> write(const std::vector<MergeInput>& inputs, Identity identity,
                                           std::size_t threads) {
    Progress progress(inputs.size());
    const std::size_t batch = 2 * threads;
    for (std::size_t begin = take_up(inputs); begin < inputs.size(); begin += batch) {
      progress.show(begin, inputs[begin].path);
      std::vector<Rendered> rendered(std::min(batch, inputs.size() - begin));
      for_each_index(rendered.size(), threads,
                     [&](std::size_t i) { rendered[i] = render(inputs[begin + i]); });
      for (std::size_t i = 0; i < rendered.size(); ++i) add(inputs[begin + i], rendered[i]);
      if (!in_memory_) files_.checkpoint(sizes_of_kept());
    }
    progress.clear();
    add_inputs(inputs);
    files_.begin(options_.name + "-ties.json");
    files_.write(identity_to_json(identity));
    add_identity(std::move(identity));
    return files_.keep();
  }

 private:
  struct Rendered {
    MergeSource source;
    std::vector<std::string> documents;  // of the streamed formats
  };

  // How many inputs an interrupted merge has written already.
  std::size_t take_up(const std::vector<MergeInput>& inputs) {
    if (files_.resumed().empty()) return 0;
    const auto sizes = nlohmann::json::parse(files_.resumed()).get<std::vector<std::size_t>>();
    for (std::size_t i = 0; i < sizes.size(); ++i) add_kept(inputs[i], sizes[i]);
    if (!options_.quiet)
      std::fprintf(stderr, "going on with an interrupted merge: %zu of %zu graphs are written\n",
                   sizes.size(), inputs.size());
    return sizes.size();
  }

  [[nodiscard]] std::string sizes_of_kept() const {
    auto sizes = nlohmann::json::array();
    for (const KeptInput& kept : kept_) sizes.push_back(kept.size);
    return sizes.dump();
  }

  void add_kept(const MergeInput& input, std::size_t size) {
    kept_.push_back(
        {std::filesystem::path(input.path).filename().string(), input.checksum, kept_bytes_, size});
    kept_bytes_ += size;
  }

  [[nodiscard]] Rendered render(const MergeInput& input) const {
    Rendered rendered{read_again(input), {}};
    for (const GraphFormat* format : formats_) {
      if (!is_streamed(*format)) continue;
      MemorySink sink;
      format->write_more(rendered.source.graph, sink);
      rendered.documents.push_back(std::move(sink.bytes));
    }
    return rendered;
  }

  void add(const MergeInput& input, const Rendered& rendered) {
    std::size_t document = 0;
    for (const GraphFormat* format : formats_) {
      if (!is_streamed(*format)) continue;
      files_.begin(options_.name + std::string(format->ending));
      files_.write(rendered.documents[document++]);
    }
    files_.begin(options_.name + "-inputs.bin");
    files_.write(rendered.source.bytes);
    add_kept(input, rendered.source.bytes.size());
    if (in_memory_) add_graph(union_, rendered.source.graph);
  }

  void add_inputs(const std::vector<MergeInput>& inputs) {
    std::vector<std::string> datasets;
    for (const MergeInput& input : inputs)
      datasets.push_back(input.datasets.empty() ? "graph" : input.datasets.front());
    tell_apart(kept_, datasets);
    files_.begin(options_.name + "-inputs.json");
    files_.write(kept_inputs_to_json(kept_));
  }

  void add_identity(Identity identity) {
    KnowledgeGraph ties;
    ties.set_identity(identity);
    union_.set_identity(std::move(identity));
    for (const GraphFormat* format : formats_) {
      MemorySink sink;
      if (is_streamed(*format)) {
        format->write_more(ties, sink);
      } else {
        format->write(union_, options_.name, sink);
      }
      files_.begin(options_.name + std::string(format->ending));
      files_.write(sink.bytes);
    }
  }

  const Options& options_;
  const std::vector<const GraphFormat*>& formats_;
  const bool in_memory_;
  KnowledgeGraph union_;
  ResumableFiles files_;
  std::vector<KeptInput> kept_;
  std::size_t kept_bytes_ = 0;
};

void check_options(const Options& options, const std::vector<const GraphFormat*>& formats) {
  if (options.name.empty() || options.name.find('/') != std::string::npos || options.name.front() == '.')
    throw UsageError("--name is a name for files, not a path");
  for (const GraphFormat* format : formats) {
    if (format->ending.empty())
      throw UsageError(std::string(format->name) +
                       " is several files; merge to json, then notegraph convert writes it");
  }
  if (std::count(options.graphs.begin(), options.graphs.end(), "-") > 0)
    throw UsageError("merge reads each graph twice, so standard input (-) cannot be one of them");
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string summary(const Identity& identity, std::size_t inputs) {
  const auto possible =
      static_cast<std::size_t>(std::count_if(identity.ties.begin(), identity.ties.end(), [](const Tie& tie) {
        return tie.comparison.verdict == Verdict::Possibly;
      }));
  const auto differing =
      static_cast<std::size_t>(std::count_if(identity.figures.begin(), identity.figures.end(),
                                             [](const SharedFigure& figure) { return figure.differs; }));
  std::size_t members = 0;
  for (const Cluster& cluster : identity.clusters) members += cluster.members.size();
  return counted(inputs, "graph", "graphs") + ": " + std::to_string(members) + " entities are " +
         counted(identity.clusters.size(), "thing", "things") + ", " +
         counted(possible, "pair is", "pairs are") + " possibly the same; " +
         counted(identity.happenings.size(), "happening is", "happenings are") + " told by several, " +
         counted(identity.figures.size(), "figure", "figures") + " given by several, of which " +
         counted(differing, "differs", "differ") + "\n";
}

int run(const Options& options) {
  const auto formats = formats_named(options.formats);
  check_options(options, formats);
  const std::size_t threads =
      options.threads > 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  const std::vector<Judgement> judgements = judgements_of(options.judgements);
  std::vector<bool> used(judgements.size());
  std::vector<MergeInput> inputs = read_merge_inputs(options.graphs, judgements, threads);
  Identity identity;
  try {
    identity = identity_of(inputs, judgements, used, threads);
  } catch (const std::invalid_argument& error) {
    throw InputError({options.judgements, 0, error.what()});
  }
  tell_unused(judgements, used);
  const std::string told = summary(identity, inputs.size());
  prepare_folder(options.output);
  const auto paths = MergedFiles(options, formats, inputs).write(inputs, std::move(identity), threads);
  for (const auto& path : paths) {
    if (!options.quiet) std::printf("%s\n", path.c_str());
  }
  if (!options.quiet) std::fputs(told.c_str(), stderr);
  return kDone;
}

constexpr const char* kExamples = R"(Examples:
  notegraph merge kazakhstan-2013.json kazakhstan-2024.json -o merged
  notegraph why merged/merged.json youtube        who was tied to whom, and why
  notegraph merge graphs/*.json -f nq -o merged   thousands, of which only a few are in memory at a time
  notegraph merge graphs/*.json --judgements mine.jsonl -o merged
  notegraph unmerge merged -o graphs              the inputs again, byte for byte

A merge to nq or nt that was interrupted goes on where it stopped if the same command is given again.

Each graph keeps its own names, notes and claims. What is the same in several gets a node of its own with
owl:sameAs, what possibly is gets skos:closeMatch; merged-ties.json lists each tie with its reasons. The order of
the graphs does not matter. docs/merging.md tells by which rules.)";

}  // namespace

void add_merge_command(CLI::App& app, std::function<int()>& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("merge", "Tie graphs of several reports together");
  command->footer(kExamples);
  command->add_option("GRAPH", options->graphs, "Graphs that notegraph wrote: JSON, Turtle, N-Quads, …")
      ->required()
      ->option_text("...");
  command->add_option("-o,--output", options->output, "Folder for the files, made if need be")
      ->required()
      ->option_text("DIR");
  command
      ->add_option("-f,--formats", options->formats,
                   format_help() + " (if not given: " + options->formats + ")")
      ->option_text("LIST");
  command->add_option("--name", options->name, "Name of the files (if not given: merged)")
      ->option_text("NAME");
  command
      ->add_option("--judgements", options->judgements,
                   "What people have judged, to be applied (docs/merging.md)")
      ->option_text("FILE");
  command->add_option("--threads", options->threads, "How many threads work (if not given, one a processor)")
      ->option_text("N");
  command->add_flag("-q,--quiet", options->quiet, "Do not tell what was written");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace notegraph::cli
