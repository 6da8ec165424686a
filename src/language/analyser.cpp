#include "language/analyser.hpp"

#include <fstream>

#include "language/tokenizer.hpp"
#include "text/problem.hpp"

namespace notegraph {

struct Analyser::Model {};

Analyser::Analyser(std::shared_ptr<const Model> model) : model_(std::move(model)) {}

Analyser Analyser::load(const std::filesystem::path& file) {
  if (!std::ifstream(file)) throw InputError({file.string(), 0, "cannot read the language model"});
  return Analyser(std::make_shared<const Model>());
}

SentenceAnalysis Analyser::analyse(std::string_view text, Range sentence) const {
  return std::move(analyse(text, std::span(&sentence, 1)).front());
}

std::vector<SentenceAnalysis> Analyser::analyse(std::string_view text,
                                                std::span<const Range> sentences) const {
  std::vector<std::vector<Range>> tokens;
  tokens.reserve(sentences.size());
  for (const Range sentence : sentences) tokens.push_back(tokenize(text, sentence));
  return analyse_tokens(text, tokens);
}

std::vector<SentenceAnalysis> Analyser::analyse_tokens(std::string_view text,
                                                       std::span<const std::vector<Range>> sentences) const {
  std::vector<SentenceAnalysis> analyses;
  for (const std::vector<Range>& ranges : sentences) {
    SentenceAnalysis& analysis = analyses.emplace_back();
    for (const Range range : ranges) {
      Token token;
      token.text = range;
      token.form = text.substr(range.begin, range.size());
      token.lemma = token.form;
      token.xpos = "NN";
      token.upos = Upos::Noun;
      token.head = analysis.tokens.empty() ? -1 : 0;
      token.relation = token.head < 0 ? "root" : "dep";
      analysis.tokens.push_back(token);
    }
  }
  return analyses;
}

}  // namespace notegraph
