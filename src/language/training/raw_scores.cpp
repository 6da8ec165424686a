#include <map>
#include <set>
#include <span>
#include <string>

#include "language/training/scores.hpp"
#include "language/universal_names.hpp"
#include "reading/sentence_splitter.hpp"

namespace notegraph::training {

namespace {

/// Where a word lies, counted in bytes without white space, and what is said of it.
struct Word {
  std::string_view upos, xpos, lemma, relation;
  long head = -1;  // where the governing word begins; -1 at the root
};
using Place = std::pair<std::size_t, std::size_t>;

struct Side {
  std::map<Place, Word> words;
  std::set<Place> sentences;
  std::set<std::pair<Place, std::string>> names;  // and their types
};

std::string_view universal(std::string_view relation) {
  return relation.substr(0, relation.find(':'));
}

std::string without_spaces(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ') result += c;
  }
  return result;
}

/// A document as running text: paragraphs, and the gold side of it.
class RawDocument {
 public:
  void add(const GoldSentence& sentence) {
    std::string forms, spaced;
    for (const GoldToken& token : sentence.tokens) {
      forms += token.form;
      if (!spaced.empty()) spaced += ' ';
      spaced += token.form;
    }
    if (sentence.new_paragraph || paragraphs_.empty()) paragraphs_.push_back({text_.size(), text_.size()});
    if (!paragraphs_.back().empty()) text_ += ' ';
    text_ += without_spaces(sentence.text) == forms ? sentence.text : spaced;
    paragraphs_.back().end = text_.size();
    std::vector<std::size_t> begins{letters_};
    for (const GoldToken& token : sentence.tokens) begins.push_back(begins.back() + token.form.size());
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const GoldToken& token = sentence.tokens[i];
      const long head = token.head < 0 ? -1 : static_cast<long>(begins[static_cast<std::size_t>(token.head)]);
      gold_.words[{begins[i], begins[i + 1]}] = {token.upos, token.xpos, token.lemma,
                                                 universal(token.relation), head};
    }
    add_names(sentence, begins);
    gold_.sentences.insert({letters_, begins.back()});
    letters_ = begins.back();
  }

  void add_names(const GoldSentence& sentence, const std::vector<std::size_t>& begins) {
    const std::vector<GoldToken>& tokens = sentence.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].name.starts_with("B-")) continue;
      std::size_t end = i + 1;
      while (end < tokens.size() && tokens[end].name.starts_with("I-")) ++end;
      gold_.names.insert({{begins[i], begins[end]}, tokens[i].name.substr(2)});
    }
  }

  [[nodiscard]] const Side& gold() const { return gold_; }

  [[nodiscard]] std::vector<SentenceAnalysis> analyse(const Analyser& analyser) const {
    std::vector<Range> sentences;
    for (const Range paragraph : paragraphs_) {
      for (const Range sentence : split_sentences(text_, paragraph, {})) sentences.push_back(sentence);
    }
    return analyser.analyse(text_, sentences);
  }

  // The analyses at places without white space.
  [[nodiscard]] Side predicted(const std::vector<SentenceAnalysis>& analyses) const {
    std::vector<std::size_t> place(text_.size() + 1, 0);
    for (std::size_t i = 0; i < text_.size(); ++i) place[i + 1] = place[i] + (text_[i] == ' ' ? 0 : 1);
    Side side;
    for (const SentenceAnalysis& analysis : analyses) {
      if (analysis.tokens.empty()) continue;
      for (const Token& token : analysis.tokens) {
        const long head =
            token.head < 0
                ? -1
                : static_cast<long>(place[analysis.tokens[static_cast<std::size_t>(token.head)].text.begin]);
        side.words[{place[token.text.begin], place[token.text.end]}] = {
            upos_name(token.upos), token.xpos, token.lemma, universal(token.relation), head};
      }
      for (const NameSpan& name : analysis.names) {
        const Place at{place[analysis.tokens[name.first].text.begin],
                       place[analysis.tokens[name.end - 1].text.end]};
        side.names.emplace(at, short_name(name.type));
      }
      side.sentences.insert(
          {place[analysis.tokens.front().text.begin], place[analysis.tokens.back().text.end]});
    }
    return side;
  }

 private:
  std::string text_;
  std::vector<Range> paragraphs_;
  std::size_t letters_ = 0;
  Side gold_;
};

struct Tally {
  std::size_t gold = 0, found = 0, right = 0;
  [[nodiscard]] double f1() const {
    return gold + found == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(gold + found);
  }
};

}  // namespace

RawScores score_raw(const Analyser& analyser, const std::vector<GoldSentence>& sentences) {
  Tally words, bounds, upos, xpos, lemmas, uas, las, names;
  for (std::size_t first = 0; first < sentences.size();) {
    RawDocument document;
    std::size_t last = first;
    do document.add(sentences[last++]);
    while (last < sentences.size() && !sentences[last].new_document);
    first = last;
    const std::vector<SentenceAnalysis> analyses = document.analyse(analyser);
    const Side predicted = document.predicted(analyses);
    for (Tally* tally : {&words, &upos, &xpos, &lemmas, &uas, &las}) {
      tally->gold += document.gold().words.size();
      tally->found += predicted.words.size();
    }
    bounds.gold += document.gold().sentences.size();
    bounds.found += predicted.sentences.size();
    names.gold += document.gold().names.size();
    names.found += predicted.names.size();
    for (const auto& name : predicted.names) names.right += document.gold().names.count(name);
    for (const Place& place : predicted.sentences) bounds.right += document.gold().sentences.count(place);
    for (const auto& [place, word] : predicted.words) {
      const auto found = document.gold().words.find(place);
      if (found == document.gold().words.end()) continue;
      const Word& gold = found->second;
      ++words.right;
      upos.right += word.upos == gold.upos ? 1 : 0;
      xpos.right += word.xpos == gold.xpos ? 1 : 0;
      lemmas.right += gold.lemma == "_" || word.lemma == gold.lemma ? 1 : 0;
      uas.right += word.head == gold.head ? 1 : 0;
      las.right += word.head == gold.head && word.relation == gold.relation ? 1 : 0;
    }
  }
  return {words.f1(), bounds.f1(), upos.f1(), xpos.f1(), lemmas.f1(), uas.f1(), las.f1(), names.f1()};
}

}  // namespace notegraph::training
