#pragma once

#include <vector>

#include "extraction/words.hpp"
#include "language/dependency_tree.hpp"
#include "reading/report.hpp"

namespace notegraph {

/// One sentence with its analysis, ready to be searched.
struct SentenceView {
  const Sentence* sentence = nullptr;
  ParagraphKind kind = ParagraphKind::Prose;
  std::vector<Word> words;
  DependencyTree tree;

  /// Whether it says something: no heading, table or back matter.
  [[nodiscard]] bool is_running_text() const {
    return kind != ParagraphKind::BackMatter && kind != ParagraphKind::Heading &&
           kind != ParagraphKind::Table;
  }
};

/// A report with the analysis of its language. The report and the analyses outlive it.
struct Document {
  const Report* report = nullptr;
  std::vector<SentenceAnalysis> analyses;  // one a sentence
  std::vector<SentenceView> sentences;

  Document(const Report& r, std::vector<SentenceAnalysis> a);
  /// Views refer to the analyses, so a document stays where it is.
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
};

}  // namespace notegraph
