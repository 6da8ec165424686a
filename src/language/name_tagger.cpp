#include "language/name_tagger.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

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
