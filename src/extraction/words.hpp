#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "language/sentence_analysis.hpp"
#include "text/span.hpp"

namespace notegraph {

/// A word as a reader sees it: tokens that stand together without a space ("Kul-Mukhammed", "RFE/RL", "K+"
/// are one word each; a clitic "'s", quotation marks, brackets and commas are words of their own).
struct Word {
  std::size_t first = 0, end = 0;  // tokens
  Range text;                      // in Report::text
  std::string_view form;
  std::string folded;    // fold_case(form)
  bool capital = false;  // begins with an upper-case letter
  bool acronym = false;  // two letters or more, all upper case ("MCMC", "TELE2")
  bool opens = false;    // first word of its sentence, or behind a colon or an opening quotation mark there
  bool mark = false;     // punctuation
  bool clitic = false;   // "'s", "’"
  bool numeric = false;  // begins with a digit
};

/// The words of a sentence whose tokens lie in `text`.
std::vector<Word> words_of(std::string_view text, const SentenceAnalysis& sentence);

/// Whether a word is a quotation mark that opens, or closes; a straight one does both.
bool is_opening_quote(std::string_view form);
bool is_closing_quote(std::string_view form);

}  // namespace notegraph
