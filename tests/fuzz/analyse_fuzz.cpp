// libFuzzer target: any bytes through tokenizer, network, trees, names and both writers. Every sentence must
// get a tree, tokens must lie in order inside the text, and nothing may take long.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <vector>

#include "language/analyser.hpp"
#include "language/conllu.hpp"

namespace {

using namespace notegraph;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const SentenceAnalysis& sentence, std::string_view text) {
  std::size_t end = 0, roots = 0;
  const std::size_t size = sentence.tokens.size();
  for (const Token& token : sentence.tokens) {
    require(token.text.begin >= end && token.text.end > token.text.begin && token.text.end <= text.size());
    require(token.head >= -1 && token.head < static_cast<int>(size));
    end = token.text.end;
    roots += token.head < 0 ? 1 : 0;
  }
  require(roots == (size == 0 ? 0 : 1));
  for (std::size_t i = 0; i < size; ++i) {
    std::size_t steps = 0;
    for (int at = static_cast<int>(i); at >= 0; at = sentence.tokens[static_cast<std::size_t>(at)].head) {
      require(++steps <= size);
    }
  }
  for (const NameSpan& name : sentence.names) require(name.first < name.end && name.end <= size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Analyser analyser = Analyser::load(NOTEGRAPH_SOURCE_DIR "/src/language/models/english.model");
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<Range> sentences;  // lines
  for (std::size_t begin = 0; begin <= size;) {
    const std::size_t end = std::min(text.find('\n', begin), size);
    sentences.push_back({begin, end});
    begin = end + 1;
  }
  const std::vector<SentenceAnalysis> analyses = analyser.analyse(text, sentences);
  for (const SentenceAnalysis& sentence : analyses) check(sentence, text);
  std::ostringstream out;
  write_conllu(out, text, analyses);
  write_trees(out, text, analyses);
  return 0;
}
