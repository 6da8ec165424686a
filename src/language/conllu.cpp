#include "language/conllu.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "language/characters.hpp"
#include "language/universal_names.hpp"

namespace notegraph {

namespace {

// A value of a column: never empty, and no tab, line break or other control character, which would end it.
std::string column(std::string_view value) {
  std::string clean;
  for (std::size_t at = 0; at < value.size();) {
    const Character c = character_at(value, at);
    const bool space = character_class(c.code_point) == CharacterClass::Space;
    if (c.code_point == 0xFFFD && c.size == 1)
      clean += "\xEF\xBF\xBD";
    else if (!space)
      clean += value.substr(at, c.size);
    else if (c.code_point != 0 && !clean.empty() && !clean.ends_with(' '))
      clean += ' ';
    at += c.size;
  }
  return clean.empty() ? "_" : clean;
}

std::string_view sentence_text(std::string_view text, const SentenceAnalysis& sentence) {
  const Range last = sentence.tokens.back().text;
  return text.substr(sentence.tokens.front().text.begin, last.end - sentence.tokens.front().text.begin);
}

// "B-PER" or "I-PER" for each token, or empty.
std::vector<std::string> name_labels(const SentenceAnalysis& sentence) {
  std::vector<std::string> labels(sentence.tokens.size());
  for (const NameSpan& name : sentence.names) {
    for (std::size_t i = name.first; i < name.end; ++i) {
      labels[i] = (i == name.first ? "B-" : "I-") + std::string(short_name(name.type));
    }
  }
  return labels;
}

std::string misc(const Token& token, const std::string& name) {
  std::string value = name.empty() ? "" : "Name=" + name + '|';
  if (!token.space_after) value += "SpaceAfter=No|";
  return value + "TokenRange=" + std::to_string(token.text.begin) + ':' + std::to_string(token.text.end);
}

}  // namespace

void write_conllu(std::ostream& out, std::string_view text, std::span<const SentenceAnalysis> sentences) {
  std::size_t number = 0;
  for (const SentenceAnalysis& sentence : sentences) {
    if (sentence.tokens.empty()) continue;
    out << "# sent_id = " << ++number << "\n# text = " << column(sentence_text(text, sentence)) << '\n';
    const std::vector<std::string> names = name_labels(sentence);
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      out << i + 1 << '\t' << column(token.form) << '\t' << column(token.lemma) << '\t'
          << upos_name(token.upos) << '\t' << column(token.xpos) << '\t' << morphology(token) << '\t'
          << token.head + 1 << '\t' << column(token.relation) << "\t_\t" << misc(token, names[i]) << '\n';
    }
    out << '\n';
  }
}

void write_trees(std::ostream& out, std::string_view text, std::span<const SentenceAnalysis> sentences) {
  for (const SentenceAnalysis& sentence : sentences) {
    if (sentence.tokens.empty()) continue;
    out << column(sentence_text(text, sentence)) << '\n';
    const std::vector<std::string> names = name_labels(sentence);
    std::vector<std::vector<std::size_t>> below(sentence.tokens.size());
    std::vector<std::pair<std::size_t, std::size_t>>
        waiting;  // token and depth; no recursion: trees may be deep
    for (std::size_t i = sentence.tokens.size(); i-- > 0;) {
      const int head = sentence.tokens[i].head;
      if (head < 0)
        waiting.emplace_back(i, 1);
      else
        below[static_cast<std::size_t>(head)].push_back(i);
    }
    while (!waiting.empty()) {
      const auto [i, depth] = waiting.back();
      waiting.pop_back();
      const Token& token = sentence.tokens[i];
      const std::string features = morphology(token);
      out << std::string(2 * std::min<std::size_t>(depth, 40), ' ') << column(token.form) << "  "
          << token.relation << "  " << upos_name(token.upos) << '/' << token.xpos << "  "
          << column(token.lemma) << (features == "_" ? "" : "  " + features)
          << (names[i].empty() ? "" : "  " + names[i]) << '\n';
      for (const std::size_t child : below[i]) waiting.emplace_back(child, depth + 1);
    }
    out << '\n';
  }
}

}  // namespace notegraph
