#include "language/training/scores.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <tuple>

#include "language/training/examples.hpp"
#include "language/universal_names.hpp"

namespace notegraph::training {

namespace {

using NameKey = std::tuple<std::size_t, std::size_t, std::string>;

std::set<NameKey> gold_names(const GoldSentence& sentence) {
  std::set<NameKey> names;
  const std::vector<GoldToken>& tokens = sentence.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].name.starts_with("B-")) continue;
    std::size_t end = i + 1;
    while (end < tokens.size() && tokens[end].name.starts_with("I-")) ++end;
    names.emplace(i, end, tokens[i].name.substr(2));
  }
  return names;
}

std::string without_subtype(std::string_view relation) {
  return std::string(relation.substr(0, relation.find(':')));
}

// The features of the joint tag alone.
std::string kept_features(const Token& token) {
  GoldToken gold;
  gold.features = morphology(token);
  return joint_tag(gold);
}
std::string kept_features(const GoldToken& token) {
  GoldToken gold;
  gold.features = token.features;
  return joint_tag(gold);
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::vector<SentenceAnalysis> analyse_gold(const Analyser& analyser,
                                           const std::vector<GoldSentence>& sentences) {
  // Views of the analyses point into the texts: one text for all, kept for the whole run.
  static std::vector<std::unique_ptr<std::string>> texts;
  std::vector<SentenceAnalysis> analyses;
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t last = first + 1;
    while (last < sentences.size() && !sentences[last].new_document) ++last;
    texts.push_back(std::make_unique<std::string>());
    std::string& text = *texts.back();
    std::vector<std::vector<Range>> tokens;
    for (std::size_t s = first; s < last; ++s) {
      std::vector<Range>& ranges = tokens.emplace_back();
      for (const GoldToken& token : sentences[s].tokens) {
        ranges.push_back({text.size(), text.size() + token.form.size()});
        text += token.form;
        if (token.space_after) text += ' ';
      }
      text += '\n';
    }
    for (SentenceAnalysis& analysis : analyser.analyse_tokens(text, tokens))
      analyses.push_back(std::move(analysis));
    first = last;
  }
  return analyses;
}

Scores score(const std::vector<SentenceAnalysis>& analyses, const std::vector<GoldSentence>& sentences) {
  std::size_t upos = 0, xpos = 0, lemmas = 0, heads = 0, labelled = 0, features = 0, tokens = 0;
  std::size_t found = 0, present = 0, right = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t i = 0; i < sentences[s].tokens.size(); ++i) {
      const GoldToken& gold = sentences[s].tokens[i];
      const Token& token = analyses[s].tokens[i];
      ++tokens;
      upos += upos_name(token.upos) == gold.upos ? 1 : 0;
      xpos += token.xpos == gold.xpos ? 1 : 0;
      lemmas += gold.lemma == "_" || token.lemma == gold.lemma ? 1 : 0;
      heads += token.head == gold.head ? 1 : 0;
      labelled += token.head == gold.head && without_subtype(token.relation) == without_subtype(gold.relation)
                      ? 1
                      : 0;
      features += kept_features(token) == kept_features(gold) ? 1 : 0;
    }
    if (!sentences[s].has_names) continue;
    const std::set<NameKey> gold = gold_names(sentences[s]);
    present += gold.size();
    for (const NameSpan& name : analyses[s].names) {
      ++found;
      right += gold.contains({name.first, name.end, std::string(short_name(name.type))}) ? 1 : 0;
    }
  }
  Scores scores{percent(upos, tokens),
                percent(xpos, tokens),
                percent(lemmas, tokens),
                percent(heads, tokens),
                percent(labelled, tokens),
                percent(features, tokens),
                percent(right, found),
                percent(right, present),
                percent(2 * right, found + present),
                tokens};
  return scores;
}

namespace {

std::string in_context(const GoldSentence& sentence, std::size_t first, std::size_t end) {
  constexpr std::size_t kAround = 5;
  const std::size_t to = std::min(sentence.tokens.size(), end + kAround);
  std::string text;
  for (std::size_t i = first > kAround ? first - kAround : 0; i < to; ++i) {
    if (i == first) text += "[[";
    text += sentence.tokens[i].form;
    if (i + 1 == end) text += "]]";
    text += ' ';
  }
  return text;
}

}  // namespace

std::string name_errors(const std::vector<SentenceAnalysis>& analyses,
                        const std::vector<GoldSentence>& sentences) {
  std::string lines;
  const auto add = [&](const char* what, const GoldSentence& sentence, const NameKey& name) {
    const auto& [first, end, type] = name;
    lines += std::string(what) + '\t' + type + '\t' + in_context(sentence, first, end) + '\n';
  };
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (!sentences[s].has_names) continue;
    const std::set<NameKey> gold = gold_names(sentences[s]);
    std::set<NameKey> found;
    for (const NameSpan& name : analyses[s].names)
      found.emplace(name.first, name.end, std::string(short_name(name.type)));
    for (const NameKey& name : gold) {
      if (!found.contains(name)) add("missed", sentences[s], name);
    }
    for (const NameKey& name : found) {
      if (!gold.contains(name)) add("wrong", sentences[s], name);
    }
  }
  return lines;
}

}  // namespace notegraph::training
