// Speed of the language analyser, stage by stage: items are tokens. The text is a report of the shared corpus
// where that lies beside the source, else sentences of our own.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "language/analyser.hpp"
#include "language/lemmatizer.hpp"
#include "language/name_clues.hpp"
#include "language/parsing_network.hpp"
#include "language/projective_tree.hpp"
#include "language/tokenizer.hpp"

namespace {

using namespace notegraph;

const std::filesystem::path kSource = NOTEGRAPH_SOURCE_DIR;
const std::filesystem::path kModel = kSource / "src/language/models/english.model";

// A document of paragraphs, each taken for one sentence up to ". ".
struct Document {
  std::string text;
  std::vector<Range> sentences;
  std::vector<std::vector<Range>> tokens;
  std::size_t token_count = 0;

  explicit Document(std::string content) : text(std::move(content)) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t stop = std::min(text.find(". ", begin), text.find('\n', begin));
      const std::size_t end = stop == std::string::npos ? text.size() : stop + 1;
      tokens.push_back(tokenize(text, {begin, end}));
      sentences.push_back({begin, end});
      token_count += tokens.back().size();
      begin = end;
    }
  }
};

const Document& report() {
  static const Document document = [] {
    std::ostringstream content;
    if (std::ifstream in(kSource / "../shared/corpus/kazakhstan-2013/report.txt"); in) {
      content << in.rdbuf();
    } else {
      for (int i = 0; i < 400; ++i) {
        content << "In May " << 1990 + i % 30
                << ", the harbour court of Port Vale ordered the paper's editor, Ann Lee, to "
                << "close site-" << i << ".example, which had published " << i
                << " letters from readers abroad. ";
      }
    }
    return Document(content.str());
  }();
  return document;
}

const Analyser& english() {
  static const Analyser analyser = Analyser::load(kModel);
  return analyser;
}

void count(benchmark::State& state, std::size_t tokens) {
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens) * state.iterations());
}

void load_model(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Analyser::load(kModel));
}
BENCHMARK(load_model)->Unit(benchmark::kMillisecond);

void tokens(benchmark::State& state) {
  const Document& document = report();
  for (auto _ : state) {
    for (const Range sentence : document.sentences)
      benchmark::DoNotOptimize(tokenize(document.text, sentence));
  }
  count(state, document.token_count);
}
BENCHMARK(tokens)->Unit(benchmark::kMillisecond);

void clues_of_names(benchmark::State& state) {
  const Document& document = report();
  const ParsingNetwork network(ModelFile::read(kModel));
  std::vector<std::vector<std::string_view>> forms;
  for (const auto& ranges : document.tokens) {
    forms.emplace_back();
    for (const Range range : ranges)
      forms.back().push_back(std::string_view(document.text).substr(range.begin, range.size()));
  }
  for (auto _ : state) benchmark::DoNotOptimize(name_clues(forms, network.lists(), network.phrases()));
  count(state, document.token_count);
}
BENCHMARK(clues_of_names)->Unit(benchmark::kMillisecond);

// Features and first layer of every token, as if no word came twice.
void word_vectors(benchmark::State& state) {
  const Document& document = report();
  const ParsingNetwork network(ModelFile::read(kModel));
  ParsingNetwork::Workspace workspace;
  for (auto _ : state) {
    std::vector<float> embeddings, vectors(document.tokens[3].size() * network_shape::layer_outputs(0));
    for (const Range range : document.tokens[3]) {
      network.embed(std::string_view(document.text).substr(range.begin, range.size()), workspace, embeddings);
    }
    network.word_vectors(embeddings, document.tokens[3].size(), vectors);
    benchmark::DoNotOptimize(vectors.data());
  }
  count(state, document.tokens[3].size());
}
BENCHMARK(word_vectors)->Unit(benchmark::kMicrosecond);

// Layers, tags, heads and relations of sentences of 24 tokens, word vectors known.
void network_and_trees(benchmark::State& state) {
  const ParsingNetwork network(ModelFile::read(kModel));
  ParsingNetwork::Workspace workspace;
  const std::string text =
      "In May , the harbour court of Port Vale ordered the paper 's editor , Ann Lee , to close the site at "
      "once .";
  const std::vector<Range> ranges = tokenize(text, {0, text.size()});
  std::vector<float> embeddings, vectors(ranges.size() * network_shape::layer_outputs(0));
  for (const Range range : ranges) {
    network.embed(std::string_view(text).substr(range.begin, range.size()), workspace, embeddings);
  }
  network.word_vectors(embeddings, ranges.size(), vectors);
  std::vector<const float*> rows;
  std::vector<std::size_t> begins{0};
  for (int i = 0; i < 8; ++i) {
    for (std::size_t t = 0; t < ranges.size(); ++t)
      rows.push_back(vectors.data() + t * network_shape::layer_outputs(0));
    begins.push_back(rows.size());
  }
  const std::vector<std::uint32_t> clues(rows.size(), 0);
  for (auto _ : state) network.run(rows, begins, clues, workspace);
  count(state, rows.size());
}
BENCHMARK(network_and_trees)->Unit(benchmark::kMicrosecond);

// Eisner's algorithm where the best heads are no tree: scores that disagree.
void trees(benchmark::State& state) {
  const auto n = static_cast<std::size_t>(state.range(0));
  std::vector<float> scores(n * (n + 1));
  for (std::size_t i = 0; i < scores.size(); ++i)
    scores[i] = static_cast<float>((i * 2654435761U) % 1000U) / 100.0F;
  std::vector<int> heads(n);
  for (auto _ : state) best_projective_tree(scores, heads);
  count(state, n);
}
BENCHMARK(trees)->Arg(20)->Arg(40)->Arg(80)->Arg(160)->Unit(benchmark::kMicrosecond);

void lemmas(benchmark::State& state) {
  const Document& document = report();
  const Lemmatizer lemmatizer(ModelFile::read(kModel));
  for (auto _ : state) {
    for (const Range range : document.tokens[3]) {
      benchmark::DoNotOptimize(
          lemmatizer.lemma(std::string_view(document.text).substr(range.begin, range.size()), "NNS"));
    }
  }
  count(state, document.tokens[3].size());
}
BENCHMARK(lemmas)->Unit(benchmark::kMicrosecond);

// Everything, from text to trees and names; several threads take a document each.
void analyse_report(benchmark::State& state) {
  const Document& document = report();
  const Analyser& analyser = english();
  for (auto _ : state) benchmark::DoNotOptimize(analyser.analyse(document.text, document.sentences));
  count(state, document.token_count);
}
BENCHMARK(analyse_report)->Unit(benchmark::kMillisecond)->ThreadRange(1, 2)->UseRealTime();

void analyse_sentence_by_sentence(benchmark::State& state) {
  const Document& document = report();
  for (auto _ : state) {
    for (const Range sentence : document.sentences)
      benchmark::DoNotOptimize(english().analyse(document.text, sentence));
  }
  count(state, document.token_count);
}
BENCHMARK(analyse_sentence_by_sentence)->Unit(benchmark::kMillisecond);

void analyse_sentence_of_5000_tokens(benchmark::State& state) {
  std::string text;
  for (int i = 0; i < 1250; ++i) text += "boats and " + std::to_string(i) + ", ";
  for (auto _ : state) benchmark::DoNotOptimize(english().analyse(text, {0, text.size()}));
  count(state, 5000);
}
BENCHMARK(analyse_sentence_of_5000_tokens)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
