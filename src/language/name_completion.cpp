#include "language/name_completion.hpp"

#include <algorithm>

namespace notegraph {

namespace {

constexpr float kFoundType = 0.3F;  // weight of the type that the shorter name had, in tokens; tuned on dev

constexpr std::size_t kFarthest =
    12;  // tokens that a name grows by in one step, so that endless lists stay cheap

class NameCompletion {
 public:
  NameCompletion(const std::vector<Token>& tokens, std::span<const std::array<float, 4>> kinds)
      : tokens_(tokens), kinds_(kinds) {}

  [[nodiscard]] NameSpan complete(NameSpan name) const {
    drop_loose_end(name);
    const NameSpan found = name;
    for (bool grown = true; grown;) {
      const NameSpan before = name;
      along_flat_name(name);
      to_compound_head(name);
      over_of(name);
      over_coordination(name);
      over_compound_before(name);
      over_legal_form(name);
      over_inverted_name(name);
      grown = before.first != name.first || before.end != name.end;
    }
    if (found.first != name.first || found.end != name.end) name.type = likely_type(name);
    return name;
  }

 private:
  // By all its tokens, the head counting more.
  [[nodiscard]] NameType likely_type(const NameSpan& name) const {
    std::array<float, 4> sums{};
    const std::size_t top = head(name);
    for (std::size_t k = 0; k < sums.size(); ++k) {
      for (std::size_t i = name.first; i < name.end; ++i) sums[k] += kinds_[i][k];
      sums[k] += kinds_[top][k];
    }
    sums[static_cast<std::size_t>(name.type)] += kFoundType;
    return static_cast<NameType>(std::ranges::max_element(sums) - sums.begin());
  }

  [[nodiscard]] bool proper(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].upos == Upos::Propn;
  }
  [[nodiscard]] bool inside(const NameSpan& name, int token) const {
    return token >= static_cast<int>(name.first) && token < static_cast<int>(name.end);
  }
  // Whether everything from `from` to before `to` is proper nouns and hyphens.
  [[nodiscard]] bool run(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (!proper(i) && tokens_[i].form != "-") return false;
    }
    return true;
  }
  // The token of the name that the rest of it depends on.
  [[nodiscard]] std::size_t head(const NameSpan& name) const {
    for (std::size_t i = name.first; i < name.end; ++i) {
      if (!inside(name, tokens_[i].head)) return i;
    }
    return name.first;
  }

  void along_flat_name(NameSpan& name) const {
    const std::size_t farthest = std::min(tokens_.size(), name.end + kFarthest);
    for (std::size_t i = name.end; i < farthest && run(i, i + 1); ++i) {
      if (tokens_[i].relation == "flat" && inside(name, tokens_[i].head)) name.end = i + 1;
    }
    const Token& first = tokens_[name.first];
    if (first.relation != "flat" || first.head < 0 || inside(name, first.head)) return;
    const auto begin = static_cast<std::size_t>(first.head);
    if (begin < name.first && name.first - begin <= kFarthest && run(begin, name.first)) name.first = begin;
  }

  void to_compound_head(NameSpan& name) const {
    const Token& top = tokens_[head(name)];
    if (top.relation != "compound" || top.head < static_cast<int>(name.end)) return;
    const auto end = static_cast<std::size_t>(top.head);
    if (end - name.end <= kFarthest && run(name.end, end + 1)) name.end = end + 1;
  }

  void over_of(NameSpan& name) const {
    if (name.type == NameType::Person || name.end + 1 >= tokens_.size() || tokens_[name.end].form != "of")
      return;
    std::size_t end = name.end + 1;
    if (tokens_[end].form == "the") ++end;
    const std::size_t begin = end;
    while (proper(end)) ++end;
    if (end == begin) return;
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].relation == "nmod" && inside(name, tokens_[i].head)) name.end = end;
    }
  }

  // "Ministry of Transport" and Communications: what is coordinated depends on the noun behind "of".
  void over_coordination(NameSpan& name) const {
    if (name.type != NameType::Organization || name.end + 1 >= tokens_.size()) return;
    if (tokens_[name.end].form != "and" && tokens_[name.end].form != "&") return;
    std::size_t end = name.end + 1;
    while (proper(end)) ++end;
    for (std::size_t i = name.end + 1; i < end; ++i) {
      const int above = tokens_[i].head;
      if (tokens_[i].relation != "conj" || !inside(name, above)) continue;
      const Token& noun = tokens_[static_cast<std::size_t>(above)];
      if (noun.relation == "nmod" && inside(name, noun.head)) name.end = end;
      return;
    }
  }

  // "Acme, Inc.": the form of a company belongs to its name.
  void over_legal_form(NameSpan& name) const {
    static constexpr std::array<std::string_view, 14> kForms{"Inc.",   "Inc",   "Ltd.", "Ltd", "LLC",
                                                             "L.L.C.", "L.P.",  "LP",   "LLP", "Corp",
                                                             "Co.",    "Corp.", "S.A.", "PLC"};
    if (name.type != NameType::Organization || name.end + 1 >= tokens_.size()) return;
    if (tokens_[name.end].form != ",") return;
    if (std::ranges::find(kForms, tokens_[name.end + 1].form) != kForms.end()) name.end += 2;
  }

  // "Doe, Jane" in quotation marks, as in the heads of letters.
  void over_inverted_name(NameSpan& name) const {
    if (name.type != NameType::Person) return;
    const auto quote = [&](std::size_t i) {
      return i < tokens_.size() &&
             (tokens_[i].form == "\"" || tokens_[i].form == "“" || tokens_[i].form == "”");
    };
    const auto comma = [&](std::size_t i) { return i < tokens_.size() && tokens_[i].form == ","; };
    if (name.first > 0 && quote(name.first - 1) && comma(name.end)) {
      std::size_t end = name.end + 1;
      while (proper(end)) ++end;
      if (quote(end) && end > name.end + 1) name.end = end;
    } else if (quote(name.end) && name.first > 2 && comma(name.first - 1)) {
      std::size_t first = name.first - 1;
      while (first > 0 && proper(first - 1)) --first;
      if (first > 0 && quote(first - 1) && first < name.first - 1) name.first = first;
    }
  }

  // A label that broke off behind "of" or a comma: names end in a word of their own.
  void drop_loose_end(NameSpan& name) const {
    const auto loose = [&](const Token& token) {
      return token.upos == Upos::Adp || token.upos == Upos::Cconj || token.upos == Upos::Det ||
             token.form == ",";
    };
    while (name.end > name.first + 1 && loose(tokens_[name.end - 1])) --name.end;
  }

  void over_compound_before(NameSpan& name) const {
    while (name.first > 0 && proper(name.first - 1) && inside(name, tokens_[name.first - 1].head) &&
           (tokens_[name.first - 1].relation == "compound" || tokens_[name.first - 1].relation == "amod")) {
      --name.first;
    }
  }

  const std::vector<Token>& tokens_;
  std::span<const std::array<float, 4>> kinds_;
};

}  // namespace

void complete_names(SentenceAnalysis& sentence, std::span<const std::array<float, 4>> kinds) {
  const NameCompletion completion(sentence.tokens, kinds);
  std::vector<NameSpan> names;
  for (const NameSpan& found : sentence.names) {
    const NameSpan name = completion.complete(found);
    while (!names.empty() && names.back().end > name.first &&
           names.back().end - names.back().first <= name.end - name.first) {
      names.pop_back();
    }
    if (names.empty() || names.back().end <= name.first) names.push_back(name);
  }
  sentence.names = std::move(names);
}

}  // namespace notegraph
