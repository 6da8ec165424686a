// What each stage from a report's bytes to its graph in JSON costs, and how fast corpora of 1 to 1,000
// reports are read on one core. The reports are those of the shared corpus where it lies beside the source,
// else the program's sample. costs_table.py makes the tables of docs/benchmarks.md of it.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "exporters/json_exporter.hpp"
#include "extraction/claim_extractor.hpp"
#include "extraction/claim_rules.hpp"
#include "extraction/confidence.hpp"
#include "extraction/entity_finder.hpp"
#include "extraction/extractor.hpp"
#include "extraction/observation_finder.hpp"
#include "extraction/references.hpp"
#include "extraction/same_happening.hpp"
#include "gazetteers/data_directory.hpp"
#include "graphs/graph_builder.hpp"
#include "language/analyser.hpp"
#include "reading/input_file.hpp"
#include "reading/report_reader.hpp"

namespace {

using namespace notegraph;

const std::filesystem::path kSource = NOTEGRAPH_SOURCE_DIR;

std::vector<std::string> report_files() {
  std::vector<std::string> files;
  std::error_code none;
  for (const auto& folder : std::filesystem::directory_iterator(kSource / "../shared/corpus", none)) {
    if (std::filesystem::exists(folder.path() / "report.txt")) files.push_back(folder.path() / "report.txt");
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) files.push_back(kSource / "docs/examples/kazakhstan-digest.txt");
  return files;
}

// One report with everything that the stages need.
struct Stages {
  std::string file, bytes;
  Report report;
  Knowledge known;
  Analyser analyser = Analyser::load(data_file("english.model"));
  ClaimRules rules = ClaimRules::load(claim_rules_folder(), known.lexicon);
  Extraction extraction;
  Document document;
  FoundEntities found;
  References references;

  explicit Stages(const std::string& path)
      : file(path),
        bytes(read_input(path)),
        report(read_report(path, bytes)),
        extraction(Extractor::load().extract(report)),
        document(report, analyses()),
        found(find_entities(document, known, report.country_code)),
        references(document, found, known) {}

  [[nodiscard]] std::vector<SentenceAnalysis> analyses() const {
    std::vector<Range> sentences;
    for (const Sentence& sentence : report.sentences) sentences.push_back(sentence.text);
    return analyser.analyse(report.text, sentences);
  }
};

const Stages& stages() {
  static const Stages all = [] {
    const auto files = report_files();
    const auto longest = std::max_element(files.begin(), files.end(), [](const auto& a, const auto& b) {
      return std::filesystem::file_size(a) < std::filesystem::file_size(b);
    });
    return Stages(*longest);
  }();
  return all;
}

void loading(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Extractor::load());
}

void reading(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_report(stages().file, stages().bytes));
}

void language(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(stages().analyses());
}

void entities(benchmark::State& state) {
  const Stages& s = stages();
  for (auto _ : state) benchmark::DoNotOptimize(find_entities(s.document, s.known, s.report.country_code));
}

void claims(benchmark::State& state) {
  const Stages& s = stages();
  const ConfidenceModel confidence = ConfidenceModel::load();
  for (auto _ : state) {
    auto found = find_claims(s.document, s.references, s.extraction.dates, s.rules);
    for (Claim& claim : found) {
      measure(claim, s.document, s.found.entities);
      claim.confidence = confidence.of(claim);
    }
    tie_same_happenings(found, s.rules.schemas());
    benchmark::DoNotOptimize(found);
  }
}

void figures(benchmark::State& state) {
  const Stages& s = stages();
  for (auto _ : state)
    benchmark::DoNotOptimize(find_observations(s.document, s.references, s.extraction.dates, s.known));
}

void graph_and_json(benchmark::State& state) {
  const Stages& s = stages();
  for (auto _ : state) benchmark::DoNotOptimize(to_json(build_graph(s.report, s.extraction, "r")));
}

std::size_t to_graph(const std::string& file, const std::string& bytes, const Extractor& extractor) {
  Report report = read_report(file, bytes);
  const Extraction extraction = extractor.extract(report);
  return to_json(build_graph(report, extraction, "r")).size();
}

void everything(benchmark::State& state) {
  static const Extractor extractor = Extractor::load();
  for (auto _ : state) benchmark::DoNotOptimize(to_graph(stages().file, stages().bytes, extractor));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * stages().bytes.size()));
}

// So many reports one after another, taking turns, read from the disk too.
void corpus(benchmark::State& state) {
  static const Extractor extractor = Extractor::load();
  const auto files = report_files();
  std::size_t bytes = 0;
  for (auto _ : state) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(state.range(0)); ++i) {
      const std::string& file = files[i % files.size()];
      const std::string text = read_input(file);
      benchmark::DoNotOptimize(to_graph(file, text, extractor));
      bytes += text.size();
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

BENCHMARK(loading)->Unit(benchmark::kMillisecond);
BENCHMARK(reading)->Unit(benchmark::kMillisecond);
BENCHMARK(language)->Unit(benchmark::kMillisecond);
BENCHMARK(entities)->Unit(benchmark::kMillisecond);
BENCHMARK(claims)->Unit(benchmark::kMillisecond);
BENCHMARK(figures)->Unit(benchmark::kMillisecond);
BENCHMARK(graph_and_json)->Unit(benchmark::kMillisecond);
BENCHMARK(everything)->Unit(benchmark::kMillisecond);
BENCHMARK(corpus)->RangeMultiplier(10)->Range(1, 1000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
