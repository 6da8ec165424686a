#include "extraction/observation_finder.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "extraction/claim_context.hpp"
#include "extraction/counted_noun.hpp"
#include "extraction/figure_context.hpp"
#include "extraction/quantities.hpp"
#include "text/fold.hpp"

namespace notegraph {

namespace {

constexpr std::size_t kFarthestWord = 12;  // tokens within which a word says what a figure belongs to
constexpr double kMostNamed = 12;          // persons whom a text counts in words because it tells of each
constexpr std::size_t kLongestSentence = 2000;  // tokens; what is longer is no sentence
constexpr std::size_t kLongestIndicator = 160;  // bytes
constexpr std::size_t kFarthestUnit = 5;        // sentences back to the noun that an elided one stands for

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What a court imposed belongs to the claim of its ruling; what a law threatens is a figure of that law.
constexpr auto kRulings =
    std::to_array<std::string_view>({"sentence", "convict", "acquit", "imprison", "jail", "fine", "fined"});
constexpr auto kAwards = std::to_array<std::string_view>({"damage", "damages", "restraint", "bail"});
constexpr auto kPenalties =
    std::to_array<std::string_view>({"prison", "imprisonment", "jail", "fine", "penalty", "punishable"});
constexpr auto kThreats = std::to_array<std::string_view>(
    {"may",        "can",     "could",   "shall",   "must",    "will",      "would",
     "punishable", "liable",  "maximum", "minimum", "exceed",  "exceeding", "penalty",
     "offence",    "offense", "carry",   "impose",  "provide", "up"});
constexpr auto kCourtBans = std::to_array<std::string_view>({"ban", "suspend", "disqualify", "bar"});
constexpr auto kCourts = std::to_array<std::string_view>({"court", "judge", "tribunal", "ruling"});
constexpr auto kOwning =
    std::to_array<std::string_view>({"own", "purchase", "acquire", "buy", "sell", "stake", "stakeholder",
                                     "shareholder", "shareholding", "equity", "shares", "owner"});
// "the last 12 months", "six months later": when, not how long.
constexpr auto kBeforePeriods = std::to_array<std::string_view>(
    {"last",  "past", "previous", "next",  "following", "preceding", "prior", "recent",
     "every", "each", "coming",   "same",  "latter",    "former",    "other", "these",
     "those", "both", "first",    "final", "another",   "the"});
constexpr auto kBehindPeriods = std::to_array<std::string_view>(
    {"ago", "later", "earlier", "before", "after", "prior", "previously", "period", "plan", "strategy",
     "term", "anniversary", "history", "mandate", "old", "since"});
constexpr auto kBeforeParts =
    std::to_array<std::string_view>({"latter", "former", "first", "last", "other", "these", "those", "both",
                                     "either", "past", "next", "same"});
// Nouns that order the text or an argument rather than count something of the world.
constexpr auto kDiscourse = std::to_array<std::string_view>(
    {"way",     "reason",   "example",  "part", "type",    "kind",    "category",  "factor", "step",
     "point",   "aspect",   "occasion", "time", "section", "article", "paragraph", "clause", "thing",
     "side",    "suit",     "lawsuit",  "case", "charge",  "count",   "hand",      "form",   "fold",
     "another", "question", "term",     "area", "level",   "chapter"});
constexpr auto kPersons = std::to_array<std::string_view>(
    {"individual", "suspect", "person",   "people",   "man",     "woman",     "defendant", "boy",
     "girl",       "child",   "friend",   "brother",  "sister",  "colleague", "victim",    "member",
     "other",      "officer", "official", "employee", "citizen", "student",   "lawyer",    "worker"});
constexpr auto kApproximations = std::to_array<std::string_view>(
    {"about", "nearly", "almost", "around", "approximately", "over", "than", "least", "most", "some",
     "roughly", "to", "just", "only", "under", "exactly", "total", "of", "estimated"});
constexpr auto kChanges = std::to_array<std::string_view>(
    {"increase", "decrease", "rise",   "fall",   "drop",  "grow",   "decline", "reach",
     "jump",     "climb",    "surge",  "shrink", "soar",  "plunge", "expand",  "total",
     "exceed",   "stand",    "double", "go",     "swell", "amount"});
constexpr auto kNumberNouns = std::to_array<std::string_view>({"number", "total", "count", "amount"});
constexpr auto kUsers = std::to_array<std::string_view>(
    {"user", "subscriber", "visitor", "member", "follower", "download", "viewer", "customer", "reader"});

// A figure on its way to becoming an observation.
struct Candidate {
  Quantity quantity;
  std::size_t first = 0, last = 0;  // tokens of the number
  std::string unit;
  std::optional<std::size_t> noun;  // counted
};

// The noun that later figures may leave out.
struct KnownUnit {
  std::string unit;
  std::size_t sentence = 0;
};

class SentenceFigures {
 public:
  SentenceFigures(const Document& document, const References& references, std::span<const DateMention> dates,
                  const Knowledge& knowledge, std::size_t sentence)
      : document_(document),
        references_(references),
        dates_(dates),
        knowledge_(knowledge),
        sentence_(sentence),
        view_(document.sentences[sentence]),
        tree_(view_.tree),
        clause_(tree_) {}

  void find(std::optional<KnownUnit>& known, std::vector<Observation>& observations) {
    const Report& report = *document_.report;
    for (Quantity& quantity :
         find_quantities(report.text, view_.sentence->text, knowledge_, report.country_code)) {
      Candidate candidate{std::move(quantity), 0, 0, {}, std::nullopt};
      candidate.first = tree_.token_at(candidate.quantity.number.begin);
      candidate.last = tree_.token_at(candidate.quantity.number.end - 1);
      if (belongs_to_date(candidate)) continue;
      numbers_.push_back(candidate.quantity.text.begin);
      if (!belongs_to_name(candidate)) candidates_.push_back(std::move(candidate));
    }
    if (candidates_.empty()) return;
    settle_units(known);
    std::erase_if(candidates_, [&](const Candidate& c) { return c.unit.empty() || is_no_figure(c); });
    if (candidates_.empty()) return;
    for (const Candidate& candidate : candidates_) {
      if (candidate.noun) known = KnownUnit{candidate.unit, sentence_};
    }
    observe(observations);
  }

 private:
  // --- which numbers are figures

  bool belongs_to_date(const Candidate& candidate) const {
    const Range number = candidate.quantity.number;
    const auto date = std::partition_point(dates_.begin(), dates_.end(),
                                           [&](const DateMention& d) { return d.text.end <= number.begin; });
    return date != dates_.end() && date->text.overlaps(number);
  }

  bool belongs_to_name(const Candidate& candidate) const {
    const QuantityKind kind = candidate.quantity.kind;
    if (candidate.quantity.spelled || kind == QuantityKind::Money || kind == QuantityKind::Percent)
      return false;
    return references_.named(sentence_, candidate.first).has_value();
  }

  std::string_view lemma(std::size_t token) const { return token < tree_.size() ? tree_[token].lemma : ""; }
  std::string_view lemma_before(const Candidate& candidate) const {
    const std::size_t first = tree_.token_at(candidate.quantity.text.begin);
    return first > 0 ? tree_[first - 1].lemma : "";
  }

  template <std::size_t N>
  bool near(const Candidate& candidate, const std::array<std::string_view, N>& lemmas,
            std::size_t distance = kFarthestWord, std::optional<Upos> tag = std::nullopt) const {
    const std::size_t begin = candidate.first > distance ? candidate.first - distance : 0;
    const std::size_t end = std::min(tree_.size(), candidate.last + 1 + distance);
    for (std::size_t t = begin; t < end; ++t) {
      if ((contains(lemmas, tree_[t].lemma) || contains(lemmas, tree_[t].form)) &&
          (!tag || tree_[t].upos == *tag))
        return true;
    }
    return false;
  }

  bool is_no_figure(const Candidate& candidate) const {
    switch (candidate.quantity.kind) {
      case QuantityKind::Bare:
        return is_no_count(candidate);
      case QuantityKind::Duration:
        return is_point_in_time(candidate) || is_imposed(candidate);
      case QuantityKind::Money:
        return is_imposed(candidate);
      case QuantityKind::Percent:
        return is_owned_share(candidate);
      case QuantityKind::Measure:
      case QuantityKind::Rank:
        return false;
    }
    return false;
  }

  bool is_no_count(const Candidate& candidate) const {
    const Quantity& quantity = candidate.quantity;
    if (is_year(candidate) || is_proportion(candidate) || is_numbered_name(candidate)) return true;
    if (!candidate.noun) return false;
    const std::string_view noun = tree_[*candidate.noun].lemma;
    if (!quantity.spelled && references_.named(sentence_, *candidate.noun)) return true;
    if (noun == "time" || noun == "fold" || noun == "century" || noun == "o'clock") return true;
    if (!quantity.spelled) return false;
    if (quantity.value == 1) return true;
    if (quantity.scaled) return false;
    const std::string_view before = lemma_before(candidate);
    if (contains(kBeforeParts, before) || contains(kDiscourse, noun)) return true;
    if (quantity.value <= kMostNamed && !contains(kUsers, noun) &&
        (contains(kPersons, noun) || knowledge_.person_word(fold_case(noun))))
      return true;
    const std::string_view tag = candidate.last + 1 < tree_.size() ? tree_[candidate.last + 1].xpos : "";
    return before == "the" && (tag == "JJS" || tag == "RBS");  // "the two largest ISPs"
  }

  // A year that is no date by itself: "the Act 1998", "elections 2018".
  bool is_year(const Candidate& candidate) const {
    const Quantity& quantity = candidate.quantity;
    return !quantity.spelled && quantity.number.size() == 4 && quantity.value >= 1800 &&
           quantity.value < 2100 && !contains(kApproximations, lemma_before(candidate));
  }

  // "ranked 12th out of 180 countries", "2 in 5 people"
  bool is_proportion(const Candidate& candidate) const {
    const std::size_t first = candidate.first;
    if (first < 2) return false;
    if (lemma(first - 1) == "of" && lemma(first - 2) == "out") return true;
    return lemma(first - 1) == "in" && tree_[first - 2].upos == Upos::Num;
  }

  // "Windows 10", "Top 10"
  bool is_numbered_name(const Candidate& candidate) const {
    if (candidate.quantity.spelled || candidate.first == 0) return false;
    const Token& before = tree_[candidate.first - 1];
    const Token& number = tree_[candidate.first];
    if (before.text.end + 1 < number.text.begin || before.text.end == number.text.begin) return false;
    if (fold_case(before.form) == "top") return true;
    if (before.upos != Upos::Propn) return false;
    const auto id = references_.named(sentence_, candidate.first - 1);
    return !id || references_.entity(*id).type == EntityType::Website;
  }

  bool is_point_in_time(const Candidate& candidate) const {
    const std::size_t behind = tree_.token_at(candidate.quantity.text.end - 1) + 1;
    if (behind < tree_.size() && contains(kBehindPeriods, fold_case(tree_[behind].form))) return true;
    const std::size_t first = tree_.token_at(candidate.quantity.text.begin);
    return first > 0 && contains(kBeforePeriods, fold_case(tree_[first - 1].form));
  }

  bool is_imposed(const Candidate& candidate) const {
    if ((near(candidate, kRulings, kFarthestWord, Upos::Verb) || near(candidate, kAwards)) &&
        !near(candidate, kThreats))
      return true;
    return candidate.quantity.kind == QuantityKind::Duration && near(candidate, kCourtBans) &&
           near(candidate, kCourts, 3 * kFarthestWord);
  }

  bool is_owned_share(const Candidate& candidate) const {
    if (near(candidate, std::to_array<std::string_view>({"market"}))) return false;
    return near(candidate, kOwning, kFarthestWord / 2) ||
           (near(candidate, std::to_array<std::string_view>({"share"}), 4) &&
            near(candidate, std::to_array<std::string_view>({"hold", "control"}), 4));
  }

  // --- units

  void settle_units(const std::optional<KnownUnit>& known) {
    for (Candidate& candidate : candidates_) {
      const Quantity& quantity = candidate.quantity;
      if (quantity.kind != QuantityKind::Bare) {
        candidate.unit = quantity.unit;
        continue;
      }
      candidate.noun = counted_noun(tree_, candidate.last, quantity.value, quantity.spelled);
      if (candidate.noun) candidate.unit = unit_of(tree_[*candidate.noun]);
    }
    for (std::size_t i = candidates_.size(); i-- > 0;) {  // ranges: the noun stands behind the last
      Candidate& candidate = candidates_[i];
      if (!candidate.unit.empty() || i + 1 == candidates_.size()) continue;
      if (!candidate.quantity.opens_range || candidates_[i + 1].quantity.kind != QuantityKind::Bare) continue;
      candidate.noun = candidates_[i + 1].noun;
      candidate.unit = candidates_[i + 1].unit;
    }
    settle_elided(known);
  }

  // "from 227,000 subscribers in 2016 to 39,000 in 2022": the noun stands by another figure, in the phrase
  // "number of subscribers", or a little before.
  void settle_elided(const std::optional<KnownUnit>& known) {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      Candidate& candidate = candidates_[i];
      if (!candidate.unit.empty() || candidate.quantity.spelled || is_year(candidate)) continue;
      if (population_of(candidate)) {
        candidate.unit = "people";
        continue;
      }
      const bool subject = is_subject(candidate);
      if (!subject && !is_amount(candidate)) continue;
      if (i > 0 && candidates_[i - 1].quantity.kind == QuantityKind::Bare &&
          !candidates_[i - 1].unit.empty()) {
        candidate.unit = candidates_[i - 1].unit;
        if (candidate.unit == "places") candidate.unit = "place";  // "fell 18 places from 101"
      } else if (subject) {
        continue;
      } else if (i + 1 < candidates_.size() && candidates_[i + 1].noun) {
        candidate.unit = candidates_[i + 1].unit;
      } else if (const auto noun = numbered_noun(candidate)) {
        candidate.unit = unit_of(tree_[*noun]);
      } else if (known && known->sentence + kFarthestUnit >= sentence_) {
        candidate.unit = known->unit;
      }
    }
  }

  // "Of the 2,000 websites tested, 25 (1.25%) were blocked."
  bool is_subject(const Candidate& candidate) const {
    if (is_relation(tree_[candidate.last].relation, "nsubj")) return true;
    const std::size_t next = candidate.last + 1;
    if (next >= tree_.size() || candidate.first == 0 || tree_[candidate.first - 1].form != ",") return false;
    return tree_[next].upos == Upos::Aux || tree_[next].form == "(";
  }

  // "a population of 32.7 million"
  bool population_of(const Candidate& candidate) const {
    std::size_t before = candidate.first;
    while (before > 0 && contains(kApproximations, tree_[before - 1].lemma)) --before;
    return before > 0 && tree_[before - 1].lemma == "population" && lemma(before) == "of";
  }

  // Whether a number without a noun is an amount: what something rose from, fell to or reached.
  bool is_amount(const Candidate& candidate) const {
    std::size_t before = tree_.token_at(candidate.quantity.text.begin);
    while (before > 0 && contains(kApproximations, tree_[before - 1].lemma) && lemma(before - 1) != "to")
      --before;
    if (before == 0) return false;
    const std::string_view word = tree_[before - 1].lemma;
    if (word == "from" && (lemma(before - 2) == "up" || lemma(before - 2) == "down")) return true;
    if (!near(candidate, kChanges, 2 * kFarthestWord)) return false;
    return word == "from" || word == "to" || word == "at" || word == "be" || contains(kChanges, word);
  }

  // "the number of users": "users".
  std::optional<std::size_t> numbered_noun(const Candidate& candidate) const {
    for (std::size_t t = candidate.first; t-- > 0 && candidate.first - t <= 3 * kFarthestWord;) {
      if (!contains(kNumberNouns, tree_[t].lemma)) continue;
      const auto behind = clause_.behind_preposition(t, "of");
      if (!behind.empty()) return behind.front();
    }
    return std::nullopt;
  }

  // --- observations

  // The token of the figure's words that the rest of the sentence governs.
  std::size_t head_of(Range text) const {
    const std::size_t first = tree_.token_at(text.begin);
    for (std::size_t t = first; t < tree_.size() && tree_[t].text.begin < text.end; ++t) {
      const std::size_t head = tree_.head(t);
      if (tree_[t].upos == Upos::Punct || tree_[t].upos == Upos::Adp) continue;
      if (head == t || !text.overlaps(tree_[head].text)) return t;
    }
    return first;
  }

  void observe(std::vector<Observation>& observations) const {
    std::vector<Figure> figures;
    figures.reserve(candidates_.size());
    for (const Candidate& candidate : candidates_) {
      Figure figure;
      figure.text = candidate.quantity.text;
      figure.token = candidate.last;
      figure.head = head_of(figure.text);
      figure.opens_range = candidate.quantity.opens_range;
      figure.timeless = near(candidate, kPenalties);
      const auto next = std::upper_bound(numbers_.begin(), numbers_.end(), figure.text.begin);
      figure.next = next == numbers_.end() ? view_.sentence->text.end : *next;
      if (candidate.noun && *candidate.noun > candidate.last && !figure.opens_range) {
        figure.text.end = std::max(figure.text.end, tree_[*candidate.noun].text.end);
        figure.head = *candidate.noun;
      }
      figures.push_back(figure);
    }
    const FigureContext context(document_, references_, dates_, figures, sentence_);
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& candidate = candidates_[i];
      Observation observation;
      observation.indicator = indicator(candidate, figures[i]);
      observation.value = candidate.quantity.value;
      observation.unit = candidate.unit;
      observation.date = context.date(i);
      observation.place = context.place(i);
      observation.by = context.said_by(i);
      observation.sentence = sentence_;
      observation.evidence = context.evidence(i);
      BackingNotes notes = notes_of(*document_.report, sentence_, candidate.quantity.text.end);
      observation.notes = std::move(notes.direct);
      observation.inherited_notes = std::move(notes.inherited);
      observations.push_back(std::move(observation));
    }
  }

  // --- what is measured

  std::string printed(Range range) const {
    if (range.size() > kLongestIndicator) {
      range.end = range.begin + kLongestIndicator;
      const std::string_view text = document_.report->text;
      while (range.end > range.begin && text[range.end] != ' ') --range.end;
    }
    return squeeze_spaces(document_.report->view(range));
  }

  // Tokens without leading determiners and prepositions and without closing marks.
  Range trimmed(TokenRange tokens) const {
    const auto is_edge = [&](std::size_t t) {
      const Upos tag = tree_[t].upos;
      return tag == Upos::Punct || tag == Upos::Det || tag == Upos::Adp || tag == Upos::Cconj ||
             tag == Upos::Sconj || (tag == Upos::Adv && tree_[t].relation != "amod");
    };
    while (tokens.first < tokens.end && is_edge(tokens.first)) ++tokens.first;
    while (tokens.end > tokens.first && is_edge(tokens.end - 1)) --tokens.end;
    if (tokens.first == tokens.end) return {};
    return {tree_[tokens.first].text.begin, tree_[tokens.end - 1].text.end};
  }

  // A noun's phrase without the figure that stands in it.
  std::string phrase_without(std::size_t noun, Range figure) const {
    TokenRange phrase = tree_.noun_phrase(noun);
    const std::size_t first = tree_.token_at(figure.begin), last = tree_.token_at(figure.end - 1);
    if (phrase.first <= first && first <= noun && last < noun) phrase.first = last + 1;
    if (first > noun && first < phrase.end) phrase.end = first;
    std::size_t t = noun;
    while (t > phrase.first && !is_number_or_date(t - 1)) --t;
    phrase.first = t;
    for (t = noun + 1; t < phrase.end && !is_number_or_date(t);) ++t;
    phrase.end = t;
    return is_number_or_date(noun) ? std::string() : printed(trimmed(phrase));
  }

  // Whether a token is part of a figure's number and unit, or of a date.
  bool is_number_or_date(std::size_t token) const {
    const Range text = tree_[token].text;
    const auto date = std::partition_point(dates_.begin(), dates_.end(),
                                           [&](const DateMention& d) { return d.text.end <= text.begin; });
    if (date != dates_.end() && date->text.overlaps(text)) return true;
    const auto figure = std::partition_point(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
      return c.quantity.text.end <= text.begin;
    });
    return figure != candidates_.end() && figure->quantity.text.overlaps(text);
  }

  bool is_nominal(std::size_t token) const {
    return tree_[token].upos == Upos::Noun || tree_[token].upos == Upos::Propn;
  }

  std::string indicator(const Candidate& candidate, const Figure& figure) const {
    const Range text = candidate.quantity.text;
    if (candidate.noun) return counted(candidate, *candidate.noun);
    // "a 70 percent share", "a penetration rate of 159 percent"
    if (tree_[figure.head].head >= 0) {
      const std::size_t governor = tree_.head(figure.head);
      if (is_nominal(governor) && !text.overlaps(tree_[governor].text)) {
        if (std::string words = phrase_without(governor, text); !words.empty()) return words;
      }
    }
    const std::size_t predicate = clause_.predicate_of(figure.head);
    auto subjects = clause_.is_passive(predicate) ? clause_.object(predicate) : clause_.subject(predicate);
    if (subjects.empty()) subjects = clause_.surface_subject(predicate);
    for (const std::size_t subject : subjects) {
      if (text.overlaps(tree_[subject].text) || tree_[subject].upos == Upos::Pron) continue;
      if (std::string words = phrase_without(subject, text); !words.empty()) return words;
    }
    for (const std::size_t part : clause_.behind_preposition(figure.head, "of")) {
      if (std::string words = phrase_without(part, text); !words.empty()) return words;
    }
    for (const std::size_t object : clause_.object(predicate)) {
      if (text.overlaps(tree_[object].text)) continue;
      if (std::string words = phrase_without(object, text); !words.empty()) return words;
    }
    return candidate.unit;
  }

  // "illegal online gambling websites"; "Facebook users" where Facebook has them.
  std::string counted(const Candidate& candidate, std::size_t noun) const {
    std::string words = phrase_without(noun, candidate.quantity.text);
    if (words.empty()) words = candidate.unit;
    if (!contains(kUsers, tree_[noun].lemma)) return words;
    for (const std::size_t owner : clause_.subject(clause_.predicate_of(noun))) {
      const auto id = references_.named(sentence_, owner);
      if (id && owner != noun && references_.entity(*id).type != EntityType::Place)
        return references_.entity(*id).name + " " + words;
    }
    return words;
  }

  const Document& document_;
  const References& references_;
  std::span<const DateMention> dates_;
  const Knowledge& knowledge_;
  std::size_t sentence_;
  const SentenceView& view_;
  const DependencyTree& tree_;
  Clause clause_;
  std::vector<std::size_t> numbers_;  // where each begins, figure or not
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Observation> find_observations(const Document& document, const References& references,
                                           const std::vector<DateMention>& dates,
                                           const Knowledge& knowledge) {
  std::vector<Observation> observations;
  std::optional<KnownUnit> known;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const SentenceView& view = document.sentences[s];
    if (!view.is_running_text() || view.tree.size() == 0 || view.tree.size() > kLongestSentence) continue;
    SentenceFigures(document, references, dates_in(dates, view.sentence->text), knowledge, s)
        .find(known, observations);
  }
  return observations;
}

}  // namespace notegraph
