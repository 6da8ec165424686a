#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>

#include "language/training/corpus.hpp"
#include "language/training/examples.hpp"
#include "language/training/export.hpp"
#include "language/training/gazetteers.hpp"
#include "language/training/inflections.hpp"
#include "language/training/lemma_rules.hpp"
#include "language/training/name_swap.hpp"
#include "language/training/network.hpp"
#include "language/training/scores.hpp"
#include "language/training/vector_codes.hpp"
#include "text/problem.hpp"

namespace {

using namespace notegraph;
using namespace notegraph::training;

struct Options {
  std::filesystem::path treebank, output, vectors;
  GazetteerPaths gazetteers;
  std::string evaluate, table, name_errors;
  std::size_t vector_words = 120000;
  std::uint64_t seed = 1;
  int epochs = 20;
  float rate = 2.5e-3F;
  std::size_t batch = 640;  // tokens
  float swap = 0.2F;        // of names in training sentences
  float name_weight = 2;    // see Network::name_weight
  float small = 0.04F;      // of sentences without capitals
  float doubt = 0.2F;       // see Network::name_doubt
  bool gum_names = true;
};

// Batches of sentences of about options.batch tokens, in a random order.
std::vector<std::vector<const ExampleSentence*>> shuffled_batches(
    const std::vector<ExampleSentence>& sentences, std::size_t tokens, Random& random) {
  std::vector<const ExampleSentence*> order;
  for (const ExampleSentence& sentence : sentences) order.push_back(&sentence);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  std::vector<std::vector<const ExampleSentence*>> batches(1);
  std::size_t size = 0;
  for (const ExampleSentence* sentence : order) {
    if (size >= tokens) batches.emplace_back(), size = 0;
    batches.back().push_back(sentence);
    size += sentence->size();
  }
  return batches;
}

void print(const char* what, int epoch, const Losses& sum, double seconds) {
  const auto n = static_cast<double>(sum.tokens);
  std::printf("%s %2d: tags %.4f arcs %.4f relations %.4f names %.4f  %.1f s\n", what, epoch, sum.tags / n,
              sum.arcs / n, sum.relations / n, sum.names / n, seconds);
  std::fflush(stdout);
}

void add(Losses& sum, const Losses& part) {
  sum.tags += part.tags, sum.arcs += part.arcs, sum.relations += part.relations, sum.names += part.names;
  sum.tokens += part.tokens;
}

std::vector<GoldSentence> read(const Options& options, const std::string& part) {
  std::vector<GoldSentence> text = read_conllu(options.treebank / ("ewt-" + part + ".conllu"));
  read_names(options.treebank / ("uner-ewt-" + part + ".iob2"), text);
  std::vector<GoldSentence> gum = read_conllu(options.treebank / ("gum-" + part + ".conllu"));
  for (GoldSentence& sentence : gum) sentence.has_names = options.gum_names;
  text.insert(text.end(), gum.begin(), gum.end());
  return text;
}

void print(const std::string& name, const Scores& s, double seconds) {
  std::printf(
      "%-9s UPOS %.2f XPOS %.2f features %.2f lemmas %.2f UAS %.2f LAS %.2f names P %.2f R %.2f F1 %.2f  "
      "%.0f tokens/s\n",
      name.c_str(), s.upos, s.xpos, s.features, s.lemmas, s.uas, s.las, s.name_precision, s.name_recall,
      s.name_f1, static_cast<double>(s.tokens) / seconds);
  std::fflush(stdout);
}

std::vector<GoldSentence> read_part(const std::filesystem::path& treebank, const std::string& name,
                                    const std::string& part) {
  std::vector<GoldSentence> text = read_conllu(treebank / (name + "-" + part + ".conllu"));
  if (name == "ewt") read_names(treebank / ("uner-ewt-" + part + ".iob2"), text);
  return text;
}

void evaluate(const std::filesystem::path& model, const std::filesystem::path& treebank,
              const std::string& part) {
  const Analyser analyser = Analyser::load(model);
  for (const std::string name : {"ewt", "gum"}) {
    const std::vector<GoldSentence> text = read_part(treebank, name, part);
    const auto start = std::chrono::steady_clock::now();
    const std::vector<SentenceAnalysis> analyses = analyse_gold(analyser, text);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    print(name + " " + part, score(analyses, text), seconds);
  }
}

void print_name_errors(const std::filesystem::path& model, const std::filesystem::path& treebank,
                       const std::string& part) {
  const Analyser analyser = Analyser::load(model);
  const std::vector<GoldSentence> text = read_part(treebank, "ewt", part);
  std::fputs(name_errors(analyse_gold(analyser, text), text).c_str(), stdout);
}

// The table of docs/benchmarks.md.
void print_table(const std::filesystem::path& model, const std::filesystem::path& treebank,
                 const std::string& part) {
  const Analyser analyser = Analyser::load(model);
  Scores gold[2];
  RawScores raw[2];
  for (const int i : {0, 1}) {
    const std::vector<GoldSentence> text = read_part(treebank, i == 0 ? "ewt" : "gum", part);
    gold[i] = score(analyse_gold(analyser, text), text);
    raw[i] = score_raw(analyser, text);
  }
  std::printf("| | EWT %s | GUM %s | EWT raw text | GUM raw text |\n| --- | ---: | ---: | ---: | ---: |\n",
              part.c_str(), part.c_str());
  const auto row = [](const char* name, double a, double b, double c, double d) {
    std::printf("| %s | %.2f | %.2f |", name, a, b);
    for (const double value : {c, d}) value > 0 ? std::printf(" %.2f |", value) : std::printf(" |");
    std::printf("\n");
  };
  row("words", 100, 100, raw[0].words, raw[1].words);
  row("sentences", 100, 100, raw[0].sentences, raw[1].sentences);
  row("UPOS", gold[0].upos, gold[1].upos, raw[0].upos, raw[1].upos);
  row("XPOS", gold[0].xpos, gold[1].xpos, raw[0].xpos, raw[1].xpos);
  row("number, tense, verb form, voice", gold[0].features, gold[1].features, 0, 0);
  row("lemmas", gold[0].lemmas, gold[1].lemmas, raw[0].lemmas, raw[1].lemmas);
  row("UAS", gold[0].uas, gold[1].uas, raw[0].uas, raw[1].uas);
  row("LAS", gold[0].las, gold[1].las, raw[0].las, raw[1].las);
  row("names, precision", gold[0].name_precision, gold[1].name_precision, 0, 0);
  row("names, recall", gold[0].name_recall, gold[1].name_recall, 0, 0);
  row("names, F1", gold[0].name_f1, gold[1].name_f1, raw[0].names, raw[1].names);
}

// The text as hasty writers have it: without capitals.
std::vector<GoldSentence> small_letters(std::vector<GoldSentence> text) {
  for (GoldSentence& sentence : text) {
    for (GoldToken& token : sentence.tokens) {
      for (char& c : token.form) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  return text;
}

void save(const Network& network, const ExampleMaker& maker, const Gazetteers& lists,
          const VectorCodes& vectors, const ModelFile& lemmas, const Options& options) {
  ModelFile model = lemmas;
  export_network(network, maker, lists, vectors, model);
  std::ofstream out(options.output, std::ios::binary);
  out << model.serialise();
}

void run(const Options& options) {
  const std::vector<GoldSentence> text = read(options, "train"), held_out = read(options, "dev");
  const Gazetteers lists = read_gazetteers(options.gazetteers);
  const VectorCodes vectors =
      options.vectors.empty() ? VectorCodes{} : read_word_vectors(options.vectors, options.vector_words);
  const ExampleMaker maker(text, lists, vectors);
  const std::vector<ExampleSentence> sentences = maker.examples(text), checked = maker.examples(held_out);
  const std::vector<ExampleSentence> small = maker.examples(small_letters(text));
  ModelFile lemmas;
  export_lemmas(text, wordnet_inflections(options.gazetteers.wordnet), lemmas);
  Network network(maker.sizes(), options.seed);
  Random order(options.seed + 1);
  std::printf("%u features, %u tags, %u relations\n", maker.sizes().features, maker.sizes().tags,
              maker.sizes().relations);
  const NameSwap names(sentences, maker, lists);
  Random swaps(options.seed + 2);
  std::size_t step = 0, steps = 0;
  for (int epoch = 1; epoch <= options.epochs; ++epoch) {
    const auto start = std::chrono::steady_clock::now();
    const auto seconds = [&] {
      return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const auto batches = shuffled_batches(sentences, options.batch, order);
    if (steps == 0) steps = batches.size() * static_cast<std::size_t>(options.epochs);
    Losses sum;
    network.name_weight = options.name_weight;
    network.name_doubt = epoch > 4 ? options.doubt : 0;
    for (const auto& batch : batches) {
      const float warm = std::min(1.0F, static_cast<float>(step) / 300.0F);
      const float left = std::max(0.0F, 1.0F - static_cast<float>(step) / static_cast<float>(steps));
      ++step;
      std::vector<ExampleSentence> swapped;
      for (const ExampleSentence* sentence : batch) {
        const bool in_small = swaps.uniform() < options.small;
        const auto number = static_cast<std::size_t>(sentence - sentences.data());
        swapped.push_back(in_small ? small[number] : names.swapped(*sentence, options.swap, swaps));
      }
      std::vector<const ExampleSentence*> pointers;
      for (const ExampleSentence& sentence : swapped) pointers.push_back(&sentence);
      add(sum, network.train(pointers, options.rate * warm * left));
    }
    print("train", epoch, sum, seconds());
    if (epoch % 3 != 0 && epoch != options.epochs) continue;
    Losses dev;
    for (const auto& batch : shuffled_batches(checked, options.batch, order))
      add(dev, network.gradients(batch, false));
    print("dev  ", epoch, dev, seconds());
    save(network, maker, lists, vectors, lemmas, options);
    evaluate(options.output, options.treebank, "dev");
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Trains the English language model of Notegraph"};
  app.add_option("--treebank", options.treebank, "folder of CoNLL-U and IOB2 files")->required();
  app.add_option("--output", options.output, "model file to write")->required();
  app.add_option("--vectors", options.vectors, "word vectors as text, frequent words first");
  app.add_option("--vector-words", options.vector_words, "how many of them to keep");
  app.add_option("--wordnet", options.gazetteers.wordnet, "folder of WordNet's data files");
  app.add_option("--given-names", options.gazetteers.given_names, "lists of given names, one a line");
  app.add_option("--seed", options.seed, "of all random choices");
  app.add_option("--epochs", options.epochs, "passes over the training text");
  app.add_option("--rate", options.rate, "highest learning rate");
  app.add_option("--swap", options.swap, "share of names that are swapped with others");
  app.add_option("--doubt", options.doubt, "probability below which an unannotated name is passed over");
  app.add_option("--name-weight", options.name_weight, "how much a name's loss counts");
  app.add_option("--small", options.small, "share of sentences that are read in small letters");
  app.add_option("--batch", options.batch, "tokens a step");
  app.add_option("--evaluate", options.evaluate, "only score --output on this part: dev or test");
  app.add_option("--table", options.table, "only print the table of scores on this part, in Markdown");
  app.add_option("--name-errors", options.name_errors,
                 "only print the names of EWT's part that are missed or wrong");
  CLI11_PARSE(app, argc, argv);
  try {
    if (!options.table.empty()) {
      print_table(options.output, options.treebank, options.table);
    } else if (!options.name_errors.empty()) {
      print_name_errors(options.output, options.treebank, options.name_errors);
    } else if (!options.evaluate.empty()) {
      evaluate(options.output, options.treebank, options.evaluate);
    } else {
      run(options);
    }
  } catch (const InputError& error) {
    std::fprintf(stderr, "notegraph-train: %s\n", error.problem().text().c_str());
    return 1;
  }
  return 0;
}
