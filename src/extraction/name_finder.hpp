#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/knowledge.hpp"
#include "extraction/words.hpp"

namespace notegraph {

/// A stretch of words that looks like a name, before anybody knows what it names.
struct NameCandidate {
  std::size_t first = 0, end = 0;  // words of the sentence
  bool titled = false;             // a person's title stands before it ("President", "Dr")
  std::size_t title = 0;           // first word of that title; equals `first` without one
  bool quoted = false;             // stood in quotation marks behind a noun: `the group "X!"`
  std::size_t untrimmed = 0;       // first word before one was taken for the sentence's opening; else `first`
  bool in_note = false;            // in an author-date note: "(Bauer, 2020)"
};

/// Finds the names of one sentence by their shape: runs of capitalised words with the links that English
/// names have ("Ministry of Culture and Information", "Medeu district court of Almaty"), cut where two names
/// meet. `model` are the names that the sequence model found: they tell whether a sentence's first word
/// belongs to a name. `taken` marks words that belong to something already found.
std::vector<NameCandidate> find_names(const SentenceView& view, std::span<const NameSpan> model,
                                      const std::vector<bool>& taken, const Knowledge& knowledge);

}  // namespace notegraph
