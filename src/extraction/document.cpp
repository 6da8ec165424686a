#include "extraction/document.hpp"

#include <utility>

namespace notegraph {

Document::Document(const Report& r, std::vector<SentenceAnalysis> a) : report(&r), analyses(std::move(a)) {
  sentences.reserve(analyses.size());
  for (std::size_t s = 0; s < analyses.size(); ++s) {
    const Sentence& sentence = r.sentences[s];
    sentences.push_back({&sentence, r.paragraphs[sentence.paragraph].kind, words_of(r.text, analyses[s]),
                         DependencyTree(analyses[s])});
  }
}

}  // namespace notegraph
