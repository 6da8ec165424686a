#include "language/name_tagger.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

#include "language/characters.hpp"
#include "language/fast_math.hpp"
#include "language/word_map.hpp"

namespace notegraph {

NameTagger::NameTagger(std::span<const std::string_view> labels) {
  for (const std::string_view label : labels) {
    const std::string_view type = label.size() > 2 ? label.substr(2) : std::string_view();
    labels_.push_back({label.empty() ? 'O' : label[0], type == "PER"   ? NameType::Person
                                                       : type == "ORG" ? NameType::Organization
                                                       : type == "LOC" ? NameType::Place
                                                                       : NameType::Other});
  }
}

bool NameTagger::follows(const Label& before, const Label& label) {
  return label.position != 'I' || (before.position != 'O' && before.type == label.type);
}

namespace {

constexpr std::size_t kKinds = 5;   // four kinds of names, and none
constexpr float kAgreement = 1.0F;  // of the document's voice, against 1 of the place's own; tuned on dev
constexpr float kDoubt = 0.5F;      // see weigh_doubts; tuned on dev
constexpr float kLeast = 0.02F;     // share that any kind keeps

/// What the places of a word say together.
struct Voices {
  std::array<float, kKinds> shares{};
  float places = 0;
};

bool capital(std::string_view form) {
  return character_class(character_at(form, 0).code_point) == CharacterClass::Upper;
}

bool acronym(std::string_view form) {
  return form.size() >= 2 && form.size() <= 6 &&
         std::ranges::all_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::size_t NameTagger::kind(const Label& label) const {
  return label.position == 'O' ? kKinds - 1 : static_cast<std::size_t>(label.type);
}

void NameTagger::weigh_doubts(std::span<const SentenceAnalysis> sentences, std::size_t stride,
                              std::span<std::vector<float>> scores) const {
  const auto none = std::ranges::find(labels_, 'O', &Label::position);
  if (none == labels_.end()) return;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const std::vector<Token>& tokens = sentences[s].tokens;
    for (std::size_t t = 1; t < tokens.size(); ++t) {
      if (tokens[t].upos == Upos::Propn && capital(tokens[t].form) && !acronym(tokens[t].form))
        scores[s][t * stride + static_cast<std::size_t>(none - labels_.begin())] += kDoubt;
    }
  }
}

void NameTagger::agree(std::span<const SentenceAnalysis> sentences, std::size_t stride,
                       std::span<std::vector<float>> scores) const {
  WordMap words;
  std::vector<Voices> voices;
  const auto each = [&](const auto& visit) {
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      for (std::size_t t = 0; t < sentences[s].tokens.size(); ++t) {
        const std::string_view form = sentences[s].tokens[t].form;
        if (!capital(form)) continue;
        const std::size_t word = words.add(form, 0).first;
        if (word == voices.size()) voices.emplace_back();
        visit(voices[word], std::span(scores[s]).subspan(t * stride, labels_.size()));
      }
    }
  };
  each([&](Voices& voice, std::span<const float> row) {
    const float top = *std::ranges::max_element(row);
    float sum = 0;
    for (const float score : row) sum += fast_exp(score - top);
    for (std::size_t c = 0; c < row.size(); ++c)
      voice.shares[kind(labels_[c])] += fast_exp(row[c] - top) / sum;
    voice.places += 1;
  });
  for (Voices& voice : voices) {  // to logarithms, once a word
    for (float& share : voice.shares) share = std::log(std::max(share / voice.places, kLeast));
  }
  each([&](const Voices& voice, std::span<float> row) {
    if (voice.places < 2) return;
    for (std::size_t c = 0; c < row.size(); ++c) row[c] += kAgreement * voice.shares[kind(labels_[c])];
  });
}

std::vector<std::array<float, 4>> NameTagger::kinds(std::span<const float> scores, std::size_t stride,
                                                    std::size_t tokens) const {
  std::vector<std::array<float, 4>> kinds(tokens);
  for (std::size_t t = 0; t < tokens; ++t) {
    const std::span<const float> row = scores.subspan(t * stride, labels_.size());
    const float top = *std::ranges::max_element(row);
    float sum = 0;
    std::array<float, kKinds> shares{};
    for (std::size_t c = 0; c < row.size(); ++c) {
      const float share = fast_exp(row[c] - top);
      shares[kind(labels_[c])] += share;
      sum += share;
    }
    for (std::size_t k = 0; k + 1 < kKinds; ++k) kinds[t][k] = shares[k] / sum;
  }
  return kinds;
}

std::vector<NameSpan> NameTagger::names(std::span<const float> scores, std::size_t stride,
                                        std::size_t tokens) const {
  const std::size_t classes = labels_.size();
  constexpr float kNever = -std::numeric_limits<float>::infinity();
  std::vector<float> best(classes, kNever), next(classes);
  std::vector<std::uint8_t> from(tokens * classes);
  for (std::size_t t = 0; t < tokens; ++t) {
    const float* row = scores.data() + t * stride;
    for (std::size_t c = 0; c < classes; ++c) {
      float top = kNever;
      for (std::size_t b = 0; b < classes; ++b) {
        const float before = t == 0                            ? (labels_[c].position == 'I' ? kNever : 0.0F)
                             : follows(labels_[b], labels_[c]) ? best[b]
                                                               : kNever;
        if (before > top) top = before, from[t * classes + c] = static_cast<std::uint8_t>(b);
      }
      next[c] = top + row[c];
    }
    std::swap(best, next);
  }
  std::vector<NameSpan> spans;
  std::size_t label = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
  std::size_t end = tokens;
  for (std::size_t t = tokens; t-- > 0;) {
    const Label& here = labels_[label];
    if (here.position == 'B') spans.push_back({here.type, t, end});
    if (here.position != 'I') end = t;
    label = from[t * classes + label];
  }
  std::ranges::reverse(spans);
  return spans;
}

}  // namespace notegraph
